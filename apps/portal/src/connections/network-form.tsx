import { Button, PasswordInput, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { beginConnection, type AvailableNetwork } from '../api/connections.js';
import { fieldErrors } from '../api/problem.js';
import { ProblemAlert } from '../parts/problem-alert.js';
import classes from './network-form.module.css';

type Field = AvailableNetwork['fields'][number];

/** As they look everywhere; no words of a language. */
const EXAMPLES: Partial<Record<AvailableNetwork['network'], Partial<Record<Field, string>>>> = {
  mastodon: { server: 'mastodon.social' },
  bluesky: { handle: 'jane.bsky.social', password: 'abcd-efgh-ijkl-mnop', server: 'bsky.social' },
};

interface Props {
  network: AvailableNetwork;
  /** What a member of the network need not say again. */
  known?: Field[];
  /** A path of ours to go on to. */
  returnTo?: string;
  onClose: () => void;
}

/** What a member says before their account can be connected, and how they come by it. */
export function NetworkForm({ network: { network, label, fields }, known = [], returnTo, onClose }: Props) {
  const { t } = useTranslation('connections');
  const navigate = useNavigate();
  const [said, setSaid] = useState<Partial<Record<Field, string>>>({});
  const begin = useMutation({
    mutationFn: () => beginConnection(network, { ...filled(said), returnTo }),
    meta: { changes: ['/api/connections', '/api/feed', '/api/feed/{itemId}', '/api/shares'] },
    onSuccess: ({ address }) => {
      if (address) window.location.assign(address);
      else void navigate({ to: '/connections', search: { connected: network, returnTo } });
    },
  });
  const errors = fieldErrors(begin.error);
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        begin.mutate();
      }}
    >
      <p className={classes.how}>{t(`how.${network as 'mastodon'}`)}</p>
      <ProblemAlert error={begin.error} shown={Object.keys(errors)} />
      {fields
        .filter((field) => !known.includes(field))
        .map((field, place) => {
          const Input = field === 'password' ? PasswordInput : TextInput;
          const optional = field === 'server' && place > 0;
          return (
            <Input
              key={field}
              label={optional ? t('otherServer') : t(`field.${field}`)}
              placeholder={EXAMPLES[network]?.[field]}
              required={!optional}
              withAsterisk={false}
              value={said[field] ?? ''}
              error={errors[field]}
              autoComplete="off"
              autoCapitalize="none"
              spellCheck={false}
              data-autofocus={place === 0 || undefined}
              {...(field === 'password' ? { visibilityToggleButtonProps: { 'aria-label': t('showPassword') } } : {})}
              onChange={(event) => setSaid({ ...said, [field]: event.currentTarget.value })}
            />
          );
        })}
      <div className={classes.actions}>
        <Button type="submit" loading={begin.isPending}>
          {t('connect', { network: label })}
        </Button>
        <Button variant="default" onClick={onClose}>
          {t('notNow')}
        </Button>
      </div>
    </form>
  );
}

function filled(said: Partial<Record<Field, string>>): Partial<Record<Field, string>> {
  return Object.fromEntries(Object.entries(said).filter(([, text]) => text.trim() !== ''));
}

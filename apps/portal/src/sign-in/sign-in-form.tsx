import { Button, PasswordInput, Stack, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { signIn, type Me } from '../api/auth.js';
import { Problem } from '../api/problem.js';
import { later } from '../parts/later.js';
import { TextLink } from '../parts/links.js';
import { ProblemAlert } from '../parts/problem-alert.js';
import { useSaid } from './use-said.js';

const select = later(() => import('./organisation-select.js'));

interface Props {
  /** Given, the address cannot be changed: the same member signs in again. */
  email?: string;
  organisation?: string;
  onSignedIn: (me: Me) => void;
}

/** Address and password; asks for the organisation only when the address belongs to several. */
export function SignInForm({ email: fixed, organisation: known, onSignedIn }: Props) {
  const { t } = useTranslation('sign-in');
  const [email, setEmail] = useState(fixed ?? '');
  const [password, setPassword] = useState('');
  const [organisation, setOrganisation] = useState<string | null>(known ?? null);
  const attempt = useMutation({ mutationFn: signIn, onSuccess: onSignedIn });
  const error = useSaid(attempt.error);
  const choices =
    attempt.error instanceof Problem && attempt.error.code === 'organisation_needed'
      ? attempt.error.extra.organisations
      : null;
  const part = select.usePart(choices !== null);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        attempt.mutate({ email, password, organisation: organisation ?? undefined });
      }}
    >
      <Stack gap="md">
        {!choices && <ProblemAlert error={error} />}
        <TextInput
          label={t('email')}
          type="email"
          autoComplete="username"
          required
          withAsterisk={false}
          readOnly={fixed !== undefined}
          value={email}
          onChange={(event) => setEmail(event.currentTarget.value)}
        />
        <PasswordInput
          label={t('password')}
          autoComplete="current-password"
          required
          withAsterisk={false}
          data-autofocus={fixed !== undefined || undefined}
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
          visibilityToggleButtonProps={{ 'aria-label': t('showPassword') }}
        />
        {part && Array.isArray(choices) && (
          <part.OrganisationSelect
            organisations={choices as { slug: string; name: string }[]}
            value={organisation}
            onChange={setOrganisation}
          />
        )}
        <Button type="submit" loading={attempt.isPending} fullWidth>
          {t('signIn')}
        </Button>
        {fixed === undefined && (
          <TextLink to="/forgot-password" state={{ email }}>
            {t('forgot')}
          </TextLink>
        )}
      </Stack>
    </form>
  );
}

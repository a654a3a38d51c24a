import { NativeSelect, Switch } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { mailWayValues } from '#libs/api-client';
import type { NotificationChoices } from '../api/notifications.js';
import classes from './choices.module.css';

type Kind = NotificationChoices['kinds'][number];

interface Props {
  kinds: Kind[];
  onChange: (kind: string, changed: Partial<Kind>) => void;
}

/** Of what, and by which way: what is told in any case stands there too, and cannot be changed. */
export function KindFields({ kinds, onChange }: Props) {
  const { t } = useTranslation('inbox');
  return (
    <ul className={classes.kinds}>
      {kinds.map((kind) => (
        <li key={kind.kind} className={classes.kind}>
          <span className={classes.name} id={`kind-${kind.kind}`}>
            {kind.name}
            {kind.mandatory && (
              <span className={classes.why}>{t(kind.inbox ? 'choices.mandatory' : 'choices.mandatoryMail')}</span>
            )}
          </span>
          {kind.mandatory ? null : (
            <>
              <Switch
                withThumbIndicator={false}
                label={t('choices.inbox')}
                aria-describedby={`kind-${kind.kind}`}
                checked={kind.inbox}
                onChange={(event) => onChange(kind.kind, { inbox: event.currentTarget.checked })}
              />
              <NativeSelect
                aria-label={t('choices.mailOf', { name: kind.name })}
                value={kind.mail}
                onChange={(event) => onChange(kind.kind, { mail: event.currentTarget.value as Kind['mail'] })}
                data={mailWayValues.map((value) => ({ value, label: t(`choices.way.${value}`) }))}
              />
            </>
          )}
        </li>
      ))}
    </ul>
  );
}

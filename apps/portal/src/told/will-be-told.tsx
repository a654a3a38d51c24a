import { useQuery } from '@tanstack/react-query';
import { IconBell } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { myMailAddressQuery } from '../api/deliveries.js';
import { notificationChoicesQuery } from '../api/notifications.js';
import { TextLink } from '../parts/links.js';
import { howTold, type Awaited } from './how-told.js';
import classes from './will-be-told.module.css';

/**
 * Where one waits for somebody else: that one will be told, and where, by one's own choices. Nothing holds it up and it
 * holds up nothing: until all of it is known it is not there.
 */
export function WillBeTold({ of }: { of: Awaited }) {
  const { t, ready } = useTranslation('told', { useSuspense: false });
  const choices = useQuery(notificationChoicesQuery);
  const address = useQuery(myMailAddressQuery);
  if (!ready || !choices.data || !address.data) return null;
  const { mailIsSent, offSince } = address.data;
  const how = howTold(of, choices.data, mailIsSent && offSince === null);
  if (!how) return null;
  return (
    <div role="note" aria-label={t('label')} className={classes.note}>
      <IconBell size={16} aria-hidden className={classes.icon} />
      <p>
        {t(`how.${how}`, { when: t(`when.${of}`) })}{' '}
        <span className={classes.links}>
          <TextLink to="/inbox">{t('inbox')}</TextLink> <TextLink to="/inbox/choices">{t('choices')}</TextLink>
        </span>
      </p>
    </div>
  );
}

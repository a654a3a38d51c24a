import { VisuallyHidden } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { unreadQuery } from '../api/notifications.js';
import classes from './unread-count.module.css';

const MOST_SHOWN = 99;

/** How much in the inbox was not read yet, beside its name. */
export function UnreadCount() {
  const { t } = useTranslation('shell');
  const count = useQuery(unreadQuery).data?.count ?? 0;
  if (count === 0) return null;
  return (
    <span className={classes.count}>
      <span aria-hidden>{count > MOST_SHOWN ? `${MOST_SHOWN}+` : count}</span>
      <VisuallyHidden>{t('inbox.unread', { count })}</VisuallyHidden>
    </span>
  );
}

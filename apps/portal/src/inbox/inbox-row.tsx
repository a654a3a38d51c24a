import { ActionIcon, Tooltip, VisuallyHidden } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { IconMail, IconMailOpened } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { markRead, type Notification } from '../api/notifications.js';
import { Time } from '../when/time.js';
import classes from './inbox.module.css';

/** One thing the member was told; following it marks it read. */
export function InboxRow({ notification }: { notification: Notification }) {
  const { t } = useTranslation('inbox');
  const { id, title, body, action, at, unread } = notification;
  const mark = useMutation({
    mutationFn: (read: boolean) => markRead(id, read),
    meta: { awaits: ['/api/notifications'], changes: ['/api/notifications/unread'] },
  });
  const label = t(unread ? 'markRead' : 'markUnread');
  return (
    <li className={classes.row} data-unread={unread || undefined}>
      <div className={classes.words}>
        <h2 dir="auto" className={classes.title}>
          {unread && <VisuallyHidden>{t('unread')}</VisuallyHidden>} {title}
        </h2>
        <p className={classes.body}>{body}</p>
        <p className={classes.foot}>
          {action && (
            <Link to={action.path} className={classes.action} data-walk onClick={() => unread && mark.mutate(true)}>
              {action.label}
            </Link>
          )}
          <Time at={at} />
        </p>
      </div>
      <Tooltip label={label}>
        <ActionIcon
          variant="subtle"
          color="gray"
          size="lg"
          aria-label={`${label}: ${title}`}
          loading={mark.isPending}
          onClick={() => mark.mutate(unread)}
        >
          {unread ? <IconMailOpened size={18} aria-hidden /> : <IconMail size={18} aria-hidden />}
        </ActionIcon>
      </Tooltip>
    </li>
  );
}

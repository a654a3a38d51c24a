import type { NotificationChoices } from '#libs/api-client';
import { asked, client, take } from './client.js';

export type { Notification, NotificationChoices } from '#libs/api-client';

export const inboxQuery = (unread: boolean, cursor: string | null) =>
  asked('get', '/api/notifications', { params: { query: { unread, cursor: cursor ?? undefined, limit: 30 } } });

/** Asked now and then while somebody looks, so that the count beside the inbox is true. */
export const unreadQuery = asked('get', '/api/notifications/unread', {}, { refetchInterval: 60_000 });

export const markRead = (id: string, read: boolean) => {
  const of = { params: { path: { id } } };
  return take(
    read ? client.POST('/api/notifications/{id}/read', of) : client.POST('/api/notifications/{id}/unread', of),
  );
};

/** What came after `until`, unseen, stays unread. */
export const markAllRead = (until: string) => take(client.POST('/api/notifications/read', { body: { until } }));

export const notificationChoicesQuery = asked('get', '/api/notifications/choices');

export const chooseNotifications = (body: NotificationChoices) =>
  take(client.PUT('/api/notifications/choices', { body }));

import { client, take } from './client.js';

export type { CaptionText, FeedDetail, FeedItem } from '#libs/api-client';

export interface FeedFilter {
  search?: string;
  topicId?: string;
  language?: string;
  network?: string;
  /** `true` or `false`; either way when left out. */
  shared?: string;
}

export const fetchFeed = ({ shared, ...filter }: FeedFilter, cursor: string | null) =>
  take(
    client.GET('/api/feed', {
      params: {
        query: {
          ...filter,
          shared: shared === undefined ? undefined : shared === 'true',
          cursor: cursor ?? undefined,
          limit: 20,
        },
      },
    }),
  );

export const fetchFeedItem = (itemId: string) =>
  take(client.GET('/api/feed/{itemId}', { params: { path: { itemId } } }));

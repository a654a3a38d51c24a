import type { Stage } from '#libs/api-client';
import { asked } from './client.js';

export type { CaptionText, FeedDetail, FeedItem } from '#libs/api-client';

export interface FeedFilter {
  search?: string;
  topicId?: string;
  language?: string;
  network?: string;
  stage?: string;
  /** `true` or `false`; either way when left out. */
  shared?: string;
}

export const feedQuery = ({ shared, stage, ...filter }: FeedFilter, cursor: string | null) =>
  asked('get', '/api/feed', {
    params: {
      query: {
        ...filter,
        stage: stage as Stage | undefined,
        shared: shared === undefined ? undefined : shared === 'true',
        cursor: cursor ?? undefined,
        limit: 20,
      },
    },
  });

export const feedItemQuery = (itemId: string) => asked('get', '/api/feed/{itemId}', { params: { path: { itemId } } });

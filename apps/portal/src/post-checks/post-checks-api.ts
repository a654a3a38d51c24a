import type { PostList, PostSeen } from '#libs/api-client';
import { asked, client, take } from '../api/client.js';

export type { OwnPost, PostCheck, PostList, PostSeen } from '#libs/api-client';

/** What is asked anew once something is said of a post. */
export const OF_POSTS = ['/api/post-checks', '/api/post-checks/progress'] as const;

/** Posts that differ from what was approved, or at which a person is to look; the newest first. */
export const postChecksQuery = (of: PostList, cursor: string | null) =>
  asked('get', '/api/post-checks', { params: { query: { of, cursor: cursor ?? undefined, limit: 20 } } });

export const progressQuery = asked('get', '/api/post-checks/progress', {});

export const sayWhatIsSeen = (id: string, body: PostSeen) =>
  take(client.POST('/api/post-checks/{id}/look', { params: { path: { id } }, body }));

export const askToRestore = (id: string) =>
  take(client.POST('/api/post-checks/{id}/ask', { params: { path: { id } } }));

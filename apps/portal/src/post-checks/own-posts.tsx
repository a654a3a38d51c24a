import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { asked } from '../api/client.js';
import { texts } from '../i18n/texts.js';

const changedPostsQuery = asked('get', '/api/post-checks/own', {});

/** Few members ever have one: its code and its words are fetched by those alone, with that of the screen of all posts. */
const List = lazy(async () => {
  const [{ OwnPostList }] = await Promise.all([import('./posts-screen.js'), texts('post-checks')()]);
  return { default: OwnPostList };
});

/** Posts of the member's own that say something else than what was approved. */
export function OwnPosts() {
  const { data } = useQuery(changedPostsQuery);
  if (!data || data.items.length === 0) return null;
  return (
    <Suspense fallback={null}>
      <List posts={data.items} />
    </Suspense>
  );
}

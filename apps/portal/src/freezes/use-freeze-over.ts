import { useQuery } from '@tanstack/react-query';
import { freezesQuery, type Freeze } from './freezes-api.js';

/** What stands in the way of sharing something about these topics to that network; undefined when nothing does. */
export function useFreezeOver(network: string, topics: readonly { id: string }[]): Freeze | undefined {
  const { data } = useQuery(freezesQuery);
  return data?.items.find(
    (freeze) =>
      freeze.scope === 'organisation' || freeze.network === network || topics.some(({ id }) => id === freeze.topicId),
  );
}

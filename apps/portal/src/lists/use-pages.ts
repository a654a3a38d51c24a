import { keepPreviousData, useInfiniteQuery, type QueryKey } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { Page } from '../api/client.js';

/**
 * A cursor list as one growing array; a changed key keeps the old rows until the new ones are here. With
 * `everyMilliseconds` it is fetched anew while the screen is looked at.
 */
export function usePages<T>(
  queryKey: QueryKey,
  fetchPage: (cursor: string | null) => Promise<Page<T>>,
  everyMilliseconds?: number,
) {
  const query = useInfiniteQuery({
    refetchInterval: everyMilliseconds,
    queryKey,
    queryFn: ({ pageParam }) => fetchPage(pageParam),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.nextCursor,
    placeholderData: keepPreviousData,
  });
  const { fetchNextPage } = query;
  return {
    items: query.data?.pages.flatMap((page) => page.items),
    /** When the rows were fetched, in milliseconds of this browser's clock. */
    fetchedAt: query.dataUpdatedAt,
    error: query.error,
    stale: query.isPlaceholderData,
    retry: useCallback(() => void query.refetch(), [query]),
    more: {
      more: query.hasNextPage,
      loading: query.isFetchingNextPage,
      load: useCallback(() => void fetchNextPage(), [fetchNextPage]),
    },
  };
}

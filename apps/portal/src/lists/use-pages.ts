import {
  keepPreviousData,
  useInfiniteQuery,
  type QueryFunction,
  type QueryFunctionContext,
  type QueryKey,
} from '@tanstack/react-query';
import { useCallback } from 'react';
import type { Page } from '../api/client.js';

/** When the rows are fetched anew by themselves, and how long they are kept when nobody looks; as for every query when left out. */
interface Keeping {
  /** Whether it is asked at all. */
  enabled?: boolean;
  refetchInterval?: number;
  staleTime?: number | 'static';
  gcTime?: number;
}

interface PageQuery<T, Key extends QueryKey> {
  queryKey: Key;
  queryFn: QueryFunction<Page<T>, Key>;
}

/** A cursor list as one growing array; a changed question keeps the old rows until the new ones are here. */
export function usePages<T, Key extends QueryKey>(
  pageQuery: (cursor: string | null) => PageQuery<T, Key>,
  keeping: Keeping = {},
) {
  const query = useInfiniteQuery({
    ...keeping,
    // Apart from a query for the first page alone, whose data has another shape.
    queryKey: [...pageQuery(null).queryKey, 'pages'],
    queryFn: ({ pageParam, ...context }) => {
      const { queryKey, queryFn } = pageQuery(pageParam);
      return queryFn({ ...context, queryKey } as QueryFunctionContext<Key>);
    },
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

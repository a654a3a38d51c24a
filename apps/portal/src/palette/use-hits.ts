import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { searchQuery, type SearchHit } from './search-query.js';

export interface Hits {
  hits: SearchHit[];
  /** The server has not answered what stands in the field now. */
  pending: boolean;
  failed: boolean;
  retry: () => void;
}

const PAUSE = 150;
const NONE: SearchHit[] = [];

/** What the server finds, asked once the typing pauses; an answer to words that have changed since is called off. */
export function useHits(typed: string): Hits {
  const [settled] = useDebouncedValue(typed, PAUSE);
  const asking = settled !== '' && typed !== '';
  const { data, isError, isFetching, isPlaceholderData, refetch } = useQuery({
    ...searchQuery(settled),
    enabled: asking,
    placeholderData: keepPreviousData,
    staleTime: 10_000,
    retry: false,
  });
  return {
    hits: asking && !isError ? (data?.items ?? NONE) : NONE,
    pending: typed !== '' && (typed !== settled || isPlaceholderData || isFetching),
    failed: asking && isError && !isFetching,
    retry: () => void refetch(),
  };
}

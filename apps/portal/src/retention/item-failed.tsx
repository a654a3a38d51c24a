import { useQuery } from '@tanstack/react-query';
import { Problem } from '../api/problem.js';
import { RowsSkeleton } from '../lists/rows-skeleton.js';
import { Failed } from '../parts/failed.js';
import { erasureQuery } from './calls.js';
import { ErasedItem } from './erased-item.js';

interface Props {
  itemId: string;
  error: unknown;
  retry?: () => void;
}

/** Why an item, or something of it, could not be fetched: of one that retention erased, what is left to say of it. */
export function ItemFailed({ itemId, error, retry }: Props) {
  const missing = error instanceof Problem && error.status === 404;
  const erasure = useQuery({ ...erasureQuery(itemId), enabled: missing });
  if (missing && erasure.data) return <ErasedItem erasure={erasure.data} />;
  if (missing && erasure.isPending) return <RowsSkeleton />;
  return <Failed error={error} retry={retry} />;
}

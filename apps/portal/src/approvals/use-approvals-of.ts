import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { Item } from '../api/content.js';
import { approvalsQuery, type Approvals } from '../api/reviews.js';

/** The approvals of exactly the version shown; undefined until they are here, and where what is here is another's. */
export function useApprovalsOf(item: Pick<Item, 'id' | 'version'> | null, enabled = true): Approvals | undefined {
  const { data, refetch } = useQuery({ ...approvalsQuery(item?.id ?? ''), enabled: enabled && item !== null });
  const versionId = item?.version.id;
  const others = data !== undefined && data.versionId !== versionId;
  useEffect(() => {
    // Somebody may have saved meanwhile: what is known is of the version before.
    if (others && enabled && versionId) void refetch({ cancelRefetch: false });
  }, [others, enabled, versionId, refetch]);
  return others ? undefined : data;
}

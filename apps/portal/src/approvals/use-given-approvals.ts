import { useQueryClient } from '@tanstack/react-query';
import type { Item } from '../api/content.js';
import { approvalsQuery, type Approvals } from '../api/reviews.js';
import { useApprovalsOf } from './use-approvals-of.js';

/** By which steps, or by whom where none asks, a version under review is approved so far: a new version loses it. */
export function useGivenApprovals(item: Item | null): { given: string[]; ask: () => Promise<string[]> } {
  const client = useQueryClient();
  const waits = item?.state === 'in_review';
  return {
    given: givenIn(useApprovalsOf(item, waits)),
    /** As they stand now. Where the server does not say, what it said last has to do. */
    ask: async () => {
      if (!waits) return [];
      const query = { ...approvalsQuery(item.id), staleTime: 0 };
      return givenIn(await client.fetchQuery(query).catch(() => client.getQueryData(query.queryKey)));
    },
  };
}

function givenIn(approvals: Approvals | undefined): string[] {
  const given = approvals?.steps.flatMap(({ name, decisions }) =>
    decisions.filter(({ decision }) => decision === 'approved').map(({ by }) => name || by.name),
  );
  return [...new Set(given)];
}

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { choosePack, judgement, packsQuery, type Pack } from '../api/guidelines.js';
import { theirsOf } from '../edits/use-edit.js';

/** Changes what an organisation does with a pack, wherever it is shown. */
export function useChoosePack({ id, revision }: Pack, onDone: () => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (choice: { inForce: boolean; pinnedVersion?: string | null }) =>
      choosePack(id, { ...choice, revision }),
    // What somebody else decided meanwhile is shown where this was asked.
    onError: (error) => {
      const theirs = theirsOf<Pack>(error);
      if (theirs)
        client.setQueryData(packsQuery.queryKey, (packs?: { items: Pack[] }) => ({
          items: packs?.items.map((pack) => (pack.id === id ? theirs : pack)) ?? [],
        }));
    },
    meta: { changes: judgement, awaits: ['/api/guidelines/packs'] },
    onSettled: (_, error) => {
      if (!error) onDone();
    },
  });
}

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { choosePack } from '../api/guidelines.js';

/** Changes what an organisation does with a pack, wherever it is shown. */
export function useChoosePack(id: string, onDone: () => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (choice: { inForce: boolean; pinnedVersion?: string | null }) => choosePack(id, choice),
    onSuccess: async () => {
      void client.invalidateQueries({ queryKey: ['rule-set'] });
      void client.invalidateQueries({ queryKey: ['what-if'] });
      await client.invalidateQueries({ queryKey: ['packs'] });
      onDone();
    },
  });
}

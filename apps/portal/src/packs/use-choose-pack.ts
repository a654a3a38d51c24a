import { useMutation } from '@tanstack/react-query';
import { choosePack, judgement } from '../api/guidelines.js';

/** Changes what an organisation does with a pack, wherever it is shown. */
export function useChoosePack(id: string, onDone: () => void) {
  return useMutation({
    mutationFn: (choice: { inForce: boolean; pinnedVersion?: string | null }) => choosePack(id, choice),
    meta: { changes: judgement, awaits: ['/api/guidelines/packs'] },
    onSettled: (_, error) => {
      if (!error) onDone();
    },
  });
}

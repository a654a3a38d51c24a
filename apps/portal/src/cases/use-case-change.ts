import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { addNote, changeCase, type SafetyCase, type SafetyCaseChange } from '../api/safety.js';

/** Puts what the server answered about a case in place: on its page, in its history and in the queue. */
function useSettle(id: string) {
  const client = useQueryClient();
  return {
    onSuccess: (changed: SafetyCase) => {
      client.setQueryData(['case', id], changed);
      void client.invalidateQueries({ queryKey: ['cases'] });
      void client.invalidateQueries({ queryKey: ['ledger', { subject: id }] });
    },
    // Somebody else may have changed it meanwhile.
    onError: () => {
      void client.invalidateQueries({ queryKey: ['case', id] });
      void client.invalidateQueries({ queryKey: ['cases'] });
    },
  };
}

export function useCaseChange(id: string) {
  return useMutation({ mutationFn: (change: SafetyCaseChange) => changeCase(id, change), ...useSettle(id) });
}

export function useNewNote(id: string) {
  return useMutation({ mutationFn: (text: string) => addNote(id, text), ...useSettle(id) });
}

/** A step whose reason goes on record as a note first; a second try does not note it twice. */
export function useCaseStep(id: string) {
  const noted = useRef('');
  return useMutation({
    mutationFn: async ({ reason, ...change }: SafetyCaseChange & { reason?: string }) => {
      if (reason && noted.current !== reason) {
        await addNote(id, reason);
        noted.current = reason;
      }
      return changeCase(id, change);
    },
    ...useSettle(id),
  });
}

import { useMutation, useQueryClient, type UseMutationOptions } from '@tanstack/react-query';
import { useRef } from 'react';
import { addNote, caseQuery, changeCase, type SafetyCase, type SafetyCaseChange } from '../api/safety.js';

/** Puts what the server answered about a case in place: on its page, in its history and in the queue. */
function useSettle(id: string) {
  const client = useQueryClient();
  return {
    // When it is refused, somebody else may have changed it meanwhile.
    meta: { changes: ['/api/safety/cases', '/api/ledger'], doubts: ['/api/safety/cases', '/api/safety/cases/{id}'] },
    onSuccess: (changed: SafetyCase) => client.setQueryData(caseQuery(id).queryKey, changed),
  } satisfies UseMutationOptions<SafetyCase, Error, never>;
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

import { useMutation, useQueryClient, type UseMutationOptions } from '@tanstack/react-query';
import { useRef } from 'react';
import { theirsOf } from '../edits/use-edit.js';
import { addNote, caseQuery, changeCase, type SafetyCase, type SafetyCaseChange } from '../api/safety.js';

type SeenCase = Pick<SafetyCase, 'id' | 'revision'>;

/** Puts what the server answered about a case in place: on its page, in its history and in the queue. */
function useSettle(id: string) {
  const client = useQueryClient();
  return {
    // When it is refused, somebody else may have changed it meanwhile.
    meta: { changes: ['/api/safety/cases', '/api/ledger'], doubts: ['/api/safety/cases', '/api/safety/cases/{id}'] },
    onError: (error: Error) => {
      const theirs = theirsOf<SafetyCase>(error);
      if (theirs) client.setQueryData(caseQuery(id).queryKey, theirs);
    },
    onSuccess: (changed: SafetyCase) => client.setQueryData(caseQuery(id).queryKey, changed),
  } satisfies UseMutationOptions<SafetyCase, Error, never>;
}

/** A change of the case as it is seen: refused when somebody changed it since. */
export type CaseStep = Omit<SafetyCaseChange, 'revision'> & { revision?: number };

export function useCaseChange({ id, revision }: SeenCase) {
  return useMutation({
    mutationFn: (change: CaseStep) => changeCase(id, { revision, ...change }),
    ...useSettle(id),
  });
}

export function useNewNote(id: string) {
  return useMutation({ mutationFn: (text: string) => addNote(id, text), ...useSettle(id) });
}

/** A step whose reason goes on record as a note first; a second try does not note it twice. */
export function useCaseStep({ id, revision }: SeenCase) {
  const noted = useRef('');
  return useMutation({
    mutationFn: async ({ reason, ...change }: CaseStep & { reason?: string }) => {
      if (reason && noted.current !== reason) {
        await addNote(id, reason);
        noted.current = reason;
      }
      return changeCase(id, { revision, ...change });
    },
    ...useSettle(id),
  });
}

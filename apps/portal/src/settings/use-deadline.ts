import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { clockQuery, setClock, type SafetySettings } from '../api/safety.js';
import { fieldErrors } from '../api/problem.js';
import { fieldsOf } from '../edits/edit.rules.js';
import { beside, latestOf, useEdit, useNewest } from '../edits/use-edit.js';
import { areHours } from '../safety/hours-field.js';

/** The reporting deadline while it is changed: a thing of its own on the server, with its own revision. */
export function useDeadline(clock: SafetySettings) {
  const { t } = useTranslation('safety');
  const client = useQueryClient();
  const [newest, look] = useNewest(clock);
  const edit = useEdit(latestOf(newest, { hours: newest.hours as string | number }), 'edit.deadline');
  const save = useMutation({
    mutationFn: (hours: number) => setClock({ hours, revision: edit.revision }),
    onError: look,
    // Only with the new hours here does the field show them instead of what was typed.
    onSuccess: async () => {
      await client.refetchQueries({ queryKey: clockQuery.queryKey });
      edit.startOver();
    },
  });
  return {
    edit,
    fields: fieldsOf<{ hours: string | number }>({ hours: { label: t('setting.hours') } }),
    hours: edit.values.hours,
    sound: areHours(edit.values.hours),
    save: () => save.mutateAsync(Number(edit.values.hours)),
    saving: save.isPending,
    error: save.error,
    refusal: beside(save.error),
    fieldError: fieldErrors(save.error).hours,
    discard: () => {
      edit.startOver();
      save.reset();
    },
  };
}

export type Deadline = ReturnType<typeof useDeadline>;

import { Button, Group, Skeleton, Stack } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { fieldErrors } from '../api/problem.js';
import { clockQuery, setClock, type SafetySettings } from '../api/safety.js';
import { BothSides } from '../edits/both-sides.js';
import { fieldsOf } from '../edits/edit.rules.js';
import { LeaveGuard } from '../edits/leave-guard.js';
import { beside, latestOf, useEdit, useNewest } from '../edits/use-edit.js';
import { Failed } from '../parts/failed.js';
import { notify } from '../parts/notify.js';
import { ProblemAlert } from '../parts/problem-alert.js';
import { areHours, HoursField } from './hours-field.js';

/** The hours from first awareness to the report, for cases to come. */
export function ClockForm({ onDone }: { onDone: () => void }) {
  const clock = useQuery(clockQuery);
  if (clock.data) return <Hours clock={clock.data} onDone={onDone} />;
  return clock.error ? <Failed error={clock.error} retry={() => void clock.refetch()} /> : <Skeleton height={120} />;
}

function Hours({ clock, onDone }: { clock: SafetySettings; onDone: () => void }) {
  const { t } = useTranslation(['safety', 'parts']);
  const [newest, look] = useNewest(clock);
  const edit = useEdit(latestOf(newest, { hours: newest.hours as string | number }), null);
  const typed = edit.values.hours;
  const save = useMutation({
    mutationFn: (hours: number) => setClock({ hours, revision: edit.revision }),
    onError: look,
    meta: { awaits: ['/api/safety/settings'] },
    // Only with the new hours here does the field show them instead of what was typed.
    onSettled: (_saved, error) => {
      if (error) return;
      edit.startOver();
      notify(t('parts:saved'));
      onDone();
    },
  });
  const fields = fieldsOf<{ hours: string | number }>({ hours: { label: t('setting.hours') } });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (areHours(typed)) save.mutate(Number(typed));
      }}
    >
      <Stack>
        <ProblemAlert error={beside(save.error)} shown={['hours']} />
        <BothSides edit={edit} fields={fields} error={save.error} />
        <LeaveGuard unsaved={edit.changed} />
        <HoursField value={typed} error={fieldErrors(save.error).hours} onChange={(hours) => edit.change({ hours })} />
        <Group justify="flex-end">
          <Button type="submit" loading={save.isPending}>
            {t('parts:save')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

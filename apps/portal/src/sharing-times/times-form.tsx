import { Button, Group, NativeSelect, NumberInput, Stack, Switch, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fieldErrors, Problem } from '../api/problem.js';
import { LeaveGuard } from '../edits/leave-guard.js';
import { notify } from '../parts/notify.js';
import { ProblemAlert } from '../parts/problem-alert.js';
import { chooseSharingTimes, sharingTimesQuery, type SharingTimes } from './calls.js';
import { SlotFields } from './slot-fields.js';

const USUAL = { quietFrom: '22:00', quietTo: '07:00' };
const LATE = ['15', '60', '240', '720', '1440'] as const;

interface Props {
  times: SharingTimes;
  /** Fetches what is saved by now. */
  reload: () => Promise<SharingTimes | undefined>;
}

/** Carries the version it began from, so that what was chosen in another tab is not undone in silence. */
export function TimesForm({ times, reload }: Props) {
  const { t } = useTranslation(['settings', 'parts']);
  const client = useQueryClient();
  const [begun, setBegun] = useState<SharingTimes | null>(null);
  const [changes, setChanges] = useState<Partial<SharingTimes>>({});
  const values = { ...(begun ?? times), ...changes };
  const startOver = () => {
    setBegun(null);
    setChanges({});
  };
  const save = useMutation({
    mutationFn: ({ timeZone: _, ...chosen }: SharingTimes) => chooseSharingTimes(chosen),
    onSuccess: (saved) => {
      client.setQueryData(sharingTimesQuery.queryKey, saved);
      startOver();
      notify(t('parts:saved'));
    },
    meta: { doubts: ['/api/sharing-times', '/api/sharing-times/offer'] },
  });
  const errors = fieldErrors(save.error);
  const change = (changed: Partial<SharingTimes>) => {
    setBegun(begun ?? times);
    setChanges({ ...changes, ...changed });
  };
  const goOn = async (keepsMine: boolean) => {
    const saved = await reload();
    if (!saved) return;
    save.reset();
    if (keepsMine) setBegun(saved);
    else startOver();
  };
  const quiet = values.quietFrom !== null && values.quietTo !== null;
  const movedOn = save.error instanceof Problem && save.error.code === 'times_moved_on';
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate(values);
      }}
    >
      <LeaveGuard unsaved={begun !== null && !save.isPending} />
      <ProblemAlert error={save.error} shown={Object.keys(errors)} />
      {movedOn && (
        <Group mt="xs" mb="md">
          <Button variant="default" onClick={() => void goOn(true)}>
            {t('times.keepMine')}
          </Button>
          <Button variant="subtle" onClick={() => void goOn(false)}>
            {t('times.takeTheirs')}
          </Button>
        </Group>
      )}
      <Stack>
        <Switch
          withThumbIndicator={false}
          label={t('times.quiet')}
          description={t('times.quietWhy')}
          checked={quiet}
          onChange={(event) => change(event.currentTarget.checked ? USUAL : { quietFrom: null, quietTo: null })}
        />
        {quiet && (
          <Group align="flex-start">
            {(['quietFrom', 'quietTo'] as const).map((field) => (
              <TextInput
                key={field}
                type="time"
                label={t(`times.${field}`)}
                value={values[field] ?? ''}
                error={errors[field]}
                onChange={(event) => change({ [field]: event.currentTarget.value })}
                w={140}
              />
            ))}
          </Group>
        )}
        <Switch
          withThumbIndicator={false}
          label={t('times.weekends')}
          checked={values.quietWeekends}
          onChange={(event) => change({ quietWeekends: event.currentTarget.checked })}
        />
        <NumberInput
          label={t('times.mostADay')}
          min={1}
          max={100}
          clampBehavior="none"
          allowDecimal={false}
          value={values.mostADay}
          error={errors.mostADay}
          onChange={(most) => change({ mostADay: most === '' ? 0 : Number(most) })}
          maw={320}
        />
        <NativeSelect
          label={t('times.late')}
          description={t('times.lateWhy')}
          value={String(values.lateByMinutes)}
          data={LATE.map((minutes) => ({ value: minutes, label: t(`times.lateBy.${minutes}`) }))}
          onChange={(event) => change({ lateByMinutes: Number(event.currentTarget.value) })}
          maw={320}
        />
        <SlotFields
          slots={values.slots}
          timeZone={values.timeZone}
          errors={errors}
          onChange={(slots) => change({ slots })}
        />
        <Group justify="flex-end">
          <Button type="submit" loading={save.isPending}>
            {t('times.save')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

import { Button, Group, NativeSelect, Stack, Switch } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { fieldErrors, Problem } from '../api/problem.js';
import { LeaveGuard } from '../edits/leave-guard.js';
import { MovedOn } from '../edits/moved-on.js';
import { useFieldErrors } from '../edits/use-field-errors.js';
import { useVersioned } from '../edits/use-versioned.js';
import { asTyped } from '../edits/whole-number.js';
import { WholeNumberField } from '../edits/whole-number-field.js';
import { notify } from '../parts/notify.js';
import { ProblemAlert } from '../parts/problem-alert.js';
import { QuietHours } from '../parts/quiet-hours.js';
import { formatNumber } from '../when/formats.js';
import { chooseSharingTimes, sharingTimesQuery, type SharingTimes } from './calls.js';
import { SlotFields } from './slot-fields.js';

const USUAL = { quietFrom: '22:00', quietTo: '07:00' };
const LATE = [15, 60, 240, 720, 1440] as const;
type Late = (typeof LATE)[number];

type Changes = Partial<SharingTimes>;

const NONE: Changes = {};

function apply(base: SharingTimes, changes: Changes): SharingTimes {
  return { ...base, ...changes };
}

/** What the API was given and is none of the usual choices stays one. */
function choicesOfLate(saved: number): number[] {
  return [...new Set([...LATE, saved])].sort((one, other) => one - other);
}

interface Props {
  times: SharingTimes;
  /** Fetches what is saved by now. */
  reload: () => Promise<SharingTimes | undefined>;
}

/** Carries the version it began from, so that what was chosen in another tab is not undone in silence. */
export function TimesForm({ times, reload }: Props) {
  const { t, i18n } = useTranslation(['settings', 'parts']);
  const client = useQueryClient();
  const { values, changed, change, startOver, goOn } = useVersioned({ saved: times, none: NONE, apply, reload });
  const save = useMutation({
    mutationFn: ({ timeZone: _, ...chosen }: SharingTimes) => chooseSharingTimes(chosen),
    onSuccess: (saved) => {
      client.setQueryData(sharingTimesQuery.queryKey, saved);
      startOver();
      notify(t('parts:saved'));
    },
    meta: { doubts: ['/api/sharing-times', '/api/sharing-times/offer'] },
  });
  const errors = useFieldErrors(save.error, values);
  const lateLabel = (minutes: number) =>
    LATE.includes(minutes as Late)
      ? t(`times.lateBy.${minutes as Late}`)
      : t('times.lateByMinutes', { minutes: formatNumber(minutes, i18n.language) });
  const choose = (chosen: Changes) => change((changes) => ({ ...changes, ...chosen }));
  const answer = async (keepsMine: boolean) => (await goOn(keepsMine)) && save.reset();
  const movedOn = save.error instanceof Problem && save.error.code === 'times_moved_on';
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate(values);
      }}
    >
      <LeaveGuard unsaved={changed && !save.isPending} />
      <ProblemAlert error={save.error} shown={Object.keys(fieldErrors(save.error))} />
      {movedOn && (
        <MovedOn
          keepMine={t('times.keepMine')}
          takeTheirs={t('times.takeTheirs')}
          onAnswer={(keepsMine) => void answer(keepsMine)}
        />
      )}
      <Stack>
        <QuietHours
          values={values}
          usual={USUAL}
          errors={errors}
          labels={{
            on: t('times.quiet'),
            why: t('times.quietWhy'),
            quietFrom: t('times.quietFrom'),
            quietTo: t('times.quietTo'),
          }}
          onChange={choose}
        />
        <Switch
          withThumbIndicator={false}
          label={t('times.weekends')}
          checked={values.quietWeekends}
          onChange={(event) => choose({ quietWeekends: event.currentTarget.checked })}
        />
        <WholeNumberField
          label={t('times.mostADay')}
          value={values.mostADay}
          error={errors.mostADay}
          onChange={(most) => choose({ mostADay: asTyped(most) })}
          maw={320}
        />
        <NativeSelect
          label={t('times.late')}
          description={t('times.lateWhy')}
          value={String(values.lateByMinutes)}
          data={choicesOfLate(times.lateByMinutes).map((minutes) => ({
            value: String(minutes),
            label: lateLabel(minutes),
          }))}
          onChange={(event) => choose({ lateByMinutes: Number(event.currentTarget.value) })}
          maw={320}
        />
        <SlotFields
          slots={values.slots}
          timeZone={values.timeZone}
          errors={errors}
          onChange={(slots) => choose({ slots })}
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

import { Button, Group, NumberInput, Skeleton, Stack } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fieldErrors } from '../api/problem.js';
import { clockQuery, setClock } from '../api/safety.js';
import { Failed } from '../parts/failed.js';
import { notify } from '../parts/notify.js';
import { ProblemAlert } from '../parts/problem-alert.js';

/** The hours from first awareness to the report, for cases to come. */
export function ClockForm({ onDone }: { onDone?: () => void }) {
  const { t } = useTranslation(['safety', 'parts']);
  const clock = useQuery(clockQuery);
  const [typed, setTyped] = useState<string | number | null>(null);
  const save = useMutation({
    mutationFn: setClock,
    meta: { awaits: ['/api/safety/settings'] },
    // Only with the new hours here does the field show them instead of what was typed.
    onSettled: (_saved, error) => {
      if (error) return;
      setTyped(null);
      notify(t('parts:saved'));
      onDone?.();
    },
  });
  if (clock.error && !clock.data) return <Failed error={clock.error} retry={() => void clock.refetch()} />;
  if (!clock.data) return <Skeleton height={120} />;
  const hours = Number(typed ?? clock.data.hours);
  const wrong = !Number.isInteger(hours) || hours < 1 || hours > 360;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (!wrong) save.mutate(hours);
      }}
    >
      <Stack>
        <ProblemAlert error={save.error} shown={['hours']} />
        <NumberInput
          label={t('setting.hours')}
          description={t('setting.hoursWhy')}
          value={typed ?? clock.data.hours}
          onChange={setTyped}
          allowDecimal={false}
          allowNegative={false}
          min={1}
          max={360}
          clampBehavior="none"
          error={wrong ? t('setting.hoursWrong') : fieldErrors(save.error).hours}
          hideControls
        />
        <Group justify="flex-end">
          <Button type="submit" loading={save.isPending}>
            {t('parts:save')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

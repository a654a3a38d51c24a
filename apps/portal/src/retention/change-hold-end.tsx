import { Button, Stack, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fieldErrors, Problem } from '../api/problem.js';
import { notify } from '../parts/notify.js';
import { ProblemAlert } from '../parts/problem-alert.js';
import { useToday } from '../when/day.js';
import { changeHoldEnd, keeping, keepingQuery, type ItemHold } from './calls.js';

/** Gives a hold another last day, or none. */
export function ChangeHoldEnd({ itemId, hold }: { itemId: string; hold: ItemHold }) {
  const { t } = useTranslation(['retention', 'parts']);
  const client = useQueryClient();
  const today = useToday();
  const [until, setUntil] = useState<string | null>(null);
  const change = useMutation({
    mutationFn: (day: string) => changeHoldEnd(itemId, day || null, hold.until),
    meta: { changes: keeping },
    onSuccess: () => {
      setUntil(null);
      notify(t('hold.endChanged'));
    },
    // What somebody else said meanwhile stands above, to be looked at.
    onError: (error) => {
      if (error instanceof Problem && error.status === 409) void client.invalidateQueries(keepingQuery(itemId));
    },
  });
  const title = t(hold.until === null ? 'hold.giveEnd' : 'hold.changeEnd');
  if (until === null)
    return (
      <Button variant="default" onClick={() => setUntil(hold.until ?? '')}>
        {title}
      </Button>
    );
  return (
    <form
      noValidate
      aria-label={title}
      onSubmit={(event) => {
        event.preventDefault();
        change.mutate(until);
      }}
    >
      <Stack gap="sm">
        <ProblemAlert error={change.error} shown={['until']} />
        <TextInput
          type="date"
          label={t('hold.lastDay')}
          description={t('hold.lastDayWhy')}
          value={until}
          min={today}
          error={fieldErrors(change.error).until}
          autoFocus
          onChange={(event) => setUntil(event.currentTarget.value)}
        />
        <Button type="submit" loading={change.isPending}>
          {t('parts:save')}
        </Button>
        <Button variant="default" onClick={() => setUntil(null)}>
          {t('parts:cancel')}
        </Button>
      </Stack>
    </form>
  );
}

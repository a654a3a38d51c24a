import { Button, Stack, Textarea, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFieldErrors } from '../edits/use-field-errors.js';
import { notify } from '../parts/notify.js';
import { ProblemAlert } from '../parts/problem-alert.js';
import { useToday } from '../when/day.js';
import { holdItem, keeping } from './calls.js';

/** The way to place a hold: why, and until when if it is to end by itself. */
export function PlaceHold({ itemId }: { itemId: string }) {
  const { t } = useTranslation(['retention', 'parts']);
  const today = useToday();
  const [said, setSaid] = useState<{ reason: string; until: string } | null>(null);
  const place = useMutation({
    mutationFn: ({ reason, until }: { reason: string; until: string }) => holdItem(itemId, reason, until || null),
    meta: { changes: keeping },
    onSuccess: () => {
      setSaid(null);
      notify(t('hold.placed'));
    },
  });
  const errors = useFieldErrors(place.error, said ?? {});
  if (said === null)
    return (
      <Button variant="default" onClick={() => setSaid({ reason: '', until: '' })}>
        {t('hold.place')}
      </Button>
    );
  return (
    <form
      noValidate
      aria-label={t('hold.place')}
      onSubmit={(event) => {
        event.preventDefault();
        place.mutate(said);
      }}
    >
      <Stack gap="sm">
        <ProblemAlert error={place.error} shown={['reason', 'until']} />
        <Textarea
          label={t('hold.reason')}
          description={t('hold.reasonWhy')}
          value={said.reason}
          error={errors.reason}
          autosize
          minRows={2}
          autoFocus
          onChange={(event) => setSaid({ ...said, reason: event.currentTarget.value })}
        />
        <TextInput
          type="date"
          label={t('hold.lastDay')}
          description={t('hold.lastDayWhy')}
          value={said.until}
          min={today}
          error={errors.until}
          onChange={(event) => setSaid({ ...said, until: event.currentTarget.value })}
        />
        <Button type="submit" loading={place.isPending}>
          {t('hold.place')}
        </Button>
        <Button variant="default" onClick={() => setSaid(null)}>
          {t('parts:cancel')}
        </Button>
      </Stack>
    </form>
  );
}

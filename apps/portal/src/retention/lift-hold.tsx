import { Button, Stack, Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFieldErrors } from '../edits/use-field-errors.js';
import { notify } from '../parts/notify.js';
import { ProblemAlert } from '../parts/problem-alert.js';
import { keeping, releaseItem } from './calls.js';

/** The way to lift a hold: what that means, and why it is done. */
export function LiftHold({ itemId }: { itemId: string }) {
  const { t } = useTranslation(['retention', 'parts']);
  const [reason, setReason] = useState<string | null>(null);
  const release = useMutation({
    mutationFn: (why: string) => releaseItem(itemId, why),
    meta: { changes: keeping },
    onSuccess: () => notify(t('hold.lifted')),
  });
  const refused = useFieldErrors(release.error, { reason });
  if (reason === null)
    return (
      <Button variant="subtle" color="gray" onClick={() => setReason('')}>
        {t('hold.lift')}
      </Button>
    );
  return (
    <form
      noValidate
      aria-label={t('hold.lift')}
      onSubmit={(event) => {
        event.preventDefault();
        release.mutate(reason);
      }}
    >
      <Stack gap="sm">
        <p>{t('hold.liftWhy')}</p>
        <ProblemAlert error={release.error} shown={['reason']} />
        <Textarea
          label={t('hold.liftReason')}
          description={t('hold.liftReasonWhy')}
          value={reason}
          error={refused.reason}
          autosize
          minRows={2}
          autoFocus
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <Button type="submit" color="red.8" loading={release.isPending}>
          {t('hold.lift')}
        </Button>
        <Button variant="default" onClick={() => setReason(null)}>
          {t('parts:cancel')}
        </Button>
      </Stack>
    </form>
  );
}

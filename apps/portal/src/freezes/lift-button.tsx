import { Button, Stack } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Confirm } from '../parts/confirm.js';
import { notify } from '../parts/notify.js';
import { ProblemAlert } from '../parts/problem-alert.js';
import { liftFreeze } from './freezes-api.js';

interface Props {
  id: string;
  what: string;
  /** Whether something may be shared by it that was taken back after the backup. */
  unseen: boolean;
}

/** Lets what a freeze holds back go on, once that is confirmed. */
export function LiftButton({ id, what, unseen }: Props) {
  const { t } = useTranslation('freezes');
  const [asking, setAsking] = useState(false);
  const lift = useMutation({
    mutationFn: () => liftFreeze(id),
    meta: {
      awaits: ['/api/freezes'],
      changes: ['/api/freezes/past', '/api/freezes/preview'],
      doubts: ['/api/freezes'],
    },
    onSuccess: () => {
      notify(t('lift.done'));
      // The row goes, and its button with it.
      document.getElementById('main')?.focus();
    },
  });
  return (
    <div>
      <ProblemAlert error={lift.error} />
      <Button
        variant="default"
        loading={lift.isPending}
        aria-label={t('lift.named', { what })}
        onClick={() => setAsking(true)}
      >
        {t('lift.button')}
      </Button>
      <Confirm
        opened={asking}
        onClose={() => setAsking(false)}
        title={t('lift.title')}
        confirm={t('lift.confirm')}
        cancel={t('lift.cancel')}
        onConfirm={() => lift.mutate()}
      >
        <Stack gap="sm">
          {unseen && <p>{t('lift.unseen')}</p>}
          <p>{t('lift.words')}</p>
        </Stack>
      </Confirm>
    </div>
  );
}

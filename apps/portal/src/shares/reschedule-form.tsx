import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fieldErrors } from '../api/problem.js';
import { rescheduleShare, shareQuery, type Share } from '../api/shares.js';
import { notify } from '../parts/notify.js';
import { ProblemAlert } from '../parts/problem-alert.js';
import { scheduleOf, TimeField } from '../when/time-field.js';
import { useZone } from '../when/time.js';
import { nextHour, passOf, timeProblem, wallTimeOf } from '../when/zoned-time.js';
import classes from './reschedule-form.module.css';

/** Another time for a share that still waits; its text stays as it was decided on. */
export function RescheduleForm({ share, onDone }: { share: Share; onDone: () => void }) {
  const { t } = useTranslation('shares');
  const client = useQueryClient();
  const zone = useZone();
  const [time, setTime] = useState(() => {
    const at = share.schedule && new Date(share.schedule.at);
    return {
      localTime: at ? wallTimeOf(at, zone) : nextHour(new Date(), zone),
      pass: (at && passOf(at, zone)) ?? 'first',
    };
  });
  const wrong = timeProblem(time.localTime, zone, new Date(), time.pass);
  const move = useMutation({
    mutationFn: () => rescheduleShare(share.id, scheduleOf(time, zone)),
    meta: { changes: ['/api/shares'] },
    onSuccess: (moved) => {
      client.setQueryData(shareQuery(share.id).queryKey, moved);
      notify(t('reschedule.done'));
      onDone();
    },
  });
  const refused = fieldErrors(move.error)['schedule.localTime'];
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (!wrong) move.mutate();
      }}
    >
      <ProblemAlert error={move.error} shown={['schedule.localTime']} />
      <TimeField
        autoFocus
        label={t('reschedule.time')}
        {...time}
        refused={refused}
        onChange={(localTime, pass) => setTime({ localTime, pass })}
      />
      <div className={classes.buttons}>
        <Button type="submit" size="compact-sm" disabled={wrong !== null} loading={move.isPending}>
          {t('reschedule.save')}
        </Button>
        <Button size="compact-sm" variant="default" onClick={onDone}>
          {t('reschedule.leave')}
        </Button>
      </div>
    </form>
  );
}

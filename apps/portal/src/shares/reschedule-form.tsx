import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { networkName } from '#libs/captions';
import { fieldErrors, Problem } from '../api/problem.js';
import { rescheduleShare, shareQuery, type Share } from '../api/shares.js';
import { notify } from '../parts/notify.js';
import { ProblemAlert } from '../parts/problem-alert.js';
import { TimeObstacle } from '../sharing-times/time-obstacle.js';
import { useTimeOffer } from '../sharing-times/use-time-offer.js';
import { scheduleOf, TimeField } from '../when/time-field.js';
import { useZone } from '../when/time.js';
import { nextHour, passOf, timeProblem, wallTimeOf, type Pass } from '../when/zoned-time.js';
import classes from './reschedule-form.module.css';

/** Another time for a share that still waits; its text stays as it was decided on. */
export function RescheduleForm({ share, onDone }: { share: Share; onDone: () => void }) {
  const { t } = useTranslation('shares');
  const client = useQueryClient();
  const zone = useZone();
  const [time, setTime] = useState((): { localTime: string; pass: Pass } => {
    const at = share.schedule && new Date(share.schedule.at);
    return {
      localTime: at ? wallTimeOf(at, zone) : nextHour(new Date(), zone),
      pass: (at && passOf(at, zone)) ?? 'first',
    };
  });
  const wrong = timeProblem(time.localTime, zone, new Date(), time.pass);
  const move = useMutation({
    mutationFn: () => rescheduleShare(share.id, scheduleOf(time, zone)),
    meta: { changes: ['/api/shares', '/api/sharing-times/offer'], doubts: ['/api/sharing-times/offer'] },
    onSuccess: (moved) => {
      client.setQueryData(shareQuery(share.id).queryKey, moved);
      notify(t('reschedule.done'));
      onDone();
    },
  });
  const own = useTimeOffer({ network: share.network, ...time, replaces: share.id });
  const choose = (localTime: string, pass: Pass) => {
    move.reset();
    setTime({ localTime, pass });
  };
  // What was refused is told below with the next free time, as soon as that is asked for anew.
  const told = own.obstacle !== null && move.error instanceof Problem && move.error.code === own.obstacle;
  const refused = fieldErrors(move.error)['schedule.localTime'];
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (!wrong && !own.obstacle) move.mutate();
      }}
    >
      <ProblemAlert error={told ? null : move.error} shown={['schedule.localTime']} />
      <TimeField autoFocus label={t('reschedule.time')} {...time} refused={refused} onChange={choose} />
      <TimeObstacle
        own={own}
        network={networkName(share.network)}
        onTake={(free) => choose(free.localTime, free.pass ?? 'first')}
      />
      <div className={classes.buttons}>
        <Button
          type="submit"
          size="compact-sm"
          disabled={wrong !== null || own.obstacle !== null}
          loading={move.isPending}
        >
          {t('reschedule.save')}
        </Button>
        <Button size="compact-sm" variant="default" onClick={onDone}>
          {t('reschedule.leave')}
        </Button>
      </div>
    </form>
  );
}

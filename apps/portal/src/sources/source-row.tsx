import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { IconAlertTriangle, IconCircleCheck, IconPlayerPause } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AskFirst } from '../parts/ask-first.js';
import { Mark } from '../parts/mark.js';
import { notify } from '../parts/notify.js';
import { ProblemAlert } from '../parts/problem-alert.js';
import { holds, useMe } from '../sign-in/me.js';
import { Time } from '../when/time.js';
import { SourceEntries } from './source-entries.js';
import { lookAtSource, removeSource, type Source } from './sources-api.js';
import classes from './sources.module.css';

const looks = {
  on: ['pass', IconCircleCheck],
  paused: ['neutral', IconPlayerPause],
  stopped: ['block', IconAlertTriangle],
} as const;

/** One feed: whether it is followed, when somebody last looked and what came of it, with the ways to change that. */
export function SourceRow({ source, onChange }: { source: Source; onChange: () => void }) {
  const { t } = useTranslation(['library', 'parts']);
  const me = useMe();
  const [open, setOpen] = useState(false);
  const { name } = source;
  const mine = holds(me, 'comms_lead') || (source.owner.id === me.memberId && holds(me, 'author'));
  const changes = ['/api/sources', '/api/sources/{id}/entries', '/api/content'] as const;
  const look = useMutation({
    mutationFn: () => lookAtSource(source.id),
    meta: { changes: [...changes], doubts: ['/api/sources'] },
  });
  const remove = useMutation({
    mutationFn: () => removeSource(source.id),
    meta: { changes: ['/api/sources'], doubts: ['/api/sources'] },
    onSuccess: () => notify(t('sources.removed', { name })),
  });
  const { outcome, progress } = source;
  return (
    <li className={classes.row}>
      <div className={classes.words}>
        <strong dir="auto">{name}</strong>
        <span className={classes.sub} dir="ltr">
          {source.address}
        </span>
        <Mark tone={looks[source.state][0]} icon={looks[source.state][1]} plain>
          {t(`sources.is.${source.state}`)}
        </Mark>
        <span className={classes.sub}>
          {source.lookedAt ? (
            <>
              {t('sources.lookedAt')} <Time at={source.lookedAt} />
              {outcome && <> · {t('sources.outcome', { ...outcome })}</>}
            </>
          ) : (
            t('sources.notYet')
          )}
        </span>
        <span className={classes.sub}>{t('sources.owned', { name: source.owner.name, count: source.dailyLimit })}</span>
        {source.problem && (
          <span className={classes.problem}>
            <IconAlertTriangle size={15} aria-hidden /> {source.problem}
          </span>
        )}
        <span role="status" className={classes.sub}>
          {source.looking && progress && t(`sources.step.${progress.step}`, { done: progress.done, of: progress.of })}
        </span>
      </div>
      <div className={classes.ways}>
        {mine && (
          <>
            <Button
              variant="default"
              loading={look.isPending || source.looking}
              aria-label={t('sources.lookAt', { name })}
              onClick={() => look.mutate()}
            >
              {t('sources.look')}
            </Button>
            <Button variant="subtle" aria-label={t('sources.changeOf', { name })} onClick={onChange}>
              {t('sources.change')}
            </Button>
            <AskFirst
              button={t('sources.remove')}
              question={t('sources.removeWords', { name })}
              loading={remove.isPending}
              onConfirm={() => remove.mutate()}
            />
          </>
        )}
        <Button variant="subtle" aria-expanded={open} onClick={() => setOpen(!open)}>
          {t('sources.entries')}
        </Button>
      </div>
      <ProblemAlert error={look.error ?? remove.error} />
      {open && <SourceEntries source={source} />}
    </li>
  );
}

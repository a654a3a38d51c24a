import { Button } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { Session } from '#libs/api-client';
import { endSession, sessionsQuery } from '../api/auth.js';
import { Failed } from '../parts/failed.js';
import { Panel } from '../parts/panel.js';
import { ProblemAlert } from '../parts/problem-alert.js';
import { RowsSkeleton } from '../lists/rows-skeleton.js';
import { Time } from '../when/time.js';
import classes from './settings.module.css';

type Named = Pick<Session, 'browser' | 'system'>;

/** The device as people would call it. */
function nameOf({ browser, system }: Named, t: TFunction<'settings'>): string {
  if (browser && system) return t('sessions.on', { browser, system });
  return browser ?? system ?? t('sessions.unknown');
}

/** Where the member is signed in, each of it endable from here. */
export function SessionList() {
  const { t } = useTranslation('settings');
  const sessions = useQuery(sessionsQuery);
  const end = useMutation({
    mutationFn: endSession,
    meta: { awaits: ['/api/auth/sessions'] },
  });
  return (
    <Panel title={t('sessions.title')}>
      <ProblemAlert error={end.error} />
      {sessions.error && !sessions.data ? (
        <Failed error={sessions.error} retry={() => void sessions.refetch()} />
      ) : !sessions.data ? (
        <RowsSkeleton rows={2} />
      ) : (
        <ul className={classes.sessions}>
          {sessions.data.items.map((session) => (
            <li key={session.id} className={classes.session}>
              <span>
                {nameOf(session, t)}
                <br />
                <span className={classes.muted}>
                  {session.current ? t('sessions.current') : <Time at={session.lastSeenAt} />}
                </span>
              </span>
              {!session.current && (
                <Button
                  size="xs"
                  variant="default"
                  loading={end.isPending && end.variables === session.id}
                  onClick={() => end.mutate(session.id)}
                >
                  {t('sessions.end')}
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}

import { IconAlertTriangle, IconCircleCheck, IconClock, IconPlayerPause, type Icon } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Follower } from '../api/ledger.js';
import { Mark, type Tone } from '../parts/mark.js';
import { Time } from '../when/time.js';
import { stateOf, type FollowerState } from './follower-state.js';
import classes from './followers-panel.module.css';
import { SetAsideEntries } from './set-aside-entries.js';
import { useFollowerName } from './use-kind-name.js';

const looks: Record<FollowerState, readonly [Tone, Icon]> = {
  well: ['pass', IconCircleCheck],
  behind: ['warn', IconClock],
  failing: ['block', IconAlertTriangle],
  paused: ['warn', IconPlayerPause],
};

/** One follower: its name, how it stands, why it fails and what it has set aside. */
export function FollowerRow({ follower, now }: { follower: Follower; now: number }) {
  const { t } = useTranslation('ledger');
  const nameOf = useFollowerName();
  const state = stateOf(follower, now);
  const [tone, icon] = looks[state];
  const { behind, since, lastError, retryAt, paused, setAside, name } = follower;
  return (
    <>
      <div className={classes.head}>
        <strong>{nameOf(name)}</strong>
        {(state !== 'well' || setAside.length === 0) && (
          <Mark tone={tone} icon={icon} plain>
            {state === 'well' ? t('followers.upToDate') : t('followers.behind', { count: behind })}
            {state !== 'well' && since && (
              <>
                {' '}
                {t('followers.since')} <Time at={since} as="moment" />
              </>
            )}
          </Mark>
        )}
      </div>
      {state === 'failing' && (
        <p className={classes.why}>
          {t('followers.failing', { error: lastError ?? '' })}
          {retryAt && (
            <>
              {' · '}
              {t('followers.again')} <Time at={retryAt} />
            </>
          )}
        </p>
      )}
      {paused !== null && <p className={classes.why}>{t('followers.paused', { reason: paused })}</p>}
      {setAside.length > 0 && <SetAsideEntries follower={follower} />}
    </>
  );
}

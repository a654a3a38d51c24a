import { IconCircleCheck } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { followersQuery } from '../api/ledger.js';
import { Mark } from '../parts/mark.js';
import { Panel } from '../parts/panel.js';
import { ProblemAlert } from '../parts/problem-alert.js';
import { useNow } from '../when/use-now.js';
import { FollowerRow } from './follower-row.js';
import { isWell } from './follower-state.js';
import classes from './followers-panel.module.css';

/** What follows from the ledger: one quiet line while all is taken in, else how each follower stands. */
export function FollowersPanel() {
  const { t } = useTranslation('ledger');
  const now = useNow();
  const followers = useQuery({ ...followersQuery, refetchInterval: 20_000 });
  if (!followers.data) return followers.error ? <ProblemAlert error={followers.error} /> : null;
  const { items } = followers.data;
  if (items.every((follower) => isWell(follower, now))) {
    return (
      <p className={classes.well}>
        <Mark tone="pass" icon={IconCircleCheck} plain>
          {t('followers.well')}
        </Mark>
      </p>
    );
  }
  return (
    <div className={classes.panel}>
      <Panel title={t('followers.title')}>
        <ul className={classes.list}>
          {items.map((follower) => (
            <li key={follower.name}>
              <FollowerRow follower={follower} now={now} />
            </li>
          ))}
        </ul>
      </Panel>
    </div>
  );
}

import { Button } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { retakeEntries, type Follower } from '../api/ledger.js';
import { Mark } from '../parts/mark.js';
import { notify } from '../parts/notify.js';
import { ProblemAlert } from '../parts/problem-alert.js';
import { Time } from '../when/time.js';
import classes from './followers-panel.module.css';
import { useFollowerName, useKindName } from './use-kind-name.js';

/** The entries that a follower could not take in, why, and a way to try them again. */
export function SetAsideEntries({ follower: { name, setAside } }: { follower: Follower }) {
  const { t } = useTranslation('ledger');
  const kindName = useKindName();
  const followerName = useFollowerName();
  const retake = useMutation({
    mutationFn: () => retakeEntries(name),
    meta: { changes: ['/api/ledger/followers', '/api/ledger'], doubts: ['/api/ledger/followers'] },
    onSuccess: ({ setAside: left }) =>
      notify(t(left.length === 0 ? 'followers.taken' : 'followers.still', { name: followerName(name), count: left.length })), // prettier-ignore
  });
  return (
    <div className={classes.aside}>
      <div className={classes.head}>
        <Mark tone="warn" icon={IconAlertTriangle} plain>
          {t('followers.aside', { count: setAside.length })}
        </Mark>
        <Button
          size="xs"
          variant="default"
          aria-label={t('followers.tryAgainAt', { name: followerName(name) })}
          loading={retake.isPending}
          onClick={() => retake.mutate()}
        >
          {t('followers.tryAgain')}
        </Button>
      </div>
      <ProblemAlert error={retake.error} />
      <ul className={classes.entries}>
        {setAside.map(({ entryId, kind, error, tries, at }) => (
          <li key={entryId}>
            {kindName(kind)}, {t('followers.tries', { count: tries })}, <Time at={at} as="moment" />
            <span className={classes.why}>{error}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

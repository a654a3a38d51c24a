import { Anchor, Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { networkName } from '#libs/captions';
import { cancelShare, shareQuery, type Share } from '../api/shares.js';
import { ProblemAlert } from '../parts/problem-alert.js';
import { ShareMark } from '../parts/state-marks.js';
import { Time } from '../when/time.js';
import { ClickCount } from './click-count.js';
import { ResolveUnknown } from './resolve-unknown.js';
import { isInDoubt, isMoving, watchedShareQuery } from './share-query.js';
import { ShareWords } from './share-words.js';
import classes from './shares.module.css';

/** One share; while its publication is under way the row keeps itself up to date. */
export function ShareRow({ listed, listedAt }: { listed: Share; listedAt: number }) {
  const { t } = useTranslation(['shares', 'words']);
  const client = useQueryClient();
  const { data: watched, dataUpdatedAt } = useQuery({
    ...watchedShareQuery(listed.id),
    enabled: isMoving(listed),
    initialData: listed,
    initialDataUpdatedAt: listedAt,
  });
  // The share may have been looked at before: the later of the two answers counts.
  const share = dataUpdatedAt >= listedAt ? watched : listed;
  const cancel = useMutation({
    mutationFn: () => cancelShare(share.id),
    meta: { changes: ['/api/shares'] },
    onSuccess: (withdrawn) => client.setQueryData(shareQuery(share.id).queryKey, withdrawn),
  });
  const network = networkName(share.network);
  return (
    <li className={classes.row}>
      <div className={classes.head}>
        <ShareMark state={share.state} />
        <span>{network}</span>
        <Time at={share.publishedAt ?? share.createdAt} />
      </div>
      <h2 className={classes.title}>
        <Link to="/feed/$itemId" params={{ itemId: share.item.id }} data-walk>
          {share.item.title}
        </Link>
      </h2>
      <p className={classes.text}>{share.text}</p>
      {share.state !== 'published' && <ShareWords share={share} />}
      {isInDoubt(share) && <ResolveUnknown share={share} />}
      <ProblemAlert error={cancel.error} />
      <div className={classes.foot}>
        {share.state === 'published' && <ClickCount clicks={share.clicks} />}
        {share.permalink && (
          <Anchor href={share.permalink} target="_blank" rel="noreferrer" inherit>
            {t('see', { network })}
          </Anchor>
        )}
        {(share.state === 'scheduled' || share.state === 'held') && !isInDoubt(share) && (
          <Button size="compact-sm" variant="default" loading={cancel.isPending} onClick={() => cancel.mutate()}>
            {t('cancel')}
          </Button>
        )}
      </div>
    </li>
  );
}

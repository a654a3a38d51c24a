import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect } from 'react';
import { networkName } from '#libs/captions';
import type { Share } from '../api/shares.js';
import { ShareMark } from '../parts/state-marks.js';
import { WillBeTold } from '../told/will-be-told.js';
import { Time } from '../when/time.js';
import { ResolveUnknown } from './resolve-unknown.js';
import { ShareActions } from './share-actions.js';
import { isInDoubt, isMoving, watchedShareQuery } from './share-query.js';
import { ShareWords } from './share-words.js';
import classes from './shares.module.css';

/** One share; while its publication is under way the row keeps itself up to date. */
export function ShareRow({ listed, listedAt }: { listed: Share; listedAt: number }) {
  const { data: watched, dataUpdatedAt } = useQuery({
    ...watchedShareQuery(listed.id),
    enabled: isMoving(listed),
    initialData: listed,
    initialDataUpdatedAt: listedAt,
  });
  // The share may have been looked at before: the later of the two answers counts.
  const share = dataUpdatedAt >= listedAt ? watched : listed;
  const client = useQueryClient();
  const moved = share.state !== listed.state;
  // What has gone out since it was listed belongs into another list.
  useEffect(() => {
    if (moved) void client.invalidateQueries({ queryKey: ['get', '/api/shares'] });
  }, [client, moved]);
  const planned = share.state === 'scheduled' && share.schedule ? share.schedule.at : null;
  return (
    <li className={classes.row}>
      {share.item.imageUrl && <img className={classes.thumbnail} src={share.item.imageUrl} alt="" loading="lazy" />}
      <div className={classes.head}>
        <ShareMark share={share} />
        <span>{networkName(share.network)}</span>
        {planned ? <Time at={planned} as="moment" /> : <Time at={share.publishedAt ?? share.createdAt} />}
      </div>
      <h3 className={classes.title}>
        <Link dir="auto" to="/feed/$itemId" params={{ itemId: share.item.id }} data-walk>
          {share.item.title}
        </Link>
      </h3>
      <p dir="auto" className={classes.text}>
        {share.text}
      </p>
      {share.state !== 'published' && <ShareWords share={share} />}
      {isInDoubt(share) && <ResolveUnknown share={share} />}
      {share.state === 'held' && <WillBeTold of="share" />}
      <ShareActions share={share} />
    </li>
  );
}

import { queryOptions } from '@tanstack/react-query';
import { shareQuery, type Share } from '../api/shares.js';

/** A share due within this time is watched as closely as one being published. */
const imminent = 60_000;

/** Whether the share is about to change by itself. */
export function isMoving(share: Share, now = Date.now()): boolean {
  if (share.state === 'publishing') return true;
  if (share.state !== 'scheduled') return false;
  return !share.schedule || new Date(share.schedule.at).getTime() - now < imminent;
}

/** Whether only its member can say if it is live: it was sent without an answer, or a backup was restored meanwhile. */
export function isInDoubt({ state, stateDetail }: Share): boolean {
  return state === 'unknown' || (state === 'held' && stateDetail?.code === 'restored');
}

/** One share, asked for every second while its publication is under way. */
export const watchedShareQuery = (id: string) =>
  queryOptions({
    ...shareQuery(id),
    refetchInterval: ({ state: { data } }) => (!data || isMoving(data) ? 1200 : false),
  });

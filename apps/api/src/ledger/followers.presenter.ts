import type { FollowerStanding } from '#libs/ledger';
import type { Follower } from './followers.dto.js';

/** How a follower stands; what it is called in words is the portal's. */
export function presentFollower(standing: FollowerStanding): Follower {
  const { name, behind, since, failures, lastError, retryAt, paused, setAside } = standing;
  return {
    name,
    behind,
    since: since?.toISOString() ?? null,
    failures,
    lastError,
    retryAt: retryAt?.toISOString() ?? null,
    paused,
    setAside: setAside.map(({ entryId, kind, error, tries, at }) => ({
      entryId,
      kind,
      error,
      tries,
      at: at.toISOString(),
    })),
  };
}

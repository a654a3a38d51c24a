import type { Standing } from '#libs/rights';
import type { OwnRights, Rights } from './rights.dto.js';

/** What the member may know; that there is a hold is told once they ask to be erased, and why never. */
export function ownRights({ erasureAsked, published, waiting, lastAdmin }: Standing): OwnRights {
  return {
    erasureAsked: erasureAsked && { at: erasureAsked.at.toISOString(), oneself: erasureAsked.oneself },
    published,
    waiting,
    lastAdmin,
  };
}

export function allRights(standing: Standing): Rights {
  const { hold } = standing;
  return { ...ownRights(standing), hold: hold && { ...hold, since: hold.since.toISOString() } };
}

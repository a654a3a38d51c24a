import { DateTime } from 'luxon';
import { nextDigest, type Choices } from '#libs/notifications';

/** A day on somebody's calendar, `YYYY-MM-DD`. */
export type LocalDay = string;

/** So long before it is due a digest is made, for all to be there when its moment comes. */
export const AHEAD_MS = 10 * 60_000;

/** A digest that is planned: its moment, and the day that is on the member's calendar. */
export interface Planned {
  at: Date;
  on: LocalDay;
}

/** What is known of a member's digests. */
export interface Standing {
  /** Its moment and the day that is; null while none is planned. */
  dueAt: Date | null;
  dueOn: LocalDay | null;
  /** The day of the last one. */
  lastOn: LocalDay | null;
}

/** When a member wants their digests, on the clock on their wall. */
export interface Wish {
  choices: Pick<Choices, 'digestDays' | 'digestAt'>;
  timeZone: string;
}

export interface Verdict {
  /** The digest that is to be made now. */
  now: Planned | null;
  /** The one after that; null when there will be none. */
  next: Planned | null;
}

/**
 * Whether a member's digest is to be made now, and when the next one is. One that was planned is made however late it has
 * become, unless the member meanwhile wants theirs at other times: then what they want counts, from now on. There is at
 * most one on each day of their calendar, wherever their clock hangs by then.
 */
export function judge({ dueAt, dueOn, lastOn }: Standing, wish: Wish, now: Date): Verdict {
  const planned = dueAt && dueOn ? { at: dueAt, on: dueOn } : null;
  const due = planned !== null && planned.at.getTime() - AHEAD_MS <= now.getTime() && stillWanted(planned, wish);
  if (!due) return { now: null, next: after(now, lastOn, wish) };
  const later = new Date(Math.max(planned.at.getTime() + 1, now.getTime()));
  return { now: planned, next: after(later, planned.on, wish) };
}

/** The moment is one of those that the member wants, by the clock and the day that are theirs now. */
function stillWanted(planned: Planned, wish: Wish): boolean {
  const same = nextDigest(wish.choices, wish.timeZone, planned.at);
  return same?.getTime() === planned.at.getTime() && dayOf(planned.at, wish) === planned.on;
}

/** The first from that moment on that is on a later day than the last one. */
function after(from: Date, lastOn: LocalDay | null, wish: Wish): Planned | null {
  for (let at = nextDigest(wish.choices, wish.timeZone, from); at;) {
    const on = dayOf(at, wish);
    if (lastOn === null || on > lastOn) return { at, on };
    at = nextDigest(wish.choices, wish.timeZone, new Date(at.getTime() + 1));
  }
  return null;
}

function dayOf(at: Date, { timeZone }: Wish): LocalDay {
  return DateTime.fromJSDate(at, { zone: timeZone }).toFormat('yyyy-MM-dd');
}

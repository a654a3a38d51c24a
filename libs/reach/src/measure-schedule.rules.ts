import type { MeasureOutcome } from '#libs/network-contract';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** Figures hardly move after a month, and each visit costs calls of the member's own daily allowance. */
export const MEASURED_FOR_MS = 30 * DAY;
/** A post is first looked at when some readers can have seen it. */
export const FIRST_VISIT_AFTER_MS = 15 * 60_000;
/** What one visit may cost: LinkedIn gives one metric a call, five in all. */
export const CALLS_A_VISIT = 5;
/**
 * Calls a day in one member's name. LinkedIn's development tier allows a member 100, counted by UTC day; the rest is
 * kept for publishing.
 */
export const CALLS_A_DAY = 50;

/** How a visit ended: as the network said, or `nothing` when the member granted no scope that shows figures. */
export type VisitOutcome = MeasureOutcome['kind'] | 'nothing';

/** When a share is visited next: often while figures move fast, then daily, then every third day. */
export function nextVisit(publishedAt: Date, now: Date): Date {
  const age = now.getTime() - publishedAt.getTime();
  const pause = age < DAY ? 6 * HOUR : age < 7 * DAY ? DAY : 3 * DAY;
  return new Date(now.getTime() + pause);
}

/**
 * What follows from an answer: when to come back, whether the member or the whole network should be left alone until
 * then, and how many calls to count.
 */
export function judgeVisit(
  answer: MeasureOutcome,
  publishedAt: Date,
  now: Date,
): { outcome: VisitOutcome; nextAt: Date; calls: number; leaveAlone: 'member' | 'network' | null } {
  const later = (ms: number) => new Date(now.getTime() + ms);
  switch (answer.kind) {
    case 'measured':
      // Without a scope that shows figures no call was made; the member may grant one when they connect again.
      return answer.source === 'none'
        ? { outcome: 'nothing', nextAt: later(DAY), calls: 0, leaveAlone: null }
        : { outcome: 'measured', nextAt: nextVisit(publishedAt, now), calls: CALLS_A_VISIT, leaveAlone: null };
    case 'refused':
      return {
        outcome: 'refused',
        nextAt: answer.permanent ? new Date(publishedAt.getTime() + MEASURED_FOR_MS) : nextVisit(publishedAt, now),
        calls: 1,
        leaveAlone: null,
      };
    case 'reconnect':
      return { outcome: 'reconnect', nextAt: later(DAY), calls: 1, leaveAlone: 'member' };
    case 'rate_limited':
      return { outcome: 'rate_limited', nextAt: answer.until ?? nextUtcDay(now), calls: 1, leaveAlone: 'member' };
    case 'operator':
    case 'not_sent':
      return { outcome: answer.kind, nextAt: later(HOUR), calls: 0, leaveAlone: 'network' };
  }
}

export function utcDay(now: Date): Date {
  return new Date(Math.floor(now.getTime() / DAY) * DAY);
}

function nextUtcDay(now: Date): Date {
  return new Date(utcDay(now).getTime() + DAY);
}

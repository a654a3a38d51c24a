export const PUBLICATION_STATES = [
  'scheduled',
  'publishing',
  'published',
  'unknown',
  'failed',
  'held',
  'withdrawn',
] as const;
export type PublicationState = (typeof PUBLICATION_STATES)[number];

/** Kinds of the facts that tell of a publication; see `share.facts.ts`. */
export type PublicationFact =
  | 'publication.scheduled'
  | 'publication.published'
  | 'publication.failed'
  | 'publication.unknown'
  | 'publication.held'
  | 'publication.withdrawn';

interface Transition {
  from: readonly PublicationState[];
  to: PublicationState;
  /** What the ledger hears; null when the state is between two facts. */
  fact: PublicationFact | null;
}

/** All that can happen to a publication. Whatever stands not here cannot happen. */
export const TRANSITIONS = {
  /** A worker takes it. */
  claim: { from: ['scheduled'], to: 'publishing', fact: null },
  /** Definitely not sent, or definitely not taken: it will be tried again. */
  retry: { from: ['publishing'], to: 'scheduled', fact: 'publication.scheduled' },
  publish: { from: ['publishing'], to: 'published', fact: 'publication.published' },
  /** Perhaps sent: no machine may send it again, unless the network says that it may. */
  lose: { from: ['publishing'], to: 'unknown', fact: 'publication.unknown' },
  fail: { from: ['scheduled', 'publishing', 'held'], to: 'failed', fact: 'publication.failed' },
  hold: { from: ['scheduled', 'publishing'], to: 'held', fact: 'publication.held' },
  /** A backup was restored: it may have gone out since. */
  doubt: { from: ['scheduled', 'held'], to: 'held', fact: 'publication.held' },
  /** What held it is gone, but so is its time: its member says what now. */
  ask: { from: ['held'], to: 'held', fact: 'publication.held' },
  release: { from: ['held'], to: 'scheduled', fact: 'publication.scheduled' },
  reschedule: { from: ['scheduled', 'held'], to: 'scheduled', fact: 'publication.scheduled' },
  cancel: { from: ['scheduled', 'held'], to: 'withdrawn', fact: 'publication.withdrawn' },
  /** Its content was recalled before it went out. */
  recall: { from: ['scheduled', 'publishing', 'held'], to: 'withdrawn', fact: 'publication.withdrawn' },
  /** Deleted at the network. */
  takeBack: { from: ['published'], to: 'withdrawn', fact: 'publication.withdrawn' },
  /** Deleted where only its member had said that it stands: they look whether it is gone. */
  askGone: { from: ['published'], to: 'unknown', fact: 'publication.unknown' },
  /** A person says that what was live is not there any more. */
  gone: { from: ['unknown'], to: 'withdrawn', fact: 'publication.withdrawn' },
  /** A person, an answer that came late, or the network when it is asked, says it is live; then it is not sent again. */
  confirm: { from: ['unknown', 'scheduled', 'held'], to: 'published', fact: 'publication.published' },
  /** An answer that came late says that what had ended as not sent is live. */
  surface: { from: ['failed', 'withdrawn'], to: 'published', fact: 'publication.published' },
  /** Its content was recalled, and an earlier try of what waits to be sent again, or ended unsent, may have arrived. */
  suspect: {
    from: ['scheduled', 'publishing', 'held', 'failed', 'withdrawn'],
    to: 'unknown',
    fact: 'publication.unknown',
  },
  /** A person says it is not live and shall not be. */
  deny: { from: ['unknown'], to: 'failed', fact: 'publication.failed' },
  /** The network says that it did not arrive, and will not take the same post twice. */
  miss: { from: ['unknown'], to: 'scheduled', fact: 'publication.scheduled' },
  /** A person says it is not live and shall be. */
  sendAgain: { from: ['unknown', 'held'], to: 'scheduled', fact: 'publication.scheduled' },
  /** Its network had refused it for good, or never got it, and an administrator has it tried once more. */
  tryAgain: { from: ['failed'], to: 'scheduled', fact: 'publication.scheduled' },
} as const satisfies Record<string, Transition>;

export type PublicationEvent = keyof typeof TRANSITIONS;

/** What it means for one whose fate is unknown that somebody has looked and it is not there. */
export function notThere({ publishedAt }: { publishedAt: Date | null }): 'gone' | 'deny' {
  return publishedAt ? 'gone' : 'deny';
}

/** A share that goes out later than this after its time has lost its occasion. */
const TOO_LATE_MS = 24 * 3_600_000;

/** Longest a try lasts by far: a worker that holds a claim longer is gone. */
export const STUCK_MS = 5 * 60_000;

/** A network is asked first after this, and each time later. */
const FIRST_LOOK_MS = 20_000;
const LONGEST_PAUSE_MS = 15 * 60_000;
/** A post that is not there may still be on its way for so long. */
export const ON_ITS_WAY_MS = 2 * 60_000;

/** When a network that can tell for `tellsForMs` after the first try is asked next; null when it can no longer. */
export function nextLook(firstTry: Date, now: Date, tellsForMs: number): Date | null {
  const age = Math.max(now.getTime() - firstTry.getTime(), 0);
  const next = now.getTime() + Math.min(Math.max(age, FIRST_LOOK_MS), LONGEST_PAUSE_MS);
  return next < firstTry.getTime() + tellsForMs ? new Date(next) : null;
}

/** Whatever was planned before this moment is too late now. */
export function latestPlan(now: Date): Date {
  return new Date(now.getTime() - TOO_LATE_MS);
}

export function isTooLate(plannedAt: Date, now: Date): boolean {
  return plannedAt < latestPlan(now);
}

/** How a share may have failed that was wanted and cleared, and that its network does not have. */
const NOT_TAKEN = ['network_refused', 'not_sent'];

/** Whether one that failed may be tried once more, or why not. */
export const SECOND_CHANCES = ['possible', 'too_late', 'perhaps_out', 'ended'] as const;
export type SecondChance = (typeof SECOND_CHANCES)[number];

/**
 * `ended` is what failed for a reason that another try does not mend, such as its member's word or the code of conduct.
 * @param perhapsOut whether of one of its tries nobody knows how it ended.
 */
export function secondChance(
  { state, code, plannedAt }: { state: PublicationState; code: string | null; plannedAt: Date },
  perhapsOut: boolean,
  now: Date,
): SecondChance {
  const { from } = TRANSITIONS.tryAgain;
  if (!(from as readonly PublicationState[]).includes(state) || !NOT_TAKEN.includes(code ?? '')) return 'ended';
  if (perhapsOut) return 'perhaps_out';
  return isTooLate(plannedAt, now) ? 'too_late' : 'possible';
}

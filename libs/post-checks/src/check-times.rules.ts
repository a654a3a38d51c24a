import { createHash } from 'node:crypto';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** A post is read some hours after it went out, and then ever more rarely: most edits are made soon. */
const FIRST_MS = 4 * HOUR_MS;
const SPREAD_MS = 12 * HOUR_MS;
const LATER_MS = [2 * DAY_MS, 7 * DAY_MS, 30 * DAY_MS, 90 * DAY_MS];
/** What differs is read daily for a while, so that a restored post is known. */
const DIFFERING_MS = { every: DAY_MS, for: 14 * DAY_MS };

/** Posts older than that are not looked at for the first time. */
export const CHECKED_FOR_MS = 90 * DAY_MS;
/** A read that has not ended by then is taken for one that never will. */
export const READ_LEASE_MS = 2 * 60_000;
/** After so many tries in a row without an answer a post counts as unreadable until its next turn. */
export const MOST_FAILURES = 5;
/** So often may its member be asked to restore it. */
export const ASKED_AGAIN_AFTER_MS = DAY_MS;

/** The first turn of a post, within a day of its publication, and of many not at one time. */
export function firstTurn(shareId: string, publishedAt: Date): Date {
  return new Date(publishedAt.getTime() + FIRST_MS + Math.floor(chance(shareId, 'first') * SPREAD_MS));
}

/** The turn after one at a moment; null when it is left alone from now on. */
export function nextTurn(
  { publishedAt, differsSince }: { publishedAt: Date; differsSince: Date | null },
  at: Date,
): Date | null {
  const planned = LATER_MS.map((after) => new Date(publishedAt.getTime() + after)).find((turn) => turn > at);
  const soon = differsSince && at.getTime() - differsSince.getTime() < DIFFERING_MS.for;
  if (!soon) return planned ?? null;
  const tomorrow = new Date(at.getTime() + DIFFERING_MS.every);
  return planned && planned < tomorrow ? planned : tomorrow;
}

/** When a network that gave no answer is asked again: after an hour, then ever later. */
export function againAfter(failures: number, at: Date, until: Date | null): Date {
  const later = new Date(at.getTime() + Math.min(2 ** Math.max(0, failures - 1), 24) * HOUR_MS);
  return until && until > later ? until : later;
}

/**
 * Whether a post that cannot be read is among those at which a person looks: so many in a hundred at its first turn, and
 * half as many at each later one, for what is recent is seen by most. The same for a post at a turn whenever it is asked.
 */
export function isSampled(shareId: string, visit: number, percent: number): boolean {
  return chance(shareId, String(visit)) * 100 < percent / 2 ** Math.max(0, visit - 1);
}

/** From 0 to below 1, evenly, and always the same. */
function chance(shareId: string, of: string): number {
  return createHash('sha256').update(`${shareId}/${of}`).digest().readUInt32BE(0) / 2 ** 32;
}

import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import { DateTime } from 'luxon';
import type { CompiledRuleSet } from '#libs/screener';

/** By zone and second: many texts are looked at within one, and a calendar is slow to ask. */
const days = new LRUCache<string, string>({ max: 100 });

/** The day an instant belongs to where the organisation is, `2026-11-21`. */
export function dayIn(timeZone: string, at: Date): string {
  const second = `${timeZone} ${Math.floor(at.getTime() / 1_000)}`;
  const known = days.get(second);
  if (known) return known;
  const day = DateTime.fromJSDate(at, { zone: timeZone }).toFormat('yyyy-MM-dd');
  days.set(second, day);
  return day;
}

/** The days from which a rule set may judge otherwise: where a blackout or a rule with dates begins, or is over. */
export function turningDays({ organisation, packs }: CompiledRuleSet): string[] {
  const days = (organisation.blackouts ?? []).flatMap(({ from, to }) => [from, dayAfter(to)]);
  for (const { when, match } of packs.flatMap(({ rules }) => rules)) {
    for (const [, side, day] of JSON.stringify([when, match]).matchAll(/"(from|until)":"(\d{4}-\d{2}-\d{2})"/g))
      days.push(side === 'until' ? dayAfter(day as string) : (day as string));
  }
  return [...new Set(days)].sort();
}

/** What a text stands under that is public on a day. Two of the same footing are judged alike. */
export function footingOn(fingerprint: string, turning: string[], day: string): string {
  const since = turning.filter((turn) => turn <= day).at(-1);
  return since === undefined ? fingerprint : createHash('sha256').update(`${fingerprint} ${since}`).digest('hex');
}

function dayAfter(day: string): string {
  return DateTime.fromISO(day, { zone: 'utc' }).plus({ days: 1 }).toISODate() ?? day;
}

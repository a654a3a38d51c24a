import { DateTime } from 'luxon';
import { groupBy } from '#libs/kernel';
import type { ResponsibilityKind, ResponsibilityOrder } from './responsibility.js';
import { concerns, onDuty } from './responsibility.rules.js';

/** A stretch of a day, on some days of the week, on the organisation's clock. */
export interface Stretch {
  /** 1 is Monday. */
  weekdays: number[];
  fromMinute: number;
  /** 1440 is the end of the day. */
  untilMinute: number;
}

/** Something that nobody answers for. */
export interface Gap {
  kind: ResponsibilityKind;
  /** Null among them: what is about none of the topics. */
  topicIds: (string | null)[];
  everyTopic: boolean;
  /** Empty where the organisation has no regions. */
  regions: string[];
  everyRegion: boolean;
  /** Whether at no hour of the week. */
  always: boolean;
  stretches: Stretch[];
}

/** All that there is to answer for. */
export interface Ground {
  topicIds: readonly string[];
  regions: readonly string[];
  /** Of the organisation. */
  timeZone: string;
  /** Whose week is looked at, for clocks of other zones change. */
  at: Date;
}

/** So finely a week is looked at, in minutes. */
const SLOT = 15;
const SLOTS_A_DAY = (24 * 60) / SLOT;
const WEEK = 7 * SLOTS_A_DAY;
const ALL = (1n << BigInt(WEEK)) - 1n;

/** What none of those who answer for this kind answers for: topics, regions and hours that are alike stand together. */
export function gapsOf(kind: ResponsibilityKind, duties: readonly ResponsibilityOrder[], ground: Ground): Gap[] {
  const topics = [...ground.topicIds, null];
  const regions = ground.regions.length > 0 ? ground.regions : [null];
  const hours = duties.map((duty) => ({ duty, mask: hoursOf(duty, ground) }));
  const open = topics.flatMap((topicId) =>
    regions.map((region) => {
      const what = { topicIds: topicId === null ? [] : [topicId], regions: region === null ? [] : [region] };
      const covered = hours.reduce((mask, each) => (concerns(each.duty, what) ? mask | each.mask : mask), 0n);
      return { topicId, region, mask: ALL & ~covered };
    }),
  );
  const gaps: Gap[] = [];
  for (const [, alike] of groupBy(
    open.filter(({ mask }) => mask !== 0n),
    ({ mask }) => mask.toString(),
  )) {
    const byTopic = [...groupBy(alike, ({ topicId }) => topicId ?? '')].map(([, pairs]) => ({
      topicId: pairs[0]!.topicId,
      regions: pairs.map(({ region }) => region),
    }));
    for (const [, rows] of groupBy(byTopic, (row) => JSON.stringify(row.regions))) {
      const mask = alike[0]!.mask;
      gaps.push({
        kind,
        topicIds: rows.map(({ topicId }) => topicId),
        everyTopic: rows.length === topics.length,
        regions: rows[0]!.regions.filter((region) => region !== null),
        everyRegion: rows[0]!.regions.length === regions.length,
        always: mask === ALL,
        stretches: stretchesOf(mask),
      });
    }
  }
  return gaps;
}

/** A bit for each slot of the organisation's week in which they are there. */
function hoursOf(duty: ResponsibilityOrder, { timeZone, at }: Ground): bigint {
  if (duty.weekdays.length === 0 && duty.fromMinute === null) return ALL;
  const monday = DateTime.fromJSDate(at, { zone: timeZone }).startOf('week');
  let mask = 0n;
  for (let slot = 0; slot < WEEK; slot++) {
    const day = monday.plus({ days: Math.floor(slot / SLOTS_A_DAY) });
    const minute = (slot % SLOTS_A_DAY) * SLOT;
    const moment = day.set({ hour: Math.floor(minute / 60), minute: minute % 60 });
    if (onDuty(duty, moment.toJSDate())) mask |= 1n << BigInt(slot);
  }
  return mask;
}

function stretchesOf(mask: bigint): Stretch[] {
  const found: { weekday: number; fromMinute: number; untilMinute: number }[] = [];
  for (let weekday = 1; weekday <= 7; weekday++) {
    let from: number | null = null;
    for (let slot = 0; slot <= SLOTS_A_DAY; slot++) {
      const isOpen = slot < SLOTS_A_DAY && (mask >> BigInt((weekday - 1) * SLOTS_A_DAY + slot)) & 1n;
      if (isOpen && from === null) from = slot;
      if (!isOpen && from !== null) {
        found.push({ weekday, fromMinute: from * SLOT, untilMinute: slot * SLOT });
        from = null;
      }
    }
  }
  return [...groupBy(found, ({ fromMinute, untilMinute }) => `${fromMinute}-${untilMinute}`)].map(([, alike]) => ({
    weekdays: alike.map(({ weekday }) => weekday),
    fromMinute: alike[0]!.fromMinute,
    untilMinute: alike[0]!.untilMinute,
  }));
}

import { DateTime } from 'luxon';
import { planClicks, planFigures, type PlannedClick, type PlannedFigures } from './plan-readers.rules.js';
import { Dice } from '#libs/sample-library';

/** Somebody who shares. `keenness` is in shares a week once the programme runs. */
export interface Sharer {
  key: string;
  team: string;
  language: string;
  networkSize: number | null;
  keenness: number;
}

/** Something to share. No teams: everybody. */
export interface Shareable {
  key: string;
  approvedAt: Date;
  expiresAt: Date | null;
  teams: readonly string[];
  languages: readonly string[];
  appeal: number;
}

export interface PlannedShare {
  sharer: string;
  item: string;
  language: string;
  at: Date;
  withdrawnAt: Date | null;
  clicks: PlannedClick[];
  figures: PlannedFigures | null;
  /** A number from 0 to 1 for whoever chooses the words. */
  mood: number;
}

export interface HistoryFrame {
  from: Date;
  to: Date;
  timeZone: string;
  /** Days on which a campaign runs, as times of their starts and ends. */
  campaign: { from: Date; to: Date };
}

const HOUR_MS = 3_600_000;
/** How eager people are from Monday to Sunday. */
const WEEKDAYS = [0.9, 1.25, 1.2, 1.15, 0.7, 0.08, 0.08];
/** When they share: before work, at lunch, before going home. */
const HOURS: readonly [hour: number, weight: number][] = [
  [7, 2], [8, 5], [9, 4], [10, 2], [11, 2], [12, 4], [13, 3], [14, 2], [15, 2], [16, 3], [17, 4], [18, 1], [20, 1],
]; // prettier-ignore
const CAMPAIGN_PULL = 3;
const TAKEN_BACK = 0.018;

/**
 * A believable past: a programme that grows, weekdays with their rhythm, a campaign, people keener than others, each
 * sharing an item once and only while it can be shared. The same frame gives the same past.
 */
export function planHistory(
  sharers: readonly Sharer[],
  items: readonly Shareable[],
  frame: HistoryFrame,
  seed: number,
): PlannedShare[] {
  const dice = new Dice(seed);
  const planned: PlannedShare[] = [];
  const shared = new Set<string>();
  const first = DateTime.fromJSDate(frame.from, { zone: frame.timeZone }).startOf('day');
  const days = DateTime.fromJSDate(frame.to).diff(first, 'days').days;
  for (let day = 0; day <= days; day += 1) {
    const date = first.plus({ days: day });
    const ramp = 0.45 + 0.75 * Math.min(1, day / (days * 0.85));
    for (const sharer of sharers) {
      const pull = (WEEKDAYS[date.weekday - 1] ?? 0) * ramp * (during(frame.campaign, date) ? CAMPAIGN_PULL : 1);
      if (!dice.chance((sharer.keenness / 5) * pull)) continue;
      const at = timeOfDay(date, dice);
      if (at < frame.from || at >= frame.to) continue;
      const choices = items.filter((item) => canShare(sharer, item, at) && !shared.has(`${sharer.key} ${item.key}`));
      const item = dice.pick(choices, (choice) => choice.appeal * freshness(choice, at));
      if (!item) continue;
      shared.add(`${sharer.key} ${item.key}`);
      planned.push(planShare(sharer, item, at, frame, dice));
    }
  }
  return planned.sort((a, b) => a.at.getTime() - b.at.getTime());
}

function planShare(sharer: Sharer, item: Shareable, at: Date, frame: HistoryFrame, dice: Dice): PlannedShare {
  const readers = { networkSize: sharer.networkSize ?? 320, appeal: item.appeal, until: frame.to };
  const clicks = planClicks(at, readers, dice);
  const humans = clicks.filter((click) => click.judgement === 'human').length;
  const backAt = new Date(at.getTime() + dice.between(2, 30) * HOUR_MS);
  return {
    sharer: sharer.key,
    item: item.key,
    language: item.languages.includes(sharer.language) ? sharer.language : 'en',
    at,
    clicks,
    withdrawnAt: dice.chance(TAKEN_BACK) && backAt < frame.to ? backAt : null,
    figures: planFigures(at, humans, readers, dice),
    mood: dice.next(),
  };
}

function canShare(sharer: Sharer, item: Shareable, at: Date): boolean {
  const open = item.approvedAt < at && (item.expiresAt === null || at < item.expiresAt);
  return open && (item.teams.length === 0 || item.teams.includes(sharer.team));
}

/** People share what is new; what is old is still found now and then. */
function freshness(item: Shareable, at: Date): number {
  const days = (at.getTime() - item.approvedAt.getTime()) / (24 * HOUR_MS);
  return 0.15 + Math.exp(-days / 8);
}

function timeOfDay(date: DateTime, dice: Dice): Date {
  const [hour] = dice.pick(HOURS, ([, weight]) => weight) ?? [9];
  return date.set({ hour, minute: Math.floor(dice.next() * 60), second: Math.floor(dice.next() * 60) }).toJSDate();
}

function during(campaign: { from: Date; to: Date }, date: DateTime): boolean {
  return date.toMillis() >= campaign.from.getTime() && date.toMillis() < campaign.to.getTime();
}

import type { Figures } from '../store/network.entity.js';

interface Metric {
  /** The first version that has it. */
  since: string;
  daily: boolean;
}

export const METRICS: ReadonlyMap<string, Metric> = new Map([
  ['IMPRESSION', { since: '202506', daily: true }],
  ['MEMBERS_REACHED', { since: '202506', daily: false }],
  ['RESHARE', { since: '202506', daily: true }],
  ['REACTION', { since: '202506', daily: true }],
  ['COMMENT', { since: '202506', daily: true }],
  ['POST_SAVE', { since: '202604', daily: true }],
  ['POST_SEND', { since: '202604', daily: true }],
  ['PREMIUM_CTA_CLICKS', { since: '202604', daily: true }],
  ['LINK_CLICKS', { since: '202604', daily: false }],
  ['FOLLOWER_GAINED_FROM_CONTENT', { since: '202604', daily: false }],
  ['PROFILE_VIEW_FROM_CONTENT', { since: '202604', daily: false }],
]);

/** From this version on `metricType` is a string; before, an object with one long key. */
const STRING_METRIC_TYPE_SINCE = '202605';
const METRIC_TYPE_KEY = 'com.linkedin.adsexternalapi.memberanalytics.v1.CreatorPostAnalyticsMetricTypeV1';

export const metricType = (metric: string, version: string) =>
  version >= STRING_METRIC_TYPE_SINCE ? metric : { [METRIC_TYPE_KEY]: metric };

/** Days as `YYYY-MM-DD`; `end` is the first day that no longer counts. */
export interface DayRange {
  start: string;
  end: string;
}

const ENTITY = /(?:^|[?&])entity=\((share|ugc):(urn%3Ali%3A(?:share|ugcPost)%3A\d+)\)(?:&|$)/i;

/** The post in `entity=(share:urn%3Ali%3Ashare%3A1)`, read from the raw query: the parentheses raw, the URN encoded. Null when malformed. */
export function readEntity(query: string): { family: 'share' | 'ugc'; urn: string } | null {
  const [, family, encoded] = ENTITY.exec(query) ?? [];
  if (family === undefined || encoded === undefined) return null;
  const urn = decodeURIComponent(encoded);
  const expected = urn.startsWith('urn:li:share:') ? 'share' : 'ugc';
  return family === expected ? { family: expected, urn } : null;
}

/** `(start:(day:4,month:5,year:2026),end:(…))`. Null when malformed or the wrong way round. */
export function readDayRange(value: string): DayRange | null {
  const [, start = '', end = ''] = /^\(start:\(([^()]*)\),end:\(([^()]*)\)\)$/.exec(value) ?? [];
  const range = { start: readDay(start), end: readDay(end) };
  return range.start !== null && range.end !== null && range.start < range.end ? (range as DayRange) : null;
}

function readDay(value: string): string | null {
  const number = (name: string) => new RegExp(`(?:^|,)${name}:(\\d{1,4})(?:,|$)`).exec(value)?.[1];
  const [year, month, day] = [number('year'), number('month'), number('day')];
  if (year === undefined || month === undefined || day === undefined) return null;
  const text = `${year.padStart(4, '0')}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return Number.isNaN(Date.parse(text)) ? null : text;
}

const presentDay = (day: string) => {
  const [year, month, date] = day.split('-').map(Number);
  return { day: date, month, year };
};

export const presentRange = (range: DayRange) => ({ start: presentDay(range.start), end: presentDay(range.end) });

const dayAfter = (day: string) => new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);

export interface Measured {
  count: number;
  range: DayRange | null;
}

/** What was measured of a metric in a range: one sum, or one count for each day that has one. Empty when there is no data. */
export function measure(
  figures: Figures,
  metric: string,
  aggregation: 'TOTAL' | 'DAILY',
  range: DayRange | null,
): Measured[] {
  const days = Object.entries(figures[metric] ?? {})
    .filter(([day]) => range === null || (range.start <= day && day < range.end))
    .sort(([one], [other]) => one.localeCompare(other));
  if (days.length === 0) return [];
  if (aggregation === 'DAILY')
    return days.map(([day, count]) => ({ count, range: { start: day, end: dayAfter(day) } }));
  return [{ count: days.reduce((sum, [, count]) => sum + count, 0), range }];
}

/** The figures of several posts as one. */
export function sumFigures(all: Figures[]): Figures {
  const sum: Figures = {};
  for (const figures of all) {
    for (const [metric, days] of Object.entries(figures)) {
      const into = (sum[metric] ??= {});
      for (const [day, count] of Object.entries(days ?? {})) into[day] = (into[day] ?? 0) + count;
    }
  }
  return sum;
}

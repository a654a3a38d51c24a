import type { ErasureForecast, Goes, Stays } from './erasure-forecast.js';

/** So many records of the same fate. */
export interface Forecast extends Pick<Goes, 'versions' | 'shares' | 'comments' | 'certificates'> {
  class: 'items' | 'drafts' | 'suggestions';
  /** Whether they are over now, rather than soon. */
  now: boolean;
  /** What keeps them all the same, as the database says it; null when they go. */
  keeper: string | null;
  records: number;
}

/** What `what_keeps_item` says of a hold; whatever else it says is work that is not over. */
const HOLDS = ['hold', 'member_hold', 'hold_over'];

/** Adds up what goes and what stays, now and soon. */
export function forecastOf(rows: readonly Forecast[]): Pick<ErasureForecast, 'now' | 'soon'> {
  const of = (now: boolean) => rows.filter((row) => row.now === now).reduce(add, NOTHING);
  return { now: of(true), soon: of(false) };
}

const NOTHING: Goes & Stays = {
  items: 0,
  drafts: 0,
  suggestions: 0,
  versions: 0,
  shares: 0,
  comments: 0,
  certificates: 0,
  held: 0,
  busy: 0,
};

function add(sum: Goes & Stays, row: Forecast): Goes & Stays {
  if (row.keeper !== null) {
    const why = HOLDS.includes(row.keeper) ? 'held' : 'busy';
    return { ...sum, [why]: sum[why] + row.records };
  }
  return {
    ...sum,
    [row.class]: sum[row.class] + row.records,
    versions: sum.versions + row.versions,
    shares: sum.shares + row.shares,
    comments: sum.comments + row.comments,
    certificates: sum.certificates + row.certificates,
  };
}

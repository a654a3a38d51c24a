import type { Transaction } from '#libs/platform';
import type { Period } from './period.rules.js';
import { piecesOf } from './period.rules.js';
import { cutFor, NONE, type Breakdown, type ReachFilter } from './reach-filter.rules.js';

export const OTHER_CLICKS = 'preview_clicks + bot_clicks + suspect_clicks + own_clicks';

/** The facts of a period under a filter, as `given` hands them over in $1 to $9. */
export const FACTS = `facts AS NOT MATERIALIZED (
  SELECT day, share_id, member_id, team_id, item_id, topic_ids, node, network, published, shares,
         human_clicks, preview_clicks, bot_clicks, suspect_clicks, own_clicks
    FROM reach_facts
   WHERE organisation_id = current_organisation() AND day BETWEEN $1::date AND $2::date
     AND ($3::text IS NULL OR node = $3) AND ($4::uuid IS NULL OR team_id = $4)
     AND ($5::uuid IS NULL OR $5 = ANY(topic_ids)) AND ($6::uuid IS NULL OR item_id = $6)
     AND ($7::text IS NULL OR network = $7) AND ($8::uuid IS NULL OR member_id = $8)
     AND ($9::text IS NULL OR CASE $9 WHEN 'team' THEN team_id IS NULL ELSE topic_ids = '{}' END))`;

export const MEASURED = `measurements m ON m.organisation_id = current_organisation() AND m.share_id = f.share_id
  AND m.metric = 'impressions' AND m.provenance = 'measured'`;

/** What a fact is beneath in each breakdown; a fact about several topics is beneath each. */
export const KEY_OF_FACT: Record<Breakdown, string> = {
  team: `coalesce(team_id, '${NONE}')`,
  topic: `unnest(CASE topic_ids WHEN '{}' THEN ARRAY['${NONE}'::uuid] ELSE topic_ids END)`,
  item: 'item_id',
  node: 'node',
  network: 'network',
};

const KEY_OF_SUMS: Record<Breakdown, string> = { ...KEY_OF_FACT, team: 'cut_id', topic: 'cut_id', item: 'cut_id' };

/**
 * Lets the rest of the transaction tell a hundred thousand people apart in memory, and compile nothing: that takes longer
 * than what it would speed up.
 */
export async function countInMemory(tx: Transaction): Promise<void> {
  await tx.query(`SELECT set_config('work_mem', '64MB', true), set_config('jit', 'off', true)`);
}

/** What the figures of a period are added up from: a CTE `figures`, and its parameters from $1 on. */
export interface Figures {
  sql: string;
  parameters: unknown[];
}

/**
 * Rows of a period with `day`, `key` (of the breakdown, if there is one), `published`, `shares`, the clicks,
 * `impressions` and `posts` that these were given for. Of `days`, every row is of one day; else of a day or a month.
 */
export function figuresOf(
  period: Period,
  filter: ReachFilter,
  { by, days }: { by?: Breakdown; days?: boolean } = {},
): Figures {
  const cut = cutFor(filter, by);
  if (!cut) return fromFacts(period, filter, by);
  const pieces = days ? [{ grain: 'day', ...period }] : piecesOf(period);
  return {
    sql: `figures AS NOT MATERIALIZED (
      SELECT starts_on AS day, ${by ? KEY_OF_SUMS[by] : 'NULL'} AS key, published, shares, human_clicks, preview_clicks,
             bot_clicks, suspect_clicks, own_clicks, impressions, posts
        FROM unnest($1::text[], $2::date[], $3::date[]) AS piece(size, first, last)
        JOIN reach_sums ON organisation_id = current_organisation() AND cut = $4 AND grain = size
         AND starts_on BETWEEN first AND last
       WHERE ($5::uuid IS NULL OR cut_id = $5) AND ($6::text IS NULL OR node = $6) AND ($7::text IS NULL OR network = $7))`,
    parameters: [
      pieces.map(({ grain }) => grain),
      pieces.map(({ from }) => from),
      pieces.map(({ to }) => to),
      cut.along,
      cut.id,
      filter.node ?? null,
      filter.network ?? null,
    ],
  };
}

function fromFacts(period: Period, filter: ReachFilter, by?: Breakdown): Figures {
  return {
    sql: `${FACTS}, figures AS NOT MATERIALIZED (
      SELECT f.day, ${by ? KEY_OF_FACT[by] : 'NULL'} AS key, f.published, f.shares, f.human_clicks, f.preview_clicks,
             f.bot_clicks, f.suspect_clicks, f.own_clicks, m.value AS impressions, (m.value IS NOT NULL)::integer AS posts
        FROM facts f LEFT JOIN ${MEASURED} AND f.shares > 0)`,
    parameters: given(period, filter),
  };
}

export function given(period: Period, filter: ReachFilter): unknown[] {
  return [
    period.from,
    period.to,
    filter.node ?? null,
    filter.teamId ?? null,
    filter.topicId ?? null,
    filter.itemId ?? null,
    filter.network ?? null,
    filter.memberId ?? null,
    filter.without ?? null,
  ];
}

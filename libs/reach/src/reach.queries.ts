import { Injectable } from '@nestjs/common';
import type { Network } from '#libs/captions';
import type { Node, Role } from '#libs/kernel';
import type { Transaction } from '#libs/platform';
import type { Period } from './period.rules.js';

/** Which shares to look at: those through a node, by members of a team as it was when they shared, or about a topic. */
export interface ReachFilter {
  node?: Node;
  teamId?: string;
  topicId?: string;
  itemId?: string;
  network?: Network;
  memberId?: string;
  /** Only what belongs to no team, or to no topic. */
  without?: 'team' | 'topic';
}

/** `shares` went live in the period and still stand; `published` also counts those taken back since. */
export interface ReachTotals {
  shares: number;
  published: number;
  peopleActive: number;
  human: number;
  preview: number;
  bot: number;
  suspect: number;
  own: number;
}

/** Impressions the networks gave for `posts` of the shares; null when for none. */
export interface Impressions {
  impressions: number | null;
  posts: number;
}

/** What the active people said they reach: the sum over those `declared`; null when nobody said. */
export interface Potential {
  potential: number | null;
  declared: number;
}

export interface ReachPoint {
  date: string;
  shares: number;
  peopleActive: number;
  humanClicks: number;
  otherClicks: number;
}

export const BREAKDOWNS = ['team', 'topic', 'node', 'item', 'network'] as const;
export type Breakdown = (typeof BREAKDOWNS)[number];

export interface BreakdownRow extends Impressions, Potential {
  id: string | null;
  label: string | null;
  shares: number;
  peopleActive: number;
  humanClicks: number;
  otherClicks: number;
}

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

// Added up for each person first: counting distinct people then needs no sort of all facts.
const PEOPLE = `people AS (
  SELECT member_id, sum(shares) AS shares, sum(published) AS published, sum(human_clicks) AS human,
         sum(preview_clicks) AS preview, sum(bot_clicks) AS bot, sum(suspect_clicks) AS suspect,
         sum(own_clicks) AS own
    FROM facts GROUP BY member_id)`;

export const MEASURED = `measurements m ON m.organisation_id = current_organisation() AND m.share_id = f.share_id
  AND m.metric = 'impressions' AND m.provenance = 'measured'`;

/** How each breakdown groups the facts and names the groups. */
const GROUPS: Record<Breakdown, { key: string; from: string; label: string; join: string }> = {
  team: {
    key: 'team_id::text',
    from: 'facts',
    label: 't.name',
    join: 'LEFT JOIN teams t ON t.organisation_id = current_organisation() AND t.id = g.key::uuid',
  },
  topic: {
    key: 'topic::text',
    from: 'facts LEFT JOIN LATERAL unnest(topic_ids) AS topic ON true',
    label: 't.name',
    join: 'LEFT JOIN topics t ON t.organisation_id = current_organisation() AND t.id = g.key::uuid',
  },
  item: {
    key: 'item_id::text',
    from: 'facts',
    label: 'i.title',
    join: 'LEFT JOIN content_items i ON i.organisation_id = current_organisation() AND i.id = g.key::uuid',
  },
  node: { key: 'node', from: 'facts', label: 'g.key', join: '' },
  network: { key: 'network', from: 'facts', label: 'g.key', join: '' },
};

/** Adds up the reach projection. Figures of different provenance are never added together. */
@Injectable()
export class ReachQueries {
  async totals(tx: Transaction, period: Period, filter: ReachFilter): Promise<ReachTotals> {
    const [row] = await tx.query<ReachTotals[]>(
      `WITH ${FACTS}, ${PEOPLE}
       SELECT coalesce(sum(shares), 0)::integer AS shares, coalesce(sum(published), 0)::integer AS published,
              count(*) FILTER (WHERE shares > 0)::integer AS "peopleActive",
              coalesce(sum(human), 0)::integer AS human, coalesce(sum(preview), 0)::integer AS preview,
              coalesce(sum(bot), 0)::integer AS bot, coalesce(sum(suspect), 0)::integer AS suspect,
              coalesce(sum(own), 0)::integer AS own
         FROM people`,
      given(period, filter),
    );
    return row as ReachTotals;
  }

  /** Sums impressions, which are views and may be several by one reader. */
  async impressions(tx: Transaction, period: Period, filter: ReachFilter): Promise<Impressions> {
    const [row] = await tx.query<Impressions[]>(
      `WITH ${FACTS}
       SELECT sum(m.value)::float8 AS impressions, count(m.value)::integer AS posts
         FROM facts f JOIN ${MEASURED} WHERE f.shares > 0`,
      given(period, filter),
    );
    return row as Impressions;
  }

  /**
   * `eligible`: members who are active now, hold one of the roles and, with a team in the filter, belong to it now.
   * `eligibleActive`: those of them who shared in the period.
   */
  async people(
    tx: Transaction,
    period: Period,
    filter: ReachFilter,
    roles: Role[],
  ): Promise<Potential & { eligible: number; eligibleActive: number }> {
    const [row] = await tx.query<(Potential & { eligible: number; eligibleActive: number })[]>(
      `WITH ${FACTS}, active AS (SELECT member_id FROM facts WHERE shares > 0 GROUP BY member_id),
       known AS (
         SELECT m.network_size, a.member_id IS NOT NULL AS active,
                m.status = 'active' AND m.roles && $10::text[] AND ($4::uuid IS NULL OR m.team_id = $4) AS eligible
           FROM members m LEFT JOIN active a ON a.member_id = m.id
          WHERE m.organisation_id = current_organisation())
       SELECT sum(network_size) FILTER (WHERE active)::float8 AS potential,
              count(network_size) FILTER (WHERE active)::integer AS declared,
              count(*) FILTER (WHERE eligible)::integer AS eligible,
              count(*) FILTER (WHERE eligible AND active)::integer AS "eligibleActive"
         FROM known`,
      [...given(period, filter), roles],
    );
    return row as Potential & { eligible: number; eligibleActive: number };
  }

  /** A point for every day or week of the period, also for those without facts; a week is named by its Monday. */
  async series(tx: Transaction, period: Period, filter: ReachFilter, interval: 'day' | 'week'): Promise<ReachPoint[]> {
    return tx.query<ReachPoint[]>(
      `WITH ${FACTS}, points AS (
         SELECT generate_series(date_trunc($10::text, $1::date::timestamp), $2::date::timestamp, ('1 ' || $10::text)::interval)::date AS date),
       people AS (
         SELECT date_trunc($10::text, day::timestamp)::date AS date, member_id, sum(shares) AS shares, sum(human_clicks) AS human,
                sum(${OTHER_CLICKS}) AS other
           FROM facts GROUP BY 1, member_id)
       SELECT points.date::text AS date, coalesce(sum(shares), 0)::integer AS shares,
              count(*) FILTER (WHERE shares > 0)::integer AS "peopleActive",
              coalesce(sum(human), 0)::integer AS "humanClicks", coalesce(sum(other), 0)::integer AS "otherClicks"
         FROM points LEFT JOIN people USING (date)
        GROUP BY points.date ORDER BY points.date`,
      [...given(period, filter), interval],
    );
  }

  /** The hundred largest groups. By topic, a share of an item with two topics is in both rows. */
  async breakdown(tx: Transaction, period: Period, filter: ReachFilter, by: Breakdown): Promise<BreakdownRow[]> {
    const { key, from, label, join } = GROUPS[by];
    return tx.query<BreakdownRow[]>(
      `WITH ${FACTS}, keyed AS NOT MATERIALIZED (SELECT ${key} AS key, facts.* FROM ${from}),
       people AS (
         SELECT key, member_id, sum(shares) AS shares, sum(published) AS published, sum(human_clicks) AS human,
                sum(${OTHER_CLICKS}) AS other
           FROM keyed GROUP BY key, member_id),
       grouped AS (
         SELECT key, sum(shares)::integer AS shares, count(*) FILTER (WHERE shares > 0)::integer AS people,
                sum(human)::integer AS human, sum(other)::integer AS other,
                sum(m.network_size) FILTER (WHERE shares > 0)::float8 AS potential,
                count(m.network_size) FILTER (WHERE shares > 0)::integer AS declared
           FROM people LEFT JOIN members m ON m.organisation_id = current_organisation() AND m.id = member_id
          GROUP BY key HAVING sum(published) + sum(human) + sum(other) > 0
          ORDER BY shares DESC, human DESC, key LIMIT 100),
       measured AS (
         SELECT f.key, sum(m.value)::float8 AS impressions, count(m.value)::integer AS posts
           FROM keyed f JOIN ${MEASURED} WHERE f.shares > 0 GROUP BY f.key)
       SELECT g.key AS id, ${label} AS label, g.shares, g.people AS "peopleActive", g.human AS "humanClicks",
              g.other AS "otherClicks", m.impressions, coalesce(m.posts, 0) AS posts, g.potential, g.declared
         FROM grouped g
         LEFT JOIN measured m ON m.key IS NOT DISTINCT FROM g.key
         ${join}
        ORDER BY g.shares DESC, g.human DESC, g.key`,
      given(period, filter),
    );
  }
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

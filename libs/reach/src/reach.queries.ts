import { Injectable } from '@nestjs/common';
import type { Node, Role } from '#libs/kernel';
import type { Transaction } from '#libs/platform';
import type { Period } from './period.rules.js';

/** Which shares to look at: those through a node, by members of a team as it was when they shared, or about a topic. */
export interface ReachFilter {
  node?: Node;
  teamId?: string;
  topicId?: string;
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

const FACTS = `facts AS (
  SELECT * FROM reach_facts
   WHERE organisation_id = current_organisation() AND day BETWEEN $1::date AND $2::date
     AND ($3::text IS NULL OR node = $3) AND ($4::uuid IS NULL OR team_id = $4)
     AND ($5::uuid IS NULL OR $5 = ANY(topic_ids)))`;

const MEASURED = `measurements m ON m.organisation_id = current_organisation() AND m.share_id = f.share_id
  AND m.metric = 'impressions' AND m.provenance = 'measured'`;

const OTHER_CLICKS = 'preview_clicks + bot_clicks + suspect_clicks';

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
      `WITH ${FACTS}
       SELECT coalesce(sum(shares), 0)::integer AS shares, coalesce(sum(published), 0)::integer AS published,
              count(DISTINCT member_id) FILTER (WHERE shares > 0)::integer AS "peopleActive",
              coalesce(sum(human_clicks), 0)::integer AS human, coalesce(sum(preview_clicks), 0)::integer AS preview,
              coalesce(sum(bot_clicks), 0)::integer AS bot, coalesce(sum(suspect_clicks), 0)::integer AS suspect
         FROM facts`,
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
      `WITH ${FACTS}, active AS (SELECT DISTINCT member_id FROM facts WHERE shares > 0),
       known AS (
         SELECT m.network_size, a.member_id IS NOT NULL AS active,
                m.status = 'active' AND m.roles && $6::text[] AND ($4::uuid IS NULL OR m.team_id = $4) AS eligible
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
         SELECT generate_series(date_trunc($6::text, $1::date::timestamp), $2::date::timestamp, ('1 ' || $6::text)::interval)::date AS date)
       SELECT p.date::text AS date, coalesce(sum(shares), 0)::integer AS shares,
              count(DISTINCT member_id) FILTER (WHERE shares > 0)::integer AS "peopleActive",
              coalesce(sum(human_clicks), 0)::integer AS "humanClicks",
              coalesce(sum(${OTHER_CLICKS}), 0)::integer AS "otherClicks"
         FROM points p LEFT JOIN facts f ON date_trunc($6::text, f.day::timestamp)::date = p.date
        GROUP BY p.date ORDER BY p.date`,
      [...given(period, filter), interval],
    );
  }

  /** The hundred largest groups. By topic, a share of an item with two topics is in both rows. */
  async breakdown(tx: Transaction, period: Period, filter: ReachFilter, by: Breakdown): Promise<BreakdownRow[]> {
    const { key, from, label, join } = GROUPS[by];
    return tx.query<BreakdownRow[]>(
      `WITH ${FACTS}, keyed AS (SELECT ${key} AS key, facts.* FROM ${from}),
       grouped AS (
         SELECT key, sum(shares)::integer AS shares, count(DISTINCT member_id) FILTER (WHERE shares > 0)::integer AS people,
                sum(human_clicks)::integer AS human, sum(${OTHER_CLICKS})::integer AS other
           FROM keyed GROUP BY key HAVING sum(published) + sum(human_clicks) + sum(${OTHER_CLICKS}) > 0
          ORDER BY shares DESC, human DESC, key LIMIT 100),
       measured AS (
         SELECT f.key, sum(m.value)::float8 AS impressions, count(m.value)::integer AS posts
           FROM keyed f JOIN ${MEASURED} WHERE f.shares > 0 GROUP BY f.key),
       potential AS (
         SELECT a.key, sum(m.network_size)::float8 AS potential, count(m.network_size)::integer AS declared
           FROM (SELECT DISTINCT key, member_id FROM keyed WHERE shares > 0) a
           JOIN members m ON m.organisation_id = current_organisation() AND m.id = a.member_id GROUP BY a.key)
       SELECT g.key AS id, ${label} AS label, g.shares, g.people AS "peopleActive", g.human AS "humanClicks",
              g.other AS "otherClicks", m.impressions, coalesce(m.posts, 0) AS posts, p.potential,
              coalesce(p.declared, 0) AS declared
         FROM grouped g
         LEFT JOIN measured m ON m.key IS NOT DISTINCT FROM g.key
         LEFT JOIN potential p ON p.key IS NOT DISTINCT FROM g.key
         ${join}
        ORDER BY g.shares DESC, g.human DESC, g.key`,
      given(period, filter),
    );
  }
}

function given(period: Period, filter: ReachFilter): unknown[] {
  return [period.from, period.to, filter.node ?? null, filter.teamId ?? null, filter.topicId ?? null];
}

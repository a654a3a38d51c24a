import { Injectable } from '@nestjs/common';
import type { Role } from '#libs/kernel';
import type { Transaction } from '#libs/platform';
import type { Period } from './period.rules.js';
import { countInMemory, FACTS, figuresOf, given, KEY_OF_FACT, OTHER_CLICKS } from './reach-figures.queries.js';
import { NONE, type Breakdown, type ReachFilter } from './reach-filter.rules.js';

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

/** Members who could share now, and those of them who did in the period. */
export interface Eligible {
  eligible: number;
  eligibleActive: number;
}

export interface ReachPoint {
  date: string;
  shares: number;
  peopleActive: number;
  humanClicks: number;
  otherClicks: number;
}

export interface BreakdownRow extends Impressions, Potential {
  id: string | null;
  label: string | null;
  shares: number;
  peopleActive: number;
  humanClicks: number;
  otherClicks: number;
}

type Sums = Omit<ReachTotals, 'peopleActive'> & Impressions;

/** How the groups of each breakdown are named. */
const LABELS: Record<Breakdown, { label: string; join: string }> = {
  team: {
    label: 't.name',
    join: 'LEFT JOIN teams t ON t.organisation_id = current_organisation() AND t.id = g.key::uuid',
  },
  topic: {
    label: 't.name',
    join: 'LEFT JOIN topics t ON t.organisation_id = current_organisation() AND t.id = g.key::uuid',
  },
  item: {
    label: 'i.title',
    join: 'LEFT JOIN content_items i ON i.organisation_id = current_organisation() AND i.id = g.key::uuid',
  },
  node: { label: 'g.key', join: '' },
  network: { label: 'g.key', join: '' },
};

/** Adds up the reach projection. Figures of different provenance are never added together. */
@Injectable()
export class ReachQueries {
  /** Impressions are views, and may be several by one reader. */
  async sums(tx: Transaction, period: Period, filter: ReachFilter): Promise<Sums> {
    const { sql, parameters } = figuresOf(period, filter);
    const [row] = await tx.query<Sums[]>(
      `WITH ${sql}
       SELECT coalesce(sum(shares), 0)::integer AS shares, coalesce(sum(published), 0)::integer AS published,
              coalesce(sum(human_clicks), 0)::integer AS human, coalesce(sum(preview_clicks), 0)::integer AS preview,
              coalesce(sum(bot_clicks), 0)::integer AS bot, coalesce(sum(suspect_clicks), 0)::integer AS suspect,
              coalesce(sum(own_clicks), 0)::integer AS own,
              CASE WHEN sum(posts) > 0 THEN sum(impressions)::float8 END AS impressions,
              coalesce(sum(posts), 0)::integer AS posts
         FROM figures`,
      parameters,
    );
    return row as Sums;
  }

  async totals(tx: Transaction, period: Period, filter: ReachFilter): Promise<ReachTotals> {
    await countInMemory(tx);
    const { impressions: _impressions, posts: _posts, ...totals } = await this.sums(tx, period, filter);
    const [row] = await tx.query<{ peopleActive: number }[]>(
      `WITH ${FACTS}, active AS (SELECT member_id FROM facts WHERE shares > 0 GROUP BY member_id)
       SELECT count(*)::integer AS "peopleActive" FROM active`,
      given(period, filter),
    );
    return { ...totals, peopleActive: row!.peopleActive };
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
  ): Promise<{ peopleActive: number } & Potential & Eligible> {
    await countInMemory(tx);
    const [row] = await tx.query<({ peopleActive: number } & Potential & Eligible)[]>(
      `WITH ${FACTS}, active AS (SELECT member_id FROM facts WHERE shares > 0 GROUP BY member_id),
       known AS (
         SELECT m.network_size, a.member_id, a.member_id IS NOT NULL AS active,
                m.status = 'active' AND m.roles && $10::text[] AND ($4::uuid IS NULL OR m.team_id = $4) AS eligible
           FROM (SELECT * FROM members WHERE organisation_id = current_organisation()) m
           FULL JOIN active a ON a.member_id = m.id)
       SELECT count(member_id)::integer AS "peopleActive",
              sum(network_size) FILTER (WHERE active)::float8 AS potential,
              count(network_size) FILTER (WHERE active)::integer AS declared,
              count(*) FILTER (WHERE eligible)::integer AS eligible,
              count(*) FILTER (WHERE eligible AND active)::integer AS "eligibleActive"
         FROM known`,
      [...given(period, filter), roles],
    );
    return row as { peopleActive: number } & Potential & Eligible;
  }

  /** A point for every day or week of the period, also for those without facts; a week is named by its Monday. */
  async series(tx: Transaction, period: Period, filter: ReachFilter, interval: 'day' | 'week'): Promise<ReachPoint[]> {
    await countInMemory(tx);
    const figures = figuresOf(period, filter, { days: true });
    const sums = await tx.query<Omit<ReachPoint, 'peopleActive'>[]>(
      `WITH ${figures.sql}
       SELECT date_trunc($${figures.parameters.length + 1}::text, day::timestamp)::date::text AS date, sum(shares)::integer AS shares,
              sum(human_clicks)::integer AS "humanClicks", sum(${OTHER_CLICKS})::integer AS "otherClicks"
         FROM figures GROUP BY 1`,
      [...figures.parameters, interval],
    );
    const people = await tx.query<Pick<ReachPoint, 'date' | 'peopleActive'>[]>(
      `WITH ${FACTS}, points AS (
         SELECT generate_series(date_trunc($10::text, $1::date::timestamp), $2::date::timestamp, ('1 ' || $10::text)::interval)::date AS date),
       people AS (
         SELECT date_trunc($10::text, day::timestamp)::date AS date, count(DISTINCT member_id) AS active
           FROM facts WHERE shares > 0 GROUP BY 1)
       SELECT date::text, coalesce(active, 0)::integer AS "peopleActive"
         FROM points LEFT JOIN people USING (date) ORDER BY points.date`,
      [...given(period, filter), interval],
    );
    const byDate = new Map(sums.map((point) => [point.date, point]));
    const nothing = { shares: 0, humanClicks: 0, otherClicks: 0 };
    return people.map(({ date, peopleActive }) => ({ ...nothing, ...byDate.get(date), date, peopleActive }));
  }

  /** The hundred largest groups. By topic, a share of an item with two topics is in both rows. */
  async breakdown(tx: Transaction, period: Period, filter: ReachFilter, by: Breakdown): Promise<BreakdownRow[]> {
    await countInMemory(tx);
    const { label, join } = LABELS[by];
    const figures = figuresOf(period, filter, { by });
    const groups = await tx.query<Omit<BreakdownRow, 'peopleActive' | 'potential' | 'declared'>[]>(
      `WITH ${figures.sql},
       grouped AS (
         SELECT nullif(key::text, '${NONE}') AS key, sum(shares)::integer AS shares, sum(human_clicks)::integer AS human,
                sum(${OTHER_CLICKS})::integer AS other,
                CASE WHEN sum(posts) > 0 THEN sum(impressions)::float8 END AS impressions, sum(posts)::integer AS posts
           FROM figures GROUP BY figures.key
         HAVING sum(published) + sum(human_clicks) + sum(${OTHER_CLICKS}) > 0
          ORDER BY shares DESC, human DESC, key LIMIT 100)
       SELECT g.key AS id, ${label} AS label, g.shares, g.human AS "humanClicks", g.other AS "otherClicks", g.impressions,
              g.posts
         FROM grouped g ${join}
        ORDER BY g.shares DESC, g.human DESC, g.key`,
      figures.parameters,
    );
    const people = await this.peopleOf(tx, period, filter, by, groups.map(({ id }) => id ?? NONE)); // prettier-ignore
    return groups.map((group) => ({ ...group, ...people(group.id ?? NONE) }));
  }

  /** The people active in each of these groups. */
  private async peopleOf(tx: Transaction, period: Period, filter: ReachFilter, by: Breakdown, keys: string[]) {
    type People = Potential & { peopleActive: number };
    const rows = await tx.query<({ key: string } & People)[]>(
      `WITH ${FACTS}, keyed AS (SELECT ${KEY_OF_FACT[by]} AS key, member_id FROM facts WHERE shares > 0),
       people AS (
         SELECT key, member_id FROM keyed
          WHERE key = ANY($10::${by === 'node' || by === 'network' ? 'text' : 'uuid'}[]) GROUP BY key, member_id)
       SELECT key::text, count(*)::integer AS "peopleActive", sum(network_size)::float8 AS potential,
              count(network_size)::integer AS declared
         FROM people LEFT JOIN members m ON m.organisation_id = current_organisation() AND m.id = member_id
        GROUP BY people.key`,
      [...given(period, filter), keys],
    );
    const byKey = new Map(rows.map(({ key, ...people }) => [key, people]));
    return (key: string): People => byKey.get(key) ?? { peopleActive: 0, potential: null, declared: 0 };
  }
}

import type { EntityManager } from 'typeorm';
import type { Breakdown, Period } from '#libs/reach';

const OTHER_CLICKS = 'preview_clicks + bot_clicks + suspect_clicks + own_clicks';

// What a dashboard costs that adds up every share and day of its period when it is looked at, without a filter.
const FACTS = `facts AS NOT MATERIALIZED (
  SELECT * FROM reach_facts WHERE organisation_id = current_organisation() AND day BETWEEN $1::date AND $2::date)`;

// Added up for each person first: counting distinct people then needs no sort of all facts.
const PEOPLE = `people AS (
  SELECT member_id, sum(shares) AS shares, sum(published) AS published, sum(human_clicks) AS human,
         sum(preview_clicks) AS preview, sum(bot_clicks) AS bot, sum(suspect_clicks) AS suspect,
         sum(own_clicks) AS own
    FROM facts GROUP BY member_id)`;

const MEASURED = `measurements m ON m.organisation_id = current_organisation() AND m.share_id = f.share_id
  AND m.metric = 'impressions' AND m.provenance = 'measured'`;

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

/** The answers of the dashboard as every row of the facts gives them, for what they cost and whether the product's agree. */
export class FactsAlone {
  constructor(private readonly tx: EntityManager) {}

  async summary(period: Period, previous: Period) {
    const totals = await this.totals(period);
    const [impressions] = await this.ask(
      `SELECT sum(m.value)::float8 AS impressions, count(m.value)::integer AS posts
         FROM facts f JOIN ${MEASURED} WHERE f.shares > 0`,
      period,
    );
    const [people] = await this.ask(
      `, active AS (SELECT member_id FROM facts WHERE shares > 0 GROUP BY member_id),
       known AS (
         SELECT m.network_size, a.member_id IS NOT NULL AS active,
                m.status = 'active' AND m.roles && '{advocate,seller}' AS eligible
           FROM members m LEFT JOIN active a ON a.member_id = m.id
          WHERE m.organisation_id = current_organisation())
       SELECT sum(network_size) FILTER (WHERE active)::float8 AS potential,
              count(network_size) FILTER (WHERE active)::integer AS declared,
              count(*) FILTER (WHERE eligible)::integer AS eligible,
              count(*) FILTER (WHERE eligible AND active)::integer AS "eligibleActive"
         FROM known`,
      period,
    );
    return { ...totals, ...impressions, ...people, previous: await this.totals(previous) };
  }

  async series(period: Period) {
    return this.ask(
      `, points AS (SELECT generate_series($1::date::timestamp, $2::date::timestamp, '1 day')::date AS date),
       people AS (
         SELECT day AS date, member_id, sum(shares) AS shares, sum(human_clicks) AS human, sum(${OTHER_CLICKS}) AS other
           FROM facts GROUP BY 1, member_id)
       SELECT points.date::text AS date, coalesce(sum(shares), 0)::integer AS shares,
              count(*) FILTER (WHERE shares > 0)::integer AS "peopleActive",
              coalesce(sum(human), 0)::integer AS "humanClicks", coalesce(sum(other), 0)::integer AS "otherClicks"
         FROM points LEFT JOIN people USING (date)
        GROUP BY points.date ORDER BY points.date`,
      period,
    );
  }

  async breakdown(period: Period, by: Breakdown) {
    const { key, from, label, join } = GROUPS[by];
    return this.ask(
      `, keyed AS NOT MATERIALIZED (SELECT ${key} AS key, facts.* FROM ${from}),
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
      period,
    );
  }

  private async totals(period: Period) {
    const [row] = await this.ask(
      `, ${PEOPLE}
       SELECT coalesce(sum(shares), 0)::integer AS shares, coalesce(sum(published), 0)::integer AS published,
              count(*) FILTER (WHERE shares > 0)::integer AS "peopleActive",
              coalesce(sum(human), 0)::integer AS human, coalesce(sum(preview), 0)::integer AS preview,
              coalesce(sum(bot), 0)::integer AS bot, coalesce(sum(suspect), 0)::integer AS suspect,
              coalesce(sum(own), 0)::integer AS own
         FROM people`,
      period,
    );
    return row;
  }

  private ask(rest: string, { from, to }: Period): Promise<Record<string, unknown>[]> {
    return this.tx.query(`WITH ${FACTS} ${rest}`, [from, to]);
  }
}

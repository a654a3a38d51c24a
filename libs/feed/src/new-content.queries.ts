import { Injectable } from '@nestjs/common';
import { SHARED_UNTIL } from '#libs/content';
import { queryPrepared, type Transaction } from '#libs/platform';
import { captionLine } from './caption-line.rules.js';
import { MEMBERS, VISIBLE } from './feed-audience.queries.js';

/** A member, and since when they have not been told what is new. */
export interface Untold {
  memberId: string;
  since: Date;
}

export interface NewContent {
  memberId: string;
  /** The first few, in the order of the member's feed. */
  itemIds: string[];
  firstTitle: string;
  /** How many there are in all. */
  total: number;
}

/** One item as it is told of. */
export interface ToldItem {
  itemId: string;
  title: string;
  /** A line about it: its summary, else its caption in the member's language. */
  line: string;
}

/** About what a phone shows in three lines. */
const LINE_LENGTH = 140;

/** The version that was in the feed at `me.since` was for the member then: what they saw in it is not new to them. */
const SEEN_BEFORE = `e.published_at <= me.since AND EXISTS (
  SELECT FROM (
    SELECT v.publish_from, ${SHARED_UNTIL('v')} AS expires_at, v.audience_teams, v.audience_regions,
           v.audience_languages
      FROM content_versions v JOIN approvals p ON p.organisation_id = v.organisation_id AND p.version_id = v.id
     WHERE v.organisation_id = current_organisation() AND v.item_id = e.item_id
       AND p.decision = 'approved' AND p.at <= me.since
     ORDER BY v.number DESC LIMIT 1) was
   WHERE ${VISIBLE('me.since', 'was')})`;

/**
 * An entry is new to a member when it is in their feed at $4 and its approval, or the day it waited for, came after they were told last: that of
 * a new item, or of a version that is for them as the one before was not. Approvals are few beside entries, so that
 * the index of their times is where to begin; it is read once for all members.
 */
const NEW = `
  WITH fresh AS MATERIALIZED (
    SELECT e.*, a.at AS offered_at
      FROM approvals a
      JOIN feed_entries e ON e.organisation_id = current_organisation() AND e.item_id = a.item_id AND e.version_id = a.version_id
     WHERE a.organisation_id = current_organisation() AND a.decision = 'approved' AND a.at > $3 AND a.at <= $4
       AND (e.publish_from IS NULL OR e.publish_from <= a.at)
    UNION ALL
    SELECT e.*, e.publish_from
      FROM feed_entries e
     WHERE e.organisation_id = current_organisation() AND e.publish_from > $3 AND e.publish_from <= $4
       AND EXISTS (SELECT FROM approvals a WHERE a.organisation_id = current_organisation() AND a.item_id = e.item_id
                      AND a.version_id = e.version_id AND a.decision = 'approved' AND a.at < e.publish_from)),
  me AS MATERIALIZED (
    SELECT w.since, m.*, ARRAY(
             SELECT s.item_id FROM feed_shares s
              WHERE s.organisation_id = current_organisation() AND s.member_id = m.id
                AND s.item_id IN (SELECT item_id FROM fresh)) AS shared
      FROM unnest($1::uuid[], $2::timestamptz[]) AS w(id, since) JOIN (${MEMBERS}) m USING (id)),
  offered AS (
    SELECT me.id, e.item_id, e.version_id, count(*) OVER mine AS total,
           row_number() OVER (mine ORDER BY e.rank DESC, e.item_id DESC) AS place
      FROM me JOIN fresh e ON e.offered_at > me.since AND ${VISIBLE('$4')}
     WHERE e.item_id <> ALL (me.shared) AND NOT (${SEEN_BEFORE})
    WINDOW mine AS (PARTITION BY me.id)),
  few AS (
    SELECT id, array_agg(item_id ORDER BY place) AS items, (array_agg(version_id ORDER BY place))[1] AS first,
           max(total)::int AS total
      FROM offered WHERE place <= $5 GROUP BY id)
  SELECT few.id AS "memberId", few.items AS "itemIds", v.title AS "firstTitle", few.total
    FROM few JOIN content_versions v ON v.organisation_id = current_organisation() AND v.id = few.first`;

/** Those of $2 that the member $1 may share at $3 and has not shared, with what is told of them. */
const TOLD = `
  SELECT e.item_id AS "itemId", v.title, coalesce(nullif(v.summary, ''), c.text) AS line
    FROM (${MEMBERS} AND m.id = $1) me
   CROSS JOIN feed_entries e
    JOIN content_versions v ON v.organisation_id = current_organisation() AND v.id = e.version_id
   CROSS JOIN LATERAL (
     SELECT text FROM captions c WHERE c.organisation_id = current_organisation() AND c.version_id = v.id
      ORDER BY (c.language = me.language) DESC, c.position LIMIT 1) c
   WHERE e.organisation_id = current_organisation() AND e.item_id = ANY ($2::uuid[]) AND ${VISIBLE('$3')}
     AND NOT EXISTS (SELECT FROM feed_shares s WHERE s.organisation_id = current_organisation()
                        AND s.member_id = me.id AND s.item_id = e.item_id)
   ORDER BY e.rank DESC, e.item_id DESC`;

/** What the feed has that its members have not been told of, by the feed's own rules and for many of them at once. */
@Injectable()
export class NewContentQueries {
  /**
   * What became shareable for each of these members after their `since` and by `now`, and was not shared by them; at
   * most `most` items each. Members to whom nothing is new are left out.
   */
  async forMembers(tx: Transaction, untold: readonly Untold[], now: Date, most: number): Promise<NewContent[]> {
    if (untold.length === 0) return [];
    const since = untold.map((one) => one.since);
    const earliest = new Date(Math.min(...since.map((at) => at.getTime())));
    return queryPrepared<NewContent>(tx, NEW, [untold.map(({ memberId }) => memberId), since, earliest, now, most]);
  }

  /** Items as they are told of to a member: only those they may share now and have not, in the order of their feed. */
  async told(tx: Transaction, memberId: string, itemIds: readonly string[], now: Date): Promise<ToldItem[]> {
    const items = await queryPrepared<ToldItem>(tx, TOLD, [memberId, itemIds, now]);
    return items.map((item) => ({ ...item, line: captionLine(item.line, LINE_LENGTH) }));
  }
}

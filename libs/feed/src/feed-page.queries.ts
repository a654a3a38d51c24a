import { literal, searchedWords } from '#libs/kernel';
import { heldByPage } from '#libs/page-snapshots';
import { MEMBER, VISIBLE } from './feed-audience.queries.js';
import type { FeedPlace } from './feed-place.rules.js';

export interface FeedFilter {
  search?: string;
  topicId?: string;
  language?: string;
  network?: string;
  /** What is meant for that stage of a conversation with a buyer. */
  stage?: string;
  /** Only what the member has shared, or only what they have not. */
  shared?: boolean;
  cursor?: string;
  limit: number;
}

/** Adds a value to a statement's parameters and answers its place among them. */
export type Value = (of: unknown) => string;

/** Conditions that an entry `e` has to meet. */
export function conditionsOf(filter: FeedFilter, value: Value): string[] {
  return [
    ...(filter.topicId ? [`${value(filter.topicId)} = ANY (e.topic_ids)`] : []),
    ...(filter.language ? [`${value(filter.language)} = ANY (e.languages)`] : []),
    ...(filter.network ? [`${value(filter.network)} = ANY (e.networks)`] : []),
    ...(filter.stage
      ? [
          `EXISTS (SELECT FROM item_stages g WHERE g.organisation_id = e.organisation_id AND g.item_id = e.item_id
             AND g.stage = ${value(filter.stage)})`,
        ]
      : []),
    ...wordsOf(filter.search).map((word) => `e.search_text LIKE ${value(`%${word}%`)}`),
  ];
}

/** Entries from the place on that the member had not shared when the walk began, the first `depth` of them. */
export function freshEntries(place: FeedPlace, depth: number | null, value: Value): string {
  return `(SELECT * FROM feed_entries e WHERE organisation_id = current_organisation() ${onwards(place, value)}
    ORDER BY rank DESC, item_id DESC ${depth === null ? '' : `LIMIT ${depth}`}) e
    LEFT JOIN feed_shares s ON s.organisation_id = current_organisation() AND s.member_id = $1 AND s.item_id = e.item_id
   WHERE (s.shared_at IS NULL OR s.shared_at > $3)`;
}

/** Entries from the place on that the member had shared by then. */
export function sharedEntries(place: FeedPlace, value: Value): string {
  return `feed_shares s
    JOIN feed_entries e ON e.organisation_id = current_organisation() AND e.item_id = s.item_id
   WHERE s.organisation_id = current_organisation() AND s.member_id = $1 AND s.shared_at <= $3 ${onwards(place, value)}`;
}

/** Below where the page before ended. Read by a sub-select, a value is none to plan by: one plan does for all. */
export function onwards({ after }: FeedPlace, value: Value): string {
  if (!after) return '';
  return `AND (e.rank, e.item_id) < ((SELECT ${value(after.at)}::timestamptz), (SELECT ${value(after.id)}::uuid))`;
}

/** What the caption that a card shows is chosen by, before the member's language: what the feed is narrowed to. */
export function preferredCaption({ language, network }: FeedFilter, value: Value): string {
  return [
    ...(network ? [`(c.network = ${value(network)}) DESC,`] : []),
    ...(language ? [`(c.language = ${value(language)}) DESC,`] : []),
  ].join(' ');
}

const NO_PREFERENCE = '';

/** So much of a caption is read for its card; the rest of a long one is read with the item. */
const CAPTION_READ = 480;

/** Entries from the place on, whoever shared them: as they stand for somebody whose shares are not looked at. */
export function allEntries(place: FeedPlace, depth: number | null, value: Value): string {
  return `(SELECT * FROM feed_entries e WHERE organisation_id = current_organisation() ${onwards(place, value)}
    ORDER BY rank DESC, item_id DESC ${depth === null ? '' : `LIMIT ${depth}`}) e
    CROSS JOIN (SELECT NULL::uuid AS item_id) s
   WHERE true`;
}

/** The first `limit` of the entries that `me` may see and the conditions allow, with all that a card shows. */
export function page(
  entries: string,
  conditions: string[],
  limit: number,
  preferred = NO_PREFERENCE,
  me = MEMBER('$1'),
): string {
  return `
    WITH me AS MATERIALIZED (${me}),
    page AS MATERIALIZED (
      SELECT e.*, s.item_id IS NOT NULL AS shared,
             me.team_id IS NOT NULL AND me.team_id = ANY (e.audience_teams) AS for_team,
             me.region IS NOT NULL AND me.region = ANY (e.audience_regions) AS for_region,
             me.language = ANY (e.languages) AND (cardinality(e.languages) > 1 OR e.audience_languages <> '{}') AS in_language,
             me.language AS my_language
        FROM me CROSS JOIN ${[entries, VISIBLE('$2'), ...conditions].join(' AND ')}
       ORDER BY e.rank DESC, e.item_id DESC LIMIT ${limit})
    SELECT e.item_id AS "itemId", e.version_id AS "versionId", e.rank, v.title, v.summary, v.link_url AS "linkUrl",
           v.link_title AS "linkTitle", v.image_id AS "imageId", v.image_alt AS "imageAlt", e.networks, e.languages,
           e.published_at AS "publishedAt", e.expires_at AS "expiresAt", e.featured, i.share_count AS "shareCount",
           e.shared AS "sharedByMe", ${heldByPage('e.version_id')} AS held, e.for_team AS "forTeam", e.for_region AS "forRegion", e.in_language AS "inLanguage",
           e.topic_ids AS "topicIds", c.id AS "captionId", c.network AS "captionNetwork",
           c.language AS "captionLanguage", c.beginning AS "captionBeginning", c.cut AS "captionCut",
           c.slots AS "captionSlots"
      FROM page e
      JOIN content_versions v ON v.organisation_id = current_organisation() AND v.id = e.version_id
      JOIN content_items i ON i.organisation_id = current_organisation() AND i.id = e.item_id
      LEFT JOIN LATERAL (
        SELECT c.id, c.network, c.language, left(c.text, ${CAPTION_READ}) AS beginning,
               length(c.text) > ${CAPTION_READ} AS cut, c.slots
          FROM captions c WHERE c.organisation_id = current_organisation() AND c.version_id = e.version_id
         ORDER BY ${preferred} (c.language = e.my_language) DESC, c.position LIMIT 1) c ON true
     ORDER BY e.rank DESC, e.item_id DESC`;
}

/** The words to look for, with what LIKE would read as a wildcard taken literally. */
export function wordsOf(search: string | undefined): string[] {
  return searchedWords(search).map(literal);
}

import { Injectable } from '@nestjs/common';
import { Clock, decodeCursor, DomainError, encodeCursor, type Actor, type Page } from '#libs/kernel';
import { Database, queryPrepared, type Transaction } from '#libs/platform';
import type { CaptionRecord } from './draft.js';
import { foldForSearch } from './feed-rank.rules.js';
import { placeOf, type ListPlace } from './list-place.rules.js';
import { TopicRepository, type TopicRecord } from './topic.repository.js';
import { reasonsShown } from './feed-reason.rules.js';

export interface FeedFilter {
  search?: string;
  topicId?: string;
  language?: string;
  network?: string;
  /** Only what the member has shared, or only what they have not. */
  shared?: boolean;
  cursor?: string;
  limit: number;
}

/** An item as a member's feed shows it. */
export interface FeedItem {
  itemId: string;
  versionId: string;
  title: string;
  summary: string | null;
  linkUrl: string | null;
  linkTitle: string | null;
  imageId: string | null;
  topics: TopicRecord[];
  networks: string[];
  languages: string[];
  publishedAt: Date;
  expiresAt: Date | null;
  featured: boolean;
  /** How many members have shared it. */
  shareCount: number;
  sharedByMe: boolean;
  /** Why it stands where it stands, the strongest reason first. */
  why: string[];
}

/** An item with everything a member needs to make it theirs. */
export interface FeedDetail extends FeedItem {
  captions: Omit<CaptionRecord, 'screeningId'>[];
  disclosure: string | null;
  certificate: string;
}

/** The member `id`, with the region of their team where they have none of their own. */
export const MEMBER = (id: string) => `
  SELECT m.team_id, coalesce(m.region, t.region) AS region, m.language
    FROM members m LEFT JOIN teams t ON t.organisation_id = m.organisation_id AND t.id = m.team_id
   WHERE m.organisation_id = current_organisation() AND m.id = ${id}`;

/** Whether the feed entry `e` is for the member `me` and has not expired by `now`. */
export const VISIBLE = (now: string) => `(e.expires_at IS NULL OR e.expires_at > ${now})
  AND (e.audience_teams = '{}' OR me.team_id = ANY (e.audience_teams))
  AND (e.audience_regions = '{}' OR me.region = ANY (e.audience_regions))
  AND (e.audience_languages = '{}' OR me.language = ANY (e.audience_languages))`;

interface FeedRow extends Omit<FeedItem, 'why' | 'topics'> {
  topicIds: string[];
  rank: Date;
  forTeam: boolean;
  forRegion: boolean;
  inLanguage: boolean;
}

/** Where a page begins: the feed as it was `asOf`, from this rank and item on. */
interface Place {
  asOf: Date;
  shared: boolean;
  after: ListPlace | null;
}

/**
 * The feed: what the member may share, most useful first. What they have not shared comes before what they have, and
 * within both the newest first, featured items lifted. All pages of one walk show the order of its first page.
 */
@Injectable()
export class FeedQueries {
  constructor(
    private readonly database: Database,
    private readonly topics: TopicRepository,
    private readonly clock: Clock,
  ) {}

  async list(actor: Actor, filter: FeedFilter): Promise<Page<FeedItem>> {
    const now = this.clock.now();
    const start = startOf(filter, now);
    const { rows, topics } = await this.database.within(actor.organisationId, async (tx) => {
      // Read apart: joined to every row they would cost more than the page itself.
      const topics = await this.topics.all(tx);
      const first = await this.read(tx, actor, filter, start, now, filter.limit + 1);
      const missing = filter.limit + 1 - first.length;
      if (start.shared || filter.shared !== undefined || missing === 0) return { rows: first, topics };
      const shared = { ...start, shared: true, after: null };
      return { rows: [...first, ...(await this.read(tx, actor, filter, shared, now, missing))], topics };
    });
    const shown = rows.slice(0, filter.limit);
    const last = shown.at(-1);
    const more = rows.length > filter.limit && last !== undefined;
    return {
      items: shown.map(({ row }) => toItem(row, topics, now)),
      nextCursor: more
        ? encodeCursor([start.asOf.getTime(), last.shared ? 1 : 0, last.row.rank.getTime(), last.row.itemId])
        : null,
    };
  }

  /** @throws DomainError not_found when the item is not in this member's feed. */
  async get(actor: Actor, itemId: string): Promise<FeedDetail> {
    const now = this.clock.now();
    return this.database.within(actor.organisationId, async (tx) => {
      const entry = `feed_entries e
          LEFT JOIN feed_shares s ON s.organisation_id = current_organisation() AND s.member_id = $1 AND s.item_id = e.item_id
         WHERE e.organisation_id = current_organisation() AND e.item_id = $3`;
      const [row] = await tx.query<FeedRow[]>(page(entry, [], 1), [actor.memberId, now, itemId]);
      if (!row) throw DomainError.notFound('item in your feed');
      const [approved] = await tx.query<Pick<FeedDetail, 'captions' | 'disclosure' | 'certificate'>[]>(
        `SELECT v.disclosure, a.certificate, ${CAPTIONS} AS captions
           FROM content_versions v JOIN approvals a ON a.organisation_id = v.organisation_id AND a.version_id = v.id
          WHERE v.organisation_id = current_organisation() AND v.id = $1 AND a.decision = 'approved'`,
        [row.versionId],
      );
      if (!approved) throw new Error(`Version ${row.versionId} is in the feed without an approval.`);
      return { ...toItem(row, await this.topics.all(tx), now), ...approved };
    });
  }

  /** Looks through ever more of the feed until the page is full; most members fill one from its top. */
  private async read(
    tx: Transaction,
    actor: Actor,
    filter: FeedFilter,
    place: Place,
    now: Date,
    limit: number,
  ): Promise<{ row: FeedRow; shared: boolean }[]> {
    const filtered = !!(filter.topicId || filter.language || filter.network || wordsOf(filter.search).length > 0);
    let rows: FeedRow[] = [];
    for (const depth of place.shared ? [null] : filtered ? FILTERED_DEPTHS : DEPTHS) {
      const parameters: unknown[] = [actor.memberId, now, place.asOf];
      const value = (of: unknown) => `$${parameters.push(of)}`;
      const entries = place.shared ? sharedEntries(place, value) : freshEntries(place, depth, value);
      const statement = page(entries, conditionsOf(filter, value), limit);
      // What nearly everybody asks for is planned once a connection; the many other texts would crowd its memory.
      const usual = !filtered && limit === USUAL_LIMIT + 1;
      rows = usual
        ? await queryPrepared<FeedRow>(tx, statement, parameters)
        : await tx.query<FeedRow[]>(statement, parameters);
      if (rows.length === limit) break;
    }
    return rows.map((row) => ({ row, shared: place.shared }));
  }
}

/**
 * How many entries from the top are looked through before more are. A bound keeps PostgreSQL on the index that holds
 * the feed in order: it cannot foresee how many entries are for a member, and would else read and sort all of them.
 */
const DEPTHS = [128, 2_048, null];
const FILTERED_DEPTHS = [1_024, null];

/** A page's length when nobody asks for another. */
const USUAL_LIMIT = 20;

const CAPTIONS = `(SELECT jsonb_agg(jsonb_build_object('id', c.id, 'network', c.network, 'language', c.language,
    'text', c.text, 'slots', c.slots, 'locked', c.locked) ORDER BY c.position)
  FROM captions c WHERE c.organisation_id = v.organisation_id AND c.version_id = v.id)`;

type Value = (of: unknown) => string;

function conditionsOf(filter: FeedFilter, value: Value): string[] {
  return [
    ...(filter.topicId ? [`${value(filter.topicId)} = ANY (e.topic_ids)`] : []),
    ...(filter.language ? [`${value(filter.language)} = ANY (e.languages)`] : []),
    ...(filter.network ? [`${value(filter.network)} = ANY (e.networks)`] : []),
    ...wordsOf(filter.search).map((word) => `e.search_text LIKE ${value(`%${word}%`)}`),
  ];
}

/** Entries from the place on that the member had not shared when the walk began, the first `depth` of them. */
function freshEntries(place: Place, depth: number | null, value: Value): string {
  return `(SELECT * FROM feed_entries e WHERE organisation_id = current_organisation() ${onwards(place, value)}
    ORDER BY rank DESC, item_id DESC ${depth === null ? '' : `LIMIT ${depth}`}) e
    LEFT JOIN feed_shares s ON s.organisation_id = current_organisation() AND s.member_id = $1 AND s.item_id = e.item_id
   WHERE (s.shared_at IS NULL OR s.shared_at > $3)`;
}

/** Entries from the place on that the member had shared by then. */
function sharedEntries(place: Place, value: Value): string {
  return `feed_shares s
    JOIN feed_entries e ON e.organisation_id = current_organisation() AND e.item_id = s.item_id
   WHERE s.organisation_id = current_organisation() AND s.member_id = $1 AND s.shared_at <= $3 ${onwards(place, value)}`;
}

/** Below where the page before ended. Read by a sub-select, a value is none to plan by: one plan does for all. */
function onwards({ after }: Place, value: Value): string {
  if (!after) return '';
  return `AND (e.rank, e.item_id) < ((SELECT ${value(after.at)}::timestamptz), (SELECT ${value(after.id)}::uuid))`;
}

/** The first `limit` of the entries that the member may see and the conditions allow, with all that a card shows. */
function page(entries: string, conditions: string[], limit: number): string {
  return `
    WITH me AS MATERIALIZED (${MEMBER('$1')}),
    page AS MATERIALIZED (
      SELECT e.*, s.item_id IS NOT NULL AS shared,
             me.team_id IS NOT NULL AND me.team_id = ANY (e.audience_teams) AS for_team,
             me.region IS NOT NULL AND me.region = ANY (e.audience_regions) AS for_region,
             me.language = ANY (e.languages) AND (cardinality(e.languages) > 1 OR e.audience_languages <> '{}') AS in_language
        FROM me CROSS JOIN ${[entries, VISIBLE('$2'), ...conditions].join(' AND ')}
       ORDER BY e.rank DESC, e.item_id DESC LIMIT ${limit})
    SELECT e.item_id AS "itemId", e.version_id AS "versionId", e.rank, v.title, v.summary, v.link_url AS "linkUrl",
           v.link_title AS "linkTitle", v.image_id AS "imageId", e.networks, e.languages,
           e.published_at AS "publishedAt", e.expires_at AS "expiresAt", e.featured, i.share_count AS "shareCount",
           e.shared AS "sharedByMe", e.for_team AS "forTeam", e.for_region AS "forRegion", e.in_language AS "inLanguage",
           e.topic_ids AS "topicIds"
      FROM page e
      JOIN content_versions v ON v.organisation_id = current_organisation() AND v.id = e.version_id
      JOIN content_items i ON i.organisation_id = current_organisation() AND i.id = e.item_id
     ORDER BY e.rank DESC, e.item_id DESC`;
}

/** Written out member by member: copying "the rest" of a row is what a feed would spend most of its time on. */
function toItem(row: FeedRow, topics: TopicRecord[], now: Date): FeedItem {
  return {
    itemId: row.itemId,
    versionId: row.versionId,
    title: row.title,
    summary: row.summary,
    linkUrl: row.linkUrl,
    linkTitle: row.linkTitle,
    imageId: row.imageId,
    topics: topics.filter(({ id }) => row.topicIds.includes(id)),
    networks: row.networks,
    languages: row.languages,
    publishedAt: row.publishedAt,
    expiresAt: row.expiresAt,
    featured: row.featured,
    shareCount: row.shareCount,
    sharedByMe: row.sharedByMe,
    why: reasonsShown(row, now),
  };
}

function startOf(filter: FeedFilter, now: Date): Place {
  const key = decodeCursor(filter.cursor, 4);
  if (!key) return { asOf: now, shared: filter.shared ?? false, after: null };
  const [asOf, shared, rank, itemId] = key;
  const after = placeOf(rank, itemId);
  return { asOf: placeOf(asOf, itemId).at, shared: shared === 1, after };
}

/** The words to look for, with what LIKE would read as a wildcard taken literally. */
function wordsOf(search: string | undefined): string[] {
  return foldForSearch(search ?? '')
    .split(' ')
    .filter(Boolean)
    .slice(0, 8)
    .map((word) => word.replace(/[\\%_]/g, '\\$&'));
}

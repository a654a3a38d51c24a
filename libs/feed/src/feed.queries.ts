import { Injectable } from '@nestjs/common';
import { Clock, DomainError, type Actor, type Page } from '#libs/kernel';
import { Database, queryPrepared, type Transaction } from '#libs/platform';
import { TopicRepository } from '#libs/topics';
import { toItem, type FeedDetail, type FeedItem, type FeedRow } from './feed-item.js';
import {
  conditionsOf,
  freshEntries,
  page,
  preferredCaption,
  sharedEntries,
  wordsOf,
  type FeedFilter,
} from './feed-page.queries.js';
import { readFeedPlace, writeFeedPlace, type FeedPlace } from './feed-place.rules.js';

/**
 * How many entries from the top are looked through before more are. A bound keeps PostgreSQL on the index that holds
 * the feed in order: it cannot foresee how many entries are for a member, and would else read and sort all of them.
 */
const DEPTHS = [128, 2_048, null];
const FILTERED_DEPTHS = [1_024, null];

/** A page's length when nobody asks for another. */
const USUAL_LIMIT = 20;

const CAPTIONS = `(SELECT jsonb_agg(jsonb_build_object('id', c.id, 'network', c.network, 'language', c.language,
    'text', c.text, 'slots', c.slots, 'locked', c.locked,
    'disclosure', c.disclosure, 'disclosureLanguage', c.disclosure_language) ORDER BY c.position)
  FROM captions c WHERE c.organisation_id = v.organisation_id AND c.version_id = v.id)`;

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
    const start = readFeedPlace(filter.cursor, { asOf: now, shared: filter.shared ?? false });
    const { rows, topics } = await this.database.within(actor, async (tx) => {
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
      nextCursor: more ? writeFeedPlace(start.asOf, last) : null,
    };
  }

  /** @throws DomainError not_found when the item is not in this member's feed. */
  async get(actor: Actor, itemId: string): Promise<FeedDetail> {
    const now = this.clock.now();
    return this.database.within(actor, async (tx) => {
      const entry = `feed_entries e
          LEFT JOIN feed_shares s ON s.organisation_id = current_organisation() AND s.member_id = $1 AND s.item_id = e.item_id
         WHERE e.organisation_id = current_organisation() AND e.item_id = $3`;
      const [row] = await tx.query<FeedRow[]>(page(entry, [], 1), [actor.memberId, now, itemId]);
      if (!row) throw DomainError.notFound('item in your feed');
      const [approved] = await tx.query<Pick<FeedDetail, 'captions' | 'certificate'>[]>(
        `SELECT a.certificate, ${CAPTIONS} AS captions
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
    place: FeedPlace,
    now: Date,
    limit: number,
  ): Promise<{ row: FeedRow; shared: boolean }[]> {
    const filtered = !!(
      filter.topicId ||
      filter.stage ||
      filter.language ||
      filter.network ||
      wordsOf(filter.search).length > 0
    );
    let rows: FeedRow[] = [];
    for (const depth of place.shared ? [null] : filtered ? FILTERED_DEPTHS : DEPTHS) {
      const parameters: unknown[] = [actor.memberId, now, place.asOf];
      const value = (of: unknown) => `$${parameters.push(of)}`;
      const entries = place.shared ? sharedEntries(place, value) : freshEntries(place, depth, value);
      const statement = page(entries, conditionsOf(filter, value), limit, preferredCaption(filter, value));
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

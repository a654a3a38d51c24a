import { Injectable } from '@nestjs/common';
import type { Network } from '#libs/captions';
import { readPlace, toPage, type Actor, type Page, type Person } from '#libs/kernel';
import { Configuration, Database } from '#libs/platform';
import { mustCheckPosts } from './post-check.errors.js';
import {
  POST_STATES,
  type PostAnswer,
  type PostCheck,
  type PostLook,
  type PostParts,
  type PostState,
} from './post-check.js';

/** `differing`: changed or gone at the network; `to_look`: a person is asked to look. */
export const POST_LISTS = ['differing', 'to_look'] as const;
export type PostList = (typeof POST_LISTS)[number];

export interface PostCheckFilter {
  of?: PostList;
  itemId?: string;
  cursor?: string;
  limit: number;
}

/** A post beside what was approved. */
export interface PostCheckView {
  shareId: string;
  item: { id: string; title: string };
  member: Person;
  network: Network;
  permalink: string | null;
  publishedAt: Date;
  state: PostState;
  how: PostLook | null;
  checkedAt: Date | null;
  differsSince: Date | null;
  /** SHA-256 of what was approved. */
  certificate: string;
  /** What was published. */
  text: string;
  seenText: string | null;
  /** Null where the network was not read. */
  parts: PostParts | null;
  note: string | null;
  seenBy: Person | null;
  /** What they say, where it stands beside what was read at the network. */
  look: { answer: PostAnswer; at: Date; text: string | null } | null;
  lookWantedAt: Date | null;
  restoreAskedAt: Date | null;
  /** Whether it is the reader's own. */
  own: boolean;
}

/** How far the posts that are out are looked after. */
export interface PostCheckProgress {
  /** How many there are of each state. */
  posts: Record<PostState, number>;
  /** Of those whose state is known, how many a person saw; the others were read. */
  seen: number;
  /** How many wait for a person's look. */
  toLook: number;
  /** When one was last read or seen. */
  lastAt: Date | null;
  /** Of a hundred that cannot be read, how many are put before a person at their first turn. */
  samplePercent: number;
}

type LookRow = Pick<PostCheck, 'lookAnswer' | 'lookedAt' | 'lookText'>;

const AT = `CASE WHEN $3 = 'to_look' THEN c.look_wanted_at WHEN $3 = 'differing' THEN c.differs_since ELSE c.published_at END`;
const person = (of: string) =>
  `CASE WHEN ${of}.id IS NULL THEN NULL ELSE jsonb_build_object('id', ${of}.id, 'name', ${of}.name) END`;

/** What is known of posts at their networks; of posts that are out alone. */
@Injectable()
export class PostCheckQueries {
  constructor(
    private readonly database: Database,
    private readonly configuration: Configuration,
  ) {}

  /** @throws DomainError forbidden */
  async progress(actor: Actor): Promise<PostCheckProgress> {
    mustCheckPosts(actor);
    const rows = await this.database.within(actor, (tx) =>
      tx.query<{ state: PostState; posts: number; seen: number; toLook: number; lastAt: Date | null }[]>(
        `SELECT c.state, count(*)::int AS posts, count(*) FILTER (WHERE c.how = 'seen')::int AS seen,
                count(c.look_wanted_at)::int AS "toLook", max(c.checked_at) AS "lastAt"
           FROM post_checks c
           JOIN publications p ON p.organisation_id = c.organisation_id AND p.share_id = c.share_id AND p.state = 'published'
          WHERE c.organisation_id = current_organisation() GROUP BY c.state`,
      ),
    );
    const posts = Object.fromEntries(POST_STATES.map((state) => [state, 0])) as Record<PostState, number>;
    for (const row of rows) posts[row.state] = row.posts;
    const moments = rows.flatMap(({ lastAt }) => (lastAt ? [lastAt.getTime()] : []));
    return {
      posts,
      seen: rows.reduce((sum, row) => sum + row.seen, 0),
      toLook: rows.reduce((sum, row) => sum + row.toLook, 0),
      lastAt: moments.length > 0 ? new Date(Math.max(...moments)) : null,
      samplePercent: this.configuration.values.postSamplePercent,
    };
  }

  /** The newest first: since when it differs, or since when somebody is asked to look. @throws DomainError forbidden */
  async list(actor: Actor, { of, itemId, cursor, limit }: PostCheckFilter): Promise<Page<PostCheckView>> {
    mustCheckPosts(actor);
    const after = readPlace(cursor);
    const rows = await this.database.within(actor, (tx) =>
      tx.query<(Omit<PostCheckView, 'look'> & LookRow & { at: Date })[]>(
        `SELECT c.share_id AS "shareId", jsonb_build_object('id', i.id, 'title', i.title) AS item, ${person('m')} AS member,
                c.network, p.permalink, c.published_at AS "publishedAt", c.state, c.how, c.checked_at AS "checkedAt",
                c.differs_since AS "differsSince", s.certificate, s.text, c.seen_text AS "seenText", c.parts, c.note,
                ${person('b')} AS "seenBy", c.look_answer AS "lookAnswer", c.looked_at AS "lookedAt", c.look_text AS "lookText",
                c.look_wanted_at AS "lookWantedAt", c.restore_asked_at AS "restoreAskedAt",
                c.member_id = $1 AS own, ${AT} AS at
           FROM post_checks c
           JOIN publications p ON p.organisation_id = c.organisation_id AND p.share_id = c.share_id AND p.state = 'published'
           JOIN shares s ON s.organisation_id = c.organisation_id AND s.id = c.share_id
           JOIN content_items i ON i.organisation_id = c.organisation_id AND i.id = c.item_id
           JOIN members m ON m.organisation_id = c.organisation_id AND m.id = c.member_id
           LEFT JOIN members b ON b.organisation_id = c.organisation_id AND b.id = c.seen_by
          WHERE c.organisation_id = current_organisation() AND ($2::uuid IS NULL OR c.item_id = $2)
            AND ($3::text IS DISTINCT FROM 'to_look' OR c.look_wanted_at IS NOT NULL)
            AND ($3::text IS DISTINCT FROM 'differing' OR c.differs_since IS NOT NULL)
            AND ($4::timestamptz IS NULL OR (${AT}, c.share_id) < ($4, $5::uuid))
          ORDER BY at DESC, c.share_id DESC LIMIT $6`,
        [actor.memberId, itemId ?? null, of ?? null, after?.at ?? null, after?.id ?? null, limit + 1],
      ),
    );
    return toPage(
      rows,
      limit,
      ({ at: _at, lookAnswer, lookedAt, lookText, ...view }) => ({
        ...view,
        look: lookAnswer && lookedAt && { answer: lookAnswer, at: lookedAt, text: lookText },
      }),
      (row) => [row.at.getTime(), row.shareId],
    );
  }
}

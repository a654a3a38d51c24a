import { Injectable } from '@nestjs/common';
import type { Network } from '#libs/captions';
import type { Person } from '#libs/kernel';
import type { Transaction } from '#libs/platform';
import type { Period } from './period.rules.js';
import { FACTS, given, MEASURED, OTHER_CLICKS } from './reach-figures.queries.js';
import type { ReachFilter } from './reach-filter.rules.js';

/** A figure of the dashboard; its posts are those that it is made of. */
export const POST_FIGURES = ['shares', 'clicks', 'views'] as const;
export type PostFigure = (typeof POST_FIGURES)[number];

/** One post with what the period's figures count of it. */
export interface ReachPost {
  shareId: string;
  item: { id: string; title: string | null };
  member: Person;
  team: { id: string; name: string } | null;
  network: Network;
  permalink: string | null;
  publishedAt: Date | null;
  /** Whether it went live in the period and still stands. */
  counted: boolean;
  humanClicks: number;
  otherClicks: number;
  /** Null when the network gave none, or when it is not counted. */
  views: number | null;
}

/** What all posts of a list add up to. */
export interface PostSums {
  posts: number;
  shares: number;
  humanClicks: number;
  otherClicks: number;
  /** Over `measured` of the shares; null when over none. */
  views: number | null;
  measured: number;
}

/** Where a post stands in its list. */
interface Sorted {
  rank: string;
  sortedAt: Date;
}

type Row = Omit<ReachPost, 'item' | 'member' | 'team'> & {
  itemId: string;
  title: string | null;
  memberId: string;
  memberName: string;
  teamId: string | null;
  teamName: string | null;
} & Sorted;

/** A post is beneath a figure when it adds to it; beneath none in particular, when to any of them. */
const BENEATH: Record<PostFigure | 'any', string> = {
  shares: 'shares > 0',
  clicks: 'human > 0',
  views: 'views IS NOT NULL',
  any: 'shares > 0 OR human > 0 OR other > 0',
};

/** The figure that the list beneath it is sorted by; a post has no more or less of any other. */
const RANK: Record<PostFigure | 'any', string> = { shares: '0', clicks: 'human', views: 'round(views)', any: '0' };

const POSTS = (figure: PostFigure | undefined) => `WITH ${FACTS}, summed AS (
  SELECT share_id, item_id, member_id, team_id, network, max(day) AS last_day, sum(shares)::integer AS shares,
         sum(human_clicks)::integer AS human, sum(${OTHER_CLICKS})::integer AS other
    FROM facts GROUP BY share_id, item_id, member_id, team_id, network),
  posts AS (
    SELECT * FROM (
      SELECT f.*, m.value::float8 AS views FROM summed f LEFT JOIN ${MEASURED} AND f.shares > 0) AS counted
     WHERE ${BENEATH[figure ?? 'any']})`;

/** The posts beneath a figure: added up, they give it. */
@Injectable()
export class PostQueries {
  async sums(tx: Transaction, period: Period, filter: ReachFilter, figure?: PostFigure): Promise<PostSums> {
    const [row] = await tx.query<PostSums[]>(
      `${POSTS(figure)}
       SELECT count(*)::integer AS posts, coalesce(sum(shares), 0)::integer AS shares,
              coalesce(sum(human), 0)::integer AS "humanClicks", coalesce(sum(other), 0)::integer AS "otherClicks",
              sum(views) AS views, count(views)::integer AS measured
         FROM posts`,
      given(period, filter),
    );
    return row as PostSums;
  }

  /** The most clicks or views first, else the newest; one more than `limit`, if there is one. */
  async list(
    tx: Transaction,
    period: Period,
    filter: ReachFilter,
    choice: { figure?: PostFigure; after: [string, string, string] | null; limit: number },
  ): Promise<(ReachPost & Sorted)[]> {
    const rows = await tx.query<Row[]>(
      `${POSTS(choice.figure)},
       dated AS (
         SELECT posts.*, p.permalink, p.published_at, (${RANK[choice.figure ?? 'any']})::bigint AS rank,
                date_trunc('milliseconds', coalesce(p.published_at, last_day::timestamp AT TIME ZONE 'UTC')) AS sorted_at
           FROM posts LEFT JOIN publications p ON p.organisation_id = current_organisation() AND p.share_id = posts.share_id)
       SELECT d.share_id AS "shareId", d.item_id AS "itemId", i.title, d.member_id AS "memberId", m.name AS "memberName",
              d.team_id AS "teamId", t.name AS "teamName", d.network, d.permalink, d.published_at AS "publishedAt",
              d.shares > 0 AS counted, d.human AS "humanClicks", d.other AS "otherClicks", d.views, d.rank, d.sorted_at AS "sortedAt"
         FROM dated d
         JOIN members m ON m.organisation_id = current_organisation() AND m.id = d.member_id
         LEFT JOIN content_items i ON i.organisation_id = current_organisation() AND i.id = d.item_id
         LEFT JOIN teams t ON t.organisation_id = current_organisation() AND t.id = d.team_id
        WHERE $10::bigint IS NULL OR (d.rank, d.sorted_at, d.share_id) < ($10::bigint, $11::timestamptz, $12::uuid)
        ORDER BY d.rank DESC, d.sorted_at DESC, d.share_id DESC LIMIT $13`,
      [...given(period, filter), ...(choice.after ?? [null, null, null]), choice.limit + 1],
    );
    return rows.map(({ itemId, title, memberId, memberName, teamId, teamName, ...rest }) => ({
      ...rest,
      item: { id: itemId, title },
      member: { id: memberId, name: memberName },
      team: teamId === null ? null : { id: teamId, name: teamName ?? '' },
    }));
  }
}

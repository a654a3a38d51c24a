import { Injectable } from '@nestjs/common';
import type { Role } from '#libs/kernel';
import type { Transaction } from '#libs/platform';
import { POINTS_RULES, type PointsRule } from './points.rules.js';
import type { ScoredNode } from './season.rules.js';

export interface Season {
  id: string;
  name: string;
  startsAt: Date;
  endsAt: Date;
}

/** A person or a team before it is ranked; the best first, equals by name. */
export interface Scored {
  id: string;
  label: string;
  team: string | null;
  points: number;
  shares: number;
  humanClicks: number;
  /** How many people the figures are of. */
  members: number;
}

export interface PointsEntry {
  at: Date;
  rule: PointsRule;
  points: number;
  quantity: number;
  entryId: string;
  shareId: string;
  itemTitle: string | null;
}

/** What a share earned, or lost, by one rule. */
export interface ShareEarning {
  shareId: string;
  itemTitle: string | null;
  rule: PointsRule;
  points: number;
  quantity: number;
}

/** Members who consented, are active and have something to show: only they stand on a people board. */
export const ON_THE_BOARD = `s.organisation_id = current_organisation() AND s.season_id = $1 AND (s.points > 0 OR s.shares > 0)
  AND m.status = 'active' AND m.leaderboard_consent_at IS NOT NULL`;

/** Reads the standings. Consent is looked up at every reading, so taking it back shows at once. */
@Injectable()
export class LeaderboardQueries {
  /** The seasons a node has had, the newest first. */
  async seasons(tx: Transaction, node: ScoredNode): Promise<Season[]> {
    return tx.query<Season[]>(
      `SELECT id, name, starts_at AS "startsAt", ends_at AS "endsAt" FROM seasons
        WHERE organisation_id = current_organisation() AND node = $1 ORDER BY starts_on DESC LIMIT 20`,
      [node],
    );
  }

  async season(tx: Transaction, node: ScoredNode, seasonId: string): Promise<Season | null> {
    const [season] = await tx.query<Season[]>(
      `SELECT id, name, starts_at AS "startsAt", ends_at AS "endsAt" FROM seasons
        WHERE organisation_id = current_organisation() AND node = $1 AND id = $2`,
      [node, seasonId],
    );
    return season ?? null;
  }

  async people(tx: Transaction, seasonId: string, limit: number): Promise<Scored[]> {
    return tx.query<Scored[]>(
      `SELECT m.id, m.name AS label, t.name AS team, s.points, s.shares, s.human_clicks AS "humanClicks", 1 AS members
         FROM standings s
         JOIN members m ON m.organisation_id = s.organisation_id AND m.id = s.member_id
         LEFT JOIN teams t ON t.organisation_id = m.organisation_id AND t.id = m.team_id
        WHERE ${ON_THE_BOARD}
        ORDER BY s.points DESC, lower(m.name), m.id LIMIT $2`,
      [seasonId, limit],
    );
  }

  /** The member as they stand on the people board, or null when they do not; `above` counts those with more points. */
  async onTheBoard(
    tx: Transaction,
    seasonId: string,
    memberId: string,
  ): Promise<(Scored & { above: number; equal: number }) | null> {
    const [row] = await tx.query<(Scored & { above: number; equal: number })[]>(
      `SELECT me.*, (SELECT count(*)::integer FROM standings s JOIN members m ON m.organisation_id = s.organisation_id AND m.id = s.member_id
                      WHERE ${ON_THE_BOARD} AND s.points > me.points) AS above,
                    (SELECT count(*)::integer FROM standings s JOIN members m ON m.organisation_id = s.organisation_id AND m.id = s.member_id
                      WHERE ${ON_THE_BOARD} AND s.points = me.points) AS equal
         FROM (SELECT m.id, m.name AS label, t.name AS team, s.points, s.shares, s.human_clicks AS "humanClicks", 1 AS members
                 FROM standings s
                 JOIN members m ON m.organisation_id = s.organisation_id AND m.id = s.member_id
                 LEFT JOIN teams t ON t.organisation_id = m.organisation_id AND t.id = m.team_id
                WHERE ${ON_THE_BOARD} AND s.member_id = $2) me`,
      [seasonId, memberId],
    );
    return row ?? null;
  }

  /**
   * Teams by their average over active members who hold `role`. With `consentingOnly` nobody else is counted, so that
   * no one's points can be worked out from their team's average and their colleagues' rows. Teams of fewer than
   * `fewest` counted members are left out.
   */
  async teams(
    tx: Transaction,
    seasonId: string,
    choice: { role: Role; consentingOnly: boolean; fewest: number },
  ): Promise<Scored[]> {
    return tx.query<Scored[]>(
      `SELECT t.id, t.name AS label, NULL AS team, round(avg(coalesce(s.points, 0)), 1)::float8 AS points,
              coalesce(sum(s.shares), 0)::integer AS shares, coalesce(sum(s.human_clicks), 0)::integer AS "humanClicks",
              count(*)::integer AS members
         FROM members m
         JOIN teams t ON t.organisation_id = m.organisation_id AND t.id = m.team_id
         LEFT JOIN standings s ON s.organisation_id = m.organisation_id AND s.season_id = $1 AND s.member_id = m.id
        WHERE m.organisation_id = current_organisation() AND m.status = 'active' AND $2 = ANY(m.roles)
          AND (m.leaderboard_consent_at IS NOT NULL OR NOT $3)
        GROUP BY t.id, t.name
       HAVING count(*) >= $4 AND coalesce(sum(s.points), 0) + coalesce(sum(s.shares), 0) > 0
        ORDER BY points DESC, lower(t.name), t.id`,
      [seasonId, choice.role, choice.consentingOnly, choice.fewest],
    );
  }

  /** `participants`: members on the people board. `ofMembers`: active members who could be, by role or by having shared. */
  async participation(
    tx: Transaction,
    seasonId: string,
    role: Role,
  ): Promise<{ participants: number; ofMembers: number }> {
    const [row] = await tx.query<{ participants: number; ofMembers: number }[]>(
      `SELECT count(*) FILTER (WHERE (s.points > 0 OR s.shares > 0) AND m.leaderboard_consent_at IS NOT NULL)::integer AS participants,
              count(*)::integer AS "ofMembers"
         FROM members m
         LEFT JOIN standings s ON s.organisation_id = m.organisation_id AND s.season_id = $1 AND s.member_id = m.id
        WHERE m.organisation_id = current_organisation() AND m.status = 'active'
          AND ($2 = ANY(m.roles) OR s.points > 0 OR s.shares > 0)`,
      [seasonId, role],
    );
    return row ?? { participants: 0, ofMembers: 0 };
  }

  /** A member's own score, whether or not they consented to showing it. */
  async score(
    tx: Transaction,
    seasonId: string,
    memberId: string,
  ): Promise<{ points: number; shares: number; humanClicks: number }> {
    const [row] = await tx.query<{ points: number; shares: number; humanClicks: number }[]>(
      `SELECT points, shares, human_clicks AS "humanClicks" FROM standings
        WHERE organisation_id = current_organisation() AND season_id = $1 AND member_id = $2`,
      [seasonId, memberId],
    );
    return row ?? { points: 0, shares: 0, humanClicks: 0 };
  }

  /** The nearest place above a score on the people board, with the points it takes; null when there is none. */
  async nextAbove(tx: Transaction, seasonId: string, points: number): Promise<{ rank: number; points: number } | null> {
    const [row] = await tx.query<{ rank: number; points: number }[]>(
      `WITH board AS (
         SELECT s.points, rank() OVER (ORDER BY s.points DESC)::integer AS rank
           FROM standings s JOIN members m ON m.organisation_id = s.organisation_id AND m.id = s.member_id
          WHERE ${ON_THE_BOARD})
       SELECT rank, points FROM board WHERE points > $2 ORDER BY points LIMIT 1`,
      [seasonId, points],
    );
    return row ?? null;
  }

  /** What each of the member's shares earned, by rule; of the shares that something happened to last. */
  async byShare(tx: Transaction, seasonId: string, memberId: string, limit: number): Promise<ShareEarning[]> {
    return tx.query<ShareEarning[]>(
      `WITH latest AS (
         SELECT share_id, max(at) AS at FROM points
          WHERE organisation_id = current_organisation() AND season_id = $1 AND member_id = $2
          GROUP BY share_id ORDER BY max(at) DESC, share_id LIMIT $3)
       SELECT p.share_id AS "shareId", i.title AS "itemTitle", p.rule, sum(p.points)::integer AS points,
              sum(p.quantity)::integer AS quantity
         FROM latest l
         JOIN points p ON p.organisation_id = current_organisation() AND p.season_id = $1 AND p.member_id = $2
                      AND p.share_id = l.share_id
         LEFT JOIN scored_shares s ON s.organisation_id = p.organisation_id AND s.share_id = p.share_id
         LEFT JOIN content_items i ON i.organisation_id = s.organisation_id AND i.id = s.item_id
        GROUP BY l.at, p.share_id, i.title, p.rule
        ORDER BY l.at DESC, p.share_id, array_position($4::text[], p.rule)`,
      [seasonId, memberId, limit, POINTS_RULES],
    );
  }

  /** The member's account, the newest line first. */
  async entries(tx: Transaction, seasonId: string, memberId: string, limit: number): Promise<PointsEntry[]> {
    return tx.query<PointsEntry[]>(
      `SELECT p.at, p.rule, p.points, p.quantity, p.entry_id AS "entryId", p.share_id AS "shareId", i.title AS "itemTitle"
         FROM points p
         LEFT JOIN scored_shares s ON s.organisation_id = p.organisation_id AND s.share_id = p.share_id
         LEFT JOIN content_items i ON i.organisation_id = s.organisation_id AND i.id = s.item_id
        WHERE p.organisation_id = current_organisation() AND p.season_id = $1 AND p.member_id = $2
        ORDER BY p.at DESC, p.entry_id DESC, p.rule LIMIT $3`,
      [seasonId, memberId, limit],
    );
  }
}

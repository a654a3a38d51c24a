import { Injectable } from '@nestjs/common';
import { LessThan } from 'typeorm';
import type { Judgement } from '#libs/kernel';
import { insertUnlessThere, type Transaction } from '#libs/platform';
import { ClickSaltEntity } from './click-salt.entity.js';
import type { ClickReason } from './click.rules.js';

const DAY_MS = 86_400_000;
/** Of one visitor: a program that follows thousands of links is not looked up whole for each. */
const MOST_VISITS = 500;

/** A click as it is kept. */
export interface JudgedClick {
  id: string;
  linkId: string;
  at: Date;
  judgement: Judgement;
  reason: ClickReason;
  /** Only of clicks that looked human by themselves. */
  visitorHash: Buffer | null;
  agentFamily: string | null;
  referrerHost: string | null;
}

/** A visitor's latest request for one link, and the latest that counted as human. */
export interface PastVisit {
  visitor: string;
  linkId: string;
  at: Date;
  humanAt: Date | null;
}

export interface CountToEnter {
  linkId: string;
  day: string;
  judgement: Judgement;
  added: number;
}

@Injectable()
export class ClickRepository {
  /**
   * Keeps clicks and adds them to the counts of their day in the organisation's time zone, in one statement; a click
   * that is there already is neither kept nor counted again.
   */
  async insert(tx: Transaction, clicks: readonly JudgedClick[]): Promise<void> {
    await tx.query(
      `WITH added AS (
         INSERT INTO clicks (organisation_id, id, link_id, at, judgement, reason, visitor_hash, agent_family, referrer_host)
         SELECT current_organisation(), c.id, c.link_id, c.at, c.judgement, c.reason, decode(c.visitor, 'hex'), c.agent, c.referrer
           FROM jsonb_to_recordset($1::jsonb) AS c(id uuid, link_id uuid, at timestamptz, judgement text, reason text, visitor text, agent text, referrer text)
         ON CONFLICT DO NOTHING
         RETURNING link_id, at, judgement
       )
       INSERT INTO click_counts (organisation_id, link_id, day, judgement, counted)
       SELECT o.organisation_id, a.link_id, (a.at AT TIME ZONE o.time_zone)::date, a.judgement, count(*)
         FROM added a CROSS JOIN organisations o
        WHERE o.organisation_id = current_organisation()
        GROUP BY 1, 2, 3, 4
        ORDER BY 1, 2, 3, 4
       ON CONFLICT (organisation_id, link_id, day, judgement)
       DO UPDATE SET counted = click_counts.counted + excluded.counted`,
      [
        JSON.stringify(
          clicks.map((click) => ({
            id: click.id,
            link_id: click.linkId,
            at: click.at.toISOString(),
            judgement: click.judgement,
            reason: click.reason,
            visitor: click.visitorHash?.toString('hex') ?? null,
            agent: click.agentFamily,
            referrer: click.referrerHost,
          })),
        ),
      ],
    );
  }

  /** What these visitors requested since then, each at last; at most one row for a visitor and link. */
  async visitsSince(tx: Transaction, visitors: readonly Buffer[], since: Date): Promise<PastVisit[]> {
    if (visitors.length === 0) return [];
    const rows = await tx.query<{ visitor_hash: Buffer; link_id: string; at: Date; human_at: Date | null }[]>(
      `SELECT v.hash AS visitor_hash, c.link_id, max(c.at) AS at, max(c.at) FILTER (WHERE c.judgement = 'human') AS human_at
         FROM (SELECT DISTINCT unnest($1::bytea[]) AS hash) v
        CROSS JOIN LATERAL (
          SELECT link_id, at, judgement FROM clicks
           WHERE organisation_id = current_organisation() AND visitor_hash = v.hash AND at > $2
           ORDER BY at DESC LIMIT $3) c
        GROUP BY 1, 2`,
      [visitors, since, MOST_VISITS],
    );
    return rows.map((row) => ({
      visitor: row.visitor_hash.toString('hex'),
      linkId: row.link_id,
      at: row.at,
      humanAt: row.human_at,
    }));
  }

  /** The day's salt: the one that is there, else `fresh`. */
  async saltOf(tx: Transaction, day: string, fresh: Buffer): Promise<Buffer> {
    await insertUnlessThere(tx, ClickSaltEntity, { day, salt: fresh });
    return (await tx.getRepository(ClickSaltEntity).findOneBy({ day }))?.salt ?? fresh;
  }

  /** Throws away the salts of days before yesterday. */
  async forgetSalts(tx: Transaction, now: Date): Promise<void> {
    const yesterday = new Date(now.getTime() - DAY_MS).toISOString().slice(0, 10);
    await tx.getRepository(ClickSaltEntity).delete({ day: LessThan(yesterday) });
  }

  /** Takes the clicks that the ledger does not know yet, marking them as known; at most `limit` links and days. */
  async takeToEnter(tx: Transaction, limit: number): Promise<CountToEnter[]> {
    const rows = await tx.query<
      { link_id: string; day: string; judgement: Judgement; counted: number; in_ledger: number }[]
    >(
      `SELECT link_id, day::text, judgement, counted, in_ledger FROM click_counts
        WHERE organisation_id = current_organisation() AND in_ledger < counted
        ORDER BY link_id, day, judgement LIMIT $1 FOR UPDATE SKIP LOCKED`,
      [limit],
    );
    if (rows.length === 0) return [];
    await tx.query(
      `UPDATE click_counts c SET in_ledger = e.counted
         FROM jsonb_to_recordset($1::jsonb) AS e(link_id uuid, day date, judgement text, counted integer)
        WHERE c.organisation_id = current_organisation()
          AND c.link_id = e.link_id AND c.day = e.day AND c.judgement = e.judgement`,
      [JSON.stringify(rows)],
    );
    return rows.map((row) => ({
      linkId: row.link_id,
      day: row.day,
      judgement: row.judgement,
      added: row.counted - row.in_ledger,
    }));
  }
}

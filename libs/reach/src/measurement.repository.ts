import { Injectable } from '@nestjs/common';
import type { Network } from '#libs/captions';
import type { Metric } from '#libs/network-contract';
import type { Transaction } from '#libs/platform';
import {
  CALLS_A_DAY,
  CALLS_A_VISIT,
  FIRST_VISIT_AFTER_MS,
  MEASURED_FOR_MS,
  utcDay,
  type VisitOutcome,
} from './measure-schedule.rules.js';
import { MeasurementEntity } from './measurement.entity.js';

/** A live share whose turn it is; `callsToday` were made in its member's name since midnight UTC. */
export interface DueShare {
  shareId: string;
  memberId: string;
  network: Network;
  externalId: string;
  publishedAt: Date;
  callsToday: number;
}

export interface Visit {
  share: DueShare;
  at: Date;
  nextAt: Date;
  calls: number;
  outcome: VisitOutcome;
}

/** Figures from networks, and when each share was asked for last. */
@Injectable()
export class MeasurementRepository {
  /**
   * Live shares whose turn has come, of members whose connection is open and whose allowance of today is not spent; the
   * longest overdue first.
   */
  async due(tx: Transaction, now: Date, limit: number): Promise<DueShare[]> {
    return tx.query<DueShare[]>(
      `SELECT s.id AS "shareId", s.member_id AS "memberId", s.network, p.external_id AS "externalId",
              p.published_at AS "publishedAt", coalesce(today.calls, 0)::integer AS "callsToday"
         FROM publications p
         JOIN shares s ON s.organisation_id = p.organisation_id AND s.id = p.share_id
         JOIN connections c ON c.organisation_id = s.organisation_id AND c.member_id = s.member_id
          AND c.network = s.network AND c.status = 'active' AND (c.expires_at IS NULL OR c.expires_at > $1)
         LEFT JOIN measurement_visits v ON v.organisation_id = s.organisation_id AND v.share_id = s.id
         LEFT JOIN LATERAL (
           SELECT sum(d.calls) AS calls, bool_or(d.outcome = 'rate_limited' AND d.next_at > $1) AS stopped
             FROM measurement_visits d
            WHERE d.organisation_id = s.organisation_id AND d.member_id = s.member_id AND d.network = s.network
              AND d.visited_at >= $2) today ON true
        WHERE p.organisation_id = current_organisation() AND p.state = 'published' AND p.external_id IS NOT NULL
          AND p.published_at BETWEEN $3 AND $4 AND coalesce(v.next_at, p.published_at) <= $1
          AND NOT coalesce(today.stopped, false) AND coalesce(today.calls, 0) <= $6
        ORDER BY coalesce(v.next_at, p.published_at), s.id LIMIT $5`,
      [
        now,
        utcDay(now),
        new Date(now.getTime() - MEASURED_FOR_MS),
        new Date(now.getTime() - FIRST_VISIT_AFTER_MS),
        limit,
        CALLS_A_DAY - CALLS_A_VISIT,
      ],
    );
  }

  /** Notes a visit; calls of one day add up. */
  async visit(tx: Transaction, { share, at, nextAt, calls, outcome }: Visit): Promise<void> {
    await tx.query(
      `INSERT INTO measurement_visits (organisation_id, share_id, member_id, network, visited_at, next_at, calls, outcome)
       VALUES (current_organisation(), $1, $2, $3, $4, $5, $6, $7)
       ON CONFLICT (organisation_id, share_id) DO UPDATE SET visited_at = EXCLUDED.visited_at, next_at = EXCLUDED.next_at,
         outcome = EXCLUDED.outcome,
         calls = EXCLUDED.calls + CASE WHEN measurement_visits.visited_at >= $8 THEN measurement_visits.calls ELSE 0 END`,
      [share.shareId, share.memberId, share.network, at, nextAt, calls, outcome, utcDay(at)],
    );
  }

  /** Stores the newest figures of a share; those it has no newer one of stay with their time. */
  async store(
    tx: Transaction,
    shareId: string,
    figures: Partial<Record<Metric, number>>,
    source: string,
    at: Date,
  ): Promise<void> {
    const rows = (Object.entries(figures) as [Metric, number][]).map(
      ([metric, value]) =>
        ({ shareId, metric, provenance: 'measured', value: String(value), source, measuredAt: at }) as const,
    );
    if (rows.length === 0) return;
    await tx.getRepository(MeasurementEntity).upsert(rows, ['organisationId', 'shareId', 'metric', 'provenance']);
  }
}

import { Injectable } from '@nestjs/common';
import type { Transaction } from '#libs/platform';

/** Who stands in for whom, as rooms ask where something is decided. */
@Injectable()
export class Deputies {
  /**
   * Whom each member stands in for at that moment, by the deputy. Nobody who is deactivated stands in or is stood in for,
   * and a deputy's own deputy takes over nothing but what is the deputy's. What a deputy may decide is still bound to the
   * roles they hold themselves.
   */
  async standingIn(tx: Transaction, at: Date): Promise<Map<string, string[]>> {
    const rows = await tx.query<{ deputyId: string; memberIds: string[] }[]>(
      `SELECT d.deputy_id AS "deputyId", array_agg(d.member_id ORDER BY d.member_id) AS "memberIds"
         FROM deputies d
         JOIN members away ON away.organisation_id = d.organisation_id AND away.id = d.member_id
         JOIN members deputy ON deputy.organisation_id = d.organisation_id AND deputy.id = d.deputy_id
        WHERE d.organisation_id = current_organisation() AND d.begins_at <= $1 AND d.ends_at > $1
          AND (d.ended_at IS NULL OR d.ended_at > $1) AND away.status = 'active' AND deputy.status = 'active'
        GROUP BY d.deputy_id`,
      [at],
    );
    return new Map(rows.map(({ deputyId, memberIds }) => [deputyId, memberIds]));
  }
}

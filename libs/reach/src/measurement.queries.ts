import { Injectable } from '@nestjs/common';
import type { Actor } from '#libs/kernel';
import type { Metric } from '#libs/network-contract';
import { Database } from '#libs/platform';

/** A figure a network gave for one share. A metric it did not give has none: that is no zero. */
export interface Measurement {
  metric: Metric;
  value: number;
  provenance: 'measured' | 'estimated';
  measuredAt: Date;
}

/** The networks' figures of single shares. `members_reached` is unique within one share: never add it up over shares. */
@Injectable()
export class MeasurementQueries {
  constructor(private readonly database: Database) {}

  /** By share; shares without any figure are absent. Whoever may see the shares may see their figures. */
  async ofShares(actor: Actor, shareIds: readonly string[]): Promise<Map<string, Measurement[]>> {
    if (shareIds.length === 0) return new Map();
    const rows = await this.database.within(actor, (tx) =>
      tx.query<(Measurement & { shareId: string })[]>(
        `SELECT share_id AS "shareId", metric, value::float8 AS value, provenance, measured_at AS "measuredAt"
           FROM measurements WHERE organisation_id = current_organisation() AND share_id = ANY($1::uuid[])
          ORDER BY metric, provenance`,
        [shareIds],
      ),
    );
    const byShare = new Map<string, Measurement[]>();
    for (const { shareId, ...figure } of rows) byShare.set(shareId, [...(byShare.get(shareId) ?? []), figure]);
    return byShare;
  }
}

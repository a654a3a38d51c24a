import { Injectable } from '@nestjs/common';
import { Clock } from '#libs/kernel';
import type { TokenHolder } from '#libs/network-contract';
import { Connections, Networks } from '#libs/networks';
import { Database } from '#libs/platform';
import {
  CALLS_A_DAY,
  CALLS_A_VISIT,
  FIRST_VISIT_AFTER_MS,
  judgeVisit,
  MEASURED_FOR_MS,
} from './measure-schedule.rules.js';
import { MeasurementRepository, type DueShare } from './measurement.repository.js';

const SHARES_A_RUN = 200;

/**
 * Asks the networks for the figures of live shares whose turn it is, in each member's name and within their daily
 * allowance. Nothing is asked for a member whose connection is not open, and a figure a network does not give is not
 * stored: no data is no zero.
 */
@Injectable()
export class MeasureShares {
  constructor(
    private readonly database: Database,
    private readonly networks: Networks,
    private readonly connections: Connections,
    private readonly measurements: MeasurementRepository,
    private readonly clock: Clock,
  ) {}

  /** Organisations with a share whose turn it is. */
  async organisations(): Promise<string[]> {
    const now = this.clock.now();
    const rows = await this.database.lookUp<{ organisations_to_measure: string }>(
      'organisations_to_measure($1, $2, $3)',
      [new Date(now.getTime() - MEASURED_FOR_MS), new Date(now.getTime() - FIRST_VISIT_AFTER_MS), now],
    );
    return rows.map((row) => row.organisations_to_measure);
  }

  /** @returns how many shares were visited. */
  async execute(organisationId: string): Promise<number> {
    const due = await this.database.within(organisationId, (tx) =>
      this.measurements.due(tx, this.clock.now(), SHARES_A_RUN),
    );
    const leftAlone = new Set<string>();
    const calls = new Map<string, number>();
    let visited = 0;
    for (const share of due) {
      const member = `${share.network} ${share.memberId}`;
      const spent = calls.get(member) ?? share.callsToday;
      if (leftAlone.has(share.network) || leftAlone.has(member) || spent + CALLS_A_VISIT > CALLS_A_DAY) continue;
      const visit = await this.visit(organisationId, share);
      if (!visit) continue;
      visited += 1;
      calls.set(member, spent + visit.calls);
      if (visit.leaveAlone) leftAlone.add(visit.leaveAlone === 'network' ? share.network : member);
    }
    return visited;
  }

  /** Null when the member's connection cannot be used just now. The network is asked outside any transaction. */
  private async visit(organisationId: string, share: DueShare) {
    const connection = await this.database.within(organisationId, (tx) =>
      this.connections.usable(tx, share.memberId, share.network),
    );
    const holder: TokenHolder | null = connection && this.connections.holder(connection);
    if (!connection || !holder) return null;
    const answer = await this.networks.get(share.network).measure(holder, share.externalId);
    const at = this.clock.now();
    const visit = judgeVisit(answer, share.publishedAt, at);
    await this.database.within(organisationId, async (tx) => {
      if (answer.kind === 'measured') {
        await this.measurements.store(tx, share.shareId, answer.figures, answer.source, at);
      }
      if (answer.kind === 'reconnect') await this.connections.refused(tx, connection, answer.code);
      await this.measurements.visit(tx, { share, at, ...visit });
    });
    return visit;
  }
}

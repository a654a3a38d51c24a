import { Injectable } from '@nestjs/common';
import { Clock } from '#libs/kernel';
import { LedgerRepository, Reaction, type LedgerEntry } from '#libs/ledger';
import { memberDeactivated } from '#libs/people';
import type { Transaction } from '#libs/platform';
import { ConnectionRepository } from './connection.repository.js';
import { connectionDisconnected } from './connection.facts.js';

/** Deletes the tokens and profiles of members who were deactivated. */
@Injectable()
export class ForgetDeactivated extends Reaction {
  readonly name = 'networks.forget_deactivated';
  readonly takes = [memberDeactivated];

  constructor(
    private readonly connections: ConnectionRepository,
    private readonly ledger: LedgerRepository,
    private readonly clock: Clock,
  ) {
    super();
  }

  async apply(tx: Transaction, entries: LedgerEntry[]): Promise<void> {
    for (const { subjectId: memberId, at } of memberDeactivated.among(entries)) await this.forget(tx, memberId, at);
  }

  /** Deletes what a member had connected up to then; whoever came back and connected again keeps the new connection. */
  async forget(tx: Transaction, memberId: string, until: Date): Promise<void> {
    for (const connection of await this.connections.ofMember(tx, memberId)) {
      if (connection.connectedAt > until) continue;
      await this.connections.remove(tx, memberId, connection.id);
      await this.ledger.append(
        tx,
        connectionDisconnected.of({
          at: this.clock.now(),
          subjectId: connection.id,
          detail: { memberId, network: connection.network, code: 'member_deactivated' },
        }),
      );
    }
  }
}

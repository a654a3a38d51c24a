import { Injectable } from '@nestjs/common';
import { Clock } from '#libs/kernel';
import { Follower, LedgerRepository, type LedgerEntry } from '#libs/ledger';
import type { Transaction } from '#libs/platform';
import { ConnectionRepository } from './connection.repository.js';

/** Deletes the tokens and profiles of members who were deactivated. */
@Injectable()
export class ForgetDeactivated extends Follower {
  readonly name = 'networks.forget_deactivated';
  readonly kinds = ['member.deactivated'];

  constructor(
    private readonly connections: ConnectionRepository,
    private readonly ledger: LedgerRepository,
    private readonly clock: Clock,
  ) {
    super();
  }

  async apply(tx: Transaction, entries: LedgerEntry[]): Promise<void> {
    for (const { subjectId: memberId, at } of entries) {
      for (const connection of await this.connections.ofMember(tx, memberId)) {
        // A member who came back and connected again after this fact keeps the new connection.
        if (connection.connectedAt > at) continue;
        await this.connections.remove(tx, memberId, connection.id);
        await this.ledger.append(tx, {
          kind: 'connection.disconnected',
          at: this.clock.now(),
          subjectKind: 'connection',
          subjectId: connection.id,
          detail: { memberId, network: connection.network, code: 'member_deactivated' },
        });
      }
    }
  }

  /** What was deleted cannot come back, and reading the ledger again deletes nothing that belongs to somebody active. */
  async clear(): Promise<void> {}
}

import { Injectable, Logger } from '@nestjs/common';
import { Clock, DomainError, type Actor } from '#libs/kernel';
import { LedgerRepository } from '#libs/ledger';
import { Database } from '#libs/platform';
import { ConnectionRepository } from './connection.repository.js';
import { Connections } from './connections.js';
import { Networks } from './networks.js';
import { connectionDisconnected } from './connection.facts.js';

/** Ends a member's own connection: the token and the profile are deleted here, and the token is ended at the network. */
@Injectable()
export class DisconnectAccount {
  private readonly logger = new Logger(DisconnectAccount.name);

  constructor(
    private readonly database: Database,
    private readonly repository: ConnectionRepository,
    private readonly connections: Connections,
    private readonly networks: Networks,
    private readonly ledger: LedgerRepository,
    private readonly clock: Clock,
  ) {}

  /** Deletes first: whether the network answers or not, nothing stays behind here. @throws DomainError not_found. */
  async execute(actor: Actor, connectionId: string): Promise<void> {
    const connection = await this.database.within(actor, async (tx) => {
      const removed = await this.repository.remove(tx, actor.memberId, connectionId);
      if (!removed) throw DomainError.notFound('connection');
      await this.ledger.append(
        tx,
        connectionDisconnected.of({
          at: this.clock.now(),
          actorId: actor.memberId,
          subjectId: removed.id,
          detail: { memberId: removed.memberId, network: removed.network },
        }),
      );
      return removed;
    });
    const holder = this.connections.holder(connection);
    if (holder && !(await this.networks.get(connection.network).revoke(holder.accessToken))) {
      this.logger.warn(`${connection.network} did not confirm the end of connection ${connection.id}.`);
    }
  }
}

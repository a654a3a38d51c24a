import type { Network } from '#libs/captions';
import { Injectable, Logger } from '@nestjs/common';
import { Clock, type Actor } from '#libs/kernel';
import { LedgerRepository } from '#libs/ledger';
import { Database, foundOnce, once, SecretBox, type Transaction } from '#libs/platform';
import { isUsable } from './connection.rules.js';
import { ConnectionRepository } from './connection.repository.js';
import type { ConnectionRecord, StoredStatus } from './connection.js';
import type { TokenHolder } from '#libs/network-contract';
import { connectionExpired } from './connection.facts.js';

/** Members' connections as other rooms use them. */
@Injectable()
export class Connections {
  private readonly logger = new Logger(Connections.name);

  constructor(
    private readonly database: Database,
    private readonly connections: ConnectionRepository,
    private readonly secrets: SecretBox,
    private readonly ledger: LedgerRepository,
    private readonly clock: Clock,
  ) {}

  /** The member's connections, usable or not. */
  async list(actor: Actor): Promise<ConnectionRecord[]> {
    return this.database.within(actor, (tx) => this.connections.ofMember(tx, actor.memberId));
  }

  /** The member's connection when something can be published through it now, else null. */
  async usable(tx: Transaction, memberId: string, network: Network): Promise<ConnectionRecord | null> {
    const connection = await once(tx, key(memberId, network), () => this.connections.find(tx, memberId, network));
    return connection && isUsable(connection, this.clock.now()) ? connection : null;
  }

  /** Looks all that these have up at once, in a transaction that looks once. */
  async lookUp(tx: Transaction, memberIds: readonly string[]): Promise<void> {
    for (const one of await this.connections.ofMembers(tx, memberIds)) {
      foundOnce(tx, key(one.memberId, one.network), one);
    }
  }

  /** What calls in the member's name need; null when the token cannot be opened. Keep it no longer than the call takes. */
  holder(connection: ConnectionRecord): TokenHolder | null {
    try {
      return {
        accountId: connection.accountId,
        accessToken: this.secrets.open(connection.sealedAccessToken, connection.id),
        scopes: connection.scopes,
      };
    } catch (error) {
      this.logger.error(`The token of connection ${connection.id} cannot be opened: ${(error as Error).message}`);
      return null;
    }
  }

  /**
   * Notes that the network refused the connection's token with this code. A connection that was renewed meanwhile
   * stays as it is.
   */
  async refused(tx: Transaction, connection: ConnectionRecord, code: string): Promise<void> {
    const at = this.clock.now();
    const status: StoredStatus = /EXPIRED/.test(code) ? 'expired' : 'revoked';
    if (!(await this.connections.markBroken(tx, connection, status, at))) return;
    await this.ledger.append(
      tx,
      connectionExpired.of({
        at,
        subjectId: connection.id,
        detail: { memberId: connection.memberId, network: connection.network, code },
      }),
    );
  }
}

function key(memberId: string, network: Network): string {
  return `connections.of ${memberId} ${network}`;
}

import { Injectable } from '@nestjs/common';
import { Follower, type LedgerEntry } from '#libs/ledger';
import type { Transaction } from '#libs/platform';
import { MovePublication } from './move-publication.js';
import { RECONNECT_HOLD } from './outcome.rules.js';
import { ShareRepository } from './share.repository.js';

/**
 * What facts of other rooms mean for shares that wait: those of a member who was deactivated and of content that was
 * retired are called off, those that waited for a reconnection go out.
 */
@Injectable()
export class DrawConsequences extends Follower {
  readonly name = 'shares.consequences';
  readonly kinds = ['member.deactivated', 'item.retired', 'connection.connected'];

  constructor(
    private readonly shares: ShareRepository,
    private readonly movePublication: MovePublication,
  ) {
    super();
  }

  async apply(tx: Transaction, entries: LedgerEntry[]): Promise<void> {
    for (const entry of entries) {
      if (entry.kind === 'connection.connected') await this.release(tx, entry);
      else await this.callOff(tx, entry);
    }
  }

  /** These are acts, not a projection: reading a fact again finds nothing left to do. */
  async clear(): Promise<void> {}

  /** Shares made after the fact, such as by a member who came back, are not meant by it. */
  private async callOff(tx: Transaction, { kind, subjectId, at }: LedgerEntry): Promise<void> {
    const retired = kind === 'item.retired';
    const meant = retired ? { itemId: subjectId } : { memberId: subjectId };
    const changes = retired
      ? { code: 'item_retired', message: 'The content was taken out of the library.' }
      : { code: 'member_deactivated', message: 'The member is no longer active.' };
    for (const share of await this.shares.waiting(tx, { ...meant, createdBefore: at })) {
      await this.movePublication.execute(tx, share, 'cancel', changes);
    }
  }

  /** The sweep fails what has waited for too long, and wakes workers for the rest. */
  private async release(tx: Transaction, { detail }: LedgerEntry): Promise<void> {
    const waiting = { memberId: String(detail.memberId), network: String(detail.network), holdKey: RECONNECT_HOLD };
    for (const share of await this.shares.waiting(tx, waiting)) {
      await this.movePublication.execute(tx, share, 'release', { code: 'reconnected' });
    }
  }
}

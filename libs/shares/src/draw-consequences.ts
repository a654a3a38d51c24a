import { Injectable } from '@nestjs/common';
import { conductAttested, conductWaived } from '#libs/attestations';
import { say } from '#libs/kernel';
import { itemRetired } from '#libs/content';
import { Reaction, type LedgerEntry } from '#libs/ledger';
import { connectionConnected } from '#libs/networks';
import { memberDeactivated } from '#libs/people';
import type { Transaction } from '#libs/platform';
import { ATTESTATION_HOLD, RECONNECT_HOLD } from '#libs/publications';
import { MovePublication } from './move-publication.js';
import { ShareRepository } from './share.repository.js';

/**
 * What facts of other rooms mean for shares that wait: those of a member who was deactivated and of content that was
 * retired are called off, those that waited for a reconnection or for the code of conduct to be read go out.
 */
@Injectable()
export class DrawConsequences extends Reaction {
  readonly name = 'shares.consequences';
  readonly takes = [memberDeactivated, itemRetired, connectionConnected, conductAttested, conductWaived];

  constructor(
    private readonly shares: ShareRepository,
    private readonly movePublication: MovePublication,
  ) {
    super();
  }

  async apply(tx: Transaction, entries: LedgerEntry[]): Promise<void> {
    for (const entry of entries) {
      if (connectionConnected.is(entry)) await this.release(tx, entry);
      else if (conductAttested.is(entry)) await this.read(tx, { memberId: entry.subjectId });
      else if (conductWaived.is(entry)) await this.read(tx);
      else await this.callOff(tx, entry);
    }
  }

  /** Shares made after the fact, such as by a member who came back, are not meant by it. */
  private async callOff(tx: Transaction, entry: LedgerEntry): Promise<void> {
    const { subjectId, at } = entry;
    const retired = itemRetired.is(entry);
    const meant = retired ? { itemId: subjectId } : { memberId: subjectId };
    const changes = retired
      ? { code: 'item_retired', message: say('The content was taken out of the library.') }
      : { code: 'member_deactivated', message: say('The member is no longer active.') };
    for (const share of await this.shares.waiting(tx, { ...meant, createdBefore: at })) {
      await this.movePublication.execute(tx, share, 'cancel', changes);
    }
  }

  private async read(tx: Transaction, of: { memberId?: string } = {}): Promise<void> {
    for (const share of await this.shares.waiting(tx, { ...of, holdKey: ATTESTATION_HOLD })) {
      await this.movePublication.execute(tx, share, 'release', { code: 'attested' });
    }
  }

  /** The sweep fails what has waited for too long, and wakes workers for the rest. */
  private async release(tx: Transaction, entry: LedgerEntry): Promise<void> {
    const [{ detail }] = connectionConnected.among([entry]) as [LedgerEntry<{ memberId: string; network: string }>];
    const waiting = { memberId: detail.memberId, network: detail.network, holdKey: RECONNECT_HOLD };
    for (const share of await this.shares.waiting(tx, waiting)) {
      await this.movePublication.execute(tx, share, 'release', { code: 'reconnected' });
    }
  }
}

import { Injectable } from '@nestjs/common';
import { LedgerRepository } from '#libs/ledger';
import { MemberDirectory, type MemberRecord } from '#libs/people';
import { textHash, type Transaction } from '#libs/platform';
import { recent, switchesOff } from './delivery.rules.js';
import { MailAddressEntity } from './mail-address.entity.js';
import { mailAddressSwitchedOff } from './mail.facts.js';

/** What is known of the addresses mail goes to. A row of an address the member no longer has counts for nothing. */
@Injectable()
export class MailAddresses {
  constructor(
    private readonly members: MemberDirectory,
    private readonly ledger: LedgerRepository,
  ) {}

  /** What refused mail at the member's address of today, if any did. */
  async find(tx: Transaction, memberId: string): Promise<MailAddressEntity | null> {
    const row = await tx.getRepository(MailAddressEntity).findOneBy({ memberId });
    if (!row) return null;
    const member = (await this.members.many(tx, [memberId])).get(memberId);
    return member && hashOf(member) === row.addressHash ? row : null;
  }

  async isOff(tx: Transaction, memberId: string): Promise<boolean> {
    return (await this.find(tx, memberId))?.offSince != null;
  }

  /** Counts a refusal; the one too many switches the address off and is a fact. @param address the one that mail went to. */
  async refuse(tx: Transaction, memberId: string, address: string, code: string, at: Date): Promise<void> {
    const member = (await this.members.many(tx, [memberId])).get(memberId);
    // Another address since: what refused mail is theirs no more.
    if (!member || hashOf(member) !== hashOf({ email: address })) return;
    const before = await this.find(tx, memberId);
    const refusedAt = recent([...(before?.refusedAt ?? []), at], at);
    const off = before?.offSince ?? (switchesOff(refusedAt, code, at) ? at : null);
    await tx
      .getRepository(MailAddressEntity)
      .upsert({ memberId, addressHash: hashOf(member), refusedAt, code, offSince: off }, [
        'organisationId',
        'memberId',
      ]);
    if (off && !before?.offSince) {
      await this.ledger.append(tx, mailAddressSwitchedOff.of({ at, subjectId: memberId, detail: { code } }));
    }
  }

  async forget(tx: Transaction, memberId: string): Promise<void> {
    await tx.getRepository(MailAddressEntity).delete({ memberId });
  }
}

const hashOf = ({ email }: Pick<MemberRecord, 'email'>) => textHash(email.trim().toLowerCase());

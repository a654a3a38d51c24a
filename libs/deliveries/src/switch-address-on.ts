import { Injectable } from '@nestjs/common';
import { Clock, DomainError, type Actor } from '#libs/kernel';
import { LedgerRepository } from '#libs/ledger';
import { MemberDirectory } from '#libs/people';
import { Database } from '#libs/platform';
import { MailAddresses } from './mail-addresses.js';
import { mailAddressSwitchedOn } from './mail.facts.js';

/** Lets mail go to a member's address again that had refused it; refusals are counted anew. */
@Injectable()
export class SwitchAddressOn {
  constructor(
    private readonly database: Database,
    private readonly members: MemberDirectory,
    private readonly addresses: MailAddresses,
    private readonly ledger: LedgerRepository,
    private readonly clock: Clock,
  ) {}

  /** Done again it changes nothing. @throws DomainError not_found. */
  async execute(actor: Actor, memberId: string): Promise<void> {
    await this.database.within(actor, async (tx) => {
      if (!(await this.members.many(tx, [memberId])).has(memberId)) throw DomainError.notFound('member');
      const off = await this.addresses.isOff(tx, memberId);
      await this.addresses.forget(tx, memberId);
      if (!off) return;
      const at = this.clock.now();
      await this.ledger.append(tx, mailAddressSwitchedOn.of({ at, actorId: actor.memberId, subjectId: memberId }));
    });
  }
}

import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from '#libs/kernel';
import { Followers, Reaction, type LedgerEntry } from '#libs/ledger';
import { memberDeactivated, memberErased, teamRemoved } from '#libs/people';
import type { Transaction } from '#libs/platform';
import { DeputyRepository } from './deputy.repository.js';
import { EndDeputy } from './end-deputy.js';
import { EndResponsibility } from './end-responsibility.js';

/** Whoever leaves answers for nothing, stands in for nobody and is stood in for by nobody, even should they come back. */
@Injectable()
export class EndWithPerson extends Reaction implements OnModuleInit {
  readonly name = 'responsibilities.end';
  readonly takes = [memberDeactivated, memberErased, teamRemoved];

  constructor(
    private readonly followers: Followers,
    private readonly endDeputy: EndDeputy,
    private readonly endResponsibility: EndResponsibility,
    private readonly deputies: DeputyRepository,
    private readonly clock: Clock,
  ) {
    super();
  }

  onModuleInit(): void {
    this.followers.register(this);
  }

  async apply(tx: Transaction, entries: LedgerEntry[]): Promise<void> {
    const at = this.clock.now();
    for (const { subjectId } of [...memberDeactivated.among(entries), ...memberErased.among(entries)]) {
      await this.endDeputy.allWith(tx, subjectId, at);
      await this.endResponsibility.allOf(tx, { memberId: subjectId }, at);
    }
    for (const { subjectId } of memberErased.among(entries)) await this.deputies.forget(tx, subjectId);
    for (const { subjectId } of teamRemoved.among(entries)) {
      await this.endResponsibility.allOf(tx, { teamId: subjectId }, at);
    }
  }
}

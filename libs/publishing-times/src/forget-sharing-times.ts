import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Followers, Reaction, type LedgerEntry } from '#libs/ledger';
import { memberErased } from '#libs/people';
import type { Transaction } from '#libs/platform';
import { SharingTimesRepository } from './sharing-times.repository.js';

/** Of whoever is erased nothing is left of when they shared. It tells nobody, so that no restore stops it. */
@Injectable()
export class ForgetSharingTimes extends Reaction implements OnModuleInit {
  readonly name = 'sharing_times.forget';
  readonly takes = [memberErased];

  constructor(
    private readonly followers: Followers,
    private readonly sharingTimes: SharingTimesRepository,
  ) {
    super();
  }

  onModuleInit(): void {
    this.followers.register(this);
  }

  async apply(tx: Transaction, entries: LedgerEntry[]): Promise<void> {
    for (const { subjectId } of memberErased.among(entries)) await this.sharingTimes.forget(tx, subjectId);
  }
}

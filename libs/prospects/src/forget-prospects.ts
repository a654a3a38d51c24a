import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Followers, Reaction, type LedgerEntry } from '#libs/ledger';
import { memberErased } from '#libs/people';
import type { Transaction } from '#libs/platform';
import { EraseProspect } from './erase-prospect.js';

/** Whoever is erased takes with them whom they spoke to. */
@Injectable()
export class ForgetProspects extends Reaction implements OnModuleInit {
  readonly name = 'prospects.forget';
  readonly takes = [memberErased];

  constructor(
    private readonly followers: Followers,
    private readonly eraseProspect: EraseProspect,
  ) {
    super();
  }

  onModuleInit(): void {
    this.followers.register(this);
  }

  async apply(tx: Transaction, entries: LedgerEntry[]): Promise<void> {
    const [{ organisation_id: organisationId }] = await tx.query<[{ organisation_id: string }]>(
      'SELECT current_organisation() AS organisation_id',
    );
    for (const { subjectId } of memberErased.among(entries)) {
      await this.eraseProspect.allOf(tx, organisationId, subjectId);
    }
  }
}

import { Injectable } from '@nestjs/common';
import { Database } from '#libs/platform';
import { SealRepository, type Head } from './seal.repository.js';

/** Up to where the ledger of each organisation is sealed. */
@Injectable()
export class LedgerHeads {
  constructor(
    private readonly database: Database,
    private readonly seals: SealRepository,
  ) {}

  async all(): Promise<(Head & { organisationId: string })[]> {
    const heads = [];
    for (const organisationId of await this.database.organisationIds()) {
      const head = await this.database.within(organisationId, (tx) => this.seals.head(tx));
      heads.push({ organisationId, ...head });
    }
    return heads;
  }
}

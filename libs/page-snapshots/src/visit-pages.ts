import { Injectable } from '@nestjs/common';
import { Clock } from '#libs/kernel';
import { Database } from '#libs/platform';
import { LookAtPage } from './look-at-page.js';
import { PageRepository } from './page.repository.js';

/** Of one organisation, so that one with many links does not keep the others waiting. */
const MOST_AT_ONCE = 10;

/** Reads the pages whose turn it is. */
@Injectable()
export class VisitPages {
  constructor(
    private readonly database: Database,
    private readonly pages: PageRepository,
    private readonly lookAtPage: LookAtPage,
    private readonly clock: Clock,
  ) {}

  async organisations(): Promise<string[]> {
    const rows = await this.database.lookUp<{ organisations_with_pages_due: string }>(
      'organisations_with_pages_due($1)',
      [this.clock.now()],
    );
    return rows.map((row) => row.organisations_with_pages_due);
  }

  async execute(organisationId: string): Promise<void> {
    const due = await this.database.within(organisationId, (tx) => this.pages.due(tx, this.clock.now(), MOST_AT_ONCE));
    for (const versionId of due) await this.lookAtPage.execute(organisationId, versionId);
  }
}

import { setTimeout as wait } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import type { Actor } from '#libs/kernel';
import { AcceptPage } from '#libs/page-reviews';
import { LookAtPage, PageQueries } from '#libs/page-snapshots';
import { Configuration, Database } from '#libs/platform';
import { SampleHistoryRepository } from './sample-history.repository.js';

const MOST_TRIES = 20;
const PAUSE_MS = 250;

/**
 * Whoever approved the demo's content at its founding looks at the pages behind it once the sandbox serves them: they
 * could not be read before. Nothing happens without a demo, or when the network is a real one.
 */
@Injectable()
export class SeePages {
  constructor(
    private readonly database: Database,
    private readonly history: SampleHistoryRepository,
    private readonly lookAtPage: LookAtPage,
    private readonly pages: PageQueries,
    private readonly acceptPage: AcceptPage,
    private readonly configuration: Configuration,
  ) {}

  async execute(): Promise<void> {
    if (this.configuration.values.linkedinUrl) return;
    const [demo] = await this.database.lookUp<{ demo_organisation: string }>('demo_organisation()');
    if (!demo) return;
    const organisationId = demo.demo_organisation;
    const approved = await this.database.within(organisationId, (tx) => this.history.approved(tx));
    for (const { itemId, versionId, reviewerId } of approved)
      await this.see({ organisationId, memberId: reviewerId, roles: ['reviewer'] }, itemId, versionId);
  }

  private async see(reviewer: Actor, itemId: string, versionId: string): Promise<void> {
    for (let tries = 0; tries < MOST_TRIES; tries += 1) {
      // The worker may be reading it just now.
      const before = await this.pages.ofVersion(reviewer, itemId, versionId);
      if (!before || (before.accepted && !before.unseen)) return;
      if (!(await this.lookAtPage.execute(reviewer.organisationId, versionId))) {
        await wait(PAUSE_MS);
        continue;
      }
      const page = await this.pages.ofVersion(reviewer, itemId, versionId);
      if (page?.unseen && page.newest?.sha256) await this.acceptPage.execute(reviewer, itemId, page.newest.sha256);
      return;
    }
  }
}

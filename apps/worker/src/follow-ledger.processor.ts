import { Injectable } from '@nestjs/common';
import { FollowLedger, FollowPayload, followJob } from '#libs/ledger';
import type { JobProcessor } from '#libs/platform';
import { VisitOrganisations } from './visit-organisations.js';

@Injectable()
export class FollowLedgerProcessor implements JobProcessor<FollowPayload> {
  readonly job = followJob;

  constructor(
    private readonly visit: VisitOrganisations,
    private readonly followLedger: FollowLedger,
  ) {}

  async process(): Promise<void> {
    await this.visit.execute((organisationId) => this.followLedger.execute(organisationId));
  }
}

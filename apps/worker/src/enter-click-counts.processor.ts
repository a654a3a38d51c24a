import { Injectable } from '@nestjs/common';
import { EnterClickCounts, EnterCountsPayload, enterCountsJob } from '#libs/links';
import type { JobProcessor } from '#libs/platform';
import { VisitOrganisations } from './visit-organisations.js';

@Injectable()
export class EnterClickCountsProcessor implements JobProcessor<EnterCountsPayload> {
  readonly job = enterCountsJob;

  constructor(
    private readonly visit: VisitOrganisations,
    private readonly enterClickCounts: EnterClickCounts,
  ) {}

  async process(): Promise<void> {
    await this.visit.execute((organisationId) => this.enterClickCounts.execute(organisationId));
  }
}

import { Injectable } from '@nestjs/common';
import type { JobProcessor } from '#libs/platform';
import { sweepJob, SweepPayload, SweepPublications } from '#libs/shares';
import { VisitOrganisations } from './visit-organisations.js';

@Injectable()
export class SweepPublicationsProcessor implements JobProcessor<SweepPayload> {
  readonly job = sweepJob;

  constructor(
    private readonly visit: VisitOrganisations,
    private readonly sweepPublications: SweepPublications,
  ) {}

  async process(): Promise<void> {
    await this.visit.execute((organisationId) => this.sweepPublications.execute(organisationId));
  }
}

import { Injectable } from '@nestjs/common';
import type { JobProcessor } from '#libs/platform';
import { measureJob, MeasurePayload, MeasureShares } from '#libs/reach';
import { VisitOrganisations } from './visit-organisations.js';

@Injectable()
export class MeasureSharesProcessor implements JobProcessor<MeasurePayload> {
  readonly job = measureJob;

  constructor(
    private readonly visit: VisitOrganisations,
    private readonly measureShares: MeasureShares,
  ) {}

  async process(): Promise<void> {
    await this.visit.execute((organisationId) => this.measureShares.execute(organisationId));
  }
}

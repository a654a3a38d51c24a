import { Injectable, Logger } from '@nestjs/common';
import { Database } from '#libs/platform';

/** Runs work for one organisation after another; what fails for one is logged and does not keep the others waiting. */
@Injectable()
export class VisitOrganisations {
  private readonly logger = new Logger(VisitOrganisations.name);

  constructor(private readonly database: Database) {}

  /** @throws the last error after every organisation was visited, so that the job counts as failed. */
  async execute(work: (organisationId: string) => Promise<unknown>): Promise<void> {
    let failure: unknown;
    for (const organisationId of await this.database.organisationIds()) {
      try {
        await work(organisationId);
      } catch (error) {
        failure = error;
        this.logger.warn(`Organisation ${organisationId}: ${(error as Error).message}`);
      }
    }
    if (failure) throw failure;
  }
}

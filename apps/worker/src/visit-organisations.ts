import { Logger } from '@nestjs/common';

const logger = new Logger('VisitOrganisations');

/**
 * Runs work for one organisation after another; what fails for one is logged and does not keep the others waiting.
 * @throws the last error after every organisation was visited, so that the schedule counts as failed.
 */
export async function visitOrganisations(
  organisationIds: readonly string[],
  work: (organisationId: string) => Promise<unknown>,
): Promise<void> {
  let failure: unknown;
  for (const organisationId of organisationIds) {
    try {
      await work(organisationId);
    } catch (error) {
      failure = error;
      logger.warn(`Organisation ${organisationId}: ${(error as Error).message}`);
    }
  }
  if (failure) throw failure;
}

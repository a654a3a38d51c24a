import { Injectable } from '@nestjs/common';
import { Clock, DomainError } from '#libs/kernel';
import { Database } from '#libs/platform';
import { LookAtSource } from './look-at-source.js';
import { SourceRepository } from './source.repository.js';

/** Of one organisation, so that one with many feeds does not keep the others waiting. */
const MOST_AT_ONCE = 10;

/** Looks at the feeds whose turn it is. */
@Injectable()
export class VisitSources {
  constructor(
    private readonly database: Database,
    private readonly sources: SourceRepository,
    private readonly lookAtSource: LookAtSource,
    private readonly clock: Clock,
  ) {}

  async organisations(): Promise<string[]> {
    const rows = await this.database.lookUp<{ organisations_with_sources_due: string }>(
      'organisations_with_sources_due($1)',
      [this.clock.now()],
    );
    return rows.map((row) => row.organisations_with_sources_due);
  }

  async execute(organisationId: string): Promise<void> {
    const due = await this.database.within(organisationId, (tx) =>
      this.sources.due(tx, this.clock.now(), MOST_AT_ONCE),
    );
    for (const id of due) {
      try {
        await this.lookAtSource.execute(organisationId, id);
      } catch (error) {
        // Somebody else looks at it, or removed it.
        if (!(error instanceof DomainError)) throw error;
      }
    }
  }
}

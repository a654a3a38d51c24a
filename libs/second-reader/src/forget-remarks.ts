import { Injectable } from '@nestjs/common';
import { Clock } from '#libs/kernel';
import { Database } from '#libs/platform';
import { SecondReaderRepository } from './second-reader.repository.js';

const KEPT_MS = 90 * 24 * 3_600_000;
const MOST_AT_ONCE = 5_000;

/** Keeps what a model quoted of texts for 90 days; a text that comes again later is read again. */
@Injectable()
export class ForgetRemarks {
  constructor(
    private readonly database: Database,
    private readonly readings: SecondReaderRepository,
    private readonly clock: Clock,
  ) {}

  async organisations(): Promise<string[]> {
    const rows = await this.database.lookUp<{ organisations_with_remarks_before: string }>(
      'organisations_with_remarks_before($1)',
      [this.before()],
    );
    return rows.map((row) => row.organisations_with_remarks_before);
  }

  async execute(organisationId: string): Promise<void> {
    const forget = () =>
      this.database.within(organisationId, (tx) => this.readings.forgetBefore(tx, this.before(), MOST_AT_ONCE));
    while ((await forget()) === MOST_AT_ONCE);
  }

  private before(): Date {
    return new Date(this.clock.now().getTime() - KEPT_MS);
  }
}

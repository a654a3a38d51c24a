import { Injectable } from '@nestjs/common';
import { Clock } from '#libs/kernel';
import { Database } from '#libs/platform';
import { DeliveryRepository } from './delivery.repository.js';

const KEPT_MS = 90 * 24 * 3_600_000;
const MOST_AT_ONCE = 5_000;

/** Keeps what was delivered for 90 days: who was told what is an admin's to look up, and not for ever. */
@Injectable()
export class ForgetDeliveries {
  constructor(
    private readonly database: Database,
    private readonly deliveries: DeliveryRepository,
    private readonly clock: Clock,
  ) {}

  async organisations(): Promise<string[]> {
    const rows = await this.database.lookUp<{ organisations_with_deliveries_before: string }>(
      'organisations_with_deliveries_before($1)',
      [this.before()],
    );
    return rows.map((row) => row.organisations_with_deliveries_before);
  }

  async execute(organisationId: string): Promise<void> {
    const forget = () =>
      this.database.within(organisationId, (tx) => this.deliveries.forgetBefore(tx, this.before(), MOST_AT_ONCE));
    while ((await forget()) === MOST_AT_ONCE);
  }

  private before(): Date {
    return new Date(this.clock.now().getTime() - KEPT_MS);
  }
}

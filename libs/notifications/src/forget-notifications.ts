import { Injectable } from '@nestjs/common';
import { Clock } from '#libs/kernel';
import { Database } from '#libs/platform';
import { NotificationRepository } from './notification.repository.js';

const KEPT_MS = 90 * 24 * 3_600_000;
const MOST_AT_ONCE = 5_000;

/** Keeps what people were told for 90 days. */
@Injectable()
export class ForgetNotifications {
  constructor(
    private readonly database: Database,
    private readonly notifications: NotificationRepository,
    private readonly clock: Clock,
  ) {}

  async organisations(): Promise<string[]> {
    const rows = await this.database.lookUp<{ organisations_with_notifications_before: string }>(
      'organisations_with_notifications_before($1)',
      [this.before()],
    );
    return rows.map((row) => row.organisations_with_notifications_before);
  }

  async execute(organisationId: string): Promise<void> {
    const forget = () =>
      this.database.within(organisationId, (tx) => this.notifications.forgetBefore(tx, this.before(), MOST_AT_ONCE));
    while ((await forget()) >= MOST_AT_ONCE);
  }

  private before(): Date {
    return new Date(this.clock.now().getTime() - KEPT_MS);
  }
}

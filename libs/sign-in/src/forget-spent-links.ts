import { Injectable } from '@nestjs/common';
import { Clock } from '#libs/kernel';
import { InvitationRepository } from '#libs/people';
import { Database } from '#libs/platform';
import { PasswordResetRepository } from './password-reset.repository.js';

/** How long a reset is known of: longer than the hour in which they are counted. */
const KEPT_MS = 86_400_000;

/** Forgets the sealed tokens of invitations and resets that have expired, and resets of the day before. */
@Injectable()
export class ForgetSpentLinks {
  constructor(
    private readonly database: Database,
    private readonly invitations: InvitationRepository,
    private readonly resets: PasswordResetRepository,
    private readonly clock: Clock,
  ) {}

  /** Organisations that have some. */
  async organisations(): Promise<string[]> {
    const now = this.clock.now();
    const rows = await this.database.lookUp<{ organisations_with_spent_links: string }>(
      'organisations_with_spent_links($1, $2)',
      [now, keptSince(now)],
    );
    return rows.map((row) => row.organisations_with_spent_links);
  }

  async execute(organisationId: string): Promise<void> {
    const now = this.clock.now();
    await this.database.within(organisationId, async (tx) => {
      await this.invitations.forgetExpired(tx, now);
      await this.resets.forget(tx, now, keptSince(now));
    });
  }
}

const keptSince = (now: Date) => new Date(now.getTime() - KEPT_MS);

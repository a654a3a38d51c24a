import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Followers, Reaction, type LedgerEntry } from '#libs/ledger';
import { memberDeactivated, memberErased } from '#libs/people';
import type { Transaction } from '#libs/platform';
import { ChoicesRepository } from './choices.repository.js';
import { NotificationRepository } from './notification.repository.js';

/** Whoever was deactivated is mailed nothing that waited; of whoever was erased nothing is left. It tells nobody, so that no restore stops it. */
@Injectable()
export class ForgetMembers extends Reaction implements OnModuleInit {
  readonly name = 'notifications.forget_members';
  readonly takes = [memberDeactivated, memberErased];

  constructor(
    private readonly followers: Followers,
    private readonly notifications: NotificationRepository,
    private readonly choices: ChoicesRepository,
  ) {
    super();
  }

  onModuleInit(): void {
    this.followers.register(this);
  }

  async apply(tx: Transaction, entries: LedgerEntry[]): Promise<void> {
    const gone = memberDeactivated.among(entries).map(({ subjectId }) => subjectId);
    if (gone.length > 0) await this.notifications.silence(tx, gone);
    const erased = memberErased.among(entries).map(({ subjectId }) => subjectId);
    if (erased.length === 0) return;
    await this.notifications.forget(tx, erased);
    await this.choices.forget(tx, erased);
  }
}

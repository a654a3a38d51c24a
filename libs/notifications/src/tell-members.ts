import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { Clock } from '#libs/kernel';
import { Followers, Reaction, type FactContract, type LedgerEntry } from '#libs/ledger';
import type { Transaction } from '#libs/platform';
import { Kinds } from './kinds.js';
import { NotificationRepository } from './notification.repository.js';
import { Tell } from './tell.js';

/** The name by which its cursor goes; while that waits for an operator nothing is sent either. */
export const TELLING = 'notifications.tell';

/** Tells those concerned of what happens from when an organisation is first looked at, and what is settled of it. */
@Injectable()
export class TellMembers extends Reaction implements OnApplicationBootstrap {
  readonly name = TELLING;
  override readonly reachesOutside = true;
  override readonly passesOverRestored = true;
  override readonly from = 'now';
  takes: readonly FactContract[] = [];

  constructor(
    private readonly followers: Followers,
    private readonly kinds: Kinds,
    private readonly tell: Tell,
    private readonly notifications: NotificationRepository,
    private readonly clock: Clock,
  ) {
    super();
  }

  /** Not before every room has brought its kinds. */
  onApplicationBootstrap(): void {
    this.takes = [...new Set(this.kinds.all().flatMap(({ takes, settledBy }) => [...takes, ...settledBy]))];
    this.followers.register(this);
  }

  async apply(tx: Transaction, entries: LedgerEntry[]): Promise<void> {
    for (const entry of entries) {
      for (const kind of this.kinds.all()) {
        if (kind.settledBy.some((fact) => fact.is(entry))) {
          await this.notifications.settle(tx, kind.name, kind.settles(entry), this.clock.now());
        }
        if (!kind.takes.some((fact) => fact.is(entry))) continue;
        const concerned = await kind.concerned(tx, entry);
        await this.tell.execute(tx, kind, concerned, { cause: entry.id, at: entry.at });
      }
    }
  }
}

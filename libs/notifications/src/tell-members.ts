import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { Clock } from '#libs/kernel';
import { Followers, Reaction, type FactContract, type LedgerEntry } from '#libs/ledger';
import { lookOnce, type Transaction } from '#libs/platform';
import { Kinds } from './kinds.js';
import type { NotificationKind, Settled } from './notification-kind.js';
import { NotificationRepository } from './notification.repository.js';
import { Tell, type Told } from './tell.js';

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
    lookOnce(tx);
    for (const kind of this.kinds.all()) await this.takeIn(tx, kind, entries);
  }

  /** In their order: what is told is not settled by what came before it. What comes one after the other goes together. */
  private async takeIn(tx: Transaction, kind: NotificationKind, entries: readonly LedgerEntry[]): Promise<void> {
    let settled: (string | Settled)[] = [];
    let told: Told[] = [];
    const settle = async () => {
      if (settled.length > 0) await this.notifications.settle(tx, kind.name, settled, this.clock.now());
      settled = [];
    };
    const tell = async () => {
      if (told.length > 0) await this.tell.all(tx, kind, told);
      told = [];
    };
    for (const entry of entries) {
      if (kind.settledBy.some((fact) => fact.is(entry))) {
        await tell();
        settled.push(...kind.settles(entry));
      }
      if (!kind.takes.some((fact) => fact.is(entry))) continue;
      await settle();
      told.push({ concerned: await kind.concerned(tx, entry), occasion: { cause: entry.id, at: entry.at } });
    }
    await tell();
    await settle();
  }
}

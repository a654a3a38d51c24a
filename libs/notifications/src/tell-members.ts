import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { Clock } from '#libs/kernel';
import { Followers, Reaction, type FactContract, type LedgerEntry } from '#libs/ledger';
import { lookOnce, type Transaction } from '#libs/platform';
import { Kinds } from './kinds.js';
import type { NotificationKind, Settled } from './notification-kind.js';
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
    lookOnce(tx);
    // What is settled of a kind is settled together, before more is told of it: it is not what came after.
    const settled = new Map<NotificationKind, (string | Settled)[]>();
    const settle = async (kind: NotificationKind) => {
      const those = settled.get(kind) ?? [];
      settled.delete(kind);
      if (those.length > 0) await this.notifications.settle(tx, kind.name, those, this.clock.now());
    };
    for (const entry of entries) {
      for (const kind of this.kinds.all()) {
        if (kind.settledBy.some((fact) => fact.is(entry))) {
          settled.set(kind, [...(settled.get(kind) ?? []), ...kind.settles(entry)]);
        }
        if (!kind.takes.some((fact) => fact.is(entry))) continue;
        await settle(kind);
        const concerned = await kind.concerned(tx, entry);
        await this.tell.execute(tx, kind, concerned, { cause: entry.id, at: entry.at });
      }
    }
    for (const kind of [...settled.keys()]) await settle(kind);
  }
}

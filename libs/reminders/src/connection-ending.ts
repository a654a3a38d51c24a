import { Injectable } from '@nestjs/common';
import { networkName } from '#libs/captions';
import { connectionConnected, connectionDisconnected, connectionExpired } from '#libs/networks';
import type { Concerned } from '#libs/notifications';
import type { Transaction } from '#libs/platform';
import { ReminderQueries } from './reminder.queries.js';
import { Reminder } from './reminder.js';

const DAY_MS = 86_400_000;

/** A network's permission that ends soon: whose it is can renew it while it still holds, and nobody else. */
@Injectable()
export class ConnectionEnding extends Reminder {
  readonly name = 'connection.ending';
  readonly due = 'connections_ending';
  override readonly roles = ['advocate', 'seller'] as const;
  override readonly settledBy = [connectionConnected, connectionDisconnected, connectionExpired];

  constructor(private readonly queries: ReminderQueries) {
    super();
  }

  async concernedAt(tx: Transaction, id: string, stage: string, now: Date): Promise<Concerned[] | null> {
    const connection = await this.queries.connection(tx, id);
    if (!connection || !stage.startsWith(secondsOf(connection.expiresAt))) return null;
    const { memberId, network, accountName: account, expiresAt } = connection;
    const days = Math.ceil((expiresAt.getTime() - now.getTime()) / DAY_MS);
    if (days < 1) return null;
    const about = { network: networkName(network), account, days, expiresAt: expiresAt.toISOString() };
    return [{ memberId, subjectId: id, about, group: id }];
  }

  path(): string {
    return '/connections';
  }
}

/** As stages name it: another expiry is another reminder. */
const secondsOf = (at: Date) => at.toISOString().slice(0, 19);

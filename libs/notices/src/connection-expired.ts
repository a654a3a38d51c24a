import { Injectable } from '@nestjs/common';
import { networkName } from '#libs/captions';
import type { Role } from '#libs/kernel';
import type { LedgerEntry } from '#libs/ledger';
import { connectionConnected, connectionDisconnected, connectionExpired } from '#libs/networks';
import { NotificationKind, type Concerned } from '#libs/notifications';
import type { Transaction } from '#libs/platform';

/** The network takes the member's token no more; until they sign in there again nothing of theirs goes out. */
@Injectable()
export class ConnectionExpired extends NotificationKind {
  readonly name = 'connection.expired';
  override readonly takes = [connectionExpired];
  override readonly settledBy = [connectionConnected, connectionDisconnected];
  override readonly roles: readonly Role[] = ['advocate', 'seller'];

  override async concerned(_tx: Transaction, entry: LedgerEntry): Promise<Concerned[]> {
    return connectionExpired.among([entry]).map(({ subjectId, detail: { memberId, network } }) => ({
      memberId,
      subjectId,
      about: { network: networkName(network) },
      group: network,
    }));
  }

  path(): string {
    return '/connections';
  }
}

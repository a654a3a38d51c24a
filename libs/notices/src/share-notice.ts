import { Injectable } from '@nestjs/common';
import { networkName } from '#libs/captions';
import type { Role } from '#libs/kernel';
import type { FactContract, LedgerEntry } from '#libs/ledger';
import { NotificationKind, type Concerned, type Told } from '#libs/notifications';
import type { Transaction } from '#libs/platform';
import type { ShareDetail } from '#libs/shares';
import { Concern } from './concern.queries.js';

/** What became of a share, for the member whose it is; what they did themselves they know. */
@Injectable()
export abstract class ShareNotice extends NotificationKind {
  override readonly roles: readonly Role[] = ['advocate', 'seller'];
  abstract override readonly takes: readonly FactContract<ShareDetail>[];

  constructor(private readonly concern: Concern) {
    super();
  }

  override async concerned(tx: Transaction, entry: LedgerEntry): Promise<Concerned[]> {
    const [{ subjectId, actorId, detail }] = this.takes.flatMap((fact) => fact.among([entry])) as [
      LedgerEntry<ShareDetail>,
    ];
    const { memberId, itemId, network, code = '', sample } = detail;
    if (sample || actorId === memberId) return [];
    const title = await this.concern.title(tx, itemId);
    return [
      { memberId, subjectId, about: { title, network: networkName(network), code }, group: `${network} ${code}` },
    ];
  }

  path(_told: Told): string {
    return '/shares';
  }
}

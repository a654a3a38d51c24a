import { Injectable } from '@nestjs/common';
import type { Role } from '#libs/kernel';
import type { LedgerEntry } from '#libs/ledger';
import { NotificationKind, type Concerned, type Told } from '#libs/notifications';
import type { Transaction } from '#libs/platform';
import { Concern } from './concern.queries.js';

/** What was decided about a version, for those who wrote or sent it, its author first of all. */
@Injectable()
export abstract class ItemNotice extends NotificationKind {
  override readonly roles: readonly Role[] = ['author', 'comms_lead'];

  constructor(private readonly concern: Concern) {
    super();
  }

  override async concerned(tx: Transaction, entry: LedgerEntry): Promise<Concerned[]> {
    const version = await this.concern.version(tx, entry.subjectId);
    if (!version) return [];
    const { itemId: subjectId, title, wrote } = version;
    return wrote.map((memberId) => ({ memberId, subjectId, about: { title } }));
  }

  path({ count, subjectId }: Told): string {
    return count === 1 ? `/library/${subjectId}` : '/library';
  }
}

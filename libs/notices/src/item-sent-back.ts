import { Injectable } from '@nestjs/common';
import { versionSentBack } from '#libs/content';
import type { LedgerEntry } from '#libs/ledger';
import { NotificationKind, type Concerned, type Told } from '#libs/notifications';
import type { Transaction } from '#libs/platform';
import { Concern } from './concern.queries.js';

/** Those who had a hand in it, its author first of all. */
@Injectable()
export class ItemSentBack extends NotificationKind {
  readonly name = 'item.sent_back';
  override readonly takes = [versionSentBack];

  constructor(private readonly concern: Concern) {
    super();
  }

  override async concerned(tx: Transaction, entry: LedgerEntry): Promise<Concerned[]> {
    const version = await this.concern.version(tx, entry.subjectId);
    if (!version) return [];
    const { itemId: subjectId, title } = version;
    return version.handsIn.map((memberId) => ({ memberId, subjectId, about: { title } }));
  }

  path({ count, subjectId }: Told): string {
    return count === 1 ? `/library/${subjectId}` : '/library';
  }
}

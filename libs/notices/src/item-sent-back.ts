import { Injectable } from '@nestjs/common';
import { versionSentBack } from '#libs/content';
import type { LedgerEntry } from '#libs/ledger';
import type { Concerned } from '#libs/notifications';
import type { Transaction } from '#libs/platform';
import { ItemNotice } from './item-notice.js';

@Injectable()
export class ItemSentBack extends ItemNotice {
  readonly name = 'item.sent_back';
  override readonly takes = [versionSentBack];

  override async concerned(tx: Transaction, entry: LedgerEntry): Promise<Concerned[]> {
    return entry.detail['final'] === true ? [] : super.concerned(tx, entry);
  }
}

/** Sent back for good: nothing that its author changes takes it further. */
@Injectable()
export class ItemRejected extends ItemNotice {
  readonly name = 'item.rejected';
  override readonly takes = [versionSentBack];

  override async concerned(tx: Transaction, entry: LedgerEntry): Promise<Concerned[]> {
    return entry.detail['final'] === true ? super.concerned(tx, entry) : [];
  }
}

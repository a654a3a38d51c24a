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

import { Injectable } from '@nestjs/common';
import type { Role } from '#libs/kernel';
import type { FactContract, LedgerEntry } from '#libs/ledger';
import { NotificationKind, type Concerned, type Told } from '#libs/notifications';
import type { Transaction } from '#libs/platform';
import type { TextReviewDetail } from '#libs/text-reviews';
import { Concern } from './concern.queries.js';

/** What a reviewer decided about a member's own text, for that member. */
@Injectable()
export abstract class TextNotice extends NotificationKind {
  override readonly roles: readonly Role[] = ['advocate', 'seller'];
  abstract override readonly takes: readonly [FactContract<TextReviewDetail>];

  constructor(private readonly concern: Concern) {
    super();
  }

  override async concerned(tx: Transaction, entry: LedgerEntry): Promise<Concerned[]> {
    const [{ subjectId, detail }] = this.takes[0].among([entry]) as [LedgerEntry<TextReviewDetail>];
    const title = await this.concern.title(tx, detail.itemId);
    return [{ memberId: detail.memberId, subjectId, about: { title } }];
  }

  path(_told: Told): string {
    return '/shares';
  }
}

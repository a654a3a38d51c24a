import { Injectable } from '@nestjs/common';
import type { Role } from '#libs/kernel';
import type { LedgerEntry } from '#libs/ledger';
import { NotificationKind, type Concerned, type Told } from '#libs/notifications';
import type { Transaction } from '#libs/platform';
import { commentWritten } from './comment.facts.js';
import { CommentQueries } from './comment.queries.js';

/** The author of an item, and whoever has said something about it. Several on one item within minutes are one. */
@Injectable()
export class CommentWritten extends NotificationKind {
  readonly name = 'comment.written';
  override readonly takes = [commentWritten];
  override readonly roles: readonly Role[] = ['author', 'reviewer', 'safety_officer', 'comms_lead', 'admin'];

  constructor(private readonly comments: CommentQueries) {
    super();
  }

  override async concerned(tx: Transaction, entry: LedgerEntry): Promise<Concerned[]> {
    const itemId = String(entry.detail.itemId);
    const concerned = await this.comments.concerned(tx, itemId, entry.actorId);
    if (!concerned) return [];
    const about = { title: concerned.title };
    return concerned.memberIds.map((memberId) => ({ memberId, subjectId: itemId, about, group: itemId }));
  }

  path({ subjectId }: Told): string {
    return `/library/${subjectId}`;
  }
}

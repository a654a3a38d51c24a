import { Injectable } from '@nestjs/common';
import { IsNull, Not } from 'typeorm';
import type { Transaction } from '#libs/platform';
import { CommentEntity } from './comment.entity.js';
import { CommentVisitEntity } from './comment-visit.entity.js';
import type { CommentRecord } from './comment.js';

@Injectable()
export class CommentRepository {
  /** What of an item comments go by; null when there is none. */
  async item(
    tx: Transaction,
    itemId: string,
  ): Promise<{ title: string; authorId: string; currentVersionId: string } | null> {
    const [item] = await tx.query<{ title: string; authorId: string; currentVersionId: string }[]>(
      `SELECT title, author_id AS "authorId", current_version_id AS "currentVersionId" FROM content_items
        WHERE organisation_id = current_organisation() AND id = $1`,
      [itemId],
    );
    return item ?? null;
  }

  async insert(tx: Transaction, comment: CommentRecord): Promise<void> {
    await tx.getRepository(CommentEntity).insert({ ...comment });
  }

  /** One that begins a thread of the item. */
  async thread(tx: Transaction, itemId: string, id: string): Promise<CommentRecord | null> {
    return tx.getRepository(CommentEntity).findOneBy({ id, itemId, threadId: IsNull() });
  }

  /** Of the item, in the order in which they were written. */
  async of(tx: Transaction, itemId: string): Promise<CommentRecord[]> {
    return tx.getRepository(CommentEntity).find({ where: { itemId }, order: { writtenAt: 'ASC', id: 'ASC' } });
  }

  /** @returns false when somebody else was first. */
  async settle(tx: Transaction, id: string, resolved: { by: string; at: Date } | null): Promise<boolean> {
    const { affected } = await tx
      .getRepository(CommentEntity)
      .update(
        { id, resolvedAt: resolved ? IsNull() : Not(IsNull()) },
        { resolvedBy: resolved?.by ?? null, resolvedAt: resolved?.at ?? null },
      );
    return affected === 1;
  }

  async seenUntil(tx: Transaction, itemId: string, memberId: string): Promise<Date | null> {
    const visit = await tx.getRepository(CommentVisitEntity).findOneBy({ itemId, memberId });
    return visit?.seenUntil ?? null;
  }

  async see(tx: Transaction, itemId: string, memberId: string, seenUntil: Date): Promise<void> {
    await tx
      .getRepository(CommentVisitEntity)
      .upsert({ itemId, memberId, seenUntil }, ['organisationId', 'itemId', 'memberId']);
  }
}

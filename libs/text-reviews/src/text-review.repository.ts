import { Injectable } from '@nestjs/common';
import { DomainError } from '#libs/kernel';
import { IsNull, Not } from 'typeorm';
import type { Transaction } from '#libs/platform';
import { OwnTexts } from './own-texts.js';
import { TextReviewEntity } from './text-review.entity.js';
import type { TextReviewRecord } from './text-review.js';

/** Exactly what an approval is of. */
export type ExactText = Pick<
  TextReviewRecord,
  'memberId' | 'versionId' | 'captionId' | 'certificate' | 'network' | 'node' | 'textHash'
>;

export type Decision = Pick<
  TextReviewRecord,
  'state' | 'reviewerId' | 'reason' | 'decidedAt' | 'screeningId' | 'ruleSet'
>;

@Injectable()
export class TextReviewRepository {
  constructor(private readonly texts: OwnTexts) {}

  async insert(tx: Transaction, review: TextReviewRecord): Promise<void> {
    const sealedText = await this.texts.seal(tx, review);
    if (sealedText === null) throw new Error(`Member ${review.memberId} is erased and asks for a review.`);
    await tx.getRepository(TextReviewEntity).insert({ ...review, text: null, sealedText });
  }

  /** Whoever decides or asks anew next waits until this transaction has ended. @throws DomainError not_found */
  async lock(tx: Transaction, id: string): Promise<TextReviewRecord> {
    const found = await tx
      .getRepository(TextReviewEntity)
      .findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!found) throw DomainError.notFound('text to review');
    return this.opened(tx, found);
  }

  async decided(tx: Transaction, review: TextReviewRecord, decision: Decision): Promise<void> {
    await tx.getRepository(TextReviewEntity).update({ id: review.id }, { ...decision });
    await this.seal(tx, { ...review, ...decision });
  }

  /** What the member asked about before, for the same content there. @returns the ids of what no longer waits. */
  async supersede(
    tx: Transaction,
    { memberId, itemId, network }: Pick<TextReviewRecord, 'memberId' | 'itemId' | 'network'>,
  ): Promise<string[]> {
    const [rows] = await tx.query<[{ id: string }[], number]>(
      `UPDATE text_reviews SET state = 'superseded'
        WHERE member_id = $1 AND item_id = $2 AND network = $3 AND state = 'waiting' RETURNING id`,
      [memberId, itemId, network],
    );
    return rows.map(({ id }) => id);
  }

  /** The newest that waits or was decided on for exactly this text. */
  async newestOf(tx: Transaction, exact: ExactText): Promise<TextReviewRecord | null> {
    const { memberId, versionId, captionId, certificate, network, node, textHash } = exact;
    const [found] = await tx.getRepository(TextReviewEntity).find({
      where: { memberId, versionId, captionId, certificate, network, node, textHash },
      order: { askedAt: 'DESC', id: 'DESC' },
      take: 1,
    });
    return found && found.state !== 'superseded' ? this.opened(tx, found) : null;
  }

  /** The one on which a share of exactly this text rests. */
  async usedBy(tx: Transaction, exact: ExactText, shareId: string): Promise<TextReviewRecord | null> {
    const { memberId, versionId, captionId, certificate, network, node, textHash } = exact;
    const where = { memberId, versionId, captionId, certificate, network, node, textHash, shareId };
    const found = await tx.getRepository(TextReviewEntity).findOneBy(where);
    return found && this.opened(tx, found);
  }

  /** What waits about the item, locked until the transaction ends. */
  async waitingFor(tx: Transaction, itemId: string): Promise<TextReviewRecord[]> {
    const found = await tx.getRepository(TextReviewEntity).find({
      where: { itemId, state: 'waiting' },
      order: { id: 'ASC' },
      lock: { mode: 'pessimistic_write' },
    });
    return Promise.all(found.map((review) => this.opened(tx, review)));
  }

  async used(tx: Transaction, id: string, shareId: string): Promise<void> {
    await tx.getRepository(TextReviewEntity).update({ id }, { shareId });
  }

  /** Those of which a version before kept something in clear; see the index of that name. */
  async inClear(tx: Transaction, limit: number): Promise<TextReviewRecord[]> {
    const found = await tx.getRepository(TextReviewEntity).find({
      where: [{ text: Not(IsNull()) }, { reason: Not('') }],
      order: { askedAt: 'ASC' },
      take: limit,
      lock: { mode: 'pessimistic_write', onLocked: 'skip_locked' },
    });
    return Promise.all(found.map((review) => this.opened(tx, review)));
  }

  /** Takes text and reason out of the clear; of somebody who is erased nothing is left of them. */
  async seal(tx: Transaction, review: TextReviewRecord): Promise<void> {
    const sealedText = (await this.texts.seal(tx, review)) ?? '';
    const reason = review.reason === null ? null : '';
    await tx.getRepository(TextReviewEntity).update({ id: review.id }, { text: null, sealedText, reason });
  }

  private async opened(tx: Transaction, { sealedText, text, ...review }: TextReviewEntity): Promise<TextReviewRecord> {
    const opened = await this.texts.open(tx, [{ ...review, text, sealedText }]);
    return { ...review, ...opened.get(review.id)! };
  }
}

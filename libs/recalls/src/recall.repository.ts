import { Injectable } from '@nestjs/common';
import { IsNull, LessThanOrEqual } from 'typeorm';
import { lockName } from '#libs/kernel';
import { insertUnlessThere, type Transaction } from '#libs/platform';
import { RecallEntity } from './recall.entity.js';
import type { RecallRecord } from './recall.js';

/** What a recall has come to. */
export type RecallMark = 'calledOffAt' | 'linksClosedAt' | 'finishedAt';

@Injectable()
export class RecallRepository {
  /**
   * From when this returns until the transaction ends, nobody decides anew that something of the item is shared; whoever
   * had decided so is done, and seen.
   */
  async closeDoor(tx: Transaction, itemId: string): Promise<void> {
    await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [lockName('recall', itemId)]);
  }

  /** @returns false when the item is recalled already. */
  async insert(tx: Transaction, recall: RecallRecord): Promise<boolean> {
    return insertUnlessThere(tx, RecallEntity, { ...recall });
  }

  async find(tx: Transaction, id: string): Promise<RecallRecord | null> {
    return tx.getRepository(RecallEntity).findOneBy({ id });
  }

  /** The ids of those whose work is to be gone on with, the oldest first. */
  async toWork(tx: Transaction, now: Date): Promise<string[]> {
    const due = await tx
      .getRepository(RecallEntity)
      .find({ where: { finishedAt: IsNull(), nextAt: LessThanOrEqual(now) }, order: { recalledAt: 'ASC', id: 'ASC' } });
    return due.map(({ id }) => id);
  }

  /** The first time counts. @returns whether this was it. */
  async mark(tx: Transaction, id: string, mark: RecallMark, at: Date): Promise<boolean> {
    const { affected } = await tx.getRepository(RecallEntity).update({ id, [mark]: IsNull() }, { [mark]: at });
    return affected === 1;
  }

  /** Something of it is out after all: there is work again, also where all of it was done. */
  async takeUpAgain(tx: Transaction, id: string, at: Date): Promise<void> {
    await tx.getRepository(RecallEntity).update({ id }, { nextAt: at, finishedAt: null });
  }

  async goOnAt(tx: Transaction, id: string, nextAt: Date): Promise<void> {
    await tx.getRepository(RecallEntity).update({ id }, { nextAt });
  }
}

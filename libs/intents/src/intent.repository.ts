import { Injectable } from '@nestjs/common';
import type { IntentKind } from '#libs/intent-places';
import type { Transaction } from '#libs/platform';
import { IntentEntity, IntentSettingsEntity } from './intent.entity.js';
import type { IntentAnswer, IntentRecord } from './intent.js';

@Injectable()
export class IntentRepository {
  async places(tx: Transaction): Promise<IntentKind[]> {
    const [row] = await tx.getRepository(IntentSettingsEntity).find();
    return row?.places ?? [];
  }

  /** The same; from when this returns until the transaction ends, none of them is switched off. */
  async placesFromHere(tx: Transaction): Promise<IntentKind[]> {
    const [row] = await tx.getRepository(IntentSettingsEntity).find({ lock: { mode: 'pessimistic_read' } });
    return row?.places ?? [];
  }

  async savePlaces(tx: Transaction, places: readonly IntentKind[]): Promise<void> {
    await tx.query(
      `INSERT INTO intent_settings (places) VALUES ($1)
       ON CONFLICT (organisation_id) DO UPDATE SET places = $1`,
      [places],
    );
  }

  async insert(tx: Transaction, intent: IntentRecord): Promise<void> {
    await tx.getRepository(IntentEntity).insert({ ...intent });
  }

  async find(tx: Transaction, id: string): Promise<IntentRecord | null> {
    return tx.getRepository(IntentEntity).findOneBy({ id });
  }

  /** Marks some that nobody was told of yet, that their item was recalled; safe to repeat. @returns those. */
  async recall(
    tx: Transaction,
    { id, itemId }: { id: string; itemId: string },
    at: Date,
    most: number,
  ): Promise<Pick<IntentRecord, 'id' | 'memberId' | 'itemId' | 'place'>[]> {
    const [rows] = await tx.query<[Pick<IntentRecord, 'id' | 'memberId' | 'itemId' | 'place'>[], number]>(
      `UPDATE intents SET recall_id = $1, told_at = $3
        WHERE organisation_id = current_organisation() AND id IN (
          SELECT id FROM intents
           WHERE organisation_id = current_organisation() AND item_id = $2 AND recall_id IS NULL
           ORDER BY id LIMIT $4 FOR UPDATE)
       RETURNING id, member_id AS "memberId", item_id AS "itemId", place`,
      [id, itemId, at, most],
    );
    return rows;
  }

  /** @returns false when it is not recalled, or was answered already. */
  async answer(tx: Transaction, id: string, answer: IntentAnswer, at: Date): Promise<boolean> {
    const [, answered] = await tx.query<[unknown, number]>(
      `UPDATE intents SET answer = $2, answered_at = $3
        WHERE organisation_id = current_organisation() AND id = $1 AND recall_id IS NOT NULL AND answer IS NULL`,
      [id, answer, at],
    );
    return answered === 1;
  }

  /** Those of a member that a recall meant and that wait for their answer, locked until the transaction ends. */
  async unanswered(tx: Transaction, recallId: string, memberId: string): Promise<string[]> {
    const rows = await tx.query<{ id: string }[]>(
      `SELECT id FROM intents
        WHERE organisation_id = current_organisation() AND recall_id = $1 AND member_id = $2 AND answer IS NULL
        ORDER BY id FOR UPDATE`,
      [recallId, memberId],
    );
    return rows.map(({ id: found }) => found);
  }
}

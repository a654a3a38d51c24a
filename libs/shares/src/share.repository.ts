import { Injectable } from '@nestjs/common';
import { lockName } from '#libs/kernel';
import { columnsOf, queryPrepared, type Transaction } from '#libs/platform';
import { RESTORED_HOLD, type ShareRecord } from '#libs/publications';
import { ShareEntity } from './share.entity.js';

@Injectable()
export class ShareRepository {
  async insert(tx: Transaction, share: ShareRecord): Promise<void> {
    await tx.getRepository(ShareEntity).insert({ ...share });
  }

  async find(tx: Transaction, id: string): Promise<ShareRecord | null> {
    return tx.getRepository(ShareEntity).findOneBy({ id });
  }

  /** Those of these that there are, by id. */
  async many(tx: Transaction, ids: readonly string[]): Promise<Map<string, ShareRecord>> {
    const found = await queryPrepared<ShareRecord>(
      tx,
      `SELECT ${columnsOf(tx, ShareEntity, 's')} FROM shares s
        WHERE s.organisation_id = current_organisation() AND s.id = ANY ($1::uuid[])`,
      [ids],
    );
    return new Map(found.map((share) => [share.id, share]));
  }

  /** Makes whoever shares this item as this member next wait until this transaction has ended. */
  async lockItemForMember(tx: Transaction, memberId: string, itemId: string): Promise<void> {
    await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [lockName('share', memberId, itemId)]);
  }

  /**
   * Texts this member has given this item on the network that went out, or may, within a day of the moment, or `orLater`
   * at any time after it; what is held may go at any time. Not that of the one that is moved or replaced.
   */
  async textsAround(
    tx: Transaction,
    share: Pick<ShareRecord, 'memberId' | 'itemId' | 'network'> & { besides: string | null },
    at: Date,
    { orLater = false } = {},
  ): Promise<{ id: string; text: string; code: string | null }[]> {
    return tx.query(
      `SELECT s.id, s.text, l.code
         FROM shares s
         JOIN publications p ON p.organisation_id = s.organisation_id AND p.share_id = s.id
         LEFT JOIN share_links l ON l.organisation_id = s.organisation_id AND l.id = s.link_id
        WHERE s.organisation_id = current_organisation() AND s.member_id = $1 AND s.item_id = $2 AND s.network = $3
          AND s.id IS DISTINCT FROM $4::uuid AND p.state NOT IN ('failed', 'withdrawn')
          AND (p.state = 'held'
               OR (coalesce(p.published_at, p.planned_at) > $5::timestamptz - interval '1 day'
                   AND ($6 OR coalesce(p.published_at, p.planned_at) < $5::timestamptz + interval '1 day')))`,
      [share.memberId, share.itemId, share.network, share.besides, at, orLater],
    );
  }

  /** When this member's shares on the network go out from then on, or went; but for one, and for those that never will. */
  async timesOf(
    tx: Transaction,
    share: Pick<ShareRecord, 'memberId' | 'network'> & { besides: string | null },
    from: Date,
  ): Promise<Date[]> {
    const rows = await tx.query<{ at: Date }[]>(
      `SELECT coalesce(p.published_at, p.planned_at) AS at
         FROM shares s JOIN publications p ON p.organisation_id = s.organisation_id AND p.share_id = s.id
        WHERE s.organisation_id = current_organisation() AND s.member_id = $1 AND s.network = $2
          AND coalesce(p.published_at, p.planned_at) >= $3 AND s.id IS DISTINCT FROM $4::uuid
          AND (p.state NOT IN ('failed', 'withdrawn') OR p.published_at IS NOT NULL)`,
      [share.memberId, share.network, from, share.besides],
    );
    return rows.map(({ at }) => at);
  }

  /** Whether a share went out or may still; not of one that never did and never will. */
  async isOut(tx: Transaction, id: string | null): Promise<boolean> {
    const rows = await tx.query<unknown[]>(
      `SELECT FROM publications
        WHERE organisation_id = current_organisation() AND share_id = $1
          AND (published_at IS NOT NULL OR state NOT IN ('failed', 'withdrawn'))`,
      [id],
    );
    return rows.length > 0;
  }

  /** Until the transaction ends nobody else spreads a share of this item. */
  async lockSpread(tx: Transaction, itemId: string): Promise<void> {
    await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [lockName('spread', itemId)]);
  }

  /** When others share this item from then on, or did, on any network; nothing of whose they are. */
  async timesOfColleagues(tx: Transaction, memberId: string, itemId: string, from: Date): Promise<Date[]> {
    const rows = await tx.query<{ at: Date }[]>(
      `SELECT coalesce(p.published_at, p.planned_at) AS at
         FROM shares s JOIN publications p ON p.organisation_id = s.organisation_id AND p.share_id = s.id
        WHERE s.organisation_id = current_organisation() AND s.item_id = $1 AND s.member_id <> $2
          AND coalesce(p.published_at, p.planned_at) >= $3
          AND (p.state NOT IN ('failed', 'withdrawn') OR p.published_at IS NOT NULL)`,
      [itemId, memberId, from],
    );
    return rows.map(({ at }) => at);
  }

  async screenedAgain(tx: Transaction, id: string, screeningId: string, ruleSet: string): Promise<void> {
    await tx.getRepository(ShareEntity).update({ id }, { screeningId, ruleSet });
  }

  async changeSchedule(tx: Transaction, id: string, localTime: string | null, timeZone: string | null): Promise<void> {
    await tx.getRepository(ShareEntity).update({ id }, { localTime, timeZone });
  }

  /** Whether another share of the same item by the same member is out or on its way. */
  async hasOther(tx: Transaction, share: ShareRecord): Promise<boolean> {
    const rows = await tx.query<unknown[]>(
      `SELECT FROM shares s JOIN publications p ON p.organisation_id = s.organisation_id AND p.share_id = s.id
        WHERE s.organisation_id = current_organisation() AND s.member_id = $1 AND s.item_id = $2 AND s.id <> $3
          AND p.state NOT IN ('failed', 'withdrawn') LIMIT 1`,
      [share.memberId, share.itemId, share.id],
    );
    return rows.length > 0;
  }

  /** Those of the members of whom no share of the item is out or on its way. */
  async withoutAny(tx: Transaction, itemId: string, memberIds: readonly string[]): Promise<string[]> {
    const rows = await tx.query<{ id: string }[]>(
      `SELECT m.id FROM unnest($2::uuid[]) AS m(id) WHERE NOT EXISTS (
         SELECT FROM shares s JOIN publications p ON p.organisation_id = s.organisation_id AND p.share_id = s.id
          WHERE s.organisation_id = current_organisation() AND s.member_id = m.id AND s.item_id = $1
            AND p.state NOT IN ('failed', 'withdrawn'))`,
      [itemId, memberIds],
    );
    return rows.map(({ id }) => id);
  }

  /**
   * Shares that wait, with what they wait for: `scheduled` or `held`; never those that may have gone out after a backup
   * that was restored, of which only an answer tells.
   */
  async waiting(
    tx: Transaction,
    by: { memberId?: string; itemId?: string; network?: string; holdKey?: string; createdBefore?: Date },
  ): Promise<ShareRecord[]> {
    return tx.query(
      `SELECT ${columnsOf(tx, ShareEntity, 's')}
         FROM shares s JOIN publications p ON p.organisation_id = s.organisation_id AND p.share_id = s.id
        WHERE s.organisation_id = current_organisation() AND p.state IN ('scheduled', 'held')
          AND p.hold_key IS DISTINCT FROM $6 AND ($1::uuid IS NULL OR s.member_id = $1) AND ($2::uuid IS NULL OR s.item_id = $2)
          AND ($3::text IS NULL OR s.network = $3) AND ($4::text IS NULL OR p.hold_key = $4)
          AND ($5::timestamptz IS NULL OR s.created_at < $5)
        ORDER BY s.id FOR UPDATE OF p`,
      [
        by.memberId ?? null,
        by.itemId ?? null,
        by.network ?? null,
        by.holdKey ?? null,
        by.createdBefore ?? null,
        RESTORED_HOLD,
      ],
    );
  }
}

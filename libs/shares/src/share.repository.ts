import { Injectable } from '@nestjs/common';
import type { Transaction } from '#libs/platform';
import type { ShareRecord } from './share.js';

const COLUMNS = `s.id, s.member_id AS "memberId", s.team_id AS "teamId", s.item_id AS "itemId", s.version_id AS "versionId",
  s.caption_id AS "captionId", s.certificate, s.network, s.connection_id AS "connectionId", s.node, s.text,
  s.text_hash AS "textHash", s.screening_id AS "screeningId", s.rule_set AS "ruleSet", s.link_id AS "linkId",
  s.link_placement AS "linkPlacement", s.local_time AS "localTime", s.time_zone AS "timeZone", s.created_at AS "createdAt"`;

@Injectable()
export class ShareRepository {
  async insert(tx: Transaction, share: ShareRecord): Promise<void> {
    await tx.query(
      `INSERT INTO shares (organisation_id, id, member_id, team_id, item_id, version_id, caption_id, certificate, network,
         connection_id, node, text, text_hash, screening_id, rule_set, link_id, link_placement, local_time, time_zone, created_at)
       VALUES (current_organisation(), $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19)`,
      [
        share.id,
        share.memberId,
        share.teamId,
        share.itemId,
        share.versionId,
        share.captionId,
        share.certificate,
        share.network,
        share.connectionId,
        share.node,
        share.text,
        share.textHash,
        share.screeningId,
        share.ruleSet,
        share.linkId,
        share.linkPlacement,
        share.localTime,
        share.timeZone,
        share.createdAt,
      ],
    );
  }

  async find(tx: Transaction, id: string): Promise<ShareRecord | null> {
    const [share] = await tx.query<ShareRecord[]>(
      `SELECT ${COLUMNS} FROM shares s WHERE s.organisation_id = current_organisation() AND s.id = $1`,
      [id],
    );
    return share ?? null;
  }

  /** Makes whoever shares this item as this member next wait until this transaction has ended. */
  async lockItemForMember(tx: Transaction, memberId: string, itemId: string): Promise<void> {
    await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`share/${memberId}/${itemId}`]);
  }

  /** Texts this member has given this item on the network since then and that went out or may still. */
  async recentTexts(
    tx: Transaction,
    share: Pick<ShareRecord, 'memberId' | 'itemId' | 'network'>,
    since: Date,
  ): Promise<{ text: string; code: string | null }[]> {
    return tx.query(
      `SELECT s.text, l.code
         FROM shares s
         JOIN publications p ON p.organisation_id = s.organisation_id AND p.share_id = s.id
         LEFT JOIN share_links l ON l.organisation_id = s.organisation_id AND l.id = s.link_id
        WHERE s.organisation_id = current_organisation() AND s.member_id = $1 AND s.item_id = $2 AND s.network = $3
          AND s.created_at > $4 AND p.state NOT IN ('failed', 'withdrawn')`,
      [share.memberId, share.itemId, share.network, since],
    );
  }

  async screenedAgain(tx: Transaction, id: string, screeningId: string, ruleSet: string): Promise<void> {
    await tx.query('UPDATE shares SET screening_id = $2, rule_set = $3 WHERE id = $1', [id, screeningId, ruleSet]);
  }

  async changeSchedule(tx: Transaction, id: string, localTime: string | null, timeZone: string | null): Promise<void> {
    await tx.query('UPDATE shares SET local_time = $2, time_zone = $3 WHERE id = $1', [id, localTime, timeZone]);
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

  /** Shares that wait, with what they wait for: `scheduled` or `held`. */
  async waiting(
    tx: Transaction,
    by: { memberId?: string; itemId?: string; network?: string; holdKey?: string; createdBefore?: Date },
  ): Promise<ShareRecord[]> {
    return tx.query(
      `SELECT ${COLUMNS}
         FROM shares s JOIN publications p ON p.organisation_id = s.organisation_id AND p.share_id = s.id
        WHERE s.organisation_id = current_organisation() AND p.state IN ('scheduled', 'held')
          AND ($1::uuid IS NULL OR s.member_id = $1) AND ($2::uuid IS NULL OR s.item_id = $2)
          AND ($3::text IS NULL OR s.network = $3) AND ($4::text IS NULL OR p.hold_key = $4)
          AND ($5::timestamptz IS NULL OR s.created_at < $5)
        ORDER BY s.id FOR UPDATE OF p`,
      [by.memberId ?? null, by.itemId ?? null, by.network ?? null, by.holdKey ?? null, by.createdBefore ?? null],
    );
  }
}

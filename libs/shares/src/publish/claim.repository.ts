import { Injectable } from '@nestjs/common';
import { columnsOf, queryPrepared, type Transaction } from '#libs/platform';
import type { PublicationRecord } from '#libs/publications';
import { PublicationAttemptEntity, PublicationEntity } from '../share.entity.js';
import type { AttemptRecord } from '../publication.repository.js';

/** A try of one worker's; the token fences: what is recorded for it counts only while nobody else has the publication. */
export interface TryToken {
  shareId: string;
  token: string;
}

/** A share that is due, and whether what it shares has a picture. */
export interface DueShare {
  shareId: string;
  versionId: string;
  pictured: boolean;
}

/** How a try came to a post that is live. */
export interface LiveTry extends TryToken {
  externalId: string | null;
  permalink: string | null;
}

/** Publications that one worker takes, notes and ends, many at once. */
@Injectable()
export class ClaimRepository {
  /**
   * What is due, the longest first, at most so many and none of these versions: until the transaction ends nobody else
   * has them; what somebody else has, or just moves, is passed over.
   */
  async nextDue(tx: Transaction, now: Date, most: number, without: readonly string[]): Promise<DueShare[]> {
    return queryPrepared<DueShare>(
      tx,
      `SELECT s.id AS "shareId", s.version_id AS "versionId", v.image_id IS NOT NULL AS pictured FROM publications p
         JOIN shares s ON s.organisation_id = p.organisation_id AND s.id = p.share_id
         JOIN content_versions v ON v.organisation_id = s.organisation_id AND v.id = s.version_id
        WHERE p.organisation_id = current_organisation() AND p.state = 'scheduled' AND p.due_at <= $1
          AND s.version_id <> ALL ($3::uuid[])
        ORDER BY p.due_at LIMIT $2 FOR UPDATE OF p SKIP LOCKED`,
      [now, most, without],
    );
  }

  /** Those of the shares that are due. */
  async dueOf(tx: Transaction, shareIds: readonly string[], now: Date): Promise<DueShare[]> {
    return queryPrepared<DueShare>(
      tx,
      `SELECT s.id AS "shareId", s.version_id AS "versionId", v.image_id IS NOT NULL AS pictured FROM publications p
         JOIN shares s ON s.organisation_id = p.organisation_id AND s.id = p.share_id
         JOIN content_versions v ON v.organisation_id = s.organisation_id AND v.id = s.version_id
        WHERE p.organisation_id = current_organisation() AND p.share_id = ANY ($1::uuid[])
          AND p.state = 'scheduled' AND p.due_at <= $2`,
      [shareIds, now],
    );
  }

  /**
   * Takes what is due for this worker alone, and begins a try of each.
   * @returns those it has now, in the order of their ids; not what is not due, nor what somebody else has or just moves.
   */
  async claim(tx: Transaction, tries: readonly TryToken[], now: Date): Promise<PublicationRecord[]> {
    return queryPrepared<PublicationRecord>(
      tx,
      `WITH due AS (
         SELECT p.share_id FROM publications p
          WHERE p.organisation_id = current_organisation() AND p.share_id = ANY ($1::uuid[])
            AND p.state = 'scheduled' AND p.due_at <= $3
          ORDER BY p.share_id FOR UPDATE SKIP LOCKED),
       taken AS (
         UPDATE publications p SET state = 'publishing', claim_token = t.token, claimed_at = $3, sending_at = NULL,
                attempts = attempts + 1, code = NULL, message = NULL, updated_at = $3
           FROM due d JOIN unnest($1::uuid[], $2::uuid[]) AS t(share_id, token) ON t.share_id = d.share_id
          WHERE p.organisation_id = current_organisation() AND p.share_id = d.share_id
         RETURNING p.*),
       begun AS (
         INSERT INTO publication_attempts (organisation_id, share_id, number, claim_token, started_at)
         SELECT organisation_id, share_id, attempts, claim_token, claimed_at FROM taken)
       SELECT ${columnsOf(tx, PublicationEntity, 'p')} FROM taken p ORDER BY p.share_id`,
      [tries.map(({ shareId }) => shareId), tries.map(({ token }) => token), now],
    );
  }

  /** Notes that the calls go out now. @returns the shares whose claim is ours still; of the others nothing may be sent. */
  async arm(tx: Transaction, tries: readonly TryToken[], now: Date): Promise<string[]> {
    if (tries.length === 0) return [];
    const rows = await queryPrepared<{ shareId: string }>(
      tx,
      `UPDATE publications p SET sending_at = $3, updated_at = $3
         FROM unnest($1::uuid[], $2::uuid[]) AS t(share_id, token)
        WHERE p.organisation_id = current_organisation() AND p.share_id = t.share_id AND p.claim_token = t.token
          AND p.state = 'publishing' AND p.sending_at IS NULL
       RETURNING p.share_id AS "shareId"`,
      [tries.map(({ shareId }) => shareId), tries.map(({ token }) => token), now],
    );
    return rows.map(({ shareId }) => shareId);
  }

  /** The publications of these, for this transaction alone until it ends. */
  async lock(tx: Transaction, shareIds: readonly string[]): Promise<Map<string, PublicationRecord>> {
    const rows = await queryPrepared<PublicationRecord>(
      tx,
      `SELECT ${columnsOf(tx, PublicationEntity, 'p')} FROM publications p
        WHERE p.organisation_id = current_organisation() AND p.share_id = ANY ($1::uuid[])
        ORDER BY p.share_id FOR UPDATE`,
      [shareIds],
    );
    return new Map(rows.map((row) => [row.shareId, row]));
  }

  /** Every try of these shares, by number. */
  async attempts(tx: Transaction, shareIds: readonly string[]): Promise<(AttemptRecord & { shareId: string })[]> {
    return tx.query(
      `SELECT ${columnsOf(tx, PublicationAttemptEntity, 'a')} FROM publication_attempts a
        WHERE a.organisation_id = current_organisation() AND a.share_id = ANY ($1::uuid[]) ORDER BY a.number`,
      [shareIds],
    );
  }

  /** Ends tries whose publications are theirs still: they are live. @returns the publications as they are now. */
  async publish(tx: Transaction, tries: readonly LiveTry[], at: Date): Promise<PublicationRecord[]> {
    return queryPrepared<PublicationRecord>(
      tx,
      `WITH live AS (SELECT * FROM unnest($1::uuid[], $2::uuid[], $3::text[], $4::text[]) AS t(share_id, token, external_id, permalink)),
            ended AS (
         UPDATE publication_attempts a
            SET ended_at = $5, outcome = 'published', code = NULL, message = NULL,
                external_id = l.external_id, permalink = l.permalink
           FROM live l
          WHERE a.organisation_id = current_organisation() AND a.share_id = l.share_id AND a.claim_token = l.token)
       UPDATE publications p SET state = 'published', updated_at = $5, claim_token = NULL, claimed_at = NULL,
              sending_at = NULL, hold_key = NULL, code = NULL, message = NULL, look_up_at = NULL, published_at = $5,
              external_id = coalesce(l.external_id, p.external_id), permalink = coalesce(l.permalink, p.permalink)
         FROM live l
        WHERE p.organisation_id = current_organisation() AND p.share_id = l.share_id
          AND p.state = 'publishing' AND p.claim_token = l.token
       RETURNING ${columnsOf(tx, PublicationEntity, 'p')}`,
      [
        tries.map(({ shareId }) => shareId),
        tries.map(({ token }) => token),
        tries.map(({ externalId }) => externalId),
        tries.map(({ permalink }) => permalink),
        at,
      ],
    );
  }
}

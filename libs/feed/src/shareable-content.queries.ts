import { Injectable } from '@nestjs/common';
import type { Network, SlottedText } from '#libs/captions';
import { Clock, DomainError, say, type Actor } from '#libs/kernel';
import type { Transaction } from '#libs/platform';
import { FOR_ME, MEMBER, VISIBLE } from './feed-audience.queries.js';

/** One caption of an approved version, with everything a share of it needs. */
export interface ShareableCaption {
  itemId: string;
  versionId: string;
  /** SHA-256 of what was approved. */
  certificate: string;
  title: string;
  summary: string | null;
  linkUrl: string | null;
  linkTitle: string | null;
  imageId: string | null;
  topicIds: string[];
  audiencePublic: boolean;
  expiresAt: Date | null;
  caption: { id: string; network: Network; language: string } & SlottedText;
}

/** Why an approved version is not for a member now. */
export type NotForSharing = 'retired' | 'replaced' | 'too_early' | 'expired' | 'for_others';

/** What a member may share right now, and nothing else. */
@Injectable()
export class ShareableContent {
  constructor(private readonly clock: Clock) {}

  /**
   * @throws DomainError conflict `version_withdrawn` when the version was approved once but is not (or no longer) for
   * sharing, not_found when it never was in this member's feed or has no such caption.
   */
  async find(tx: Transaction, actor: Actor, versionId: string, captionId: string): Promise<ShareableCaption> {
    const [found] = await tx.query<ShareableCaption[]>(
      `SELECT e.item_id AS "itemId", e.version_id AS "versionId", a.certificate, v.title, v.summary,
              v.link_url AS "linkUrl", v.link_title AS "linkTitle", v.image_id AS "imageId",
              v.topic_ids AS "topicIds", v.audience_public AS "audiencePublic", v.expires_at AS "expiresAt",
              jsonb_build_object('id', c.id, 'network', c.network, 'language', c.language, 'text', c.text,
                'slots', c.slots, 'locked', c.locked, 'disclosure', c.disclosure) AS caption
         FROM content_versions v
         JOIN feed_entries e ON e.organisation_id = v.organisation_id AND e.item_id = v.item_id AND e.version_id = v.id
         JOIN approvals a ON a.organisation_id = v.organisation_id AND a.version_id = v.id AND a.decision = 'approved'
         JOIN captions c ON c.organisation_id = v.organisation_id AND c.version_id = v.id AND c.id = $3
         CROSS JOIN (${MEMBER('$1')}) me
        WHERE v.organisation_id = current_organisation() AND v.id = $2 AND ${VISIBLE('$4')}`,
      [actor.memberId, versionId, captionId, this.clock.now()],
    );
    if (found) return found;
    const [approved] = await tx.query<unknown[]>(
      `SELECT FROM approvals a JOIN captions c ON c.organisation_id = a.organisation_id AND c.version_id = a.version_id
        WHERE a.organisation_id = current_organisation() AND a.version_id = $1 AND c.id = $2 AND a.decision = 'approved'`,
      [versionId, captionId],
    );
    if (!approved) throw DomainError.notFound('caption to share');
    throw DomainError.conflict(
      'version_withdrawn',
      say(
        'This is not for sharing now: a newer version took its place, it expired, it was taken back, or its first day has not come.',
      ),
    );
  }

  /** Why what was approved once is not found any more; null when it is there, or was never approved. */
  async whyNot(tx: Transaction, actor: Actor, versionId: string): Promise<NotForSharing | null> {
    const [row] = await tx.query<{ why: NotForSharing | null }[]>(
      `SELECT CASE WHEN i.state = 'retired' THEN 'retired'
                   WHEN i.approved_version_id IS DISTINCT FROM v.id THEN 'replaced'
                   WHEN v.publish_from > $3 THEN 'too_early'
                   WHEN v.expires_at <= $3 THEN 'expired'
                   WHEN NOT EXISTS (SELECT FROM feed_entries e CROSS JOIN (${MEMBER('$1')}) me
                                     WHERE e.organisation_id = v.organisation_id AND e.version_id = v.id AND ${FOR_ME('e')})
                     THEN 'for_others' END AS why
         FROM content_versions v
         JOIN content_items i ON i.organisation_id = v.organisation_id AND i.id = v.item_id
         JOIN approvals a ON a.organisation_id = v.organisation_id AND a.version_id = v.id AND a.decision = 'approved'
        WHERE v.organisation_id = current_organisation() AND v.id = $2`,
      [actor.memberId, versionId, this.clock.now()],
    );
    return row?.why ?? null;
  }
}

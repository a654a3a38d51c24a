import { Injectable } from '@nestjs/common';
import { FeedPictures } from '#libs/feed';
import { hasRole, type Actor } from '#libs/kernel';
import type { Transaction } from '#libs/platform';

/** Who may see a picture: it is shown to those who may see what it belongs to, and to nobody else. */
@Injectable()
export class PictureQueries {
  constructor(private readonly feed: FeedPictures) {}

  /**
   * Whoever put it in; of what is in the library or was suggested for it, whoever works there; and of what is for sharing, those whose feed has it
   * and those who have shared it, or wait for a reviewer to look at their words beside it, whatever became of it since.
   */
  async mayBeSeen(tx: Transaction, actor: Actor, imageId: string): Promise<boolean> {
    const works = hasRole(actor, 'author', 'reviewer', 'comms_lead', 'admin');
    const rows = await tx.query<unknown[]>(
      `SELECT FROM media m
        WHERE m.organisation_id = current_organisation() AND m.id = $1 AND (m.uploaded_by = $2
           OR $3 AND EXISTS (SELECT FROM content_suggestions u
                              WHERE u.organisation_id = m.organisation_id AND u.image_id = m.id)
           OR EXISTS (SELECT FROM content_versions v
                       WHERE v.organisation_id = m.organisation_id AND v.image_id = m.id AND ($3
                          OR EXISTS (SELECT FROM shares s WHERE s.organisation_id = v.organisation_id
                                        AND s.member_id = $2 AND s.version_id = v.id)
                          OR EXISTS (SELECT FROM text_reviews r WHERE r.organisation_id = v.organisation_id
                                        AND r.member_id = $2 AND r.version_id = v.id))))`,
      [imageId, actor.memberId, works],
    );
    return rows.length > 0 || this.feed.shows(tx, actor, imageId);
  }
}

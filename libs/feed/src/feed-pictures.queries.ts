import { Injectable } from '@nestjs/common';
import { Clock, hasRole, type Actor } from '#libs/kernel';
import type { Transaction } from '#libs/platform';
import { MEMBER, VISIBLE } from './feed-audience.queries.js';

/** The pictures of what is in a member's feed. */
@Injectable()
export class FeedPictures {
  constructor(private readonly clock: Clock) {}

  /** Whether something in the member's feed right now shows this picture. */
  async shows(tx: Transaction, actor: Actor, imageId: string): Promise<boolean> {
    if (!hasRole(actor, 'advocate', 'seller')) return false;
    const rows = await tx.query<unknown[]>(
      `SELECT FROM content_versions v
         JOIN feed_entries e ON e.organisation_id = v.organisation_id AND e.item_id = v.item_id AND e.version_id = v.id
         CROSS JOIN (${MEMBER('$2')}) me
        WHERE v.organisation_id = current_organisation() AND v.image_id = $1 AND ${VISIBLE('$3')} LIMIT 1`,
      [imageId, actor.memberId, this.clock.now()],
    );
    return rows.length > 0;
  }
}

import { Injectable } from '@nestjs/common';
import { Clock } from '#libs/kernel';
import { foundOnce, once, queryPrepared, type Transaction } from '#libs/platform';
import { MEMBERS, VISIBLE } from './feed-audience.queries.js';

/** The approval of a version as it is stored, and what of its certificate stands outside of the version. */
export interface ApprovedCaption {
  itemId: string;
  certificate: string;
  imageSha256: string | null;
  approvedAt: Date;
  /** Whether the version itself is for the member now, whatever the feed was told of it. */
  meant: boolean;
}

/** A caption that a member wants to share. */
interface Wanted {
  memberId: string;
  versionId: string;
  captionId: string;
}

/** Whether the picture of the version `v` may still be shown at a moment. */
export const MAY_BE_SHOWN = (now: string) =>
  `(v.image_id IS NULL OR v.image_rights_until IS NULL OR v.image_rights_until > ${now})`;

/** Captions of approved versions that stand in a member's feed, as they are stored: nothing of it is believed yet. */
@Injectable()
export class ApprovedCaptions {
  constructor(private readonly clock: Clock) {}

  async find(tx: Transaction, wanted: Wanted): Promise<ApprovedCaption | null> {
    return once(tx, key(wanted), async () => (await this.read(tx, [wanted])).get(key(wanted)) ?? null);
  }

  /** Looks all of these up at once, in a transaction that looks once. */
  async lookUp(tx: Transaction, all: readonly Wanted[]): Promise<void> {
    const found = await this.read(tx, all);
    for (const one of all) foundOnce(tx, key(one), found.get(key(one)) ?? null);
  }

  private async read(tx: Transaction, all: readonly Wanted[]): Promise<Map<string, ApprovedCaption>> {
    const rows = await queryPrepared<ApprovedCaption & Wanted>(
      tx,
      `SELECT w.member_id AS "memberId", w.version_id AS "versionId", w.caption_id AS "captionId",
              e.item_id AS "itemId", a.certificate, a.at AS "approvedAt", (${VISIBLE('$4', 'v')} AND ${MAY_BE_SHOWN('$4')}) AS meant,
              (SELECT m.sha256 FROM media m WHERE m.organisation_id = v.organisation_id AND m.id = v.image_id) AS "imageSha256"
         FROM unnest($1::uuid[], $2::uuid[], $3::uuid[]) AS w(member_id, version_id, caption_id)
         JOIN content_versions v ON v.organisation_id = current_organisation() AND v.id = w.version_id
         JOIN feed_entries e ON e.organisation_id = v.organisation_id AND e.item_id = v.item_id AND e.version_id = v.id
         JOIN approvals a ON a.organisation_id = v.organisation_id AND a.version_id = v.id AND a.decision = 'approved'
         JOIN captions c ON c.organisation_id = v.organisation_id AND c.version_id = v.id AND c.id = w.caption_id
         JOIN (${MEMBERS}) me ON me.id = w.member_id
        WHERE ${VISIBLE('$4')}`,
      [
        all.map(({ memberId }) => memberId),
        all.map(({ versionId }) => versionId),
        all.map(({ captionId }) => captionId),
        this.clock.now(),
      ],
    );
    return new Map(rows.map((row) => [key(row), row]));
  }
}

function key({ memberId, versionId, captionId }: Wanted): string {
  return `feed.approved ${memberId} ${versionId} ${captionId}`;
}

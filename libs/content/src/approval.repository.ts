import { Injectable } from '@nestjs/common';
import type { ReviewedVersion } from '#libs/approval-routes';
import { MediaRepository } from '#libs/media';
import { WatchPages } from '#libs/page-snapshots';
import { textHash, type Transaction } from '#libs/platform';
import { ApprovalEntity } from './approval.entity.js';
import { certificateForms, certificateText } from './certificate.rules.js';
import type { VersionRecord } from './draft.js';

export type Approval = Omit<ApprovalEntity, 'organisationId'>;
export type Decision = Approval['decision'];

@Injectable()
export class ApprovalRepository {
  constructor(
    private readonly media: MediaRepository,
    private readonly pages: WatchPages,
  ) {}

  async insert(tx: Transaction, approval: Approval): Promise<void> {
    await tx.getRepository(ApprovalEntity).insert({ ...approval });
  }

  /** A version as the approvals it needs are worked out; `handsIn` are those who may decide on none of them. */
  async reviewed(tx: Transaction, version: VersionRecord, handsIn: readonly string[]): Promise<ReviewedVersion> {
    return (await this.reviewedMany(tx, [version], () => handsIn))[0]!;
  }

  /** The same of many, in two queries. */
  async reviewedMany(
    tx: Transaction,
    versions: readonly VersionRecord[],
    handsIn: (itemId: string) => readonly string[],
  ): Promise<ReviewedVersion[]> {
    const rows = await tx.query<{ id: string; sha256: string | null; at: Date | null }[]>(
      `SELECT v.id, m.sha256, a.at FROM content_versions v
         LEFT JOIN media m ON m.organisation_id = v.organisation_id AND m.id = v.image_id
         LEFT JOIN approvals a ON a.organisation_id = v.organisation_id AND a.version_id = v.id AND a.decision = 'approved'
        WHERE v.organisation_id = current_organisation() AND v.id = ANY ($1::uuid[])`,
      [versions.map(({ id }) => id)],
    );
    const of = new Map(rows.map((row) => [row.id, row]));
    const pages = await this.pages.lastRead(
      tx,
      versions.map(({ id }) => id),
    );
    return versions.map((version) => {
      const { sha256 = null, at = null } = of.get(version.id) ?? {};
      const page = pages.get(version.id) ?? null;
      const { id, itemId, topicIds, audience, verdict, publishFrom } = version;
      const certificates = certificateForms(version, sha256).map(textHash);
      const approved = at && { at, publishFrom };
      return { id, itemId, topicIds, audience, verdict, handsIn: handsIn(itemId), certificates, page, approved };
    });
  }

  /** With which a version was approved the first time; null while it was not. */
  async approvalOf(tx: Transaction, versionId: string): Promise<Approval | null> {
    return tx.getRepository(ApprovalEntity).findOneBy({ versionId, decision: 'approved' });
  }

  /** All that is approved with a version, in canonical form. */
  async covered(tx: Transaction, version: VersionRecord): Promise<string> {
    return certificateText(version, await this.imageSha256(tx, version));
  }

  /** The same in the form that was approved, by its hash; null when the version is not that any more. */
  async coveredAs(tx: Transaction, version: VersionRecord, hash: string): Promise<string | null> {
    const forms = certificateForms(version, await this.imageSha256(tx, version));
    return forms.find((form) => textHash(form) === hash) ?? null;
  }

  private async imageSha256(tx: Transaction, { imageId }: VersionRecord): Promise<string | null> {
    return imageId ? this.media.sha256(tx, imageId) : null;
  }

  /** Whether the last decision on an item was to reject it. */
  async isRejected(tx: Transaction, itemId: string): Promise<boolean> {
    const [last] = await tx.query<{ decision: Decision }[]>(
      `SELECT decision FROM (
         SELECT decision, at, id FROM approvals WHERE organisation_id = current_organisation() AND item_id = $1
         UNION ALL SELECT decision, at, id FROM approval_step_decisions
          WHERE organisation_id = current_organisation() AND item_id = $1 AND decision <> 'approved') d
        ORDER BY at DESC, id DESC LIMIT 1`,
      [itemId],
    );
    return last?.decision === 'rejected';
  }
}

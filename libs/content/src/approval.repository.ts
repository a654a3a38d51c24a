import { Injectable } from '@nestjs/common';
import type { Transaction } from '#libs/platform';

export type Decision = 'approved' | 'sent_back';

export interface Approval {
  id: string;
  itemId: string;
  versionId: string;
  reviewerId: string;
  decision: Decision;
  reason: string | null;
  /** SHA-256 of what was approved; null when it was sent back. */
  certificate: string | null;
  at: Date;
}

@Injectable()
export class ApprovalRepository {
  /** The table holds one decision a version, and nobody can change or remove it. */
  async insert(tx: Transaction, approval: Approval): Promise<void> {
    await tx.query(
      `INSERT INTO approvals (organisation_id, id, item_id, version_id, reviewer_id, decision, reason, certificate, at)
       VALUES (current_organisation(), $1, $2, $3, $4, $5, $6, $7, $8)`,
      [
        approval.id,
        approval.itemId,
        approval.versionId,
        approval.reviewerId,
        approval.decision,
        approval.reason,
        approval.certificate,
        approval.at,
      ],
    );
  }
}

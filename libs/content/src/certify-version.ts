import { Injectable } from '@nestjs/common';
import { ApprovalSteps, type LetOut, type ReviewedVersion } from '#libs/approval-routes';
import { IssueCertificate } from '#libs/certificates';
import type { SeenPage } from '#libs/page-snapshots';
import type { Transaction } from '#libs/platform';
import { ApprovalRepository } from './approval.repository.js';
import { VersionRepository } from './version.repository.js';

/** Certifies a version as it stands now, with everybody whose approval it rests on. */
@Injectable()
export class CertifyVersion {
  constructor(
    private readonly versions: VersionRepository,
    private readonly approvals: ApprovalRepository,
    private readonly approvalSteps: ApprovalSteps,
    private readonly issueCertificate: IssueCertificate,
  ) {}

  /** @returns SHA-256 of the signed certificate. */
  async execute(
    tx: Transaction,
    versionId: string,
    reviewed: ReviewedVersion,
    by: LetOut & { organisationId: string; page: SeenPage | null },
  ): Promise<string> {
    // Read again, for it may have been screened anew just now.
    const stored = await this.versions.get(tx, versionId);
    const { itemId, number, publishFrom: from, expiresAt: until } = stored;
    const screened = [
      ...stored.captions.map(({ id, screeningId }) => ({ caption: id, screeningId })),
      { caption: null, screeningId: stored.screeningId },
    ];
    const content = await this.approvals.covered(tx, stored);
    const approvers = await this.approvalSteps.approvers(tx, reviewed, by);
    const approval = { itemId, versionId, number, content, page: by.page, from, until, approvers, screened, at: by.at };
    return this.issueCertificate.ofVersion(tx, by.organisationId, approval);
  }
}

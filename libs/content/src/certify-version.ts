import { Injectable } from '@nestjs/common';
import { ApprovalSteps, type CertifiedApprover, type LetOut, type ReviewedVersion } from '#libs/approval-routes';
import { CheckCertificate, IssueCertificate, type CertifiedPage } from '#libs/certificates';
import { Clock, DomainError, say, type Actor } from '#libs/kernel';
import { LedgerRepository } from '#libs/ledger';
import type { SeenPage } from '#libs/page-snapshots';
import type { Transaction } from '#libs/platform';
import { ApprovalRepository, type Approval } from './approval.repository.js';
import type { VersionRecord } from './draft.js';
import { sharedUntil } from './draft.rules.js';
import { versionApproved, versionApprovedAgain } from './version.facts.js';
import { VersionRepository } from './version.repository.js';

/** What a certificate says besides what is covered, and the signed text of the one it takes the place of. */
interface Said {
  approvers: CertifiedApprover[];
  page: CertifiedPage | null;
  former: string | null;
}

/**
 * Certifies a version as it stands now, with everybody whose approval it rests on. A version can be certified again: the
 * newest certificate is the one in force, and the former ones stay as they were signed. It is of the very same content in
 * the very same form, so that a share that was decided on before goes on under the newer one: nothing its member saw has
 * changed, and whatever may not go out by the rules of today is held back by those, not by the certificate.
 */
@Injectable()
export class CertifyVersion {
  constructor(
    private readonly versions: VersionRepository,
    private readonly approvals: ApprovalRepository,
    private readonly approvalSteps: ApprovalSteps,
    private readonly checkCertificate: CheckCertificate,
    private readonly issueCertificate: IssueCertificate,
    private readonly ledger: LedgerRepository,
    private readonly clock: Clock,
  ) {}

  /** For the first time. @returns SHA-256 of the signed certificate. */
  async execute(
    tx: Transaction,
    versionId: string,
    reviewed: ReviewedVersion,
    by: LetOut & { organisationId: string; page: SeenPage | null },
  ): Promise<string> {
    // Read again, for it may have been screened anew just now.
    const stored = await this.versions.get(tx, versionId);
    const content = await this.approvals.covered(tx, stored);
    const approvers = await this.approvalSteps.approvers(tx, reviewed, by);
    return this.issue(tx, by, stored, content, { approvers, page: by.page, former: null });
  }

  /**
   * Names those as well whose approvals were asked for and given since; nothing where there are none.
   * @param actorId in whose name it is a fact; nobody's where the author met the last condition.
   * @throws DomainError conflict `certificate_broken` when nothing signed says that it was approved before as it stands:
   * what was slipped in must not become certified by a later approval.
   */
  async again(
    tx: Transaction,
    { organisationId }: Pick<Actor, 'organisationId'>,
    actorId: string | null,
    reviewed: ReviewedVersion,
  ): Promise<void> {
    const [versionId, at] = [reviewed.id, this.clock.now()];
    const approval = await this.approvals.approvalOf(tx, versionId);
    if (!approval) return;
    const stored = await this.versions.get(tx, versionId);
    const { content, ...said } = await this.former(tx, organisationId, stored, approval);
    const later = await this.approvalSteps.laterApprovers(tx, reviewed, said.approvers);
    if (later.length === 0) return;
    const approvers = [...said.approvers, ...later];
    const signed = await this.issue(tx, { organisationId, at }, stored, content, { ...said, approvers });
    const detail = { itemId: stored.itemId, number: stored.number, certificate: approval.certificate!, signed };
    const fact = { at, actorId, subjectId: versionId, detail };
    await this.ledger.append(tx, versionApprovedAgain.of(fact));
  }

  /**
   * With the page behind its link as it is now, and whoever found that right with what was approved.
   * @returns SHA-256 of the signed certificate. @throws as `again` does.
   */
  async withPage(
    tx: Transaction,
    versionId: string,
    reviewed: ReviewedVersion,
    by: LetOut & { organisationId: string; page: SeenPage },
  ): Promise<string> {
    const approval = await this.approvals.approvalOf(tx, versionId);
    if (!approval) throw broken();
    const stored = await this.versions.get(tx, versionId);
    const { content, ...said } = await this.former(tx, by.organisationId, stored, approval);
    const later = await this.approvalSteps.laterApprovers(tx, reviewed, said.approvers);
    const approvers = [...said.approvers, ...later, await this.approvalSteps.approver(tx, by)];
    return this.issue(tx, by, stored, content, { ...said, approvers, page: by.page });
  }

  /** What the certificate in force says; of what was approved before there were any, what the ledger and its row say. */
  private async former(
    tx: Transaction,
    organisationId: string,
    stored: VersionRecord,
    { certificate: hash, reviewerId, at }: Approval,
  ): Promise<Said & { content: string }> {
    const { id: version, itemId: item, number } = stored;
    const content = await this.approvals.coveredAs(tx, stored, hash!);
    if (content === null) throw broken();
    const before = { fact: versionApproved, says: { itemId: item, number, certificate: hash } };
    const expected = { item, version, number, content: hash! };
    const found = await this.checkCertificate.ofVersion(tx, organisationId, expected, before);
    if (found.fault !== null && found.fault !== 'not_in_force') throw broken();
    if (found.certificate && found.signed) {
      const { approvers, page } = found.certificate;
      return { content, approvers, page, former: found.signed.body };
    }
    const by = { actorId: reviewerId, reviewerId, overridden: stored.verdict === 'review', at };
    return { content, approvers: [await this.approvalSteps.approver(tx, by)], page: null, former: null };
  }

  private async issue(
    tx: Transaction,
    { organisationId, at }: { organisationId: string; at: Date },
    stored: VersionRecord,
    content: string,
    said: Said,
  ): Promise<string> {
    const { id: versionId, itemId, number, publishFrom: from } = stored;
    const until = sharedUntil(stored);
    const screened = [
      ...stored.captions.map(({ id, screeningId }) => ({ caption: id, screeningId })),
      { caption: null, screeningId: stored.screeningId },
    ];
    const approval = { itemId, versionId, number, content, from, until, screened, at, ...said };
    return this.issueCertificate.ofVersion(tx, organisationId, approval);
  }
}

function broken(): DomainError {
  return DomainError.conflict(
    'certificate_broken',
    say(
      'Nothing signed proves that this was approved before as it stands here. Send it back, and have a new version approved.',
    ),
  );
}

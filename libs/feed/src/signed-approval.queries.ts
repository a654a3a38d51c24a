import { Injectable } from '@nestjs/common';
import { CheckCertificate, type CertificateFault } from '#libs/certificates';
import { certificateForms, VersionRepository, versionApproved, type VersionRecord } from '#libs/content';
import { DomainError, type Actor } from '#libs/kernel';
import { KeyRing } from '#libs/ledger';
import { ReadImage } from '#libs/media';
import { Database, textHash, type Transaction } from '#libs/platform';

/**
 * What of an approval does not hold: what `CheckCertificate` finds of what was signed, or that the version, or the bytes
 * of its picture, are not those that were approved.
 */
export type ApprovalFault = CertificateFault | 'version_changed' | 'picture_changed';

/** The approval of a version with what proves it to somebody who has nothing else. */
export interface SignedApproval {
  /** Of the version. */
  number: number;
  /** SHA-256 of what was approved. */
  content: string;
  /** Empty when everything holds. */
  faults: ApprovalFault[];
  /** Null of what was approved before certificates were signed: its entry in the ledger stands for it. */
  signed: { body: string; signature: string; issuedAt: Date } | null;
  /** Those in whose place it stands, as they were signed; the last one first. */
  former: { body: string; signature: string; issuedAt: Date }[];
  /** The key that it names; null when the organisation has none of that name. */
  key: { fingerprint: string; pem: string } | null;
}

/** Approvals for those who answer for them, each looked at anew as a share's is. */
@Injectable()
export class SignedApprovals {
  constructor(
    private readonly database: Database,
    private readonly versions: VersionRepository,
    private readonly checkCertificate: CheckCertificate,
    private readonly ring: KeyRing,
    private readonly readImage: ReadImage,
  ) {}

  /** @throws DomainError not_found when the item has no such version, or it was never approved. */
  async get(actor: Actor, itemId: string, versionId: string): Promise<SignedApproval> {
    return this.database.within(actor, async (tx) => {
      const [approved] = await tx.query<{ content: string; imageSha256: string | null }[]>(
        `SELECT a.certificate AS content,
                (SELECT m.sha256 FROM media m WHERE m.organisation_id = v.organisation_id AND m.id = v.image_id) AS "imageSha256"
           FROM approvals a JOIN content_versions v ON v.organisation_id = a.organisation_id AND v.id = a.version_id
          WHERE a.organisation_id = current_organisation() AND a.item_id = $1 AND a.version_id = $2 AND a.decision = 'approved'`,
        [itemId, versionId],
      );
      if (!approved) throw DomainError.notFound('version');
      const { content, imageSha256 } = approved;
      const version = await this.versions.get(tx, versionId);
      const { fault, certificate, signed } = await this.check(tx, actor, version, content);
      const faults: ApprovalFault[] = fault ? [fault] : [];
      if (!certificateForms(version, imageSha256).some((form) => textHash(form) === content)) {
        faults.push('version_changed');
      }
      if (imageSha256 && !(await this.readImage.isAsKept(actor.organisationId, imageSha256))) {
        faults.push('picture_changed');
      }
      const key = certificate && (await this.ring.find(tx, actor.organisationId, String(certificate.key)));
      return {
        number: version.number,
        content,
        faults,
        signed,
        former: await this.checkCertificate.formerOf(tx, versionId),
        key: key && {
          fingerprint: key.id,
          pem: key.publicKey.export({ type: 'spki', format: 'pem' }) as string,
        },
      };
    });
  }

  private check(tx: Transaction, { organisationId }: Actor, { id, itemId, number }: VersionRecord, content: string) {
    const approved = { item: itemId, version: id, number, content };
    const before = { fact: versionApproved, says: { itemId, number, certificate: content } };
    return this.checkCertificate.ofVersion(tx, organisationId, approved, before);
  }
}

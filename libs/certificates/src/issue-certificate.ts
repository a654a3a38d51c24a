import { Injectable } from '@nestjs/common';
import { sha256 } from '#libs/chain';
import { newId } from '#libs/kernel';
import { KeyRing } from '#libs/ledger';
import type { Transaction } from '#libs/platform';
import { CertificateRepository } from './certificate.repository.js';
import type { Approver, Certificate, CertifiedPage, SignedCertificate, TextCertificate } from './certificate.js';
import { CertifiedScreenings, type ScreenedText } from './certified-screenings.queries.js';

interface Approval {
  itemId: string;
  versionId: string;
  approvers: Approver[];
  screened: ScreenedText[];
  at: Date;
}

export interface VersionApproval extends Approval {
  number: number;
  /** All that was approved, in canonical form. */
  content: string;
  page: CertifiedPage | null;
  from: Date | null;
  until: Date | null;
  /** The signed text of the certificate in whose place this one stands from now on; null of the first. */
  former: string | null;
}

export interface TextApproval extends Approval {
  reviewId: string;
  /** Hash of what was approved of the version. */
  content: string;
  of: Pick<TextCertificate, 'member' | 'caption' | 'network' | 'node' | 'text'>;
}

/**
 * Certifies what was approved, in the transaction of the approval: it says what was approved, by whom and on which
 * screening, and is signed with the organisation's ledger key, which nobody has who has the tables alone.
 */
@Injectable()
export class IssueCertificate {
  constructor(
    private readonly ring: KeyRing,
    private readonly screenings: CertifiedScreenings,
    private readonly certificates: CertificateRepository,
  ) {}

  /** @returns SHA-256 of the certificate, for the ledger. */
  async ofVersion(tx: Transaction, organisation: string, approval: VersionApproval): Promise<string> {
    const { itemId: item, versionId: version, number, content, page, from, until, former } = approval;
    return this.issue(tx, organisation, 'version', version, approval, {
      format: 'vouchsafe.approval/1',
      item,
      version,
      number,
      content: sha256(content),
      covers: JSON.parse(content) as Record<string, unknown>,
      page,
      from: from?.toISOString() ?? null,
      until: until?.toISOString() ?? null,
      ...(former === null ? {} : { former: sha256(former) }),
    });
  }

  /** @returns SHA-256 of the certificate, for the ledger. */
  async ofText(tx: Transaction, organisation: string, approval: TextApproval): Promise<string> {
    const { itemId: item, versionId: version, reviewId: review, content, of } = approval;
    return this.issue(tx, organisation, 'text', review, approval, {
      format: 'vouchsafe.text-approval/1',
      item,
      version,
      review,
      content,
      ...of,
      from: null,
      until: null,
    });
  }

  private async issue(
    tx: Transaction,
    organisation: string,
    kind: SignedCertificate['kind'],
    subjectId: string,
    { itemId, approvers, screened, at }: Approval,
    what: object,
  ): Promise<string> {
    const screenings = await this.screenings.of(tx, screened);
    const about = { ...what, organisation, approvers, screenings, issued: at.toISOString() };
    const signed = await this.ring.sign(tx, organisation, (key) => ({ ...about, key }) as Certificate);
    const certificate = { id: newId(), kind, subjectId, itemId, body: signed.text, signature: signed.signature };
    await this.certificates.insert(tx, { ...certificate, issuedAt: at });
    return sha256(signed.text);
  }
}

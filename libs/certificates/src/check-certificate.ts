import { Injectable } from '@nestjs/common';
import { canonical, isTextSignedBy, sha256 } from '#libs/chain';
import { Clock } from '#libs/kernel';
import { KeyRing, SealedFacts, type FactContract } from '#libs/ledger';
import type { Transaction } from '#libs/platform';
import { CertificateRepository } from './certificate.repository.js';
import type { Certificate, SignedCertificate, TextCertificate, VersionCertificate } from './certificate.js';

/**
 * Why an approval does not hold: nothing that was signed says so, what was signed says something else, the signature is
 * none, it is not by the organisation's key of that time, or it is not in force at this moment.
 */
export type CertificateFault = 'unsigned' | 'other' | 'signature' | 'key' | 'not_in_force';

/** What an approval must be of to hold. */
type Expected<C extends Certificate> = Pick<C, 'item' | 'version' | 'content'> & Partial<C>;

/** The fact that told of approvals before there were certificates, and what its detail must say. */
interface Before {
  fact: FactContract;
  says: Record<string, unknown>;
}

/** What was found of an approval, and the certificate, where there is one that can be read. */
export interface CertificateCheck<C extends Certificate = Certificate> {
  fault: CertificateFault | null;
  certificate: C | null;
  signed: SignedCertificate | null;
}

/**
 * Looks whether an approval is one: the tables say so, and whoever owns the tables can make them say anything, but for
 * what is signed. What was approved before there were certificates has none; there the sealed entry of the ledger that
 * told of the approval stands for it, which is signed too.
 */
@Injectable()
export class CheckCertificate {
  constructor(
    private readonly certificates: CertificateRepository,
    private readonly ring: KeyRing,
    private readonly sealedFacts: SealedFacts,
    private readonly clock: Clock,
  ) {}

  /** That a version was approved with exactly this content. */
  ofVersion(tx: Transaction, organisation: string, expected: Expected<VersionCertificate>, before: Before) {
    const what = { ...expected, format: 'vouchsafe.approval/1' as const };
    return this.check<VersionCertificate>(tx, organisation, expected.version, what, before);
  }

  /** The certificates of a version in whose place the one in force stands, the last one first. */
  formerOf(tx: Transaction, versionId: string): Promise<SignedCertificate[]> {
    return this.certificates.formerOf(tx, versionId);
  }

  /** That exactly this text of this member's was approved. */
  ofText(
    tx: Transaction,
    organisation: string,
    expected: Expected<TextCertificate> & { review: string },
    before: Before,
  ) {
    const what = { ...expected, format: 'vouchsafe.text-approval/1' as const };
    return this.check<TextCertificate>(tx, organisation, expected.review, what, before);
  }

  private async check<C extends Certificate>(
    tx: Transaction,
    organisation: string,
    subjectId: string,
    expected: Expected<C>,
    before: Before,
  ): Promise<CertificateCheck<C>> {
    const signed = await this.certificates.newestOf(tx, subjectId);
    if (!signed) {
      const told = await this.sealedFacts.about(tx, organisation, before.fact, subjectId);
      // One that says that something was signed tells of a certificate that is gone, and stands in for none.
      const holds = told.some((detail) => detail.signed === undefined && agrees(detail, before.says));
      const fault = holds ? null : 'unsigned';
      return { fault, certificate: null, signed: null };
    }
    const certificate = readBody(signed.body) as C | null;
    const fault = certificate
      ? await this.faultOf(tx, organisation, certificate, signed, { ...expected, organisation })
      : 'signature';
    return { fault, certificate, signed };
  }

  private async faultOf(
    tx: Transaction,
    organisation: string,
    certificate: Certificate,
    { body, signature }: SignedCertificate,
    expected: object,
  ): Promise<CertificateFault | null> {
    const key = await this.ring.find(tx, organisation, String(certificate.key));
    if (!key || (key.retiredAt && key.retiredAt < new Date(certificate.issued))) return 'key';
    if (!isTextSignedBy(body, signature, key.publicKey)) return 'signature';
    if (!agrees({ ...certificate }, expected)) return 'other';
    if ('covers' in certificate && sha256(canonical(certificate.covers)) !== certificate.content) return 'other';
    const now = this.clock.now();
    const { from, until } = certificate;
    const inForce = (from === null || new Date(from) <= now) && (until === null || now < new Date(until));
    return inForce ? null : 'not_in_force';
  }
}

/** Whether everything that is expected is said, and said alike. */
function agrees(said: Record<string, unknown>, expected: object): boolean {
  return Object.entries(expected).every(
    ([name, value]) => said[name] !== undefined && canonical(said[name]) === canonical(value),
  );
}

function readBody(body: string): Certificate | null {
  try {
    const value: unknown = JSON.parse(body);
    return typeof value === 'object' && value !== null ? (value as Certificate) : null;
  } catch {
    return null;
  }
}

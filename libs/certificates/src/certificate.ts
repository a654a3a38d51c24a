import type { Verdict } from '#libs/screener';

/** Who decided, and as what. */
export interface Approver {
  memberId: string;
  /** The role they decided in. */
  as: string;
  /** The step of the approval route; null where the organisation has none. */
  step: string | null;
  /** Whom they stood in for. */
  onBehalfOf: string | null;
  decision: 'approved';
  /** Whether they let pass what a guideline wanted a person to look at. */
  overridden: boolean;
  /** What the approval is bound to; null where it is bound to nothing. */
  conditions: string | null;
  at: string;
}

/** What the rules said of one text of it. */
export interface CertifiedScreening {
  /** Of the caption; null for the words around them, and for a member's own text. */
  caption: string | null;
  verdict: Verdict;
  packs: { id: string; version: string }[];
  /** SHA-256 of the text that was screened. */
  text: string;
  at: string;
}

/** The page behind its link, as it was last read before it was approved. */
export interface CertifiedPage {
  /** Where the link led in the end. */
  address: string;
  /** SHA-256 of its main text as it is compared. */
  hash: string;
  seenAt: string;
}

interface Certified {
  organisation: string;
  item: string;
  version: string;
  /** SHA-256 over the canonical form of all that was approved of the version. */
  content: string;
  approvers: Approver[];
  screenings: CertifiedScreening[];
  /** In force from and until; null where nothing limits it. */
  from: string | null;
  until: string | null;
  issued: string;
  /** Fingerprint of the key that signed. */
  key: string;
}

/** That a version was approved, with all that readers will see of it. */
export interface VersionCertificate extends Certified {
  format: 'vouchsafe.approval/1';
  number: number;
  /** What `content` is the hash of. */
  covers: Record<string, unknown>;
  page: CertifiedPage | null;
  /** SHA-256 of the certificate in whose place it stands since it was issued; absent of a version's first. */
  former?: string;
}

/** That one text of one member's was approved; its words are not in it, for they may tell of somebody's health. */
export interface TextCertificate extends Certified {
  format: 'vouchsafe.text-approval/1';
  review: string;
  member: string;
  caption: string;
  network: string;
  node: string;
  /** SHA-256 of the text. */
  text: string;
}

export type Certificate = VersionCertificate | TextCertificate;

/** A certificate as it is kept: the very text that was signed. */
export interface SignedCertificate {
  id: string;
  kind: 'version' | 'text';
  /** The version, or the review of the text. */
  subjectId: string;
  itemId: string;
  /** In canonical form (RFC 8785). */
  body: string;
  /** Ed25519 over it, in base64url. */
  signature: string;
  issuedAt: Date;
}

import type { TextCertificate, VersionCertificate } from '#libs/certificates';
import type { SignedApproval } from '#libs/feed';
import type { RecallView } from '#libs/recalls';

/** Whether people can be made out in a picture, and whether they agreed to being shown. */
export type PeopleShown = 'none' | 'consented' | 'not_consented';

/** What a version's certificate covers, as it stands in the signed text. */
export interface Covered {
  title: string;
  summary: string | null;
  captions: {
    network: string;
    language: string;
    text: string;
    slots: { name: string; hint: string; maxLength: number }[];
    locked: boolean;
    disclosure?: string | null;
  }[];
  link: { url: string; title: string | null } | null;
  mediaSha256: string | null;
  imageAlt?: string;
  /** Absent of what was approved before anybody had to say. */
  imageRights?: { statement: string | null; until: string | null; people: PeopleShown | null };
  publishFrom?: string;
  expiresAt?: string;
  disclosure?: string | null;
  audience: { teams: string[]; regions: string[]; languages: string[]; public: boolean };
}

/** That the condition of somebody's approval is met, by whom and how, as they wrote. */
export interface ConditionMet {
  memberId: string;
  conditions: string;
  by: string;
  note: string;
  at: Date;
}

/** A certificate as it was signed, taken apart. */
export type ReadCertificate = Omit<VersionCertificate, 'covers'> & { covers: Covered };

/** Null when it cannot be read: then the faults say that it does not hold. */
export function readCertificate(body: string): ReadCertificate | null {
  try {
    const value = JSON.parse(body) as ReadCertificate;
    const whole = [value.approvers, value.screenings, value.covers.captions].every(Array.isArray);
    return whole && value.screenings.every(isScreening) ? value : null;
  } catch {
    return null;
  }
}

/** Of one text of one member's; null of any other, and of one that cannot be read. */
export function readTextCertificate(body: string): TextCertificate | null {
  try {
    const value = JSON.parse(body) as TextCertificate;
    const whole = value.format === 'vouchsafe.text-approval/1' && Array.isArray(value.screenings);
    return whole && value.screenings.every(isScreening) ? value : null;
  } catch {
    return null;
  }
}

const isScreening = ({ verdict, packs, at }: ReadCertificate['screenings'][number]) =>
  typeof verdict === 'string' && Array.isArray(packs) && !Number.isNaN(Date.parse(at));

/** An approval with everything that has to be known to read it: who is meant by which id. */
export interface CertificateSheet {
  itemId: string;
  versionId: string;
  number: number;
  organisation: string;
  approval: SignedApproval;
  /** Null of what was approved before certificates were signed. */
  certificate: ReadCertificate | null;
  /** How what approvals were given on was seen to. */
  met: readonly ConditionMet[];
  /** Set once the item was taken back. */
  recall: RecallView | null;
  /** Names of people and teams by id; whoever was erased has none. */
  names: ReadonlyMap<string, string>;
}

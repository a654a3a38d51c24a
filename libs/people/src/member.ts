import type { Role } from '#libs/kernel';

export const MEMBER_STATUSES = ['invited', 'active', 'deactivated'] as const;
export type MemberStatus = (typeof MEMBER_STATUSES)[number];

/** A person in one organisation, as other rooms may know them. */
export interface MemberRecord {
  id: string;
  name: string;
  email: string;
  roles: Role[];
  teamId: string | null;
  region: string | null;
  /** What they read content in and are spoken to in; null when the organisation's applies. */
  language: string | null;
  /** IANA zone; null when the organisation's applies. */
  timeZone: string | null;
  status: MemberStatus;
  /** How many people the member says they reach on their networks; null when they did not say. */
  networkSize: number | null;
  /** When they agreed to be scored on leaderboards; null when they did not or took it back. */
  consentedAt: Date | null;
}

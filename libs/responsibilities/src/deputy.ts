import type { Person, Role } from '#libs/kernel';

/** A day on somebody's calendar, `YYYY-MM-DD`. */
export type LocalDay = string;

/** Roles that decide something others wait for. */
export const DECIDING_ROLES = ['reviewer', 'safety_officer', 'comms_lead', 'admin'] as const satisfies Role[];

/** Somebody stands in for a member from the beginning of a day to the end of another, on that member's clock. */
export interface DeputyRecord {
  id: string;
  /** Who is away. */
  memberId: string;
  deputyId: string;
  firstOn: LocalDay;
  lastOn: LocalDay;
  beginsAt: Date;
  /** The first moment at which nobody stands in any more. */
  endsAt: Date;
  namedBy: string;
  namedAt: Date;
  /** Null with an end: it ended with somebody's leaving. */
  endedBy: string | null;
  endedAt: Date | null;
}

/** Who is to stand in for whom, and when. */
export interface DeputyOrder {
  memberId: string;
  deputyId: string;
  firstOn: LocalDay;
  lastOn: LocalDay;
}

/** One that is or will be in force, with the names that people know them by. */
export interface DeputyView extends Pick<DeputyRecord, 'id' | 'firstOn' | 'lastOn' | 'namedAt'> {
  member: Person;
  deputy: Person;
  namedBy: Person;
  /** Whether they stand in now. */
  now: boolean;
}

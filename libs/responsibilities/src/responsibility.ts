/** What somebody answers for: what goes out, what readers ask, and what to do when it matters. */
export const RESPONSIBILITY_KINDS = ['approves', 'answers', 'decides'] as const;
export type ResponsibilityKind = (typeof RESPONSIBILITY_KINDS)[number];

/** A member or a team answers for something, about some topics, in some regions, in some hours of the week. */
export interface ResponsibilityRecord {
  id: string;
  kind: ResponsibilityKind;
  /** One of the two. */
  memberId: string | null;
  teamId: string | null;
  /** None: whatever it is about, and what is about nothing in particular. */
  topicIds: string[];
  /** None: everywhere. */
  regions: string[];
  /** 1 is Monday; none: every day. */
  weekdays: number[];
  /** Minutes since midnight; an end that is not after its beginning is on the next day. Null: round the clock. */
  fromMinute: number | null;
  untilMinute: number | null;
  /** IANA zone of the days and hours. */
  timeZone: string;
  addedBy: string;
  addedAt: Date;
  endedBy: string | null;
  endedAt: Date | null;
}

/** What somebody is to answer for. */
export type ResponsibilityOrder = Pick<
  ResponsibilityRecord,
  'kind' | 'memberId' | 'teamId' | 'topicIds' | 'regions' | 'weekdays' | 'fromMinute' | 'untilMinute' | 'timeZone'
>;

/** What somebody is needed for. */
export interface Concern {
  /** What it is about; none: nothing in particular, which only those answer for who answer for everything. */
  topicIds: readonly string[];
  /** Where it counts; none: everywhere, which concerns those of each region. */
  regions: readonly string[];
  at: Date;
}

/** One that is in force, with the names that people know. */
export interface ResponsibilityView extends Omit<ResponsibilityOrder, 'memberId' | 'teamId' | 'topicIds'> {
  id: string;
  member: { id: string; name: string } | null;
  team: { id: string; name: string } | null;
  topics: { id: string; name: string }[];
  /** False when nobody in it is active and may do it. */
  manned: boolean;
}

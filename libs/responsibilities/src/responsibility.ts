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

/** What an erasure takes, or a part of it. */
export interface Goes {
  items: number;
  drafts: number;
  suggestions: number;
  /** Of these items and drafts. */
  versions: number;
  shares: number;
  comments: number;
  certificates: number;
}

/** Records whose time is over by then, and that stay all the same. */
export interface Stays {
  /** Under a legal hold, of their own or of somebody who had a hand in them. */
  held: number;
  /** With a post that stands at its network or a text that was opened elsewhere and may stand there, or with a share, a recall or a check of somebody's text that is not over. */
  busy: number;
}

/** An item or a draft that goes, and when. */
export interface GoesFirst {
  id: string;
  title: string;
  goesAt: Date;
}

/** What days would erase of what has ended until now. */
export interface ErasureForecast {
  now: Goes & Stays;
  /** In the days that follow, without what goes now. */
  soon: Goes & Stays;
  soonDays: number;
  /** Those of the items and drafts that go first, now or in these days; a handful. */
  first: GoesFirst[];
  /** False where there are more records than were looked at: then these are the least figures. */
  whole: boolean;
}

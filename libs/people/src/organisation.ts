import type { Industry, Language } from '#libs/kernel';

export const LEADERBOARD_MODES = ['off', 'teams', 'people'] as const;
export type LeaderboardMode = (typeof LEADERBOARD_MODES)[number];

/** One company, with what it decided for all of its members. */
export interface Organisation {
  id: string;
  slug: string;
  name: string;
  /** The name a disclosure gives the employer. */
  employerName: string;
  /** IANA zone its days, weeks and seasons end in. */
  timeZone: string;
  /** What decides, with its places, which rules bind it; null while it has not said. */
  industry: Industry | null;
  jurisdictions: string[];
  regions: string[];
  /** What content is written in. */
  languages: string[];
  /** What its members are spoken to in unless they choose otherwise. */
  language: Language;
  /** How its people say in posts who employs them, by language; the usual wording in others. Null: they need not. */
  disclosures: { language: string; text: string }[] | null;
  leaderboards: { mode: LeaderboardMode; worksCouncilRequired: boolean; worksCouncilAgreed: boolean };
  demo: boolean;
}

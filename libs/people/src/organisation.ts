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
  jurisdictions: string[];
  regions: string[];
  languages: string[];
  defaultDisclosure: string | null;
  leaderboards: { mode: LeaderboardMode; worksCouncilRequired: boolean; worksCouncilAgreed: boolean };
  demo: boolean;
}

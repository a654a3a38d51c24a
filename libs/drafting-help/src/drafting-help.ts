import type { ReadingProblem, Reaches } from '#libs/second-reader';
import type { Screening } from '#libs/screener';

/** What somebody may ask for: the text otherwise, in another language, or several that differ from what colleagues say. */
export const HELP_KINDS = ['shorter', 'plainer', 'warmer', 'professional', 'translation', 'variants'] as const;
export type HelpKind = (typeof HELP_KINDS)[number];

/** Why a suggestion is not shown. */
export const DROP_REASONS = [
  'blocked',
  'side_effect',
  'fixed_parts',
  'new_link',
  'new_figure',
  'markup',
  'too_long',
  'not_shorter',
  'other_language',
  'unchanged',
  'like_colleagues',
  'like_another',
] as const;
export type DropReason = (typeof DROP_REASONS)[number];

export interface Dropped {
  why: DropReason;
  /** Of `blocked`: what the guideline says. */
  because: string | null;
}

/** A text that a model made of another; nobody has decided on it. */
export interface Suggestion {
  text: string;
  screening: Pick<Screening, 'verdict' | 'route' | 'findings'>;
  /** Share of its word sequences, from 0 to 1, that the nearest colleague's text has too; null where it was not compared. */
  likeness: number | null;
}

export interface Help {
  model: string;
  /** Why the model said nothing. */
  problem: ReadingProblem | null;
  suggestions: Suggestion[];
  dropped: Dropped[];
  /** How many texts of colleagues they were compared with. */
  comparedWith: number;
}

/** For which texts it is allowed: by topic and by who will see them. */
export type DraftingSettings = Reaches;

/** Whether it was asked for a share of one's own, or for a caption that goes to review. */
export type HelpPurpose = 'share' | 'caption';

/** That help was asked, and what came of it; of texts only hashes. */
export interface DraftingRequest {
  id: string;
  memberId: string;
  purpose: HelpPurpose;
  kind: HelpKind;
  /** Of the text it was asked about. */
  textHash: string;
  model: string;
  promptVersion: number;
  askedAt: Date;
  /** Null while it is waited for. */
  durationMs: number | null;
  problem: ReadingProblem | null;
  tokensIn: number | null;
  tokensOut: number | null;
  /** Hashes of what was shown, as `suggestionHash` makes them. */
  suggestions: string[];
  /** How many were shown, and how many were not. */
  shown: number;
  dropped: number;
}

/** Longest text that is helped with. */
export const LONGEST_TEXT = 5_000;
/** Longest that somebody waits for help. */
export const TIME_LIMIT_MS = 20_000;

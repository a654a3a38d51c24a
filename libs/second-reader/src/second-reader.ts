/** For which topics of one audience it reads along. */
export interface Reach {
  topics: ReachKind;
  /** Of `chosen`. */
  topicIds: string[];
}

export const REACH_KINDS = ['none', 'all', 'chosen'] as const;
export type ReachKind = (typeof REACH_KINDS)[number];

/** For which texts, by who will see them. */
export interface Reaches {
  public: Reach;
  professionals: Reach;
}

/** Where the model answers, and for what it is asked. */
export interface SecondReaderSettings extends Reaches {
  /** What `/chat/completions` is added to. */
  baseUrl: string;
  model: string;
  sealedKey: string | null;
}

/** What a text is about and who will see it. */
export interface ReadFor {
  topicIds: string[];
  audiencePublic: boolean;
}

/** Why it was asked: for a text bound for publication, for a past text, or to try the endpoint. */
export type ReadingPurpose = 'text' | 'what_if' | 'trial';

export const READING_PROBLEMS = [
  'refused_address',
  'unreachable',
  'too_slow',
  'too_large',
  'redirected',
  'key_refused',
  'limit_reached',
  'error_status',
  'no_answer',
  'not_as_asked',
] as const;
/** Why there is no reading; nothing follows from that for the text. */
export type ReadingProblem = (typeof READING_PROBLEMS)[number];

export interface QuotedReason {
  quote: string;
  reason: string;
}

/** What it said of a text, or why it said nothing. */
export interface SecondReading {
  id: string;
  purpose: ReadingPurpose;
  textHash: string;
  model: string;
  promptVersion: number;
  problem: ReadingProblem | null;
  verdict: 'pass' | 'review' | null;
  remarks: QuotedReason[];
  /** Remarks that quoted nothing of the text. */
  dropped: number;
  durationMs: number;
  tokensIn: number | null;
  tokensOut: number | null;
  at: Date;
}

import type { Confidence } from '#libs/reading';

/** What a text gets: verdicts are ordered, `route` (a possible adverse event goes to drug safety) stands apart from them. */
export const verdicts = ['pass', 'warn', 'review', 'block'] as const;
export type Verdict = (typeof verdicts)[number];

/** What a rule does where it finds something, the mildest first. */
export const severities = ['info', 'warn', 'review', 'block', 'route'] as const;
export type Severity = (typeof severities)[number];

/** A change an author can take over with one click; offsets are UTF-16 units of the text that was screened. */
export interface Fix {
  label: string;
  edits: { start: number; end: number; text: string }[];
}

export interface Source {
  title: string;
  url: string;
  /** The day the source was read, `2026-11-21`. */
  read: string;
}

/** One hit of one rule. `start` and `end` are UTF-16 units of the original text, so `text.slice(start, end) === excerpt`. */
export interface Finding {
  rule: string;
  pack: string;
  severity: Severity;
  /** Only on adverse events; both route. */
  confidence?: Confidence;
  start: number;
  end: number;
  excerpt: string;
  message: string;
  remedy: string;
  legalBasis: string;
  source: Source;
  fixes: Fix[];
  /** What was found of the facts a case needs, such as the four minimum criteria of an adverse event report. */
  details?: Record<string, string | boolean>;
}

export interface Screening {
  verdict: Verdict;
  route: boolean;
  findings: Finding[];
  /** What rules on trial would have found; without effect on verdict and route. */
  shadow: Finding[];
  packs: { id: string; version: string }[];
}

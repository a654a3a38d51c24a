import type { Product } from '#libs/detectors';

/** What a text gets: verdicts are ordered, `route` (a possible adverse event goes to drug safety) stands apart from them. */
export type Verdict = 'pass' | 'warn' | 'review' | 'block';

export type Severity = 'info' | 'warn' | 'review' | 'block' | 'route';

export type Direction = 'outbound' | 'engagement' | 'inbound';

export type Node = 'advocacy' | 'social_selling' | 'sponsored' | 'influencer';

/** Everything a rule may ask about the situation of a text; whatever is left out is treated as the strictest case. */
export interface ScreeningContext {
  /** Codes of the places whose rules bind: `UK`, `EU`, `DE`, `FR`, `US`, `CA` … The author's country is added to them. */
  jurisdictions?: string[];
  /** `hcp` counts only where the network can hold a closed group: on LinkedIn, X, Facebook and Instagram everybody is public. */
  audience?: 'public' | 'hcp';
  network?: string;
  /** Own words, a like or a reshare of someone else's, or what others wrote to us. Outbound when left out. */
  direction?: Direction;
  author?: { role?: string; country?: string; employer?: string };
  node?: Node;
  /** Products the text is about without naming them, such as the product of the page it answers. */
  products?: string[];
  /** The text of the thread this one answers. */
  thread?: string;
  /** The day of publication, `2026-11-21`; rules with dates and blackout periods need it. */
  today?: string;
  /** Addresses or hosts that may be linked, besides the organisation's own list. */
  approvedLinks?: string[];
  /** How many pictures, films or files go with the text. */
  attachments?: number;
}

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
  /** Only on adverse events: both route, `probable` is the balanced judgement, `possible` the cautious one. */
  confidence?: 'probable' | 'possible';
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

/** What an organisation adds to the packs: the words only it can know. */
export interface Organisation {
  products?: Product[];
  employer?: string;
  competitors?: string[];
  customers?: string[];
  approvedLinks?: string[];
  blackouts?: { from: string; to: string; reason: string }[];
  /** Names of medicines from public registers. */
  medicineNames?: string[];
}

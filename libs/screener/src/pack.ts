import type { Direction, Node, Organisation, ScreeningContext, Severity, Source } from './screening.js';

export type RuleState = 'draft' | 'shadow' | 'live' | 'retired';

/** When a rule applies at all. A missing field means always; lists mean any of. */
export interface When {
  jurisdictions?: string[];
  audience?: 'public' | 'hcp';
  networks?: string[];
  directions?: Direction[];
  nodes?: Node[];
  roles?: string[];
  /** First and last day on which the rule is in force, both included. */
  from?: string;
  until?: string;
  /** Inside a blackout period of the organisation. */
  blackout?: boolean;
  /** At least so many pictures, films or files. */
  attachments?: number;
  /** The organisation has told us its own products. */
  ownProducts?: boolean;
}

export type Reach = 'sentence' | 'neighbours' | 'text' | number;

export interface TermMatch {
  term: string | string[];
  except?: string | string[];
  /** Do not count a hit that is negated ("no", "without", "never") within its sentence. */
  unnegated?: boolean;
  /** Only where it is written so: in hashtags, handles, or outside of both. */
  inside?: 'hashtag' | 'handle' | 'prose';
}

/** The condition language of a rule. A node holds when it finds something; what it finds becomes the excerpt. */
export type Match =
  | string
  | TermMatch
  | { words: string[]; except?: string | string[]; unnegated?: boolean; inside?: 'hashtag' | 'handle' | 'prose' }
  | { pattern: string; except?: string | string[]; case?: 'exact' | 'any' }
  | { all: Match[] }
  | { any: Match[] }
  | { none: Match[] }
  | { near: Match[]; within: Reach; order?: 'given' | 'any'; unless?: Match }
  | { missing: Match; where?: 'anywhere' | 'start' | 'before-hashtags'; first?: number }
  | { count: Countable; over: number }
  | { medicine: MedicineKind | MedicineKind[] }
  | { offLabel: true }
  | { ownArea: true }
  | { name: 'employer' | 'competitor' | 'customer' }
  | { link: 'unapproved' | 'any' }
  | { context: When }
  | { detect: 'adverse-event'; confidence?: 'probable' | 'possible' }
  | { detect: 'identifier'; kinds?: string[] };

export type Countable = 'hashtags' | 'links' | 'exclamations' | 'mentions' | 'emoji' | 'capitals' | 'characters';

/** Which names count: anything known to be a medicine, the same with the abbreviations of the clinic (`mention`), the own list, development codes, study acronyms, a hashtag pun on a name. `understood`: the context or the thread speaks of one, whatever the text names. */
export type MedicineKind =
  'any' | 'mention' | 'own' | 'prescription' | 'otc' | 'unlicensed' | 'code' | 'acronym' | 'pun' | 'understood';

export type FixDeclaration =
  | { label: string; insert: string; at: 'start' | 'end' | 'before-hashtags' }
  | { label: string; replace: string }
  | { label: string; remove: true };

export interface Example {
  text: string;
  context?: ScreeningContext;
  organisation?: Organisation;
}

export interface Rule {
  id: string;
  title: string;
  state: RuleState;
  severity: Severity;
  when?: When;
  match: Match;
  message: string;
  remedy: string;
  legalBasis: string;
  source: Source;
  /** False where nobody of the project has read the source itself. */
  verified: boolean;
  fixes: FixDeclaration[];
  /** `protects`: where this rule matches, no rule may block. */
  protects: boolean;
  /** Rule ids whose overlapping findings this rule makes superfluous. */
  supersedes: string[];
  examples: { pass: Example[]; fail: Example[] };
  file: string;
  line: number;
}

export interface Pack {
  id: string;
  version: string;
  title: string;
  jurisdictions: string[];
  owner: string;
  effective: string;
  review: string;
  sources: Record<string, Source>;
  terms: Record<string, string[]>;
  rules: Rule[];
}

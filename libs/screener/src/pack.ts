import type { Match, Organisation, ScreeningContext, When } from '#libs/conditions';
import type { Severity, Source } from './screening.js';

export const ruleStates = ['draft', 'shadow', 'live', 'retired'] as const;
export type RuleState = (typeof ruleStates)[number];

export type FixDeclaration =
  | { label: string; insert: string; at: 'start' | 'end' | 'before-hashtags' }
  | { label: string; replace: string }
  | { label: string; remove: true };

export interface Example {
  text: string;
  context?: ScreeningContext;
  organisation?: Organisation;
}

/** The words of a rule in another language, with the same places to fill. */
export interface RuleTranslation {
  title: string;
  message: string;
  remedy: string;
  legalBasis: string;
  /** The labels of its fixes, in their order. What a fix writes belongs to the text, not to its reader. */
  fixes: string[];
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
  /** Words in other languages, by language: of a rule by itself. Those of a pack stand beside the pack. */
  texts?: Record<string, RuleTranslation>;
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

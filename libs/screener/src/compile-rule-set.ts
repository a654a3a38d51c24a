import type { Match, Organisation } from '#libs/conditions';
import { fold, withoutCovered } from '#libs/reading';
import type { Pack, Rule } from './pack.js';

/** A rule without what only its authors need. */
export type CompiledRule = Omit<Rule, 'examples' | 'file' | 'line'>;

/** A rule as it screens: what its title is and whether its source was read stands in the packs, for people to read. */
export type ScreeningRule = Omit<CompiledRule, 'title' | 'verified'>;

/** All an organisation has in force, as plain JSON: for the server's memory and for the browser. */
export interface CompiledRuleSet {
  format: 2;
  packs: {
    id: string;
    version: string;
    /** The lists by name, their terms held apart by semicolons. */
    terms: Record<string, string>;
    rules: ScreeningRule[];
  }[];
  organisation: Omit<Organisation, 'medicineNames'>;
  /** Names of medicines from registers, sorted, one a line. */
  medicineNames: string;
}

/** Puts packs and the organisation's own words together. Drafts and retired rules are left out. */
export function compileRuleSet(packs: Pack[], organisation: Organisation = {}): CompiledRuleSet {
  const { medicineNames = [], ...own } = organisation;
  const names = new Set<string>();
  for (const name of medicineNames) {
    const folded = fold(name).replace(/\s+/g, ' ').trim();
    if (folded.length > 2) names.add(folded);
  }
  return {
    format: 2,
    packs: packs.map((pack) => ({
      id: pack.id,
      version: pack.version,
      terms: Object.fromEntries(Object.entries(pack.terms).map(([name, terms]) => [name, joined(terms)])),
      rules: pack.rules
        .filter((rule) => rule.state === 'live' || rule.state === 'shadow')
        .map(({ examples: _e, file: _f, line: _l, title: _t, verified: _v, match, ...rule }) => ({
          ...rule,
          match: compact(match) as Match,
        })),
    })),
    organisation: own,
    medicineNames: [...names].sort().join('\n'),
  };
}

/** A sign within a term says nothing: only its words do. In order, for neighbours that begin alike pack small. */
const joined = (terms: readonly string[]): string =>
  withoutCovered(terms)
    .map((term) => term.replaceAll(';', ' '))
    .sort()
    .join(';');

/** A condition as it travels: the words that stand in it joined as lists are. */
function compact(part: unknown): unknown {
  if (Array.isArray(part)) return part.map(compact);
  if (typeof part !== 'object' || part === null) return part;
  return Object.fromEntries(
    Object.entries(part).map(([field, value]: [string, unknown]) => [
      field,
      field === 'words' && Array.isArray(value) ? joined(value as string[]) : compact(value),
    ]),
  );
}

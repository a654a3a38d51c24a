import type { Organisation } from '#libs/conditions';
import { fold } from '#libs/reading';
import type { Pack, Rule } from './pack.js';

/** A rule without what only its authors need. */
export type CompiledRule = Omit<Rule, 'examples' | 'file' | 'line'>;

/** All an organisation has in force, as plain JSON: for the server's memory and for the browser. */
export interface CompiledRuleSet {
  format: 1;
  packs: { id: string; version: string; terms: Record<string, string[]>; rules: CompiledRule[] }[];
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
    format: 1,
    packs: packs.map((pack) => ({
      id: pack.id,
      version: pack.version,
      terms: pack.terms,
      rules: pack.rules
        .filter((rule) => rule.state === 'live' || rule.state === 'shadow')
        .map(({ examples: _e, file: _f, line: _l, ...rule }) => rule),
    })),
    organisation: own,
    medicineNames: [...names].sort().join('\n'),
  };
}

import type { CompiledRule, Pack } from '#libs/screener';

/** The id of the pack that an organisation's own rules form; no shipped pack may have it. */
export const OWN_PACK = 'own';

/** An organisation's own rules as a pack beside the others; null where there are none to run. */
export function ownPack(held: { version: number; rules: CompiledRule[] } | null): Pack | null {
  if (!held || held.rules.length === 0) return null;
  return {
    id: OWN_PACK,
    version: String(held.version),
    title: 'Own rules',
    jurisdictions: ['any'],
    owner: '',
    effective: '',
    review: '',
    sources: {},
    terms: {},
    // Examples were run when each rule was written down.
    rules: held.rules.map((rule) => ({ ...rule, examples: { pass: [], fail: [] }, file: '', line: 0 })),
  };
}

/** The own rules with one of them put in, in place of the one of the same id. */
export function withRule(rules: CompiledRule[], rule: CompiledRule): CompiledRule[] {
  return [...rules.filter(({ id }) => id !== rule.id), rule].sort((a, b) => a.id.localeCompare(b.id, 'en'));
}

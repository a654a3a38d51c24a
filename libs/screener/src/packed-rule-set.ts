import type { CompiledRuleSet, ScreeningRule } from './compile-rule-set.js';

/** What a field that says nothing is packed as. */
const NOTHING = 0;

/** The fields of all rules, field by field: what stands below one another reads alike, and is small once compressed. */
type Columns = { [Field in keyof ScreeningRule]-?: (ScreeningRule[Field] | typeof NOTHING)[] };

/** A rule set as it is sent to browsers. */
export interface PackedRuleSet extends Omit<CompiledRuleSet, 'format' | 'packs'> {
  format: 3;
  /** Each with how many of the rules are its own, in their order. */
  packs: { id: string; version: string; rules: number }[];
  /** The lists of each pack. */
  terms: Record<string, string>[];
  rules: Partial<Columns>;
}

/** What a rule says where it is packed as nothing; of any other field it says nothing then either. */
const unsaid = { fixes: [], supersedes: [], protects: false };

const saysNothing = (value: unknown): boolean => !value || (Array.isArray(value) && value.length === 0);

/** The same rules, smaller by a fiftieth. */
export function packRuleSet({ packs, ...rest }: CompiledRuleSet): PackedRuleSet {
  const rules = packs.flatMap((pack) => pack.rules);
  const fields = new Set(rules.flatMap((rule) => Object.keys(rule) as (keyof ScreeningRule)[]));
  return {
    ...rest,
    format: 3,
    packs: packs.map(({ id, version, rules: own }) => ({ id, version, rules: own.length })),
    rules: Object.fromEntries(
      [...fields].map((field) => [field, rules.map((rule) => (saysNothing(rule[field]) ? NOTHING : rule[field]))]),
    ),
    terms: packs.map(({ terms }) => terms),
  };
}

/** The rule set that was packed. */
export function unpackRuleSet({ packs, terms, rules, ...rest }: PackedRuleSet): CompiledRuleSet {
  const columns = Object.entries(rules) as [string, unknown[]][];
  let at = 0;
  const next = (): ScreeningRule => {
    const said = columns.flatMap(([field, column]) => (column[at] === NOTHING ? [] : [[field, column[at]] as const]));
    at++;
    return { ...unsaid, ...(Object.fromEntries(said) as unknown as ScreeningRule) };
  };
  return {
    ...rest,
    format: 2,
    packs: packs.map(({ id, version, rules: own }, pack) => ({
      id,
      version,
      terms: terms[pack] ?? {},
      rules: Array.from({ length: own }, next),
    })),
  };
}

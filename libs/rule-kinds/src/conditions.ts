import { WrittenMatch, type Condition, type Ground, type Match, type RuleKind } from '#libs/conditions';
import { SaidError, say } from '#libs/sentences';
import { ruleKinds } from './rule-kinds.js';

/** A condition as an object: the name of a term list alone says `term`. */
function stated(match: unknown): Record<string, unknown> {
  if (typeof match === 'string') return { term: match };
  if (typeof match === 'object' && match !== null) return match as Record<string, unknown>;
  throw new SaidError(
    say('A condition is a term list or an object, not {match}.', { match: String(JSON.stringify(match)) }),
  );
}

function kindOf(match: Record<string, unknown>): RuleKind<object> {
  const kind = ruleKinds.find(({ field, value }) => field in match && (value === undefined || match[field] === value));
  if (!kind) throw new SaidError(say('Unknown condition {match}.', { match: String(JSON.stringify(match)) }));
  return kind;
}

/** Throws a plain sentence on a condition that nobody could build. */
export function checkMatch(match: unknown, hasList: (name: string) => boolean): void {
  const fields = stated(match);
  const written = new WrittenMatch(fields, { hasList, check: (part) => checkMatch(part, hasList) });
  kindOf(fields).check(written);
  written.end();
}

/** Builds a condition of any kind. */
export function buildCondition(match: Match, ground: Ground): Condition {
  const fields = stated(match);
  return kindOf(fields).build(fields, ground);
}

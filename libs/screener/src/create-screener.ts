import {
  applies,
  Ground,
  hitsOf,
  RuleSetGround,
  situationOf,
  type Evaluation,
  type Found,
  type ScreeningContext,
  type Situation,
} from '#libs/conditions';
import { read, TextTooLargeError, type Reading, type Word } from '#libs/reading';
import { buildCondition } from '#libs/rule-kinds';
import type { CompiledRuleSet } from './compile-rule-set.js';
import type { Screening } from './screening.js';
import { builtRule, tellFindings, withOthers, type BuiltRule, type MatchedRule } from './tell-findings.js';
import { mergeFindings } from './verdict.rules.js';

/** Longest text screened at once, in UTF-16 units: far beyond any post or article of a network. */
export const longestText = 200_000;

export interface Screener {
  /**
   * Runs all rules over a text. The same text, context and rule set give the same answer anywhere, any time.
   * Throws `TextTooLargeError` above `longestText`.
   */
  screen(text: string, context?: ScreeningContext): Screening;
  /** Whether one rule, protecting rules included, finds something in a text. */
  hits(rule: string, text: string, context?: ScreeningContext): boolean;
  readonly packs: { id: string; version: string }[];
}

/** Builds the automaton and the conditions of a rule set once; the screener may then be shared by all requests. */
export function createScreener(ruleSet: CompiledRuleSet): Screener {
  return new RuleSetScreener(ruleSet);
}

class RuleSetScreener implements Screener {
  readonly packs: { id: string; version: string }[];
  private readonly organisation: CompiledRuleSet['organisation'];
  private readonly ground: RuleSetGround;
  private readonly rules: BuiltRule[];

  constructor({ packs, organisation, medicineNames }: CompiledRuleSet) {
    this.organisation = organisation;
    this.packs = packs.map(({ id, version }) => ({ id, version }));
    this.ground = new RuleSetGround(organisation, medicineNames ? medicineNames.split('\n') : []);
    this.rules = packs.flatMap((pack) => {
      const terms = Object.entries(pack.terms).map(([name, list]) => [name, list.split(';')]);
      const ground = new Ground(this.ground, Object.fromEntries(terms), buildCondition);
      return pack.rules.map((rule) => builtRule(rule, pack.id, ground.condition(rule.match)));
    });
  }

  screen(text: string, context: ScreeningContext = {}): Screening {
    if (text.length > longestText) throw new TextTooLargeError(text.length, longestText);
    const reading = read(text, longestText);
    const situation = situationOf(context, this.organisation);
    const told = this.look(reading, situation);
    if (reading.revealed) {
      const beneath = this.look(reading.revealed, situation);
      told.findings = withOthers(told.findings, beneath.findings);
      told.shadow = withOthers(told.shadow, beneath.shadow);
    }
    return { ...mergeFindings(told.findings), ...told, packs: this.packs };
  }

  private look(reading: Reading, situation: Situation): Pick<Screening, 'findings' | 'shadow'> {
    const evaluation = this.ground.evaluate(reading, situation);
    const live: MatchedRule[] = [];
    const shadow: MatchedRule[] = [];
    const protectedSentences = new Set<number>();
    for (const built of this.rules) {
      const { rule } = built;
      const hits = found(built, evaluation);
      if (!hits) continue;
      if (rule.protects) for (const hit of hits) protectedSentences.add((reading.words[hit.from] as Word).sentence);
      else (rule.state === 'shadow' ? shadow : live).push({ built, hits });
    }
    return {
      findings: tellFindings(live, reading, situation, protectedSentences),
      shadow: tellFindings(shadow, reading, situation, protectedSentences),
    };
  }

  hits(rule: string, text: string, context: ScreeningContext = {}): boolean {
    const built = this.rules.find((other) => other.rule.id === rule);
    if (!built) return false;
    const reading = read(text);
    const situation = situationOf(context, this.organisation);
    return [reading, reading.revealed].some(
      (one) => one && found(built, this.ground.evaluate(one, situation)) !== undefined,
    );
  }
}

function found({ rule, condition }: BuiltRule, evaluation: Evaluation): Found {
  return applies(rule.when, evaluation.situation) ? hitsOf(condition, evaluation) : undefined;
}

import { lexicon } from '#libs/lexicon';
import { TermAutomaton, type Reading, type TermStyle } from '#libs/reading';
import { SaidError, say } from '#libs/sentences';
import { Letters } from './letters.js';
import { numbered, type Condition } from './condition.js';
import { Evaluation } from './evaluation.js';
import type { Organisation } from './organisation.js';
import type { Match } from './match.js';
import { Remembered } from './remembered.js';
import type { Situation } from './situation.js';
import { TermHits } from './term-hits.js';

/** What all conditions of a rule set stand on: its term sets, looked for by one automaton, and what it knows of the organisation. */
export class RuleSetGround {
  private readonly automaton = new TermAutomaton();
  private readonly sets = new Map<string, number>();
  private readonly made = new Map<(ground: RuleSetGround) => unknown, unknown>();
  private conditions = 0;
  private count = 0;
  private hits: TermHits | undefined;
  private remembered: Remembered | undefined;
  private readonly letters = new Letters();

  constructor(
    readonly organisation: Omit<Organisation, 'medicineNames'>,
    /** Names of medicines from registers. */
    readonly medicineNames: string[],
  ) {
    for (const [name, terms] of Object.entries(lexicon)) this.name(name, terms, { inflected: true });
  }

  /** Adds a set of terms and returns its number. */
  addSet(terms: Iterable<string>, style: TermStyle): number {
    if (this.hits) throw new Error('Terms are added before the first text.');
    this.count++;
    return this.automaton.addSet(terms, style);
  }

  /** The set of this name, added where it is new. */
  name(name: string, terms: Iterable<string>, style: TermStyle): number {
    let set = this.sets.get(name);
    if (set === undefined) this.sets.set(name, (set = this.addSet(terms, style)));
    return set;
  }

  /** The number of a named set; `undefined` where there is none. */
  named(name: string): number | undefined {
    return this.sets.get(name);
  }

  /** Something made once a rule set, such as the finder of its medicines. */
  once<T>(make: (ground: RuleSetGround) => T): T {
    if (!this.made.has(make)) this.made.set(make, make(this));
    return this.made.get(make) as T;
  }

  nextNumber(): number {
    if (this.remembered) throw new Error('Conditions are built before the first text.');
    return this.conditions++;
  }

  /** A text under the rules of this set: the one before must be done with. */
  evaluate(reading: Reading, situation: Situation): Evaluation {
    this.hits ??= new TermHits(this.automaton, this.count);
    this.remembered ??= new Remembered(this.conditions);
    return new Evaluation(reading, situation, this.hits, this.remembered, this.letters);
  }
}

/** What the conditions of one pack are built on. */
export class Ground {
  private readonly built = new Map<string, Condition>();
  private readonly lists = new Map<string, number>();

  constructor(
    private readonly ruleSet: RuleSetGround,
    /** The term lists of the pack. */
    terms: Record<string, string[]>,
    private readonly build: (match: Match, ground: Ground) => Condition,
  ) {
    for (const [name, list] of Object.entries(terms))
      this.lists.set(name, ruleSet.addSet(list, { inflected: true, disguised: true }));
  }

  get organisation(): RuleSetGround['organisation'] {
    return this.ruleSet.organisation;
  }

  /** The number of a list of the pack or of the lexicon. Throws where there is none. */
  set(name: string): number {
    const set = this.lists.get(name) ?? this.ruleSet.named(name);
    if (set === undefined) throw new SaidError(say('There is no term list "{name}".', { name }));
    return set;
  }

  /** The number of a list that stands in a condition itself. */
  inlineSet(terms: string[]): number {
    return this.ruleSet.name(JSON.stringify(terms), terms, { inflected: true, disguised: true });
  }

  once<T>(make: (ground: RuleSetGround) => T): T {
    return this.ruleSet.once(make);
  }

  /** Builds a condition within another; what says the same is built once. */
  condition(match: Match): Condition {
    const said = JSON.stringify(match);
    let built = this.built.get(said);
    if (!built) this.built.set(said, (built = numbered(this.build(match, this), this.ruleSet.nextNumber())));
    return built;
  }
}

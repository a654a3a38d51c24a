import {
  detectAdverseEvents,
  detectIdentifiers,
  isPost,
  LicensedUses,
  MedicineFinder,
  SignReader,
  unapprovedLinks,
} from '#libs/detectors';
import { ambiguousNames, knownMedicines, lexicon } from '#libs/lexicon';
import {
  hitOfSpan,
  hitOfWords,
  linearPattern,
  read,
  TermAutomaton,
  TextTooLargeError,
  wordsOfTerm,
  type Hit,
  type Reading,
  type Word,
} from '#libs/reading';
import type { CompiledRuleSet } from './compile-rule-set.js';
import { condition, type Conditions, type Evaluation } from './match.js';
import type { Screening, ScreeningContext } from './screening.js';
import { applies, situationOf, type Situation } from './situation.js';
import { builtRule, tellFindings, type BuiltRule, type Match } from './tell-findings.js';
import { mergeFindings } from './verdict.rules.js';

/** Longest text screened at once, in UTF-16 units: far beyond any post or article of a network. */
export const longestText = 200_000;

/** Of a thread so much is looked at for the medicine it speaks of. */
const longestThread = 20_000;

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
  private readonly automaton = new TermAutomaton();
  private readonly sets = new Map<string, number>();
  private readonly inlineSets = new Map<string, number>();
  private readonly finder: MedicineFinder;
  private readonly rules: BuiltRule[];
  private readonly uses: LicensedUses;
  private readonly inheritedNames = new Map<string, TermAutomaton>();
  private readonly organisation: CompiledRuleSet['organisation'];
  private readonly conditionSet: number;

  constructor(ruleSet: CompiledRuleSet) {
    const { organisation } = ruleSet;
    this.organisation = organisation;
    this.packs = ruleSet.packs.map(({ id, version }) => ({ id, version }));
    const products = organisation.products ?? [];
    this.uses = new LicensedUses(products);
    this.finder = new MedicineFinder({
      products,
      names: [
        ...knownMedicines.substances,
        ...knownMedicines.brands,
        ...(ruleSet.medicineNames ? ruleSet.medicineNames.split('\n') : []),
      ],
      ambiguous: ordinaryWords(),
    });
    for (const [name, terms] of Object.entries(lexicon))
      this.sets.set(name, this.automaton.addSet(terms, { inflected: true }));
    this.conditionSet = this.sets.get('condition') as number;
    const known = this.conditions(ruleSet);
    this.rules = ruleSet.packs.flatMap((pack) => {
      const ofPack = { ...known, built: new Map(), set: (name: string) => this.setNumber(pack.id, name) };
      return pack.rules.map((rule) => builtRule(rule, pack.id, condition(rule.match, ofPack)));
    });
  }

  private setNumber(pack: string, name: string): number {
    const set = this.sets.get(`${pack}/${name}`) ?? this.sets.get(name);
    if (set === undefined) throw new Error(`There is no term list "${name}".`);
    return set;
  }

  private conditions(ruleSet: CompiledRuleSet): Omit<Conditions, 'set' | 'built'> {
    for (const pack of ruleSet.packs) {
      for (const [name, terms] of Object.entries(pack.terms)) {
        this.sets.set(`${pack.id}/${name}`, this.automaton.addSet(terms, { inflected: true, disguised: true }));
      }
    }
    const { employer, competitors = [], customers = [] } = ruleSet.organisation;
    const named = {
      employer: this.automaton.addSet(employer ? [employer] : []),
      competitor: this.automaton.addSet(competitors, { disguised: true }),
      customer: this.automaton.addSet(customers, { disguised: true }),
    };
    let conditions = 0;
    return {
      inlineSet: (terms) => this.inlineSet(terms),
      pattern: linearPattern,
      next: () => conditions++,
      name: (kind) => (of) => {
        const hits = of.terms(named[kind]);
        return kind === 'employer' && of.situation.employer && of.situation.employer !== employer
          ? [...hits, ...namedInText(of.reading, of.situation.employer)]
          : hits;
      },
    };
  }

  private inlineSet(terms: string[]): number {
    const said = JSON.stringify(terms);
    let set = this.inlineSets.get(said);
    if (set === undefined)
      this.inlineSets.set(said, (set = this.automaton.addSet(terms, { inflected: true, disguised: true })));
    return set;
  }

  screen(text: string, context: ScreeningContext = {}): Screening {
    if (text.length > longestText) throw new TextTooLargeError(text.length, longestText);
    const reading = read(text, longestText);
    const situation = this.situation(context);
    const evaluation = this.evaluation(reading, situation);
    const live: Match[] = [];
    const shadow: Match[] = [];
    const protectedSentences = new Set<number>();
    for (const built of this.rules) {
      const { rule } = built;
      const hits = found(built, evaluation);
      if (!hits) continue;
      if (rule.protects) for (const hit of hits) protectedSentences.add((reading.words[hit.from] as Word).sentence);
      else (rule.state === 'shadow' ? shadow : live).push({ built, hits });
    }
    const findings = tellFindings(live, reading, situation, protectedSentences);
    return {
      ...mergeFindings(findings),
      findings,
      shadow: tellFindings(shadow, reading, situation, protectedSentences),
      packs: this.packs,
    };
  }

  hits(rule: string, text: string, context: ScreeningContext = {}): boolean {
    const built = this.rules.find((other) => other.rule.id === rule);
    return !!built && found(built, this.evaluation(read(text), this.situation(context))) !== undefined;
  }

  private situation(context: ScreeningContext): Situation {
    return situationOf(context, {
      ...this.organisation,
      hasOwnProducts: (this.organisation.products ?? []).some((product) => product.own !== false),
    });
  }

  private evaluation(reading: Reading, situation: Situation): Evaluation {
    const bySet = this.termHits(reading);
    const terms = (set: number) => bySet[set] ?? none;
    const medicines = once(() => this.finder.find(reading, this.inherited(situation.products)));
    const signs = once(() => signReader().read(reading, medicines()));
    const post = once(() => isPost(reading));
    const understood = once(
      () =>
        situation.products.length > 0 ||
        (situation.thread !== undefined && this.finder.find(read(situation.thread.slice(0, longestThread))).length > 0),
    );
    return {
      reading,
      situation,
      terms,
      medicines,
      understood,
      found: [],
      small: once(() => reading.clean.toLowerCase()),
      offLabel: once(() => this.uses.offLabel(reading, situation.places, medicines(), terms(this.conditionSet))),
      ownArea: once(() => this.uses.ownArea(reading, terms(this.conditionSet))),
      abbreviations: once(() =>
        post()
          ? []
          : signs()
              .suspects.filter(({ kind }) => kind !== 'name')
              .map(({ from, to }) => hitOfWords(reading, from, to)),
      ),
      adverseEvents: once(() =>
        detectAdverseEvents(
          reading,
          { medicines: medicines(), inherited: understood(), post: situation.direction !== 'inbound' && post() },
          signs,
        ),
      ),
      links: once(() => reading.links.map((span) => hitOfSpan(reading, span))),
      unapprovedLinks: once(() => unapprovedLinks(reading, situation.approvedLinks)),
      identifiers: once(() => detectIdentifiers(reading)),
    };
  }

  /** The hits of each set in their order; of those that begin together or lie within another only the longest. */
  private termHits(reading: Reading): (Hit[] | undefined)[] {
    const bySet: (Hit[] | undefined)[] = [];
    this.automaton.scan(reading, (from, to, set) => {
      const hits = bySet[set];
      if (!hits) {
        bySet[set] = [hitOfWords(reading, from, to)];
        return;
      }
      const last = hits[hits.length - 1] as Hit;
      if (last.to >= to) return;
      if (last.from === from) hits[hits.length - 1] = hitOfWords(reading, from, to);
      else hits.push(hitOfWords(reading, from, to));
    });
    return bySet;
  }

  private inherited(products: string[]): TermAutomaton | undefined {
    if (products.length === 0) return undefined;
    const key = products.join('\n');
    let automaton = this.inheritedNames.get(key);
    if (!automaton) {
      automaton = new TermAutomaton();
      automaton.addSet(products, { disguised: true });
      if (this.inheritedNames.size >= 200) this.inheritedNames.clear();
      this.inheritedNames.set(key, automaton);
    }
    return automaton;
  }
}

const none: readonly Hit[] = [];

function found({ rule, condition }: BuiltRule, evaluation: Evaluation): readonly Hit[] | undefined {
  return applies(rule.when, evaluation.situation) && condition.could(evaluation)
    ? condition.hits(evaluation)
    : undefined;
}

/** What a register may call a medicine but readers take for a word of every day, diseases included. */
function ordinaryWords(): Set<string> {
  return new Set([
    ...ambiguousNames,
    ...(lexicon['condition'] ?? []),
    ...(lexicon['symptom'] ?? []),
    ...(lexicon['claim'] ?? []),
    ...(lexicon['praise'] ?? []),
  ]);
}

let sharedReader: SignReader | undefined;

/** The same vocabulary for every organisation: built once, when a first text needs it. */
function signReader(): SignReader {
  return (sharedReader ??= new SignReader());
}

function once<T>(compute: () => T): () => T {
  let value: T | undefined;
  return () => (value ??= compute());
}

/** The employer of the context where it is not the organisation's own name. */
function namedInText(reading: Reading, employer: string): Hit[] {
  const wanted = wordsOfTerm(employer);
  if (wanted.length === 0) return [];
  const hits: Hit[] = [];
  for (let i = 0; i + wanted.length <= reading.words.length; i++) {
    if (wanted.every((word, k) => (reading.words[i + k] as Word).form === word))
      hits.push(hitOfWords(reading, i, i + wanted.length - 1));
  }
  return hits;
}

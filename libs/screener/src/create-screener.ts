import { ambiguousNames, knownMedicines, lexicon } from '../lexicon/index.js';
import type { CompiledRule, CompiledRuleSet } from './compile-rule-set.js';
import { SignReader } from './adverse-event-features.js';
import { detectAdverseEvents, isPost } from './detect-adverse-event.js';
import { linearPattern } from './linear-pattern.js';
import { detectIdentifiers } from './detect-identifiers.js';
import { offerFixes } from './fixes.js';
import {
  condition,
  hitOfSpan,
  hitOfWords,
  unapprovedLinks,
  type Conditions,
  type Evaluate,
  type Evaluation,
  type Hit,
} from './match.js';
import { MedicineFinder, type MedicineHit } from './medicines.js';
import { originalSpan } from './normalise.js';
import { read, type Reading, type Span, type Word } from './reading.js';
import { TextTooLargeError } from './screener.errors.js';
import type { Finding, Product, Screening, ScreeningContext, Severity } from './screening.js';
import { applies, situationOf, type Situation } from './situation.js';
import { TermAutomaton, wordsOfTerm } from './terms.js';
import { mergeFindings } from './verdict.rules.js';

/** Longest text screened at once, in UTF-16 units: far beyond any post or article of a network. */
export const longestText = 200_000;

const findingsPerRule = 50;

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

interface BuiltRule {
  rule: CompiledRule;
  pack: string;
  evaluate: Evaluate;
}

/** Builds the automaton and the conditions of a rule set once; the screener may then be shared by all requests. */
export function createScreener(ruleSet: CompiledRuleSet): Screener {
  return new RuleSetScreener(ruleSet);
}

class RuleSetScreener implements Screener {
  readonly packs: { id: string; version: string }[];
  private readonly automaton = new TermAutomaton();
  private readonly sets = new Map<string, number>();
  private readonly finder: MedicineFinder;
  private readonly rules: BuiltRule[];
  private readonly inheritedNames = new Map<string, TermAutomaton>();
  private readonly organisation: CompiledRuleSet['organisation'];
  private readonly indications: Map<Product, { country: string; words: Set<string> }[]>;

  constructor(ruleSet: CompiledRuleSet) {
    const { organisation } = ruleSet;
    this.organisation = organisation;
    this.packs = ruleSet.packs.map(({ id, version }) => ({ id, version }));
    const products = organisation.products ?? [];
    this.finder = new MedicineFinder({
      products,
      names: [
        ...knownMedicines.substances,
        ...knownMedicines.brands,
        ...(ruleSet.medicineNames ? ruleSet.medicineNames.split('\n') : []),
      ],
      ambiguous: ordinaryWords(),
    });
    this.indications = new Map(
      products.map((product) => [
        product,
        (product.indications ?? []).map(({ country, text }) => ({
          country: country.toUpperCase(),
          words: new Set(wordsOfTerm(text)),
        })),
      ]),
    );
    for (const [name, terms] of Object.entries(lexicon))
      this.sets.set(name, this.automaton.addSet(terms, { inflected: true }));
    const known = this.conditions(ruleSet);
    this.rules = ruleSet.packs.flatMap((pack) =>
      pack.rules.map((rule) => ({
        rule,
        pack: pack.id,
        evaluate: condition(rule.match, { ...known, set: (name) => this.setNumber(pack.id, name) }),
      })),
    );
  }

  private setNumber(pack: string, name: string): number {
    const set = this.sets.get(`${pack}/${name}`) ?? this.sets.get(name);
    if (set === undefined) throw new Error(`There is no term list "${name}".`);
    return set;
  }

  private conditions(ruleSet: CompiledRuleSet): Omit<Conditions, 'set'> {
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
    return {
      inlineSet: (terms) => this.automaton.addSet(terms, { inflected: true, disguised: true }),
      pattern: linearPattern,
      name: (kind) => (of) => {
        const hits = of.terms(named[kind]);
        return kind === 'employer' && of.situation.employer && of.situation.employer !== employer
          ? [...hits, ...namedInText(of.reading, of.situation.employer)]
          : hits;
      },
    };
  }

  screen(text: string, context: ScreeningContext = {}): Screening {
    if (text.length > longestText) throw new TextTooLargeError(text.length, longestText);
    const reading = read(text);
    const situation = this.situation(context);
    const evaluation = this.evaluation(reading, situation);
    const live: Found[] = [];
    const shadow: Found[] = [];
    const protectedSentences = new Set<number>();
    for (const built of this.rules) {
      const { rule } = built;
      if (!applies(rule.when, situation)) continue;
      const hits = built.evaluate(evaluation);
      if (!hits) continue;
      if (rule.protects) for (const hit of hits) protectedSentences.add((reading.words[hit.from] as Word).sentence);
      else (rule.state === 'shadow' ? shadow : live).push({ built, hits });
    }
    const findings = this.findings(live, evaluation, protectedSentences);
    return {
      ...mergeFindings(findings),
      findings,
      shadow: this.findings(shadow, evaluation, protectedSentences),
      packs: this.packs,
    };
  }

  hits(rule: string, text: string, context: ScreeningContext = {}): boolean {
    const built = this.rules.find((other) => other.rule.id === rule);
    if (!built) return false;
    const situation = this.situation(context);
    return applies(built.rule.when, situation) && built.evaluate(this.evaluation(read(text), situation)) !== undefined;
  }

  private situation(context: ScreeningContext): Situation {
    return situationOf(context, {
      ...this.organisation,
      hasOwnProducts: (this.organisation.products ?? []).some((product) => product.own !== false),
    });
  }

  private evaluation(reading: Reading, situation: Situation): Evaluation {
    const bySet = new Map<number, Hit[]>();
    for (const { from, to, set } of this.automaton.scan(reading)) {
      const hits = bySet.get(set);
      const hit = hitOfWords(reading, from, to);
      if (!hits) bySet.set(set, [hit]);
      else if (hits.at(-1)?.from === from) {
        if ((hits.at(-1) as Hit).to < to) hits[hits.length - 1] = hit;
      } else if ((hits.at(-1) as Hit).to < to) hits.push(hit);
    }
    const terms = (set: number) => bySet.get(set) ?? [];
    const signs = once(() => signReader().read(reading, medicines()));
    const medicines = once(() => this.finder.find(reading, this.inherited(situation.products)));
    return {
      reading,
      situation,
      terms,
      medicines,
      offLabel: once(() => this.offLabel(reading, situation, medicines(), terms(this.sets.get('condition') as number))),
      abbreviations: once(() =>
        isPost(reading)
          ? []
          : signs()
              .suspects.filter(({ kind }) => kind !== 'name')
              .map(({ from, to }) => hitOfWords(reading, from, to)),
      ),
      ownArea: once(() => this.ownArea(reading, terms(this.sets.get('condition') as number))),
      adverseEvents: once(() =>
        detectAdverseEvents(
          reading,
          {
            medicines: medicines(),
            inherited:
              situation.products.length > 0 ||
              (situation.thread !== undefined &&
                this.finder.find(read(situation.thread.slice(0, longestText))).length > 0),
          },
          signs,
        ),
      ),
      links: once(() => reading.links.map((span) => hitOfSpan(reading, span))),
      unapprovedLinks: once(() => unapprovedLinks(reading, situation.approvedLinks)),
      identifiers: once(() => detectIdentifiers(reading)),
    };
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

  /** Conditions for which one of our own products is licensed somewhere. */
  private ownArea(reading: Reading, conditions: Hit[]): Hit[] {
    const own = [...this.indications]
      .filter(([product]) => product.own !== false)
      .flatMap(([, indications]) => indications);
    return conditions.filter((hit) => own.some((indication) => covers(reading, indication.words, hit)));
  }

  /** Conditions named in the sentence of a product that are in none of its licensed indications where the context plays. */
  private offLabel(reading: Reading, situation: Situation, medicines: MedicineHit[], conditions: Hit[]): Hit[] {
    const hits: Hit[] = [];
    for (const medicine of medicines) {
      const licensed = medicine.product && this.indications.get(medicine.product);
      if (!licensed || licensed.length === 0) continue;
      const relevant =
        situation.places.size === 0 ? licensed : licensed.filter(({ country }) => situation.places.has(country));
      const sentence = (reading.words[medicine.from] as Word).sentence;
      for (const hit of conditions) {
        if (
          (reading.words[hit.from] as Word).sentence !== sentence ||
          (hit.from <= medicine.to && medicine.from <= hit.to)
        )
          continue;
        if (!relevant.some((indication) => covers(reading, indication.words, hit))) hits.push(hit);
      }
    }
    return hits;
  }

  private findings(found: Found[], of: Evaluation, protectedSentences: Set<number>): Finding[] {
    const { reading, situation } = of;
    const superseded = new Set(found.flatMap(({ built }) => built.rule.supersedes));
    const findings: Finding[] = [];
    for (const { built, hits } of found) {
      const { rule } = built;
      if (superseded.has(rule.id)) continue;
      const seen = new Set<string>();
      const places: (Hit | undefined)[] = hits.length > 0 ? hits.slice(0, findingsPerRule) : [undefined];
      for (const hit of places) {
        const span = hit ? originalSpan(reading, hit.start, hit.end) : wholeText(reading);
        const key = `${span.start}-${span.end}`;
        if (seen.has(key)) continue;
        seen.add(key);
        const inProtected =
          protectedSentences.size > 0 &&
          (!hit || protectedSentences.has((reading.words[hit.from] as Word | undefined)?.sentence ?? 0));
        const excerpt = reading.original.slice(span.start, span.end);
        const values = { employer: situation.employer, excerpt, reason: situation.blackout?.reason };
        findings.push({
          rule: rule.id,
          pack: built.pack,
          severity: inProtected ? softened(rule.severity) : rule.severity,
          ...(hit?.confidence ? { confidence: hit.confidence } : {}),
          ...span,
          excerpt,
          message: told(rule.message, values),
          remedy: told(rule.remedy, values),
          legalBasis: rule.legalBasis,
          source: rule.source,
          fixes: offerFixes(rule.fixes, reading, span, values),
          ...(hit?.details ? { details: hit.details } : {}),
        });
      }
    }
    return findings.sort(
      (a, b) => order[a.severity] - order[b.severity] || a.start - b.start || (a.rule < b.rule ? -1 : 1),
    );
  }
}

/** Whether every word of a condition stands in a licensed indication. */
function covers(reading: Reading, indication: Set<string>, { from, to }: Hit): boolean {
  return reading.words
    .slice(from, to + 1)
    .every((word) => indication.has(word.form) || indication.has(word.form.replace(/s$/, '')));
}

interface Found {
  built: BuiltRule;
  hits: Hit[];
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

const order: Record<Severity, number> = { route: 0, block: 1, review: 2, warn: 3, info: 4 };

/** Speech about working conditions may be looked at by a person, never blocked. */
function softened(severity: Severity): Severity {
  return severity === 'block' ? 'review' : severity;
}

function wholeText(reading: Reading): Span {
  return { start: 0, end: reading.original.length };
}

function told(template: string, values: Record<string, string | undefined>): string {
  if (!template.includes('{{')) return template;
  return template.replace(/\{\{(\w+)\}\}/g, (_, name: string) => values[name] ?? '…');
}

function once<T>(compute: () => T): () => T {
  let value: { of: T } | undefined;
  return () => (value ??= { of: compute() }).of;
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

import { verdicts, type Confidence, type Finding, type Screener } from '#libs/screener';
import type { IdentifierSentence, Labelled, RegulatorCase } from './corpora.js';

export interface Score {
  precision: number;
  recall: number;
  f1: number;
  positives: number;
  found: number;
}

/** The strongest confidence of an adverse event in a text. */
export function adverseEvent(findings: Finding[]): Confidence | undefined {
  const of = findings.filter((finding) => finding.severity === 'route' && finding.confidence);
  return of.some((finding) => finding.confidence === 'probable') ? 'probable' : of.length > 0 ? 'possible' : undefined;
}

/** Adverse events at the balanced point (`probable` alone) and at the routing point (both). */
export function scoreAdverseEvents(
  screener: Screener,
  rows: Labelled[],
  products: string[],
): { sentences: number; balanced: Score; routing: Score } {
  const judged = rows.map((row) => ({
    positive: row.positive,
    confidence: adverseEvent(
      screener.screen(row.text, products.length > 0 ? { products, direction: 'inbound' } : {}).findings,
    ),
  }));
  const point = (counts: (confidence: Confidence | undefined) => boolean) => {
    const found = judged.filter(({ confidence }) => counts(confidence));
    return scoreOf(
      found.filter(({ positive }) => positive).length,
      found.length,
      judged.filter(({ positive }) => positive).length,
    );
  };
  return {
    sentences: rows.length,
    balanced: point((confidence) => confidence === 'probable'),
    routing: point((confidence) => confidence !== undefined),
  };
}

function scoreOf(hits: number, found: number, positives: number): Score {
  const precision = found === 0 ? 0 : hits / found;
  const recall = positives === 0 ? 0 : hits / positives;
  const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
  return { precision, recall, f1, positives, found };
}

/** How many of the medicines that the corpus names are found as such. */
export function scoreMedicines(screener: Screener, rows: Labelled[]): { named: number; found: number; recall: number } {
  let named = 0;
  let found = 0;
  for (const row of rows) {
    if (row.drugs.length === 0) continue;
    const excerpts = mentions(screener, row.text);
    for (const drug of row.drugs.map((name) => name.toLowerCase())) {
      named++;
      if (excerpts.some((excerpt) => excerpt.includes(drug) || drug.includes(excerpt))) found++;
    }
  }
  return { named, found, recall: named === 0 ? 0 : found / named };
}

/** The medicines a text names, in small letters. */
export function mentions(screener: Screener, text: string): string[] {
  return screener
    .screen(text)
    .findings.filter(({ rule }) => rule === 'PV-06')
    .map(({ excerpt }) => excerpt.toLowerCase());
}

/** Names of a register, each in a plain sentence. */
export function scoreNames(screener: Screener, names: string[]): { names: number; found: number; recall: number } {
  const found = names.filter((name) => mentions(screener, `Patients on ${name} were asked.`).length > 0).length;
  return { names: names.length, found, recall: names.length === 0 ? 0 : found / names.length };
}

export interface CaseScore {
  decidable: number;
  caught: number;
  recall: number;
  clean: number;
  cleanBlocked: string[];
  missed: string[];
}

const breaches = new Set(['breach', 'mixed', 'violation', 'unknown']);

/** Regulator cases that the text alone decides: is the verdict at least the expected one, and is no clean one blocked. */
export function scoreCases(screener: Screener, cases: RegulatorCase[]): CaseScore {
  const judged = cases.map((one) => ({
    one,
    verdict: screener.screen(one.text, {
      jurisdictions: [one.jurisdiction],
      network: one.channel.toLowerCase(),
      direction: /like|share|comment|celebrate|react/.test(one.action) ? 'engagement' : 'outbound',
      author: { employer: one.company },
    }).verdict,
  }));
  const decidable = judged.filter(({ one }) => one.decidable_from_text === 'yes' && breaches.has(one.outcome));
  const missed = decidable.filter(
    ({ one, verdict }) => verdicts.indexOf(verdict) < verdicts.indexOf(one.expected_screen),
  );
  const clean = judged.filter(({ one }) => !breaches.has(one.outcome));
  return {
    decidable: decidable.length,
    caught: decidable.length - missed.length,
    recall: decidable.length === 0 ? 0 : (decidable.length - missed.length) / decidable.length,
    clean: clean.length,
    cleanBlocked: clean.filter(({ verdict }) => verdict === 'block').map(({ one }) => one.id),
    missed: missed.map(({ one }) => one.id),
  };
}

const known: Record<string, (value: string) => boolean> = {
  EMAIL_ADDRESS: () => true,
  PHONE_NUMBER: () => true,
  CREDIT_CARD: () => true,
  IBAN_CODE: () => true,
  US_SSN: () => true,
  IP_ADDRESS: () => true,
  DOMAIN_NAME: () => true,
  URL: () => true,
  ZIP_CODE: () => true,
  US_DRIVER_LICENSE: () => true,
  DATE_TIME: (value) => /\d.*[-/.].*\d|\d.*[a-z]{3}|[a-z]{3}.*\d/i.test(value),
  AGE: (value) => Number.parseInt(value, 10) > 89,
};

/** Identifiers of a kind that a pattern can know: found when a finding touches them. */
export function scoreIdentifiers(
  screener: Screener,
  sentences: IdentifierSentence[],
): { spans: number; found: number; recall: number; byKind: Record<string, string> } {
  const counts = new Map<string, [found: number, all: number]>();
  for (const { full_text, spans } of sentences) {
    const findings = screener.screen(full_text).findings.filter(({ pack }) => pack === 'health-privacy');
    for (const span of spans) {
      if (!known[span.entity_type]?.(span.entity_value)) continue;
      const count = counts.get(span.entity_type) ?? [0, 0];
      counts.set(span.entity_type, count);
      count[1]++;
      if (findings.some(({ start, end }) => start < span.end_position && span.start_position < end)) count[0]++;
    }
  }
  const all = [...counts.values()].reduce((sum, [, n]) => sum + n, 0);
  const found = [...counts.values()].reduce((sum, [n]) => sum + n, 0);
  return {
    spans: all,
    found,
    recall: all === 0 ? 0 : found / all,
    byKind: Object.fromEntries([...counts].map(([kind, [n, of]]) => [kind, `${n}/${of}`])),
  };
}

/** False alarms on harmless texts, per 1,000. */
export function scoreClean(
  screener: Screener,
  texts: string[],
  sample: number,
): {
  texts: number;
  alarms: number;
  per1000: number;
  examples: string[];
  medicines: { named: number; names: Record<string, number> };
} {
  const alarms: string[] = [];
  const names: Record<string, number> = {};
  let named = 0;
  for (const text of texts) {
    const { route, findings } = screener.screen(text);
    if (route) alarms.push(text);
    for (const { rule, excerpt } of findings) {
      if (rule !== 'PV-06') continue;
      named++;
      const name = excerpt.toLowerCase();
      names[name] = (names[name] ?? 0) + 1;
    }
  }
  return {
    texts: texts.length,
    alarms: alarms.length,
    per1000: texts.length === 0 ? 0 : (1000 * alarms.length) / texts.length,
    examples: alarms.slice(0, sample),
    medicines: { named, names },
  };
}

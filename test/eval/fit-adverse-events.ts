import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import {
  exampleOf,
  keptWeights,
  MedicineFinder,
  places,
  SignReader,
  together,
  type Example,
  type Register,
} from '#libs/detectors';
import { ambiguousNames, knownMedicines, lexicon } from '#libs/lexicon';
import { read } from '#libs/reading';
import { fileFor, readAde, readPsytar, sharedData, type Labelled } from './corpora.js';
import { fitAccounts } from './fit-accounts.js';
import { fit, logOdds, type Fitted } from './logistic.js';
import { pointAt, thresholds, type Valued } from './measured.js';
import { registersFor } from './registers.js';

const usage = `Fits what words weigh in the detector of adverse events, and measures it on documents it was not fitted to.

  npm run fit:adverse-events -- --ade FILE --psytar FILE [--write] [--json]

  --ade FILE      sentences of case reports: CSV with pmid, label, text
  --psytar FILE   sentences of patients: tab-separated with sentences, ADR, WD
  --write         writes libs/lexicon/src/adverse-event-word-weights.ts and account-weights.ts
  Without files those in ${sharedData} are taken. Numbers alone are kept, no text.
`;

const { values } = parseArgs({
  options: {
    help: { type: 'boolean' },
    json: { type: 'boolean' },
    write: { type: 'boolean' },
    ade: { type: 'string' },
    psytar: { type: 'string' },
  },
});
const ade = fileFor(values.ade, 'ade-corpus/dev.csv');
const psytar = fileFor(values.psytar, 'psytar/dev.tsv');
if (values.help || !ade || !psytar) {
  process.stdout.write(usage);
  process.exit(values.help ? 0 : 1);
}
const corpora = { prose: ade, experience: psytar };

const folds = 5;
const step = 0.1;
/** How strongly large weights are held down, and which share of the events the cautious threshold has to find. */
const settings: Record<Register, { penalty: number; recall: number }> = {
  prose: { penalty: 30, recall: 0.935 },
  experience: { penalty: 12, recall: 0.95 },
};

const finder = new MedicineFinder({
  products: [],
  names: [...knownMedicines.substances, ...knownMedicines.brands, ...registersFor({}).flatMap(({ names }) => names)],
  ambiguous: new Set([
    ...ambiguousNames,
    ...['condition', 'symptom', 'claim', 'praise'].flatMap((list) => lexicon[list] ?? []),
  ]),
});
const reader = new SignReader();

type Row = Example & { positive: boolean; document: string };

function rowsOf(labelled: Labelled[], register: Register): Row[] {
  return labelled.flatMap(({ text, positive, document }) => {
    const reading = read(text);
    if (reading.words.length === 0) return [];
    return [{ ...exampleOf(reading, reader.read(reading, finder.find(reading)), register), positive, document }];
  });
}

/** Each row by weights fitted to the documents of the other folds. */
function crossValidated(rows: Row[], penalty: number): { words: Valued[]; both: Valued[] } {
  const documents = [...new Set(rows.map(({ document }) => document))].sort();
  const foldOf = new Map(documents.map((document, i) => [document, i % folds]));
  const words: Valued[] = [];
  const both: Valued[] = [];
  for (let fold = 0; fold < folds; fold++) {
    const held = (row: Row) => foldOf.get(row.document) === fold;
    const fitted = kept(
      fit(
        rows.filter((row) => !held(row)),
        places,
        penalty,
      ),
    );
    for (const row of rows.filter(held)) {
      const byWords = logOdds(fitted, row.places);
      words.push({ value: byWords, positive: row.positive });
      both.push({ value: together(byWords, row.bySigns), positive: row.positive });
    }
  }
  return { words, both };
}

/** The weights as they are kept: whole steps of a byte. */
function kept({ bias, weights }: Fitted): Fitted {
  return { bias, weights: weights.map((weight) => step * whole(weight)) };
}

const whole = (weight: number) => Math.max(-40, Math.min(40, Math.round(weight / step)));
const rounded = (value: number) => Math.round(value * 1000) / 1000;

report('accounts', fitAccounts(finder, reader, values.write === true));

const written: string[] = [];
for (const register of ['prose', 'experience'] as const) {
  const file = corpora[register];
  const rows = rowsOf(register === 'prose' ? readAde(file) : readPsytar(file), register);
  const { penalty, recall } = settings[register];
  const { words, both } = crossValidated(rows, penalty);
  const { balanced, cautious } = thresholds(both, recall);
  const byWords = thresholds(words, recall);
  report(register, {
    file,
    rows: rows.length,
    documents: new Set(rows.map(({ document }) => document)).size,
    wordsAlone: { balanced: pointAt(words, byWords.balanced), cautious: pointAt(words, byWords.cautious) },
    withSigns: { balanced: pointAt(both, balanced), cautious: pointAt(both, cautious) },
  });
  const fitted = fit(rows, places, penalty);
  const { gaps, weights } = keptWeights(fitted.weights.map(whole));
  written.push(
    `  ${register}: {\n    bias: ${rounded(fitted.bias)},\n    step: ${step},\n    probable: ${rounded(balanced)},\n` +
      `    possible: ${rounded(cautious)},\n    gaps:\n      '${gaps}',\n    weights:\n      '${weights}',\n  },\n`,
  );
}
if (values.write)
  writeFileSync(
    'libs/lexicon/src/adverse-event-word-weights.ts',
    `/** Written by \`npm run fit:adverse-events\`: numbers learnt over places of words, no text of any corpus. */\n` +
      `export const adverseEventWordWeights = {\n${written.join('')}};\n`,
  );

function report(register: Register | 'accounts', measured: unknown): void {
  const text = JSON.stringify(
    { [register]: measured },
    (_, value: unknown) => (typeof value === 'number' ? rounded(value) : value),
    values.json ? undefined : 2,
  );
  process.stdout.write(`${text}\n`);
}

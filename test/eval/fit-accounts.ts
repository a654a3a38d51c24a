import { writeFileSync } from 'node:fs';
import { judgeAccount, leaningSigns } from '#libs/accounts';
import { callsMedicine, type MedicineFinder, type SignReader } from '#libs/detectors';
import { read } from '#libs/reading';
import { fit, logOdds, type Row } from './logistic.js';
import { pointAt, type Point, type Valued } from './measured.js';
import { readVoices, type Voice } from './voices.js';

const folds = 10;
const penalty = 3;
/** Of near misses so many may go to drug safety by their leaning alone. */
const falseAlarms = 0.17;

export interface FittedAccounts {
  texts: number;
  possible: Point;
  heldBack: Point;
  falseAlarms: { ofTexts: number; ofHeldBack: number };
}

/**
 * Fits what signs weigh in accounts by patients, on the project's own texts: cross-validated by text, the threshold at
 * a share of the near misses, and measured on the texts held back.
 */
export function fitAccounts(finder: MedicineFinder, reader: SignReader, write: boolean): FittedAccounts {
  const voices = readVoices();
  const rowsOf = (some: Voice[]) => some.flatMap((voice) => rowOf(voice, finder, reader) ?? []);
  const rows = rowsOf(voices.filter(({ heldBack }) => !heldBack));
  const held = rowsOf(voices.filter(({ heldBack }) => heldBack));
  const places = leaningSigns.length;
  const valued: Valued[] = [];
  for (let fold = 0; fold < folds; fold++) {
    const fitted = fit(
      rows.filter((_, i) => i % folds !== fold),
      places,
      penalty,
    );
    rows.forEach((row, i) => {
      if (i % folds === fold) valued.push({ value: logOdds(fitted, row.places), positive: row.positive });
    });
  }
  const misses = valued.filter(({ positive }) => !positive).sort((a, b) => b.value - a.value);
  const possible = rounded(misses[Math.floor(falseAlarms * misses.length)]?.value ?? 0);
  const fitted = fit(rows, places, penalty);
  const ofHeld = held.map((row) => ({ value: logOdds(fitted, row.places), positive: row.positive }));
  if (write) writeWeights(fitted.bias, possible, fitted.weights);
  return {
    texts: rows.length,
    possible: pointAt(valued, possible),
    heldBack: pointAt(ofHeld, possible),
    falseAlarms: { ofTexts: falseAlarmsOf(valued, possible), ofHeldBack: falseAlarmsOf(ofHeld, possible) },
  };
}

function rowOf({ text, route, context }: Voice, finder: MedicineFinder, reader: SignReader): Row | undefined {
  const reading = read(text);
  const signs = reader.read(reading, finder.find(reading));
  const thread = context.thread ? read(context.thread) : undefined;
  const inherited = thread !== undefined && (finder.find(thread).length > 0 || callsMedicine(thread));
  const clinical = signs.events.filter(({ broad }) => !broad);
  const { leaning } = judgeAccount(reading, clinical, signs.account, inherited);
  return leaning && { places: [...leaning], positive: route };
}

function falseAlarmsOf(valued: Valued[], threshold: number): number {
  const misses = valued.filter(({ positive }) => !positive);
  return misses.filter(({ value }) => value >= threshold).length / misses.length;
}

const rounded = (value: number) => Math.round(value * 100) / 100;

function writeWeights(bias: number, possible: number, weights: Float64Array): void {
  const kept = leaningSigns.flatMap((name, i) => {
    const weight = rounded(weights[i] as number);
    return weight === 0 ? [] : [`    ${/\W/.test(name) ? `'${name}'` : name}: ${weight},\n`];
  });
  writeFileSync(
    'libs/lexicon/src/account-weights.ts',
    `/** Written by \`npm run fit:adverse-events\` from the texts of \`test/eval/voices\`: how far a sign leans. */\n` +
      `export const accountWeights: { bias: number; possible: number; weights: Record<string, number> } = {\n` +
      `  bias: ${rounded(bias)},\n  possible: ${possible},\n  weights: {\n${kept.join('')}  },\n};\n`,
  );
}

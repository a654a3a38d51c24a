import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { format } from 'prettier';
import { packedTerms, termsOf } from '#libs/lexicon';
import { fit, logOdds, type Fitted, type Row } from './logistic.js';
import { mannerTexts, signsIn } from './manner.js';
import type { Post } from './posts.js';

const usage = `Fits what words weigh in how a post reads, to the project's own texts in test/eval/manner and test/eval/posts.

  npm run fit:manner -- [--json] [--write]

    --write   writes libs/lexicon/src/manner-weights.ts
`;

const { values } = parseArgs({
  options: {
    json: { type: 'boolean' },
    write: { type: 'boolean' },
    help: { type: 'boolean' },
    most: { type: 'string', default: '3600' },
    penalty: { type: 'string', default: '2.5' },
  },
});
if (values.help) {
  process.stdout.write(usage);
  process.exit(0);
}

const folds = 8;
const penalty = Number(values.penalty);
/** A sign of fewer texts is chance. */
const least = 3;
/** A word of a larger share of the texts says how people talk, not of what: it weighs nothing but beside a rarer one. */
const commonest = 0.012;
const most = Number(values.most);
/** Weights are kept in steps of 1/scale. */
const scale = 8;

interface Model {
  signs: string[];
  places: Map<string, number>;
  fitted: Fitted;
}

const texts = mannerTexts();
const signs = texts.map(({ text }) => signsIn(text));

/** Fits in two steps: to all signs that are not rare, and again to those that moved most, so that few are carried. */
function model(of: number[]): Model {
  const counts = new Map<string, number>();
  for (const text of of) for (const sign of signs[text] as Set<string>) counts.set(sign, (counts.get(sign) ?? 0) + 1);
  const isRare = (sign: string) => (counts.get(sign) ?? 0) <= commonest * of.length;
  const known = [...counts]
    .filter(([sign, count]) => count >= least && sign.split('_').some(isRare))
    .map(([sign]) => sign);
  const whole = fitTo(known, of);
  const moved = (sign: string, at: number) =>
    Math.abs(whole.fitted.weights[at] as number) * Math.sqrt(counts.get(sign) as number);
  const kept = known
    .map((sign, at): [sign: string, moved: number] => [sign, moved(sign, at)])
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .slice(0, most)
    .map(([sign]) => sign);
  return fitTo(kept, of);
}

function fitTo(kept: string[], of: number[]): Model {
  const places = new Map(kept.map((sign, at) => [sign, at]));
  const rows: Row[] = of.map((text) => ({ places: placesOf(places, text), positive: (texts[text] as Post).stop }));
  const fitted = fit(rows, kept.length, penalty);
  const stepped = fitted.weights.map((weight) => Math.round(weight * scale) / scale);
  return { signs: kept, places, fitted: { bias: fitted.bias, weights: stepped } };
}

const placesOf = (places: Map<string, number>, text: number): number[] =>
  [...(signs[text] as Set<string>)].flatMap((sign) => places.get(sign) ?? []);

const all = texts.map((_, text) => text);
const odds = new Array<number>(texts.length);
for (let fold = 0; fold < folds; fold++) {
  const { places, fitted } = model(all.filter((text) => text % folds !== fold));
  for (const text of all) if (text % folds === fold) odds[text] = logOdds(fitted, placesOf(places, text));
}

/** What is added to the bias so that the odds are those of a text of which nothing is known but its words: as many stopped as not. */
const evenly = Math.log(texts.filter(({ stop }) => !stop).length / texts.filter(({ stop }) => stop).length);

/** Of each kind, how many are above a threshold, cross-validated. */
function above(threshold: number): Record<string, number> {
  const shares: Record<string, number> = {};
  for (const stop of [true, false])
    for (const kind of new Set(texts.map((text) => text.kind))) {
      const of = all.filter((text) => texts[text]?.kind === kind && texts[text]?.stop === stop);
      if (of.length === 0) continue;
      const over = of.filter((text) => (odds[text] as number) + evenly >= threshold).length;
      shares[`${stop ? 'stop' : 'pass'} ${kind}`] = Math.round((1000 * over) / of.length) / 1000;
    }
  return shares;
}

const whole = model(all);
const kinds = [...new Set(texts.filter(({ stop }) => stop).map(({ kind }) => kind))].sort();

/** Of each kind, in how many of the texts to be stopped each sign is found. */
const foundIn = kinds.map((kind) => {
  const of = all.filter((text) => texts[text]?.stop && texts[text]?.kind === kind);
  const counts = new Map<string, number>();
  for (const text of of) for (const sign of signs[text] as Set<string>) counts.set(sign, (counts.get(sign) ?? 0) + 1);
  return { texts: of.length, counts };
});

/** The kind of post in which a sign is found most often, for its number. */
function kindOf(sign: string): number {
  const shares = foundIn.map(({ texts: of, counts }) => ((counts.get(sign) ?? 0) + 0.2) / (of + 2));
  return shares.indexOf(Math.max(...shares));
}

/** No sign of code and none that has to be escaped. */
const firstHead = 0xa1;

/** All signs in order and without what they share, and for each the place of its head among all heads. */
function packedSigns(headOf: ReadonlyMap<string, string>): string {
  const heads = [...new Set(headOf.values())].sort();
  const signs = packedTerms([...headOf.keys()].join(';'));
  const places = termsOf(signs).map((sign) => firstHead + heads.indexOf(headOf.get(sign) as string));
  return (
    `heads: ${JSON.stringify(heads.join(' '))}, firstHead: ${firstHead}, ` +
    `signs: \`${signs}\`, headOf: \`${String.fromCharCode(...places)}\``
  );
}

async function write({ signs: kept, fitted }: Model): Promise<void> {
  const headOf = new Map<string, string>();
  kept.forEach((sign, at) => {
    const weight = Math.round((fitted.weights[at] as number) * scale);
    if (weight !== 0) headOf.set(sign, `${weight > 0 ? kindOf(sign) : '-'}${Math.abs(weight)}`);
  });
  const source =
    `/** Written by \`npm run fit:manner\` from the texts of \`test/eval/manner\` and \`test/eval/posts\`: what signs weigh, by kind. */\n` +
    `export const mannerWeights = { bias: ${(fitted.bias + evenly).toFixed(2)}, scale: ${scale}, kinds: ${JSON.stringify(kinds)}, ` +
    `${packedSigns(headOf)} } as const;\n`;
  const style = { parser: 'typescript', printWidth: 120, singleQuote: true };
  writeFileSync('libs/lexicon/src/manner-weights.ts', await format(source, style));
}

if (values.write) await write(whole);
const report = {
  texts: texts.length,
  signs: whole.signs.length,
  above: Object.fromEntries([-1, -0.5, 0, 0.5, 1, 1.5, 2].map((threshold) => [threshold, above(threshold)])),
};
process.stdout.write(`${JSON.stringify(report, undefined, values.json ? 0 : 2)}\n`);

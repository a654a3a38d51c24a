import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { readPacks } from '#libs/packs';
import { compileRuleSet, createScreener } from '#libs/screener';
import { fileFor, readAde, readCases, readClean, readIdentifiers, readPsytar, sharedData } from './corpora.js';
import { readPosts, scorePosts } from './posts.js';
import { measureQuality, readQualityTexts, writeQuality } from './quality.js';
import { registersFor } from './registers.js';
import { scoreVoices } from './score-voices.js';
import { scoreAdverseEvents, scoreCases, scoreClean, scoreIdentifiers, scoreMedicines, scoreNames } from './scores.js';
import { readVoices } from './voices.js';

const usage = `Measures the screener on corpora; what is not named is taken from ${sharedData} when it exists.

  npm run eval:screener -- [--json] [--write] [--ade FILE] [--psytar FILE] [--cases FILE] [--pii FILE] [--clean FILE ...]
    [--products A,B]  the products that PsyTAR's sentences are about
    [--orange-book FILE] [--ema FILE] [--bdpm FILE] [--no-registers]
    --write           writes libs/packs/shipped-quality.json, which the portal shows
`;

const { values } = parseArgs({
  options: {
    json: { type: 'boolean' },
    write: { type: 'boolean' },
    help: { type: 'boolean' },
    ade: { type: 'string' },
    psytar: { type: 'string' },
    cases: { type: 'string' },
    pii: { type: 'string' },
    clean: { type: 'string', multiple: true },
    products: { type: 'string', default: 'Zoloft,Lexapro,Effexor XR,Cymbalta' },
    'orange-book': { type: 'string' },
    ema: { type: 'string' },
    bdpm: { type: 'string' },
    'no-registers': { type: 'boolean' },
  },
});
if (values.help) {
  process.stdout.write(usage);
  process.exit(0);
}

const registers = values['no-registers'] ? [] : registersFor(values);
const medicineNames = registers.flatMap(({ names }) => names);
const packs = readPacks();
const screener = createScreener(compileRuleSet(packs, { medicineNames }));
const report: Record<string, unknown> = { names: new Set(medicineNames).size };

const ade = fileFor(values.ade, 'ade-corpus/dev.csv');
if (ade) {
  const rows = readAde(ade);
  report['ade'] = { file: ade, ...scoreAdverseEvents(screener, rows, []) };
  report['medicinesInAde'] = scoreMedicines(screener, rows);
}
if (registers.length > 0)
  report['medicineNames'] = Object.fromEntries(
    registers.map(({ kind, names }) => [
      kind,
      scoreNames(
        screener,
        names.filter((_, i) => i % 4 === 0),
      ),
    ]),
  );
const psytar = fileFor(values.psytar, 'psytar/dev.tsv');
if (psytar)
  report['psytar'] = {
    file: psytar,
    ...scoreAdverseEvents(
      screener,
      readPsytar(psytar),
      values.products.split(',').map((name) => name.trim()),
    ),
  };
const voices = readVoices();
report['voices'] = {
  forRules: scoreVoices(
    screener,
    voices.filter(({ heldBack }) => !heldBack),
  ),
  heldBack: scoreVoices(
    screener,
    voices.filter(({ heldBack }) => heldBack),
  ),
};
const cases = fileFor(values.cases, 'regulator-cases/cases.jsonl');
if (cases) report['cases'] = { file: cases, ...scoreCases(screener, readCases(cases)) };
const pii = fileFor(values.pii, 'pii-sentences/dev.json');
if (pii) report['identifiers'] = { file: pii, ...scoreIdentifiers(screener, readIdentifiers(pii)) };
const clean =
  values.clean?.flatMap((path) => fileFor(path, '') ?? []) ??
  ['health-tweets', 'banking77/dev.csv'].map((name) => `${sharedData}/${name}`).filter((path) => existsSync(path));
for (const path of clean)
  report[`clean ${path.split('/').slice(-2).join('/')}`] = { file: path, ...scoreClean(screener, readClean(path), 10) };

if (!ade && !psytar && !cases && !pii && clean.length === 0) {
  report['skipped'] = `${sharedData} is not there, and no corpus was named.`;
  process.stderr.write(`Skipped: ${report['skipped'] as string}\n`);
}
report['posts'] = scorePosts(screener, readPosts());
report['posts held back'] = scorePosts(screener, readPosts('test/eval/posts/held'));
// As it ships: what a register adds belongs to whoever imports it.
const quality = {
  measured: new Date().toISOString().slice(0, 10),
  ...measureQuality(createScreener(compileRuleSet(packs)), packs, readQualityTexts()),
};
report['quality'] = quality;
if (values.write) await writeQuality(quality);
process.stdout.write(values.json ? `${JSON.stringify(report, rounded)}\n` : `${JSON.stringify(report, rounded, 2)}\n`);

function rounded(_: string, value: unknown): unknown {
  return typeof value === 'number' ? Math.round(value * 10_000) / 10_000 : value;
}

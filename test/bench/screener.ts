import AhoCorasick from 'ahocorasick';
import { existsSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { readPacks } from '#libs/packs';
import {
  compileRuleSet,
  createScreener,
  packRuleSet,
  readRegister,
  unpackRuleSet,
  type RegisterKind,
} from '#libs/screener';
import { measureBrowser } from './screener-browser.js';
import { texts } from './screener-texts.js';

const usage = `Measures the screener's speed, start-up, memory and what the browser gets.

  npm run bench:screener -- [--json] [--seconds N] [--no-browser]

  --seconds N    how long each thing is measured (3)
  --no-browser   leaves out the build of the portal and the keystrokes in a headless browser
`;

/** Times in milliseconds, by the clock; `cpu` is what one check costs the processor, whoever else uses the machine. */
interface Speed {
  perSecond: number;
  p50: number;
  p99: number;
  cpu: number;
}

const { values } = parseArgs({
  options: {
    json: { type: 'boolean' },
    help: { type: 'boolean' },
    seconds: { type: 'string', default: '3' },
    'no-browser': { type: 'boolean' },
  },
});
if (values.help) {
  process.stdout.write(usage);
  process.exit(0);
}
const seconds = Number(values.seconds);
const rounded = (value: number, digits = 4) => Number(value.toFixed(digits));

/** Runs `work` over the texts for some seconds after a warm-up. */
function measure(work: (text: string) => unknown, over: string[]): Speed {
  const start = performance.now();
  const warm = (runs: number, passed: number) => (runs > 1_500 && passed > seconds * 500) || passed > 5_000;
  for (let i = 0; !warm(i, performance.now() - start); i++) work(over[i % over.length] as string);
  const times: number[] = [];
  const cpuBefore = process.cpuUsage();
  const begun = performance.now();
  for (let i = 0, now = begun; now - begun < seconds * 1000; i++) {
    work(over[i % over.length] as string);
    const done = performance.now();
    times.push(done - now);
    now = done;
  }
  const elapsed = performance.now() - begun;
  const { user, system } = process.cpuUsage(cpuBefore);
  times.sort((a, b) => a - b);
  const at = (share: number) => rounded(times[Math.min(times.length - 1, Math.floor(times.length * share))] as number);
  return {
    perSecond: Math.round((times.length / elapsed) * 1000),
    p50: at(0.5),
    p99: at(0.99),
    cpu: rounded((user + system) / 1000 / times.length),
  };
}

const shared = '../shared/data/registers/';
const registers: [RegisterKind, string][] = [
  ['orange-book', 'orange-book-products.txt'],
  ['ema', 'ema_epar_2020-12.csv'],
  ['bdpm', 'CIS_bdpm.txt'],
];
const syllables = 'zel vi ra to mab nix qua lor fen dy ux pro ket ami sol'.split(' ');

/** 20,000 names and more: the registers where they are at hand, filled up with made ones. */
function manyNames(): { names: string[]; made: number } {
  const names = new Set<string>();
  for (const [kind, file] of registers)
    if (existsSync(shared + file))
      for (const name of readRegister(kind, readFileSync(shared + file, 'utf8')).names) names.add(name);
  const read = names.size;
  for (let i = 0; names.size < 20_500; i++) {
    const part = (place: number) => syllables[Math.floor(i / syllables.length ** place) % syllables.length] as string;
    names.add(part(0) + part(1) + part(2) + part(3) + part(4));
  }
  return { names: [...names], made: names.size - read };
}

/** All terms of the packs and all names as one alternation, the way a first version would be written. */
function naiveExpression(terms: string[]): (text: string) => unknown {
  const escaped = [...terms]
    .sort((a, b) => b.length - a.length)
    .map((term) => term.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const expression = new RegExp(`\\b(?:${escaped.join('|')})\\b`, 'gi');
  return (text) => text.match(expression);
}

const { names, made } = manyNames();
const packs = readPacks();
const employer = 'Acme';
const starter = JSON.stringify(packRuleSet(compileRuleSet(packs, { employer })));
const heap = () => {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed;
};
const before = heap();
const started = performance.now();
const ruleSet = compileRuleSet(packs, { employer, medicineNames: names });
const compiled = performance.now();
const json = JSON.stringify(packRuleSet(ruleSet));
const sent = performance.now();
const screener = createScreener(unpackRuleSet(JSON.parse(json)));
screener.screen(texts(300, 1)[0] as string);
const ready = performance.now();
const memoryMb = rounded((heap() - before) / 1e6, 1);

const terms = [...names, ...packs.flatMap((pack) => Object.values(pack.terms).flat())]
  .map((term) => term.replace(/^[=*]+|\*+$/g, '').toLowerCase())
  .filter((term) => term.length > 2);
const naive = naiveExpression(terms);
const library = new AhoCorasick(terms);

const report: Record<string, unknown> = {
  node: process.version,
  names: names.length,
  madeUpNames: made > 0 ? `${made}, for the registers give ${names.length - made}` : 0,
  packs: packs.length,
  rules: packs.reduce((sum, pack) => sum + pack.rules.length, 0),
  termsCompared: terms.length,
};
for (const length of [300, 3000]) {
  const over = texts(length, 200);
  report[`${length} characters`] = {
    screener: measure((text) => screener.screen(text), over),
    naiveExpression: measure(naive, over.slice(0, 20)),
    bareLibrary: measure((text) => library.search(text.toLowerCase()), over),
  };
}
report['startUp'] = {
  compileMs: rounded(compiled - started, 1),
  buildFromCompiledMs: rounded(ready - sent, 1),
  memoryMb,
};
if (!values['no-browser']) report['browser'] = await measureBrowser(starter, json, texts(3000, 1)[0] as string);
process.stdout.write(`${JSON.stringify(report, null, values.json ? 0 : 2)}\n`);

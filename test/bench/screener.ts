import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import { compileRuleSet, createScreener, readRegister, type RegisterKind } from '#libs/screener';
import { readPacks } from '../../apps/screen/src/read-packs.js';
import { texts } from './screener-texts.js';

interface Speed {
  perSecond: number;
  p50: number;
  p99: number;
}

const { values } = parseArgs({ options: { json: { type: 'boolean' }, seconds: { type: 'string', default: '3' } } });
const seconds = Number(values.seconds);

/** Runs `work` over the texts for some seconds after a warm-up; times in milliseconds. */
function measure(work: (text: string) => unknown, over: string[]): Speed {
  const start = performance.now();
  for (let i = 0; performance.now() - start < seconds * 300; i++) work(over[i % over.length] as string);
  const times: number[] = [];
  const begun = performance.now();
  for (let i = 0; performance.now() - begun < seconds * 1000; i++) {
    const at = performance.now();
    work(over[i % over.length] as string);
    times.push(performance.now() - at);
  }
  const elapsed = performance.now() - begun;
  times.sort((a, b) => a - b);
  const at = (share: number) =>
    Math.round((times[Math.min(times.length - 1, Math.floor(times.length * share))] as number) * 10_000) / 10_000;
  return { perSecond: Math.round((times.length / elapsed) * 1000), p50: at(0.5), p99: at(0.99) };
}

/** 20,000 names and more: the registers where they are at hand, filled up with made ones. */
function manyNames(): string[] {
  const files: [RegisterKind, string][] = [
    ['orange-book', '../shared/data/registers/orange-book-products.txt'],
    ['ema', '../shared/data/registers/ema_epar_2020-12.csv'],
    ['bdpm', '../shared/data/registers/CIS_bdpm.txt'],
  ];
  const names = new Set(
    files.flatMap(([kind, file]) => (existsSync(file) ? readRegister(kind, readFileSync(file, 'utf8')).names : [])),
  );
  const syllables = [
    'zel',
    'vi',
    'ra',
    'to',
    'mab',
    'nix',
    'qua',
    'lor',
    'fen',
    'dy',
    'ux',
    'pro',
    'ket',
    'ami',
    'sol',
  ];
  for (let i = 0; names.size < 20_500; i++) {
    const part = (shift: number) => syllables[Math.floor(i / syllables.length ** shift) % syllables.length] as string;
    names.add(part(0) + part(1) + part(2) + part(3) + part(4));
  }
  return [...names];
}

/** The size of what the browser gets: the engine with its vocabularies, and the rule set as data; in kB of 1,000 bytes. */
async function bundleSize(ruleSet: string): Promise<{ engineKb: number; ruleSetKb: number }> {
  const entry = fileURLToPath(new URL('../../libs/screener/src/create-screener', import.meta.url));
  const file = existsSync(`${entry}.js`) ? `${entry}.js` : `${entry}.ts`;
  const result = await build({
    logLevel: 'silent',
    configFile: false,
    build: { write: false, minify: true, lib: { entry: file, formats: ['es'], fileName: 'screener' } },
  });
  const outputs = [result].flat().flatMap((one) => ('output' in one ? one.output : []));
  const code = outputs.map((output) => (output.type === 'chunk' ? output.code : '')).join('');
  return {
    engineKb: Math.round(gzipSync(code).length / 100) / 10,
    ruleSetKb: Math.round(gzipSync(ruleSet).length / 100) / 10,
  };
}

/** The library is a plain Aho-Corasick automaton over characters; without it that line of the report says so. */
async function bareLibrary(names: string[]): Promise<((text: string) => unknown) | undefined> {
  const library = 'ahocorasick';
  try {
    const { default: AhoCorasick } = (await import(library)) as {
      default: new (words: string[]) => { search(text: string): unknown };
    };
    const automaton = new AhoCorasick(names);
    return (text) => automaton.search(text.toLowerCase());
  } catch {
    return undefined;
  }
}

const names = manyNames();
const packs = readPacks();
const before = process.memoryUsage().heapUsed;
const started = performance.now();
const ruleSet = compileRuleSet(packs, { employer: 'Acme', medicineNames: names });
const json = JSON.stringify(ruleSet);
const compiled = performance.now();
const screener = createScreener(ruleSet);
screener.screen(texts(300, 1)[0] as string);
const ready = performance.now();
const memoryMb = Math.round((process.memoryUsage().heapUsed - before) / 1e5) / 10;

const escaped = [...names]
  .sort((a, b) => b.length - a.length)
  .map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
const naive = new RegExp(`\\b(?:${escaped.join('|')})\\b`, 'gi');
const bare = await bareLibrary(names);

const report: Record<string, unknown> = {
  node: process.version,
  names: names.length,
  packs: packs.length,
  rules: packs.reduce((sum, pack) => sum + pack.rules.length, 0),
};
for (const length of [300, 3000]) {
  const over = texts(length, 200);
  report[`${length} characters`] = {
    screener: measure((text) => screener.screen(text), over),
    naiveExpression: measure((text) => text.match(naive), over.slice(0, 20)),
    bareLibrary: bare ? measure(bare, over) : 'ahocorasick is not installed',
  };
}
report['startUp'] = { compileMs: Math.round(compiled - started), buildMs: Math.round(ready - compiled), memoryMb };
report['browser'] = await bundleSize(json);
process.stdout.write(`${JSON.stringify(report, null, values.json ? 0 : 2)}\n`);

import { parseArgs } from 'node:util';
import { openExport, readTrustedKeys, readWhole, verifyExport, EXPORT_FILES } from '#libs/chain';
import { changes, type Parts } from './changes.js';
import { dice } from './dice.js';
import { flips } from './flips.js';
import { freshExport } from './fresh-export.js';
import { isFound } from './is-found.js';

const USAGE = `npm run test:tamper -- [options]   changes a fresh export of the toured demo organisation in every way and counts what verifying finds

  --export FILE   an export there is, instead of a fresh one
  --flips N       flips of bytes inside entries and seals (default 2000)
  --rounds N      changes of each other kind (default 20)
  --seed N        another sequence of changes (default 1)
  --json          the counts as one JSON object on the last line

Exits with 1 when a change was not found.`;

const WITH = { expectSeal: 'with --expect-seal', trustedKeys: 'with --key', afterSeal: 'with --after-seal start' };

const { values } = parseArgs({
  options: {
    export: { type: 'string' },
    flips: { type: 'string', default: '2000' },
    rounds: { type: 'string', default: '20' },
    seed: { type: 'string', default: '1' },
    json: { type: 'boolean', default: false },
    help: { type: 'boolean', short: 'h', default: false },
  },
});

if (values.help) {
  console.log(USAGE);
} else {
  const { file, leave } = values.export
    ? { file: values.export, leave: () => Promise.resolve() }
    : await freshExport((step) => console.error(step));
  try {
    await tamper(file);
  } finally {
    await leave();
  }
}

async function tamper(file: string): Promise<void> {
  const { parts, known, told } = await readExport(file);
  console.log(told);
  const roll = dice(Number(values.seed));
  const tried = [
    flips('entries.jsonl', Math.ceil(Number(values.flips) * 0.75)),
    flips('seals.jsonl', Math.floor(Number(values.flips) * 0.25)),
    ...changes(parts, Number(values.rounds)),
  ];
  const counts: { change: string; changes: number; found: number }[] = [];
  for (const { name, times, knowing, change } of tried) {
    const knows = knowing ? { [knowing]: known[knowing] } : {};
    let found = 0;
    for (let nth = 0; nth < times; nth += 1) if (await isFound(change(parts, roll), knows)) found += 1;
    counts.push({ change: name, changes: times, found });
    console.log(
      `${String(found).padStart(6)} of ${String(times).padStart(4)}  ${name}${knowing ? ` (${WITH[knowing]})` : ''}`,
    );
  }
  const sum = (of: 'changes' | 'found') => counts.reduce((total, one) => total + one[of], 0);
  const [made, found] = [sum('changes'), sum('found')];
  console.log(`${String(found).padStart(6)} of ${String(made).padStart(4)}  found`);
  if (values.json) console.log(JSON.stringify({ changes: made, found, kinds: counts }));
  if (found < made) process.exitCode = 1;
}

/** The export's parts, and what whoever asks knows of it: its last seal and its keys. @throws when it does not hold as it is. */
async function readExport(file: string) {
  const source = await openExport(file);
  try {
    const verdict = await verifyExport(source);
    const parts: Record<string, string> = {};
    for (const name of EXPORT_FILES) parts[name] = await readWhole(await source.read(name), name);
    return {
      parts: parts as Parts,
      known: { expectSeal: verdict.last, trustedKeys: readTrustedKeys(parts['keys.json']!), afterSeal: null },
      told: `${verdict.positions.last} entries in ${verdict.seals.last} seals under ${verdict.keys.length} keys hold as they are.`,
    };
  } finally {
    await source.close();
  }
}

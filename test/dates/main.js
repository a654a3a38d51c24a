import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { parseArgs } from 'node:util';
import { moments } from './moments.js';

const USAGE = `npm run test:dates -- [options] [words for Jest]   runs the specs as if at other times and in other places

  --moment WORDS   only moments whose name has these words (may be repeated)`;

const options = { moment: { type: 'string', multiple: true }, help: { type: 'boolean', short: 'h' } };
const { values, positionals } = parseArgs({ options, allowPositionals: true });
const jest = createRequire(import.meta.url).resolve('jest/bin/jest');

if (values.help) console.log(USAGE);
else
  Object.entries(moments())
    .filter(([name]) => wanted(name))
    .forEach(runAt);

function wanted(name) {
  return values.moment?.some((words) => name.includes(words)) ?? true;
}

function runAt([name, { zone, at }]) {
  console.log(`As if it were ${name}: ${at.toISO()}, in ${zone}.`);
  const env = {
    ...process.env,
    TZ: zone,
    CLOCK_AHEAD_MS: String(at.toMillis() - Date.now()),
    NODE_OPTIONS: `--import=${new URL('shift-clock.js', import.meta.url).href}`,
  };
  const { status } = spawnSync(process.execPath, [jest, ...positionals], { env, stdio: 'inherit' });
  if (status !== 0) process.exitCode = 1;
}

import { parseArgs } from 'node:util';
import { startPostgres, stopPostgres } from '../support/start-postgres.js';
import { fuzz } from './fuzz.js';

const USAGE = `npm run test:fuzz -- [options]   sends made-up requests to everything the OpenAPI document offers

  --requests N    how many (default 20000)
  --seed N        another sequence of them (default 1)
  --json          the counts as one JSON object on the last line

They come from members of each role and from nobody, with values the document allows, values at its edges and nonsense,
with their own ids and with those of another organisation. Exits with 1 when a request was answered with a server's error
or not at all, or when anything of the other organisation was seen or changed.`;

const { values } = parseArgs({
  options: {
    requests: { type: 'string', default: '20000' },
    seed: { type: 'string', default: '1' },
    json: { type: 'boolean', default: false },
    help: { type: 'boolean', short: 'h', default: false },
  },
});

if (values.help) {
  console.log(USAGE);
} else {
  await startPostgres(1);
  try {
    const { faults, ...counts } = await fuzz({ requests: Number(values.requests), seed: Number(values.seed) });
    for (const fault of faults) console.error(fault);
    const { '5xx': errors, hangs, leaks } = counts;
    if (values.json) console.log(JSON.stringify(counts));
    else
      console.log(
        `${counts.requests} requests to ${counts.operations} operations: ${errors} server errors, ${hangs} without an answer, ${leaks} leaks; the slowest took ${counts.slowest_ms} ms.`,
      );
    process.exitCode = errors + hangs + leaks > 0 ? 1 : 0;
  } finally {
    await stopPostgres();
  }
}

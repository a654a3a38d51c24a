import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { Told } from '../stall/stall-process.js';
import { worstStalls, type Asked } from '../stall/stall-run.js';
import { startPostgres, stopPostgres } from '../support/start-postgres.js';

const USAGE = `npm run bench:stall -- [options]   sends the worst bodies and addresses to every route and says for how long
                                  nobody else was answered

  --only TEXT   only requests whose name holds this, such as "POST /api/people/import"
  --json        the figures as one JSON object on the last line`;

const { values } = parseArgs({
  options: {
    only: { type: 'string', default: '' },
    json: { type: 'boolean', default: false },
    help: { type: 'boolean', short: 'h', default: false },
  },
});
/** What nobody notices. */
const GOAL_MS = 100;

if (values.help) console.log(USAGE);
else {
  await startPostgres(1);
  const product = fork(fileURLToPath(new URL('../stall/stall-process.js', import.meta.url)));
  try {
    const told = await heard(product);
    if (!('stage' in told)) throw new Error('The product did not start.');
    const stage = {
      ...told.stage,
      longest: async () => {
        product.send('longest');
        const answer = await heard(product);
        return 'longest' in answer ? answer.longest : NaN;
      },
    };
    const all: Asked[] = [];
    for await (const asked of worstStalls(stage, ({ name }) => name.includes(values.only))) {
      all.push(asked);
      if (asked.stall > GOAL_MS || asked.status === null) console.error(lineOf(asked));
    }
    report(all);
    product.send('stop');
    await once(product, 'exit');
  } finally {
    product.kill();
    await stopPostgres();
  }
}

async function heard(child: ChildProcess): Promise<Told> {
  const [told] = (await once(child, 'message')) as [Told];
  return told;
}

function lineOf({ name, as, status, milliseconds, stall, health }: Asked): string {
  const figures = `${stall.toFixed(0).padStart(6)} ms  health after ${health.toFixed(0)} ms`;
  return `${figures}, ${status} after ${milliseconds.toFixed(0)} ms  ${name}, ${as}`;
}

function report(all: Asked[]): void {
  const worst = all.toSorted((a, b) => b.stall - a.stall).slice(0, 25);
  for (const asked of worst) console.log(lineOf(asked));
  const figures = {
    requests: all.length,
    worst_stall_ms: Math.round(Math.max(...all.map(({ stall }) => stall))),
    worst_health_ms: Math.round(Math.max(...all.map(({ health }) => health))),
    over_goal: all.filter(({ stall }) => stall > GOAL_MS).length,
    unanswered: all.filter(({ status }) => status === null).length,
    server_errors: all.filter(({ status }) => status !== null && status >= 500).length,
    goal_ms: GOAL_MS,
  };
  console.log(values.json ? JSON.stringify(figures) : figures);
  process.exitCode = figures.worst_stall_ms > GOAL_MS ? 1 : 0;
}

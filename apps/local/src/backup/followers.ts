import { readCommandLine } from '#libs/kernel';
import { LedgerQueries, ResumeFollower } from '#libs/ledger';
import { Database, readConfiguration } from '#libs/platform';
import { onDatabase } from './on-database.js';
import { followingRooms } from './rooms.js';
import { withinContext } from './within-context.js';

const USAGE = `Shows what follows the ledger, and lets go on what waits for an operator:

  npm run followers -- --list
  npm run followers -- --resume NAME [--from-now]

--from-now passes over what has waited. DATABASE_URL or DATA_DIR says which installation.`;

try {
  const { values } = readCommandLine(USAGE, {
    options: {
      list: { type: 'boolean', default: false },
      resume: { type: 'string' },
      'from-now': { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) console.log(USAGE);
  else if (values.resume) await onDatabase((environment) => resume(environment, values.resume!, values['from-now']));
  else if (values.list) await onDatabase(list);
  else throw new Error(USAGE);
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}

async function list(environment: NodeJS.ProcessEnv): Promise<void> {
  await withinContext(followingRooms(readConfiguration(environment)), async (context) => {
    for (const organisationId of await context.get(Database).organisationIds()) {
      console.log(`Organisation ${organisationId}`);
      for (const one of await context.get(LedgerQueries).standings(organisationId)) {
        const waits = one.paused && `waits for an operator: ${one.paused}`;
        const fails = one.failures > 0 && `failed ${one.failures} times, tried again at ${one.retryAt?.toISOString()}`;
        const aside = one.setAside.length > 0 && `${one.setAside.length} entries set aside`;
        const told = [waits, fails, aside].filter(Boolean).join('; ') || 'goes on by itself';
        console.log(`  ${one.name.padEnd(28)} ${String(one.behind).padStart(6)} behind  ${told}`);
      }
    }
  });
}

async function resume(environment: NodeJS.ProcessEnv, name: string, fromNow: boolean): Promise<void> {
  await withinContext(followingRooms(readConfiguration(environment)), async (context) => {
    const resumed = await context.get(ResumeFollower).execute(name, { fromNow });
    const where = resumed === 1 ? '1 organisation' : `${resumed} organisations`;
    console.log(resumed > 0 ? `${name} goes on in ${where}.` : `${name} was not waiting anywhere.`);
  });
}

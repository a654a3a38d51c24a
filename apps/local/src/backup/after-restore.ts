import { readCommandLine } from '#libs/kernel';
import { migrate, readConfiguration } from '#libs/platform';
import { handOn, knownErasures, tellErasures } from './known-erasures.js';
import { goOn, tell } from './go-on.js';

const USAGE = `After the database in DATABASE_URL was restored from a backup, and before anything runs on it:

  npm run after-restore -- [--taken-at TIME] [--erasures FILE]

TIME is when the backup was taken, such as 2026-11-27T03:00:00Z. The list of erased people is that of ERASURE_LIST,
or of DATA_DIR, unless --erasures names it.`;

try {
  const { values } = readCommandLine(USAGE, {
    options: {
      'taken-at': { type: 'string' },
      erasures: { type: 'string' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  const takenAt = values['taken-at'] ? new Date(values['taken-at']) : null;
  if (values.help) console.log(USAGE);
  else if (takenAt && Number.isNaN(takenAt.getTime())) throw new Error(`--taken-at must be a time.\n\n${USAGE}`);
  else {
    const configuration = readConfiguration(process.env);
    await migrate(configuration.values.databaseOwnerUrl ?? configuration.databaseUrl);
    const erasures = await knownErasures(process.env, values.erasures);
    await handOn(erasures, process.env);
    const organisations = await goOn(process.env, takenAt, erasures.listed ?? []);
    for (const line of tell(organisations)) console.log(line);
    console.log(
      tellErasures(
        erasures,
        organisations.reduce((sum, one) => sum + one.erased, 0),
      ),
    );
  }
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}

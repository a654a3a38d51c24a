import { readCommandLine } from '#libs/kernel';
import { KeysFit, LedgerModule } from '#libs/ledger';
import { PlatformModule, readConfiguration, refuseWithoutKeys, SecretBox } from '#libs/platform';
import { ResealAll, SealsModule, type Remaining } from '#libs/seals';
import { onDatabase } from './backup/on-database.js';
import { withinContext } from './backup/within-context.js';

const USAGE = `Seals everything that is kept under an older key of SECRET_KEYS anew under the newest, the first of them:

  npm run keys:rotate

Before: put the new key in front of the old one, in SECRET_KEYS or in the file secret-keys of DATA_DIR, and start every
process again with both. It runs beside the product or without it, may be stopped at any time and goes on where it was, and
says at the end whether the old key may be taken out. DATABASE_URL or DATA_DIR says which installation.`;

try {
  const { values } = readCommandLine(USAGE, { options: { help: { type: 'boolean', short: 'h', default: false } } });
  if (values.help) console.log(USAGE);
  else await onDatabase(rotate);
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}

async function rotate(environment: NodeJS.ProcessEnv): Promise<void> {
  const configuration = readConfiguration(environment);
  await refuseWithoutKeys(configuration);
  await withinContext([PlatformModule.forRoot(configuration), LedgerModule, SealsModule], async (context) => {
    await context.get(KeysFit).check();
    const done = new Map<string, number>();
    const left = await context.get(ResealAll).execute(({ name, resealed, unopened }) => {
      done.set(name, (done.get(name) ?? 0) + resealed);
      console.log(`${name}: ${done.get(name)} sealed anew${unopened > 0 ? `, ${unopened} could not be opened` : ''}`);
    });
    conclude(left, context.get(SecretBox).versions);
  });
}

function conclude(left: Remaining[], [newest, ...older]: readonly string[]): void {
  for (const { version, name, values } of left) console.log(`Still under ${version}: ${values} ${name}`);
  const mayGo = older.filter((version) => !left.some((one) => one.version === version));
  if (left.length > 0) {
    console.log(
      'Run it once more. What cannot be opened then is sealed under a key that is missing, or was changed by other hands.',
    );
    process.exitCode = 1;
  }
  if (mayGo.length === 0) return;
  console.log(`Everything else is sealed under ${newest}. May be taken out of the keys now: ${mayGo.join(', ')}.`);
  console.log(
    'Keep them with the backups that were taken before: a restored one needs them. Links that decline mails of before, and browsers that are known from before, are no longer known without them.',
  );
}

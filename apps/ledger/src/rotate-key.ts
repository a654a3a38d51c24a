import { readCommandLine } from '#libs/kernel';
import { RotateKey } from '#libs/ledger';
import { onLedgerOf } from './open-ledger.js';

const USAGE = `Puts a fresh signing key in use for an organisation's ledger:

  npm run ledger:rotate-key -- --organisation SLUG

The old key signs an entry that says so; then its private half is destroyed and its public half kept.
Runs beside the running product or without it, on the database in DATABASE_URL or else the embedded one in DATA_DIR.`;

try {
  const { values } = readCommandLine(USAGE, {
    options: { organisation: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
  });
  if (values.help) {
    console.log(USAGE);
  } else {
    const { organisation } = values;
    if (!organisation) throw new Error(USAGE);
    const { from, to } = await onLedgerOf(organisation, process.env, (rooms, organisationId) =>
      rooms.get(RotateKey).execute(organisationId),
    );
    console.log(`The key ${to} signs from now on; ${from} signed up to here.`);
  }
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}

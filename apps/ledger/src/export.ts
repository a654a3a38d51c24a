import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { readCommandLine } from '#libs/kernel';
import { ExportLedger } from '#libs/ledger';
import { onLedgerOf } from './open-ledger.js';
import { readDates } from './read-dates.js';

const USAGE = `Writes an organisation's sealed ledger to a zip that npm run ledger:verify proves without the product:

  npm run ledger:export -- --organisation SLUG --out FILE.zip [--from DATE] [--to DATE]

  --from, --to   only the seals that cover entries of these dates (YYYY-MM-DD in UTC, both included)

Runs beside the running product or without it, on the database in DATABASE_URL or else the embedded one in DATA_DIR.`;

try {
  const { values } = readCommandLine(USAGE, {
    options: {
      organisation: { type: 'string' },
      out: { type: 'string' },
      from: { type: 'string' },
      to: { type: 'string' },
      help: { type: 'boolean', short: 'h' },
    },
  });
  const { organisation, out, from, to, help } = values;
  if (help) {
    console.log(USAGE);
  } else {
    if (!organisation || !out) throw new Error(USAGE);
    const dates = readDates(from, to);
    const { seals, positions, last } = await onLedgerOf(organisation, process.env, async (rooms, organisationId) => {
      const { manifest, zip } = await rooms.get(ExportLedger).execute(organisationId, dates);
      await writeWhole(zip, out);
      return manifest;
    });
    console.log(
      `${out} has seals ${seals.first} to ${seals.last} of ${organisation}, entries ${positions.first} to ${positions.last}.\n` +
        `Its last seal is ${last}; keep that somewhere else, for with --expect-seal it proves that nothing was cut off.`,
    );
  }
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}

/** Under its own name the file is whole or not there. */
async function writeWhole(zip: NodeJS.ReadableStream, file: string): Promise<void> {
  const unfinished = `${file}.unfinished`;
  try {
    await pipeline(zip, createWriteStream(unfinished, { mode: 0o600 }));
    await rename(unfinished, file);
  } catch (error) {
    await rm(unfinished, { force: true });
    const { code, syscall, message } = error as NodeJS.ErrnoException;
    throw new Error(syscall ? `${file} cannot be written (${code}).` : message, { cause: error });
  }
}

import { readFile } from 'node:fs/promises';
import { DoesNotHold, isRecord, openExport, readTrustedKeys, verifyExport, verifyRecord } from '#libs/chain';
import { readCommandLine } from '#libs/kernel';
import { presentRecord } from './present-record.js';
import { presentVerdict } from './present-verdict.js';

const USAGE = `Verifies an export of a ledger, or the archive of an item's record, from the file alone, and names the first that does
not hold:

  npm run ledger:verify -- FILE.zip [--key FILE] [--expect-seal HASH] [--after-seal HASH|start]

  --key FILE           a public key known to be the organisation's, in PEM, or the keys.json of an earlier export
  --expect-seal HASH   of an export: the hash of the seal that is known to be the last
  --after-seal HASH    of an export: the hash of the seal that is known to stand before a part; "start" for a whole ledger

Exit code: 0 everything holds, 1 something does not, 2 wrong options.`;

try {
  const { values, positionals } = readCommandLine(USAGE, {
    allowPositionals: true,
    options: {
      key: { type: 'string' },
      'expect-seal': { type: 'string' },
      'after-seal': { type: 'string' },
      help: { type: 'boolean', short: 'h' },
    },
  });
  const [file, ...more] = positionals;
  if (values.help) {
    console.log(USAGE);
  } else if (!file || more.length > 0) {
    throw new Error(USAGE);
  } else {
    const known = {
      trustedKeys: values.key === undefined ? undefined : await trusted(values.key),
      expectSeal: hashIn('--expect-seal', values['expect-seal']),
      afterSeal: values['after-seal'] === 'start' ? null : hashIn('--after-seal', values['after-seal']),
    };
    const source = await openExport(file);
    const told = isRecord(source)
      ? verifyRecord(source, known.trustedKeys).then((verdict) => presentRecord(verdict, known))
      : verifyExport(source, known).then((verdict) => presentVerdict(verdict, known));
    console.log(await told.finally(() => source.close()));
  }
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = error instanceof DoesNotHold ? 1 : 2;
}

function hashIn(option: string, text: string | undefined): string | undefined {
  if (text === undefined || /^[0-9a-f]{64}$/i.test(text)) return text?.toLowerCase();
  throw new Error(`${option} must be the hash of a seal: 64 digits from 0 to f.`);
}

async function trusted(file: string): Promise<Set<string>> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new Error(`${file} cannot be read (${error.code}).`);
  });
  return readTrustedKeys(text);
}

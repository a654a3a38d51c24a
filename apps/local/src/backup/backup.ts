import { stat } from 'node:fs/promises';
import { readCommandLine } from '#libs/kernel';
import { takeBackup } from './take-backup.js';

const USAGE = `Copies an installation on the embedded PostgreSQL into one file, while it runs or not:

  npm run backup -- --out FILE [--keys FILE]

The keys that open what is sealed are in it, unless --keys names a file of their own. DATA_DIR says which installation.`;

try {
  const { values } = readCommandLine(USAGE, {
    options: {
      out: { type: 'string' },
      keys: { type: 'string' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) console.log(USAGE);
  else if (!values.out) throw new Error(USAGE);
  else {
    const began = Date.now();
    const manifest = await takeBackup(process.env, { out: values.out, ...(values.keys ? { keys: values.keys } : {}) });
    const megabytes = ((await stat(values.out)).size / 1e6).toFixed(1);
    const seconds = ((Date.now() - began) / 1000).toFixed(1);
    console.log(`${values.out} holds the installation as of ${manifest.takenAt} (${megabytes} MB, ${seconds} s).`);
    for (const { id, epoch, seal, position } of manifest.organisations)
      console.log(`  Organisation ${id}: epoch ${epoch}, sealed by seal ${seal} up to entry ${position}.`);
    if (values.keys) console.log(`Its keys are in ${values.keys}; keep them elsewhere, for it is of no use without.`);
    if (manifest.sealingKeys === 'setting') console.log('The keys in SECRET_KEYS are not in it; keep them too.');
  }
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}

import { readCommandLine } from '#libs/kernel';
import { tell } from './go-on.js';
import { tellErasures } from './known-erasures.js';
import { restoreBackup } from './restore-backup.js';

const USAGE = `Makes an installation from a backup, in a folder that is empty:

  npm run restore -- FILE --data-dir DIR [--keys FILE] [--erasures FILE]

The list of erased people is that of ERASURE_LIST, or of DATA_DIR, unless --erasures names it.

Then DATA_DIR=DIR npm start runs it.`;

try {
  const { values, positionals } = readCommandLine(USAGE, {
    allowPositionals: true,
    options: {
      'data-dir': { type: 'string' },
      keys: { type: 'string' },
      erasures: { type: 'string' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  const [file, ...more] = positionals;
  const dataDir = values['data-dir'];
  if (values.help) console.log(USAGE);
  else if (!file || !dataDir || more.length > 0) throw new Error(USAGE);
  else {
    const { manifest, organisations, erasures } = await restoreBackup(process.env, {
      file,
      dataDir,
      ...(values.keys ? { keys: values.keys } : {}),
      ...(values.erasures ? { erasures: values.erasures } : {}),
    });
    console.log(`${dataDir} holds the installation as of ${manifest.takenAt}; what happened after that is not in it.`);
    for (const line of tell(organisations)) console.log(line);
    console.log(
      tellErasures(
        erasures,
        organisations.reduce((sum, one) => sum + one.erased, 0),
      ),
    );
    console.log(`DATA_DIR=${dataDir} npm start runs it.`);
  }
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}

import { parseArgs } from 'node:util';
import { advisories, seesAnything } from './advisories.js';

const USAGE = `npm run audit   asks the npm registry for advisories against what the product is installed with

Exits with 1 when there are some, and with 2 when the registry could not be asked or knows none against a package that is
known to have some: no answer is not a good answer.`;

const { values } = parseArgs({ options: { help: { type: 'boolean', short: 'h', default: false } } });

if (values.help) console.log(USAGE);
else process.exitCode = await audit();

async function audit() {
  try {
    const found = await advisories(process.cwd());
    for (const { name, severity, titles } of found) console.log(`${name} (${severity}): ${titles.join('; ')}`);
    if (found.length > 0) return 1;
    if (await seesAnything()) {
      console.log('The registry knows of nothing against what the product is installed with.');
      return 0;
    }
    console.error('The registry answers, but has no advisories: that says nothing about what is installed.');
  } catch (error) {
    console.error(`The registry could not be asked for advisories: ${error.message}`);
  }
  return 2;
}

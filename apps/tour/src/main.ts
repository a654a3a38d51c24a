import { findInstance } from './instance.js';
import { readOptions, USAGE } from './options.js';
import { Progress } from './progress.js';
import { presentResult } from './present-result.js';
import { tour } from './tour.js';

try {
  const options = readOptions(process.argv.slice(2));
  if (options.help) {
    console.log(USAGE);
  } else {
    const progress = new Progress();
    progress.step('Starting');
    const instance = await findInstance(options.url);
    try {
      const { result, mismatches } = await tour(instance.url, options, progress);
      console.log(presentResult(result, mismatches));
      if (options.json) console.log(JSON.stringify(result));
      if (mismatches.length > 0) process.exitCode = 1;
    } finally {
      await instance.leave();
    }
  }
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}

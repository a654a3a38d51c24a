import LightRunner from 'jest-light-runner';
import { join, relative } from 'node:path';
import { inspect } from 'node:util';
import { outputOf } from '../../apps/launch/built-tree.js';

/**
 * Runs specs in worker threads of plain Node, each from the file it was built to, and tells of them by the file they
 * were written in: `jest <path>`, `--watch` and every report speak of sources.
 */
export default class BuiltTreeRunner extends LightRunner {
  runTests(tests, watcher, onStart, onResult, onFailure) {
    const { rootDir } = tests[0].context.config;
    // The light runner takes a pipe for a terminal.
    process.env.FORCE_COLOR ??= process.stdout.isTTY ? '1' : '0';
    const built = tests.map((test) => ({
      ...test,
      path: join(rootDir, outputOf(relative(rootDir, test.path))),
      written: test,
    }));
    return super.runTests(
      built,
      watcher,
      ({ written }) => onStart(written),
      ({ written }, result) => onResult(written, { ...result, testFilePath: written.path }),
      ({ written }, error) => onFailure(written, told(error)),
    );
  }
}

/** What ended a worker, as Jest can print it: it takes errors within an error for errors, and a refusal's fields are none. */
function told(error) {
  const message = inspect(error, { depth: 6 });
  return { message, stack: message };
}

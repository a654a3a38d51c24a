import LightRunner from 'jest-light-runner';
import { join, relative } from 'node:path';
import { inspect } from 'node:util';
import { outputOf } from '../../apps/launch/built-tree.js';

/**
 * Runs specs in worker threads of plain Node, each from the file it was built to, and tells of them by the file they
 * were written in: `jest <path>`, `--watch` and every report speak of sources.
 *
 * With `SECOND_LOOK=1` whatever failed is run once more when all else is done, and its report says so: machines that
 * others use stand still for minutes, and what only fails in company fails every limit of time. A fault fails twice.
 */
export default class BuiltTreeRunner extends LightRunner {
  async runTests(tests, watcher, onStart, onResult, onFailure) {
    if (process.env.SECOND_LOOK !== '1') return this.runAll(tests, watcher, onStart, onResult, onFailure);
    const again = new Map();
    await this.runAll(
      tests,
      watcher,
      onStart,
      async (test, result) => {
        if (result.numFailingTests === 0 && !result.testExecError) return onResult(test, result);
        again.set(test, result.failureMessage);
      },
      async (test, error) => void again.set(test, error.message),
    );
    for (const [test, message] of again) {
      process.stderr.write(`\nFailed, and is looked at once more: ${test.path}\n${message}\n`);
      await this.runAll([test], watcher, onStart, onResult, onFailure);
    }
  }

  runAll(tests, watcher, onStart, onResult, onFailure) {
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

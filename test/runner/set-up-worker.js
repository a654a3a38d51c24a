import { addEventHandler } from 'jest-circus';
import { inspect } from 'node:util';
import 'reflect-metadata';

/** Work is waited for, never time: this only ends what hangs. */
const LONGEST = 300_000;

// Failures name the lines that were written.
process.setSourceMapsEnabled(true);

// What nobody waits for fails the step under which it came, instead of ending the worker with all its specs; what
// somebody came for too late is told of: outside of tests it would have ended the process.
const strays = new Map();
process.on('unhandledRejection', (error, promise) => strays.set(promise, error));
process.on('rejectionHandled', (promise) => {
  console.warn('Waited for too late:', strays.get(promise));
  strays.delete(promise);
});

// The light runner waits for ever; so each test and hook ends itself.
addEventHandler((event, { currentDescribeBlock }) => {
  if (event.name === 'add_test') limit(currentDescribeBlock.tests.at(-1));
  if (event.name === 'add_hook') limit(currentDescribeBlock.hooks.at(-1));
});

function limit(step) {
  const { fn, timeout = LONGEST, asyncError: late } = step;
  if (!fn) return;
  step.fn = async () => {
    let timer;
    const lateness = new Promise((_, reject) => {
      late.message = `Still not done after ${timeout} ms`;
      timer = setTimeout(() => reject(late), timeout);
    });
    try {
      await Promise.race([fn(), lateness]);
      // Whether somebody came for it after all is said a turn later.
      if (strays.size > 0) await new Promise((resolve) => setImmediate(resolve));
      for (const [promise, error] of strays) {
        strays.delete(promise);
        throw error;
      }
    } catch (error) {
      // The runner reads a stack from whatever was thrown.
      throw error?.stack ? error : new Error(`Thrown: ${inspect(error)}`);
    } finally {
      clearTimeout(timer);
    }
  };
}

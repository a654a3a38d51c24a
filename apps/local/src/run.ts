import { Lifetime } from './lifetime.js';
import { readOptions, USAGE } from './options.js';
import { start } from './start.js';

const lifetime = new Lifetime();
process.on('message', (message) => void (message === 'stop' && lifetime.end(0)));
process.on('disconnect', () => void lifetime.end(0));
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void lifetime.end(0));

try {
  const options = readOptions(process.argv.slice(2));
  if (options.help) {
    console.log(USAGE);
    await lifetime.end(0);
  } else {
    await start(process.env, options, lifetime);
  }
} catch (error) {
  await lifetime.end(1, (error as Error).message);
}

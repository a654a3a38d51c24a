import { endInTime, readConfiguration } from '#libs/platform';
import { createWorker } from './create-worker.js';

endInTime();
try {
  const worker = await createWorker(readConfiguration(process.env));
  for (const signal of ['SIGTERM', 'SIGINT'] as const)
    process.once(signal, () => void worker.stop().then(() => process.exit(0)));
  await worker.start();
  process.send?.('ready');
  // Started by another process, as `npm start` does, it ends with that one, however that one ends, and waits for none.
  process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
  process.channel?.unref();
} catch (error) {
  process.stderr.write(`${(error as Error).message}\n`);
  process.exit(1);
}

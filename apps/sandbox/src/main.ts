import { createSandbox } from './create-sandbox.js';
import { explainFailure } from './explain-failure.js';
import { readSettings } from './read-settings.js';

try {
  const settings = readSettings(process.env);
  const app = createSandbox(settings);
  const address = await app.listen({ host: settings.host, port: settings.port });
  process.stdout.write(`The sandbox network is at ${settings.publicUrl ?? address}/feed\n`);
  // Started by another process, as `npm start` does, it ends with that one, however that one ends, and waits for none.
  process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
  process.channel?.unref();
  for (const signal of ['SIGTERM', 'SIGINT'] as const)
    process.once(signal, () => void app.close().then(() => process.exit(0)));
} catch (error) {
  process.stderr.write(`${explainFailure(error)}\n`);
  process.exit(1);
}

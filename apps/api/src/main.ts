import 'reflect-metadata';
import { endInTime, readConfiguration } from '#libs/platform';
import { createApi } from './create-api.js';

endInTime();
try {
  const configuration = readConfiguration(process.env);
  const { port, host } = configuration.values;
  const api = await createApi(configuration);
  api.enableShutdownHooks();
  // Fastify's own `listen`: Nest's would also log what is told below.
  const server = api.getHttpAdapter().getInstance();
  await server.listen({ port, host }).catch((error: NodeJS.ErrnoException) => {
    throw error.code === 'EADDRINUSE' ? new Error(`Port ${port} is taken; choose another with PORT.`) : error;
  });
  process.send?.('ready');
  // Started by another process, as `npm start` does, it ends with that one, however that one ends, and waits for none.
  process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
  process.channel?.unref();
} catch (error) {
  console.error((error as Error).message);
  process.exit(1);
}

import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTestDatabase, type TestDatabase } from '#testing/platform';
import { createApi } from '../../apps/api/src/create-api.js';
import { createSandbox } from '../../apps/sandbox/src/create-sandbox.js';
import { createWorker } from '../../apps/worker/src/create-worker.js';
import { freePort } from './free-port.js';

/** The whole product in one process: API with portal, worker and sandbox network, on a database of its own. */
export interface Constellation {
  url: string;
  sandboxUrl: string;
  api: NestFastifyApplication;
  test: TestDatabase;
  /** Lets the worker do everything that is due, followers included; resolves when nothing is left. */
  processAll(): Promise<void>;
  stop(): Promise<void>;
}

export async function startConstellation(environment: NodeJS.ProcessEnv = {}): Promise<Constellation> {
  const folder = await mkdtemp(join(tmpdir(), 'vouchsafe-constellation-'));
  const [port, sandboxPort] = [await freePort(), await freePort()];
  const url = `http://localhost:${port}`;
  const sandboxUrl = `http://localhost:${sandboxPort}`;
  const test = await createTestDatabase({
    PORT: String(port),
    PUBLIC_URL: url,
    LINKEDIN_URL: sandboxUrl,
    LINKEDIN_API_URL: sandboxUrl,
    DATA_DIR: folder,
    ALLOW_PRIVATE_ADDRESSES: 'true',
    ...environment,
  });
  const sandbox = await createSandbox({ publicUrl: sandboxUrl });
  await sandbox.listen({ port: sandboxPort, host: 'localhost' });
  const api = await createApi(test.configuration);
  await api.listen(port, 'localhost');
  const worker = await createWorker(test.configuration);
  return {
    url,
    sandboxUrl,
    api,
    test,
    processAll: () => worker.processAll(),
    stop: async () => {
      await worker.stop();
      await api.close();
      await sandbox.close();
      await test.drop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

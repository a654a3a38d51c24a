import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Clock } from '#libs/kernel';
import { ClickDrain } from '#libs/links';
import { createTestDatabase, type TestDatabase } from '#testing/platform';
import { createApi } from '../../apps/api/src/create-api.js';
import { createSandbox } from '../../apps/sandbox/src/create-sandbox.js';
import { SANDBOX_CLIENT } from '../../apps/sandbox/src/sandbox.module.js';
import { GRANTABLE_SCOPES } from '../../apps/sandbox/src/sign-in/scope.rules.js';
import { createWorker } from '../../apps/worker/src/create-worker.js';
import { builtPortal } from './built-portal.js';
import { freePort } from './free-port.js';

/** The whole product in one process: API with portal, worker and sandbox network, on a database of its own. */
export interface Constellation {
  url: string;
  sandboxUrl: string;
  api: NestFastifyApplication;
  test: TestDatabase;
  /** Records the clicks that are journaled, then lets the worker do all that is due; resolves when nothing is left. */
  processAll(): Promise<void>;
  /** Does one of the works that repeat, by its schedule's name. */
  runScheduled(name: string): Promise<void>;
  stop(): Promise<void>;
}

/** Settings, or what makes them of the address that the product will have. */
export type Environment = NodeJS.ProcessEnv | ((url: string) => NodeJS.ProcessEnv);

/** `clock` is shared by all of them; `environment`, which may be made of the address, overrides settings; `portal` also serves the built portal; `vetted` are scopes that the network grants besides the usual. */
export async function startConstellation({
  clock,
  environment = {},
  portal = false,
  vetted = [],
}: {
  clock?: Clock;
  environment?: Environment;
  portal?: boolean;
  vetted?: readonly string[];
} = {}): Promise<Constellation> {
  const portalFolder = portal ? builtPortal() : undefined;
  const folder = await mkdtemp(join(tmpdir(), 'vouchsafe-constellation-'));
  const [port, sandboxPort] = [await freePort(), await freePort()];
  const url = `http://localhost:${port}`;
  const sandboxUrl = `http://localhost:${sandboxPort}`;
  const test = await createTestDatabase({
    PORT: String(port),
    PUBLIC_URL: url,
    SANDBOX_PORT: String(sandboxPort),
    DATA_DIR: folder,
    ALLOW_PRIVATE_ADDRESSES: 'true',
    ...(typeof environment === 'function' ? environment(url) : environment),
  });
  const clients = [{ ...SANDBOX_CLIENT, scopes: [...GRANTABLE_SCOPES, ...vetted] }];
  const sandbox = await createSandbox({ clock, publicUrl: sandboxUrl, clients });
  await sandbox.listen({ port: sandboxPort, host: 'localhost' });
  const api = await createApi(test.configuration, { clock, portalFolder });
  await api.listen(port, 'localhost');
  const worker = await createWorker(test.configuration, { clock });
  return {
    url,
    sandboxUrl,
    api,
    test,
    processAll: async () => {
      await api.get(ClickDrain).flush();
      await worker.processAll();
    },
    runScheduled: (name) => worker.runScheduled(name),
    stop: async () => {
      await worker.stop();
      await api.close();
      await sandbox.close();
      await test.drop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

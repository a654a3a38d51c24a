import type { AddressInfo } from 'node:net';
import { createSandbox } from '../../apps/sandbox/src/create-sandbox.js';
import { freePort } from './free-port.js';
import { startProcess, type RunningProcess } from './running-process.js';

/** The product as it runs in production: an API and workers, each a process of its own, and a network in front of us. */
export class Product {
  private readonly processes = new Set<RunningProcess>();

  private constructor(
    readonly url: string,
    readonly sandboxUrl: string,
    private readonly environment: NodeJS.ProcessEnv,
    private readonly closeNetwork: () => Promise<unknown>,
  ) {}

  /** Starts the API, and no worker yet; media and keys are kept in `folder`. */
  static async start(databaseUrl: string, folder: string, environment: NodeJS.ProcessEnv = {}): Promise<Product> {
    const sandbox = createSandbox({});
    await sandbox.listen({ port: 0, host: '127.0.0.1' });
    const sandboxUrl = `http://127.0.0.1:${(sandbox.server.address() as AddressInfo).port}`;
    const port = await freePort();
    const url = `http://127.0.0.1:${port}`;
    const all = {
      DATABASE_URL: databaseUrl,
      DATA_DIR: folder,
      PORT: String(port),
      PUBLIC_URL: url,
      LINKEDIN_URL: sandboxUrl,
      LINKEDIN_API_URL: sandboxUrl,
      REQUESTS_PER_MINUTE: '0',
      ...environment,
    };
    const product = new Product(url, sandboxUrl, all, () => sandbox.close());
    await product.run('apps/api/src/main.js').catch(async (error) => {
      await sandbox.close();
      throw error;
    });
    return product;
  }

  /** Starts a worker; `preloaded` modules run in it first. */
  async worker(environment: NodeJS.ProcessEnv = {}, preloaded: URL[] = []): Promise<RunningProcess> {
    return this.run('apps/worker/src/main.js', environment, preloaded);
  }

  /** Process ids of everything that runs. */
  get pids(): number[] {
    return [...this.processes].map(({ pid }) => pid);
  }

  async stop(): Promise<void> {
    await Promise.all([...this.processes].map((one) => one.stop()));
    await this.closeNetwork();
  }

  private async run(program: string, environment: NodeJS.ProcessEnv = {}, preloaded: URL[] = []) {
    const started = await startProcess(program, { ...this.environment, ...environment }, preloaded);
    const gone = async (end: () => Promise<void>) => {
      this.processes.delete(running);
      await end();
    };
    const running = {
      pid: started.pid,
      stop: () => gone(() => started.stop()),
      kill: () => gone(() => started.kill()),
      ended: started.ended,
    };
    this.processes.add(running);
    return running;
  }
}

import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { Redis } from 'ioredis';

const PATIENCE_MS = 10_000;

/** A Redis of our own that keeps nothing: whoever restarts it finds it empty. */
export class RedisServer {
  private child?: ChildProcess;

  constructor(private readonly port: number) {}

  /** Whether `redis-server` is installed here. */
  static installed(): boolean {
    return spawnSync('redis-server', ['--version']).status === 0;
  }

  get url(): string {
    return `redis://127.0.0.1:${this.port}`;
  }

  /** @throws Error when it does not answer in ten seconds. */
  async start(): Promise<void> {
    const words = ['--port', String(this.port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'];
    this.child = spawn('redis-server', words, { stdio: 'ignore' });
    await this.ask(async (redis) => redis.ping());
  }

  async empty(): Promise<void> {
    await this.ask(async (redis) => redis.flushall());
  }

  async kill(): Promise<void> {
    if (!this.child || this.child.exitCode !== null || this.child.signalCode !== null) return;
    const ended = once(this.child, 'exit');
    this.child.kill('SIGKILL');
    await ended;
  }

  private async ask(question: (redis: Redis) => Promise<unknown>): Promise<void> {
    const redis = new Redis(this.url, { retryStrategy: () => 100, maxRetriesPerRequest: PATIENCE_MS / 100 });
    redis.on('error', () => undefined);
    try {
      await question(redis);
    } finally {
      redis.disconnect();
    }
  }
}

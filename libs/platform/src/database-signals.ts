import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import pg from 'pg';
import { Configuration } from './configuration.js';

const AGAIN_AFTER_MS = 2_000;

/**
 * Hears what the database tells in a channel. A signal only hastens: while the connection is away some are missed, and
 * whoever listens looks by itself every now and then.
 */
@Injectable()
export class DatabaseSignals implements OnApplicationShutdown {
  private readonly logger = new Logger(DatabaseSignals.name);
  private readonly clients = new Set<pg.Client>();
  private closed = false;

  constructor(private readonly configuration: Configuration) {}

  /** Calls `heard` for each signal from now on, and connects anew for as long as the process lives. */
  async listen(channel: string, heard: (message: string) => void): Promise<void> {
    if (this.closed) return;
    const client = new pg.Client({
      connectionString: this.configuration.databaseUrl,
      connectionTimeoutMillis: 5_000,
      keepAlive: true,
      application_name: 'vouchsafe signals',
    });
    client.on('notification', ({ payload }) => heard(payload ?? ''));
    client.once('error', (error: Error) => this.lost(client, channel, heard, error));
    client.once('end', () => this.lost(client, channel, heard));
    this.clients.add(client);
    try {
      await client.connect();
      await client.query(`LISTEN ${pg.escapeIdentifier(channel)}`);
    } catch (error) {
      this.lost(client, channel, heard, error as Error);
    }
  }

  async onApplicationShutdown(): Promise<void> {
    this.closed = true;
    await Promise.allSettled([...this.clients].map((client) => client.end()));
  }

  private lost(client: pg.Client, channel: string, heard: (message: string) => void, error?: Error): void {
    if (!this.clients.delete(client) || this.closed) return;
    this.logger.warn(
      `The database's signals are not heard (${error?.message ?? 'the connection ended'}); trying again.`,
    );
    client.on('error', () => undefined);
    void client.end().catch(() => undefined);
    setTimeout(() => void this.listen(channel, heard), AGAIN_AFTER_MS).unref();
  }
}

import { join } from 'node:path';
import { settings } from './settings.js';

type Values = { readonly [K in keyof typeof settings]: ReturnType<(typeof settings)[K]['read']> };

/** The product's configuration: every setting's value, and what is decided from several of them. */
export class Configuration {
  readonly publicUrl: string;
  readonly linkUrl: string;
  /** `Name <address>`. */
  readonly mailFrom: string;
  /** Where the sandbox network is, when it runs. */
  readonly sandboxUrl: string;
  readonly linkedinUrl: string;
  readonly linkedinApiUrl: string;
  readonly linkedinClientSecret: string;

  constructor(readonly values: Values) {
    this.publicUrl = values.publicUrl ?? `http://localhost:${values.port}`;
    this.linkUrl = values.linkUrl ?? this.publicUrl;
    this.mailFrom = values.mailFrom ?? `Vouchsafe <vouchsafe@${new URL(this.publicUrl).hostname}>`;
    this.sandboxUrl = `http://localhost:${values.sandboxPort}`;
    this.linkedinUrl = values.linkedinUrl ?? this.sandboxUrl;
    this.linkedinApiUrl = values.linkedinApiUrl ?? this.sandboxUrl;
    this.linkedinClientSecret = values.linkedinClientSecret ?? 'sandbox-secret';
  }

  /** The origin of the sandbox's own pages, which a demo may read although they are on this machine; else none. */
  get demoSites(): string[] {
    const { demo, linkedinUrl, sandboxPort } = this.values;
    return demo && !linkedinUrl ? [`http://127.0.0.1:${sandboxPort}`] : [];
  }

  /** Where it stands who was erased. */
  get erasureList(): string {
    return this.values.erasureList || join(this.values.dataDir, 'erasures.jsonl');
  }

  /** Where clicks stand until the database has them. */
  get clickJournalDir(): string {
    return this.values.clickJournalDir || join(this.values.dataDir, 'clicks');
  }

  /** Cookies are marked `Secure` exactly when people reach the portal over HTTPS. */
  get secureCookies(): boolean {
    return this.publicUrl.startsWith('https:');
  }

  /** The URL of the database; the launcher sets it for embedded engines, so a process without one cannot start. */
  get databaseUrl(): string {
    if (!this.values.databaseUrl) throw new ConfigurationError(['DATABASE_URL is needed by this process.']);
    return this.values.databaseUrl;
  }
}

/** Names each wrong variable and what would be right; never shows the value, which may be a secret. */
export class ConfigurationError extends Error {
  constructor(readonly problems: string[]) {
    super(problems.join('\n'));
    this.name = 'ConfigurationError';
  }
}

/** @throws ConfigurationError that lists every wrong variable at once. */
export function readConfiguration(environment: NodeJS.ProcessEnv): Configuration {
  const problems: string[] = [];
  const values: Record<string, unknown> = {};
  for (const [key, setting] of Object.entries(settings)) {
    try {
      values[key] = setting.read(environment[setting.name]);
    } catch (error) {
      problems.push(`${setting.name} ${(error as Error).message}.`);
    }
  }
  if (problems.length > 0) throw new ConfigurationError(problems);
  return new Configuration(values as Values);
}

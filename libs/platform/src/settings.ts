import { randomBytes } from 'node:crypto';
import { settingReaders as as, type Setting } from './setting-readers.js';

/**
 * Every environment variable the product reads, in one place: this table is the documentation (the README's table is
 * checked against it), the validation and the defaults. Nothing else in the code base looks at `process.env`.
 */
export const settings = {
  nodeEnv: as.oneOf('NODE_ENV', ['production', 'development', 'test'], 'production', 'Which kind of process this is.'),
  host: as.text('HOST', '127.0.0.1', 'Address the API listens on; `0.0.0.0` in a container.'),
  port: as.port('PORT', 3000, 'Port of the API, the portal and the share links.'),
  publicUrl: as.url('PUBLIC_URL', null, 'Address people use to reach the portal. Default: `http://localhost:PORT`.'),
  linkUrl: as.url(
    'LINK_URL',
    null,
    'Address share links start with, when they have a domain of their own. Default: `PUBLIC_URL`.',
  ),
  trustProxy: as.flag('TRUST_PROXY', false, 'Whether a proxy in front sets `X-Forwarded-For` and `X-Forwarded-Proto`.'),
  databaseUrl: as.secretUrl(
    'DATABASE_URL',
    ['postgres:', 'postgresql:'],
    'PostgreSQL 15+ the product runs on. Default: an embedded one in `DATA_DIR`.',
  ),
  databaseOwnerUrl: as.secretUrl(
    'DATABASE_OWNER_URL',
    ['postgres:', 'postgresql:'],
    'Login that owns the tables, used only to migrate. Default: `DATABASE_URL`.',
  ),
  databasePool: as.integer('DATABASE_POOL', 10, 1, 200, 'Connections each process keeps to the database.'),
  redisUrl: as.secretUrl(
    'REDIS_URL',
    ['redis:', 'rediss:'],
    'Redis or Valkey for the queue. Default: the queue lives in PostgreSQL.',
  ),
  queueName: as.pattern(
    'QUEUE_NAME',
    /^[\w-]{1,60}$/,
    'vouchsafe',
    'vouchsafe',
    'Name of the queue, when several installations use one Redis.',
  ),
  dataDir: as.text('DATA_DIR', '.data', 'Folder of the embedded database, uploaded media and generated keys.'),
  erasureList: as.text(
    'ERASURE_LIST',
    '',
    'File that keeps who was erased, apart from the database and its backups. Default: `erasures.jsonl` in `DATA_DIR`.',
  ),
  clickJournalDir: as.text(
    'CLICK_JOURNAL_DIR',
    '',
    'Folder in which clicks stand until the database has them; on a disk that outlives the process. Several processes may share it. Default: `clicks` in `DATA_DIR`.',
  ),
  secretKeys: as.secret(
    'SECRET_KEYS',
    'Keys that seal tokens at rest, newest first: `version:base64 of 32 bytes`, comma-separated. Default: one generated in `DATA_DIR`.',
  ),
  sessionDays: as.integer('SESSION_DAYS', 14, 1, 90, 'Days a session lasts without use.'),
  requestsPerMinute: as.integer(
    'REQUESTS_PER_MINUTE',
    3000,
    0,
    1_000_000,
    'Requests one session may make in a minute; 0 for no limit.',
  ),
  workerConcurrency: as.integer(
    'WORKER_CONCURRENCY',
    8,
    1,
    200,
    'Jobs one worker runs side by side, and organisations for which it publishes what is due.',
  ),
  metricsPort: as.integer(
    'METRICS_PORT',
    0,
    0,
    65_535,
    'Port at which each worker shows Prometheus, at `/metrics`, how the whole installation stands; 0 for none. It asks nobody who they are: keep it from the outside.',
  ),
  postSamplePercent: as.integer(
    'POST_SAMPLE_PERCENT',
    10,
    0,
    100,
    'Of a hundred posts that a network does not let us read, so many are put before a person within a day; of older ones ever fewer.',
  ),
  linkedinClientId: as.text('LINKEDIN_CLIENT_ID', 'vouchsafe-sandbox', 'Client id of your LinkedIn app.'),
  linkedinClientSecret: as.secret(
    'LINKEDIN_CLIENT_SECRET',
    'Client secret of your LinkedIn app. Default: that of the sandbox.',
  ),
  linkedinScopes: as.text(
    'LINKEDIN_SCOPES',
    'openid profile email w_member_social',
    'Scopes asked of members; `r_member_postAnalytics` needs a vetted app.',
  ),
  linkedinVersion: as.pattern(
    'LINKEDIN_VERSION',
    /^20\d{4}$/,
    null,
    '202609',
    'Version of the LinkedIn API (YYYYMM), to stay on one; each lives at least 12 months. Default: that of two months ago, or the newest before it that LinkedIn answers.',
  ),
  linkedinUrl: as.url(
    'LINKEDIN_URL',
    null,
    'Where LinkedIn signs people in: `https://www.linkedin.com`. Default: the sandbox.',
  ),
  linkedinApiUrl: as.url(
    'LINKEDIN_API_URL',
    null,
    'Where its API answers: `https://api.linkedin.com`. Default: the sandbox.',
  ),
  blueskyUrl: as.url(
    'BLUESKY_URL',
    'https://bsky.social',
    'Server at which members sign in to Bluesky who name none of their own.',
  ),
  blueskyViewUrl: as.url(
    'BLUESKY_VIEW_URL',
    'https://public.api.bsky.app',
    'Where the figures of posts on Bluesky are read.',
  ),
  mailUrl: as.secretUrl(
    'MAIL_URL',
    ['smtp:', 'smtps:'],
    'Mail server: `smtp://user:password@host:587` (STARTTLS, demanded where there is a password) or `smtps://…:465`. Without one no mail is sent; `npm start` shows its mails in a mailbox of the sandbox.',
  ),
  mailFrom: as.pattern(
    'MAIL_FROM',
    /^(?:[^<>@\r\n]*<[^\s<>@,;:"]+@[^\s<>@,;:"]+>|[^\s<>@,;:"]+@[^\s<>@,;:"]+)$/,
    null,
    '`Acme Advocacy <advocacy@acme.example>`',
    'Who mails come from: `Name <address>`. Default: `Vouchsafe <vouchsafe@…>` at the host of `PUBLIC_URL`.',
  ),
  sandboxPort: as.port('SANDBOX_PORT', 3001, 'Port of the sandbox network that `npm start` runs.'),
  allowPrivateAddresses: as.flag(
    'ALLOW_PRIVATE_ADDRESSES',
    false,
    'Whether feeds may be fetched from private addresses, and networks be at one. For tests only.',
  ),
  secondReaderPrivate: as.flag(
    'SECOND_READER_PRIVATE',
    false,
    'Whether organisations may name a second reader at a private address or without TLS, such as a model on your own machines.',
  ),
  logLevel: as.oneOf(
    'LOG_LEVEL',
    ['fatal', 'error', 'warn', 'info', 'debug', 'silent'],
    'info',
    'How much is logged. Logs never hold secrets or personal text.',
  ),
  demo: as.flag('DEMO', false, 'Whether the demo organisation is created and its people are offered at sign-in.'),
} satisfies Record<string, Setting<unknown>>;

/** A key for `SECRET_KEYS`: version 1 and 32 random bytes. */
export function generateSecretKeys(): string {
  return `1:${randomBytes(32).toString('base64')}`;
}

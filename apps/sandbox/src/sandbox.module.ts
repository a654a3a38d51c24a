import { setTimeout as sleep } from 'node:timers/promises';
import { SystemClock, type Clock } from '#libs/kernel';
import type { Bounds } from '#libs/listening';
import { MailFaultsRepository } from './mailbox/mail-faults.repository.js';
import { MailRepository } from './mailbox/mail.repository.js';
import { CodesRepository } from './store/codes.repository.js';
import { CommentsRepository } from './store/comments.repository.js';
import { EngagementRepository } from './store/engagement.repository.js';
import { FaultsRepository } from './store/faults.repository.js';
import { JournalRepository } from './store/journal.repository.js';
import { MediaRepository } from './store/media.repository.js';
import { PeopleRepository } from './store/people.repository.js';
import { PostsRepository } from './store/posts.repository.js';
import { QuotasRepository, type QuotaLimits } from './store/quotas.repository.js';
import { TokensRepository } from './store/tokens.repository.js';

/** An application registered with the network. */
export interface SandboxClient {
  id: string;
  secret: string;
  /** What it may ask for; by default everything in GRANTABLE_SCOPES. Asking for one more fails as a whole. */
  scopes?: readonly string[];
  /** Where it may be sent back to, compared exactly; by default any http(s) address. */
  redirectUris?: readonly string[];
}

export interface SandboxOptions {
  clock?: Clock;
  /** Where to remember everything between runs; without it, memory only. */
  dataFolder?: string | null;
  /** The address the sandbox gives out for itself, such as `http://localhost:3001`; by default the one each request used. */
  publicUrl?: string | null;
  clients?: readonly SandboxClient[];
  /** Whether `POST /sandbox/reset` works. */
  allowReset?: boolean;
  /** False lets calls name a version that LinkedIn no longer serves. */
  enforceSunset?: boolean;
  quotas?: Partial<QuotaLimits>;
  /** How many posts are kept; beyond that the oldest go. */
  mostPosts?: number;
  /** Where to take mail on this machine; 0 for any port. Without it none is taken. */
  mailPort?: number | null;
  /** How many mails are kept; beyond that the oldest go. */
  mostMails?: number;
  /** What is waited for less long than usual. */
  bounds?: Partial<Bounds>;
  /** How a slow reply waits; tests put their own. */
  wait?: (milliseconds: number, signal: AbortSignal) => Promise<void>;
}

export const SANDBOX_CLIENT: SandboxClient = { id: 'vouchsafe-sandbox', secret: 'sandbox-secret' };
const LINKEDIN_QUOTAS: QuotaLimits = { member: 150, app: 100_000 };
const MOST_POSTS = 20_000;
const MOST_MAILS = 1_000;

/** Everything the controllers work with. */
export type Sandbox = ReturnType<typeof assembleSandbox>;

export function assembleSandbox(options: SandboxOptions) {
  const dataFolder = options.dataFolder ?? null;
  const mostPosts = options.mostPosts ?? MOST_POSTS;
  const journal = new JournalRepository(dataFolder);
  const clock = options.clock ?? new SystemClock();
  const clients = new Map((options.clients ?? [SANDBOX_CLIENT]).map((client) => [client.id, client]));
  return {
    journal,
    people: new PeopleRepository(journal),
    tokens: new TokensRepository(journal),
    posts: new PostsRepository(journal, mostPosts),
    engagement: new EngagementRepository(journal, mostPosts),
    comments: new CommentsRepository(journal),
    media: new MediaRepository(journal, dataFolder),
    codes: new CodesRepository(),
    quotas: new QuotasRepository({ ...LINKEDIN_QUOTAS, ...options.quotas }),
    faults: new FaultsRepository(),
    mails: new MailRepository(options.mostMails ?? MOST_MAILS),
    mailFaults: new MailFaultsRepository(),
    /** Where mail is taken, once it is. */
    mailPort: null as number | null,
    /** Calls received by operation, refused ones included. */
    calls: new Map<string, number>(),
    closing: new AbortController(),
    clients,
    publicUrl: options.publicUrl?.replace(/\/+$/, '') ?? null,
    allowReset: options.allowReset ?? true,
    enforceSunset: options.enforceSunset ?? true,
    wait: options.wait ?? waitFor,
    date: () => clock.now(),
    now: () => clock.now().getTime(),
  };
}

async function waitFor(milliseconds: number, signal: AbortSignal): Promise<void> {
  await sleep(milliseconds, undefined, { signal }).catch(() => undefined);
}

/** Where this sandbox can be reached, without a slash at the end. */
export function siteOf(sandbox: Sandbox, request: { protocol: string; host: string }): string {
  return sandbox.publicUrl ?? `${request.protocol}://${request.host}`;
}

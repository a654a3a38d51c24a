import { mkdtemp, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { ContentModule, type Draft } from '#libs/content';
import { Clock, newId, type Actor } from '#libs/kernel';
import { FollowLedger } from '#libs/ledger';
import { ConnectAccount } from '#libs/networks';
import { Database, readConfiguration, type Configuration } from '#libs/platform';
import {
  CreateShare,
  PublishDue,
  PublishShare,
  SweepPublications,
  type PublicationState,
  type ShareOrder,
} from '#libs/shares';
import { anApprovedItem, type ApprovedItem } from '#testing/content';
import { FixedClock } from '#testing/kernel';
import { TEST_KEYS } from '#testing/networks';
import { triggerWords } from '#testing/packs';
import { aMember, anOrganisation } from '#testing/people';
import { createTestDatabase, instead, openRoom, type Room, type TestDatabase } from '#testing/platform';
import { createSandbox, type SandboxOptions } from '../../apps/sandbox/src/create-sandbox.js';
import { WorkerModule } from '../../apps/worker/src/worker.module.js';

/** After this a worker that still holds a share is taken for dead. */
const STUCK_FOR_SURE_MS = 6 * 60_000;

interface SandboxPost {
  urn: string;
  text: string;
  truncated: boolean;
  deleted: boolean;
  author: { sub: string };
  article: { source: string; title: string } | null;
  media: { urn: string }[];
}

/** The worker's rooms, the network they speak to, and hands on both. */
export interface FaultStage {
  test: TestDatabase;
  clock: FixedClock;
  /** Where content is written and approved, under trigger words as guidelines. */
  content: Room;
  /** Asks the network something that only tests may: its `/sandbox/…` addresses. */
  ask(method: string, path: string, body?: object): Promise<unknown>;
  /** A worker process; `environment` overrides settings. */
  aProcess(environment?: NodeJS.ProcessEnv): Promise<Process>;
  /** An organisation with content to share. */
  anOrganisationWithContent(draft?: Partial<Draft>): Promise<{ organisationId: string; item: ApprovedItem }>;
  /** What the network holds, oldest first, deleted posts included. */
  posts(): Promise<SandboxPost[]>;
  fault(kind: string, more?: object): Promise<void>;
  publication(shareId: string): Promise<Publication>;
  stop(): Promise<void>;
}

interface Publication {
  state: PublicationState;
  code: string | null;
  external_id: string | null;
  permalink: string | null;
  due_at: Date;
  attempts: number;
}

export async function aFaultStage(
  options: SandboxOptions = {},
  environment: NodeJS.ProcessEnv = {},
): Promise<FaultStage> {
  const clock = new FixedClock(new Date('2026-11-23T09:00:00Z'));
  const folder = await mkdtemp(join(tmpdir(), 'vouchsafe-faults-'));
  const sandbox = createSandbox({ clock, ...options });
  await sandbox.listen({ port: 0, host: '127.0.0.1' });
  const url = `http://127.0.0.1:${(sandbox.server.address() as AddressInfo).port}`;
  const settings = {
    LINKEDIN_URL: url,
    LINKEDIN_API_URL: url,
    DATA_DIR: folder,
    SECRET_KEYS: TEST_KEYS,
    DATABASE_POOL: '20',
    ...environment,
  };
  const test = await createTestDatabase(settings);
  const content = await openRoom(test, ContentModule, [instead(Clock, clock), triggerWords()]);
  const ask = async (method: string, path: string, body?: object): Promise<unknown> => {
    const headers = { 'content-type': 'application/json' };
    const answer = await fetch(url + path, { method, ...(body ? { headers, body: JSON.stringify(body) } : {}) });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text}`);
    return text ? JSON.parse(text) : null;
  };
  const processes: Process[] = [];
  return {
    test,
    clock,
    content,
    ask,
    aProcess: async (more = {}) => {
      const { applicationUrl } = test;
      const queue = test.configuration.values.queueName;
      const own = { DATABASE_URL: applicationUrl, NODE_ENV: 'test', LOG_LEVEL: 'silent', QUEUE_NAME: queue };
      const process = await Process.start(readConfiguration({ ...own, ...settings, ...more }), clock);
      processes.push(process);
      return process;
    },
    anOrganisationWithContent: async (draft) => {
      const { organisationId } = await anOrganisation(test);
      return { organisationId, item: await anApprovedItem(test, content, { organisationId }, draft) };
    },
    posts: async () => {
      const found: SandboxPost[] = [];
      for (let cursor: string | null = ''; cursor !== null;) {
        const query = new URLSearchParams({ limit: '100', ...(cursor ? { cursor } : {}) });
        const page = (await ask('GET', `/sandbox/posts?${query.toString()}`)) as {
          posts: SandboxPost[];
          nextCursor: string | null;
        };
        found.push(...page.posts);
        cursor = page.nextCursor;
      }
      return found.reverse();
    },
    fault: async (kind, more = {}) => {
      await ask('POST', '/sandbox/faults', { kind, ...more });
    },
    publication: async (shareId) => {
      const [row] = await test.owner<Publication>('SELECT * FROM publications WHERE share_id = $1', [shareId]);
      if (!row) throw new Error(`There is no share ${shareId}.`);
      return row;
    },
    stop: async () => {
      for (const process of processes) await process.stop();
      await sandbox.close();
      await test.drop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** One worker process as far as publishing goes. */
export class Process {
  private constructor(
    readonly context: INestApplicationContext,
    private readonly clock: FixedClock,
  ) {}

  static async start(configuration: Configuration, clock: FixedClock): Promise<Process> {
    const context = await NestFactory.createApplicationContext(WorkerModule.forRoot(configuration, clock), {
      logger: false,
      abortOnError: false,
    });
    return new Process(context, clock);
  }

  get database(): Database {
    return this.context.get(Database);
  }

  /** A new member who has connected an account, through the network's own consent page. */
  async aConnectedMember(test: TestDatabase, organisationId: string): Promise<Actor> {
    const member = await aMember(test, { organisationId });
    await this.connect(member, `Person ${member.memberId.slice(-8)}`);
    return member;
  }

  async connect(member: Actor, name: string): Promise<void> {
    const connect = this.context.get(ConnectAccount, { strict: false });
    const session = newId();
    const consent = new URL((await connect.begin(member, 'linkedin', session, '/')) ?? '');
    const form = new URLSearchParams([...consent.searchParams, ['person', name], ['decision', 'allow']]);
    const allowed = await fetch(new URL('/oauth/v2/authorization/decision', consent), {
      method: 'POST',
      body: form,
      redirect: 'manual',
    });
    const back = new URL(allowed.headers.get('location') ?? '').searchParams;
    const answer = { state: back.get('state') ?? '', code: back.get('code') ?? '' };
    const { error } = await connect.execute(member, 'linkedin', session, answer);
    if (error) throw new Error(`Could not connect: ${error}`);
  }

  share(member: Actor, item: ApprovedItem, text: string, more: Partial<ShareOrder> = {}): Promise<string> {
    const { versionId, captionId } = item;
    return this.context
      .get(CreateShare, { strict: false })
      .execute(member, { versionId, captionId, network: 'linkedin', text, ...more });
  }

  publish(organisationId: string, shareId: string): Promise<boolean> {
    return this.context.get(PublishShare, { strict: false }).execute(organisationId, shareId);
  }

  sweep(organisationId: string) {
    return this.context.get(SweepPublications, { strict: false }).execute(organisationId);
  }

  /** What a worker does in the time that follows: sweeps, draws consequences and publishes whenever something is due. */
  async work(organisationId: string, hours: number): Promise<void> {
    const end = this.clock.now().getTime() + hours * 3_600_000;
    for (let next: number | null = this.clock.now().getTime() + STUCK_FOR_SURE_MS; next !== null && next <= end;) {
      this.clock.set(new Date(Math.max(next, this.clock.now().getTime())));
      await this.context.get(FollowLedger).execute(organisationId);
      await this.sweep(organisationId);
      await this.context.get(PublishDue, { strict: false }).toTheEnd(organisationId);
      next = await this.nextDue(organisationId);
    }
    this.clock.set(new Date(end));
  }

  private async nextDue(organisationId: string): Promise<number | null> {
    const [row] = await this.database.within(organisationId, (tx) =>
      tx.query<{ due: Date | null }[]>(`SELECT min(due_at) AS due FROM publications WHERE state = 'scheduled'`),
    );
    return row?.due?.getTime() ?? null;
  }

  async stop(): Promise<void> {
    await this.context.close();
  }
}

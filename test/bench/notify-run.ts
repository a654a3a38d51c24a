import { Module, type INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { writeMail } from '#libs/channels';
import { ComposeDigests, DigestsModule } from '#libs/digests';
import { FeedQueries } from '#libs/feed';
import { Clock, type Actor } from '#libs/kernel';
import { LedgerModule } from '#libs/ledger';
import { ComposeMail, ComposeMessage } from '#libs/notifications';
import { Database, PlatformModule, readConfiguration, type Transaction } from '#libs/platform';
import { cpuSeconds, familyOf } from './cpu-time.js';
import type { PlannedDigests } from './notify-seed.js';

const AT_A_TIME = 200;
/** Two at once keep PostgreSQL and this process busy both. */
const AT_ONCE = 2;
const SENDER = { name: 'Vouchsafe', address: 'vouchsafe@bench.example' };
/** Pages as the portal asks for them. */
const PAGE = 20;

interface Queued {
  id: string;
  memberId: string;
}

/** A digest for everybody in an organisation, made by the product's own code at the moment it is due. */
export class DigestRun {
  private peak = 0;

  private constructor(
    private readonly context: INestApplicationContext,
    private readonly planned: PlannedDigests,
  ) {}

  static async open(
    { applicationUrl }: { applicationUrl: string },
    dataDir: string,
    planned: PlannedDigests,
  ): Promise<DigestRun> {
    const configuration = readConfiguration({
      ...process.env,
      DATABASE_URL: applicationUrl,
      // There is mail; nothing is sent.
      MAIL_URL: 'smtp://127.0.0.1:1',
      DATA_DIR: dataDir,
      LOG_LEVEL: 'error',
      NODE_ENV: 'production',
    });
    class DueClock extends Clock {
      now = () => planned.dueAt;
    }
    @Module({ imports: [PlatformModule.forRoot(configuration, new DueClock()), LedgerModule, DigestsModule] })
    class BenchModule {}
    return new DigestRun(await NestFactory.createApplicationContext(BenchModule, { logger: ['error'] }), planned);
  }

  /** @param postgres the process whose children serve the connections. */
  async measure(postgres: number) {
    const cpu = () => cpuSeconds([process.pid, ...familyOf(postgres)]);
    const before = cpu();
    const watch = setInterval(() => this.look(), 20);
    const began = performance.now();
    await this.get(ComposeDigests).executeIn(this.planned.organisationId);
    const queued = await this.get(ComposeMail).execute(this.planned.organisationId);
    const composed = performance.now();
    const written = await this.writeAll();
    const ended = performance.now();
    clearInterval(watch);
    this.look();
    return {
      seconds: rounded((ended - began) / 1_000),
      cpu_seconds: rounded(cpu() - before),
      compose_seconds: rounded((composed - began) / 1_000),
      peak_mb: Math.round(this.peak / 2 ** 20),
      queued,
      written,
    };
  }

  /** What was queued against what each member's own feed says: nothing of that is measured. */
  async check() {
    const told = new Map<string, string[][]>();
    const rows = await this.within((tx) =>
      tx.query<{ memberId: string; items: string; total: number }[]>(
        `SELECT n.member_id AS "memberId", n.about->>'items' AS items, (n.about->>'total')::int AS total
           FROM notifications n JOIN deliveries d ON d.organisation_id = n.organisation_id AND d.id = n.delivery_id
          WHERE n.kind = 'content.new'`,
      ),
    );
    for (const { memberId, items, total } of rows)
      told.set(memberId, [...(told.get(memberId) ?? []), [...items.split(' '), String(total)]]);
    const counted = { digests: 0, duplicates: 0, missing: 0, wrong: 0 };
    const members = await this.within((tx) => tx.query<{ id: string }[]>('SELECT id FROM members ORDER BY id'));
    await this.inTurns(members, async ({ id }) => {
      const expected = await this.expectedOf(id);
      const got = told.get(id) ?? [];
      if (expected.length > 0) counted.digests += 1;
      counted.duplicates += Math.max(0, got.length - 1);
      if (expected.length > 0 && got.length === 0) counted.missing += 1;
      for (const [...items] of got) {
        const total = Number(items.pop());
        counted.duplicates += items.length - new Set(items).size;
        counted.wrong += items.filter((item) => !expected.includes(item)).length;
        counted.missing += expected.slice(0, items.length).filter((item) => !items.includes(item)).length;
        counted.missing += Math.abs(expected.length - total);
      }
    });
    return counted;
  }

  async close(): Promise<void> {
    await this.context.close();
  }

  /** Every mail's page and its plain twin, as they are written when a delivery goes out. */
  private async writeAll(): Promise<number> {
    let written = 0;
    for (let after = ''; ;) {
      const some = await this.within((tx) =>
        tx.query<Queued[]>(
          `SELECT id, member_id AS "memberId" FROM deliveries
            WHERE $1 = '' OR id > nullif($1, '')::uuid ORDER BY id LIMIT $2`,
          [after, AT_A_TIME * AT_ONCE],
        ),
      );
      if (some.length === 0) return written;
      after = some.at(-1)!.id;
      const halves = Array.from({ length: AT_ONCE }, (_, nth) => some.slice(nth * AT_A_TIME, (nth + 1) * AT_A_TIME));
      const counts = await Promise.all(halves.map((half) => this.write(half)));
      written += counts.reduce((sum, one) => sum + one, 0);
    }
  }

  private write(queued: Queued[]): Promise<number> {
    return this.within(async (tx) => {
      let written = 0;
      for (const delivery of queued) {
        const message = await this.get(ComposeMessage).execute(tx, delivery);
        const mail = message && (await writeMail(message, SENDER, this.planned.dueAt));
        if (mail?.html && mail.text) written += 1;
      }
      return written;
    });
  }

  /** Ids of what the member's feed shows that was published since, in its order: all until it comes to what was before. */
  private async expectedOf(memberId: string): Promise<string[]> {
    const actor: Actor = { organisationId: this.planned.organisationId, memberId, roles: ['advocate'] };
    const since = this.planned.since;
    const expected: string[] = [];
    for (let cursor: string | undefined; ;) {
      const page = await this.get(FeedQueries).list(actor, { shared: false, limit: PAGE, cursor });
      expected.push(...page.items.filter(({ publishedAt }) => publishedAt > since).map(({ itemId }) => itemId));
      if (!page.nextCursor || page.items.some(({ publishedAt, featured }) => !featured && publishedAt <= since))
        return expected;
      cursor = page.nextCursor;
    }
  }

  private async inTurns<One>(all: readonly One[], work: (one: One) => Promise<void>): Promise<void> {
    let next = 0;
    const walk = async () => {
      while (next < all.length) await work(all[next++]!);
    };
    await Promise.all(Array.from({ length: AT_ONCE }, walk));
  }

  private within<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
    return this.get(Database).within(this.planned.organisationId, work);
  }

  private get<T>(type: abstract new (...given: never[]) => T): T {
    return this.context.get<T>(type as never, { strict: false });
  }

  private look(): void {
    this.peak = Math.max(this.peak, process.memoryUsage.rss());
  }
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}

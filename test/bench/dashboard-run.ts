import { isDeepStrictEqual } from 'node:util';
import { Module, type INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import pg from 'pg';
import type { Actor } from '#libs/kernel';
import { LedgerModule, type LedgerEntry } from '#libs/ledger';
import { clicksCounted } from '#libs/links';
import { Database, PlatformModule, readConfiguration } from '#libs/platform';
import { BREAKDOWNS, FollowReach, ReachModule, ShowBreakdown, ShowSeries, ShowSummary, type Period } from '#libs/reach';
import { FactsAlone } from './dashboard-facts.js';

const FACTS_IN_A_BATCH = 500;
const BATCHES = 20;

/** Milliseconds by what was asked. */
export type Taken = Map<string, number[]>;

/** Dashboards of one organisation, asked for through the product's own use cases. */
export class DashboardRun {
  readonly taken: Taken = new Map();
  differences = 0;

  private constructor(
    private readonly context: INestApplicationContext,
    private readonly reader: Actor,
  ) {}

  static async open(applicationUrl: string, dataDir: string, organisationId: string): Promise<DashboardRun> {
    const configuration = readConfiguration({
      ...process.env,
      DATABASE_URL: applicationUrl,
      DATA_DIR: dataDir,
      LOG_LEVEL: 'error',
      NODE_ENV: 'production',
    });
    @Module({ imports: [PlatformModule.forRoot(configuration), LedgerModule, ReachModule] })
    class BenchModule {}
    const reader = { organisationId, memberId: organisationId, roles: [] };
    return new DashboardRun(await NestFactory.createApplicationContext(BenchModule, { logger: ['error'] }), reader);
  }

  /** Asks once for everything that a dashboard of the period shows. */
  async ask(name: string, period: Period) {
    const get = this.context.get.bind(this.context);
    const summary = await this.time(`${name}_summary`, () => get(ShowSummary).execute(this.reader, period, {}));
    const series = await this.time(`${name}_series`, () => get(ShowSeries).execute(this.reader, period, {}, 'day'));
    const rows: unknown[] = [];
    for (const by of BREAKDOWNS)
      rows.push((await this.time(`${name}_breakdown_by_${by}`, () => get(ShowBreakdown).execute(this.reader, period, {}, by))).rows); // prettier-ignore
    return { summary, points: series.points, rows };
  }

  /** The same from every row of the facts; what is not as the product says is counted as a difference. */
  async askFacts(name: string, period: Period, previous: Period): Promise<void> {
    const told = await this.ask(name, period);
    const facts = <T>(what: string, work: (facts: FactsAlone) => Promise<T>) =>
      this.time(`facts_${name}_${what}`, () =>
        this.context.get(Database).within(this.reader, (tx) => work(new FactsAlone(tx))),
      );
    const summary = await facts('summary', (alone) => alone.summary(period, previous));
    const points = await facts('series', (alone) => alone.series(period));
    const rows: unknown[] = [];
    for (const by of BREAKDOWNS) rows.push(await facts(`breakdown_by_${by}`, (alone) => alone.breakdown(period, by)));
    this.agree({ ...told.summary, ...summary }, told.summary);
    this.agree(points, told.points);
    for (const [nth, row] of rows.entries()) this.agree(row, told.rows[nth]);
  }

  /** What it takes to apply counted clicks of as many links, with the sums and without; nothing of it stays. */
  async applyFacts(ownerUrl: string): Promise<void> {
    const owner = new pg.Client({ connectionString: ownerUrl });
    await owner.connect();
    try {
      const day = new Date().toISOString().slice(0, 10);
      for (let nth = 0; nth < BATCHES * 2; nth += 1) {
        const sums = nth % 2 === 0;
        await owner.query(`ALTER TABLE reach_facts ${sums ? 'ENABLE' : 'DISABLE'} TRIGGER USER`);
        const { rows } = await owner.query<{ link_id: string }>(
          `SELECT link_id FROM reach_shares ORDER BY random() LIMIT ${FACTS_IN_A_BATCH}`,
        );
        const entries = rows.map(({ link_id }) => counted(link_id, day));
        await this.apply(sums ? 'batch' : 'batch_without_sums', entries);
      }
      await owner.query('ALTER TABLE reach_facts ENABLE TRIGGER USER');
    } finally {
      await owner.end();
    }
  }

  async close(): Promise<void> {
    await this.context.close();
  }

  private async apply(name: string, entries: LedgerEntry[]): Promise<void> {
    const undone = new Error('undone');
    const work = this.context.get(Database).within(this.reader, async (tx) => {
      await this.time(name, () => this.context.get(FollowReach).apply(tx, entries));
      throw undone;
    });
    await work.catch((error: unknown) => {
      if (error !== undone) throw error;
    });
  }

  private async time<T>(name: string, work: () => Promise<T>): Promise<T> {
    const began = performance.now();
    const answer = await work();
    this.taken.set(name, [...(this.taken.get(name) ?? []), performance.now() - began]);
    return answer;
  }

  private agree(facts: unknown, told: unknown): void {
    if (!isDeepStrictEqual(JSON.parse(JSON.stringify(facts)), JSON.parse(JSON.stringify(told)))) this.differences += 1;
  }
}

function counted(linkId: string, day: string): LedgerEntry {
  const detail = { day, human: 3, preview: 1, bot: 1, suspect: 0, own: 0 };
  const { kind, subject: subjectKind } = clicksCounted;
  return { id: linkId, position: null, kind, at: new Date(), actorId: null, subjectKind, subjectId: linkId, detail };
}

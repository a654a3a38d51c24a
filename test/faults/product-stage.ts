import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import type { Actor, Role } from '#libs/kernel';
import { aMember, anOrganisation } from '#testing/people';
import { anApprovedItem } from '../support/approved-item.js';
import { Product } from '../support/product.js';
import { connectAccount, signedIn, type Agent } from '../support/sign-in.js';

const PATIENCE_MS = 60_000;
const LOOK_EVERY_MS = 50;
/** Whatever is left undone by then counts as lost. */
const SETTLED_AFTER_MS = 30_000;

/** Where a fault is played: the product on a database of its own, and an organisation in it whose member writes texts. */
export class Stage {
  /** From each routed text to its case, in seconds. */
  readonly seconds: number[] = [];
  /** What went wrong beside cases: one line each. */
  readonly wrong: string[] = [];
  private routed = 0;
  private readonly inCases = new Set<string>();

  private constructor(
    readonly name: string,
    readonly folder: string,
    private environment: NodeJS.ProcessEnv,
    public ownerUrl: string,
    public product: Product,
    private readonly owners: pg.Pool[],
  ) {}

  organisationId = '';
  private advocate!: Agent;
  private advocateActor!: Actor;

  static async open(
    name: string,
    folder: string,
    { applicationUrl, ownerUrl }: { applicationUrl: string; ownerUrl: string },
    environment: NodeJS.ProcessEnv,
  ): Promise<Stage> {
    await mkdir(folder, { recursive: true });
    const settings = { QUEUE_NAME: name, ...environment };
    const product = await Product.start(applicationUrl, join(folder), settings);
    const stage = new Stage(name, folder, settings, ownerUrl, product, [new pg.Pool({ connectionString: ownerUrl })]);
    await stage.people();
    return stage;
  }

  /** SQL past row-level security, on the database the product runs on now. */
  async owner<Row extends object>(sql: string, parameters: unknown[] = []): Promise<Row[]> {
    return (await this.owners.at(-1)!.query<Row>(sql, parameters)).rows;
  }

  /** The product ends here and begins anew on another database, with the same keys. */
  async moveTo({ applicationUrl, ownerUrl }: { applicationUrl: string; ownerUrl: string }): Promise<void> {
    await this.product.stop();
    this.product = await Product.start(applicationUrl, this.folder, this.environment);
    this.ownerUrl = ownerUrl;
    this.owners.push(new pg.Pool({ connectionString: ownerUrl }));
    this.advocate = await this.signIn(this.advocateActor);
  }

  /** A member writes a text that tells of a side effect. */
  async writeRouted(): Promise<void> {
    const text = `I developed a rash after taking ibuprofen, on day ${this.routed + 1} of our hike.`;
    const { body } = await this.advocate.post('/api/guidelines/screenings').send({ text }).expect(201);
    if (!body.route) throw new Error(`The text was not routed: ${text}`);
    this.routed += 1;
  }

  /** Texts are somebody else's from now on: what one member writes in a row may be one draft, and so one case. */
  async somebodyElseWrites(): Promise<void> {
    this.advocateActor = await this.member('advocate');
    this.advocate = await this.signIn(this.advocateActor);
  }

  /** Writes a routed text and waits for its case. */
  async routeText(): Promise<void> {
    await this.routeTexts(1);
  }

  /** Writes some and waits for all their cases; what happens `meanwhile` begins when half are written. */
  async routeTexts(count: number, meanwhile: () => Promise<void> = async () => undefined): Promise<void> {
    const write = async (many: number) => {
      for (let n = 0; n < many; n += 1) await this.writeRouted();
    };
    let written = false;
    const writing = write(Math.ceil(count / 2))
      .then(() => Promise.all([write(Math.floor(count / 2)), meanwhile()]))
      .finally(() => (written = true));
    await waitUntil(async () => (await this.lookAtCases()) && written, PATIENCE_MS);
    await writing;
    if (!(await this.lookAtCases())) this.seconds.push(PATIENCE_MS / 1_000);
  }

  /** Shares that are due in two days; @returns their ids. */
  async planShares(count: number): Promise<string[]> {
    const author = await this.joined('author');
    const reviewer = await this.joined('reviewer');
    const itemId = await anApprovedItem(author, reviewer, {
      title: 'Open day',
      captions: [{ text: 'Our laboratory opens its doors on Saturday.' }],
    });
    await connectAccount(this.advocate, this.product, `Person of ${this.name}`);
    const { body: item } = await this.advocate.get(`/api/feed/${itemId}`).expect(200);
    const localTime = new Date(Date.now() + 2 * 86_400_000).toISOString().slice(0, 16);
    const ids: string[] = [];
    for (let n = 0; n < count; n += 1) {
      const order = {
        versionId: item.versionId,
        captionId: item.captions[0].id,
        network: 'linkedin',
        text: `Our laboratory opens its doors on Saturday, gate ${n}.`,
        schedule: { localTime, timeZone: 'UTC' },
      };
      const { body } = await this.advocate.post('/api/shares').send(order).expect(201);
      ids.push(body.id);
    }
    return ids;
  }

  /** Has shares come due now, as if two days had passed. */
  async comeDue(shareIds: string[]): Promise<void> {
    await this.owner('UPDATE publications SET due_at = now(), planned_at = now() WHERE share_id = ANY($1::uuid[])', [
      shareIds,
    ]);
  }

  /** Notes what is not as it should be: shares that are `state`, each posted so often. */
  async expectShares(shareIds: string[], state: string, posts: number): Promise<void> {
    const inState = async () => {
      const rows = await this.owner<{ state: string }>(
        'SELECT state FROM publications WHERE share_id = ANY($1::uuid[])',
        [shareIds],
      );
      return rows.filter((row) => row.state === state).length;
    };
    await waitUntil(async () => (await inState()) === shareIds.length, SETTLED_AFTER_MS);
    const found = await inState();
    if (found !== shareIds.length)
      this.wrong.push(`${shareIds.length - found} of ${shareIds.length} shares are not ${state}`);
    const answer = await fetch(`${this.product.sandboxUrl}/sandbox/posts?limit=100`);
    const { posts: held } = (await answer.json()) as { posts: { text: string }[] };
    if (held.length !== posts) this.wrong.push(`${held.length} posts stand where ${posts} should`);
  }

  /**
   * Lets everything come to rest and counts what did not: routed texts without a case or with two, entries that are not
   * sealed, entries that a follower has not taken in, and what went wrong beside.
   */
  async lost(besides: string[] = []): Promise<number> {
    const count = async (sql: string, ...parameters: unknown[]) =>
      Number((await this.owner<{ n: string }>(`SELECT ${sql} AS n`, parameters))[0]!.n);
    const unsealed = () => count('(SELECT count(*) FROM ledger_entries WHERE position IS NULL)');
    const behind = () =>
      count(
        `(SELECT coalesce(sum(w.upto - coalesce(c.position, 0)), 0) FROM ledger_waiting w
            LEFT JOIN ledger_cursors c USING (organisation_id, follower) WHERE w.follower <> ALL($1::text[]))`,
        besides,
      );
    const setAside = () => count('(SELECT count(*) FROM ledger_set_aside WHERE follower <> ALL($1::text[]))', besides);
    await waitUntil(async () => (await unsealed()) + (await behind()) === 0, SETTLED_AFTER_MS);
    const misdated = await count(
      `(SELECT count(*) FROM ledger_entries WHERE abs(extract(epoch FROM entered_at - at)) > 60)`,
    );
    if (misdated > 0) this.wrong.push(`${misdated} entries bear another time than the database's`);
    await this.lookAtCases();
    const missing = this.routed - this.inCases.size;
    if (missing !== 0) this.wrong.push(`${missing} of ${this.routed} texts are in no case`);
    for (const [what, found] of [
      ['not sealed', await unsealed()],
      ['not taken in', await behind()],
      ['set aside', await setAside()],
    ] as const) {
      if (found > 0) this.wrong.push(`${found} entries are ${what}`);
    }
    return missing + (await unsealed()) + (await behind()) + (await setAside()) + misdated;
  }

  /** How often a follower has failed in a row, over all organisations. */
  async failuresOf(follower: string): Promise<number> {
    const [row] = await this.owner<{ n: number }>(
      'SELECT coalesce(sum(failures), 0)::integer AS n FROM ledger_cursors WHERE follower = $1',
      [follower],
    );
    return row!.n;
  }

  async hasSetAside(follower: string): Promise<boolean> {
    return (await this.owner('SELECT FROM ledger_set_aside WHERE follower = $1', [follower])).length > 0;
  }

  async member(role: Role): Promise<Actor> {
    return aMember({ owner: this.owner.bind(this) }, { organisationId: this.organisationId, roles: [role] });
  }

  async close(): Promise<void> {
    await this.product.stop();
    await Promise.all(this.owners.map((pool) => pool.end()));
  }

  private async people(): Promise<void> {
    ({ organisationId: this.organisationId } = await anOrganisation(
      { owner: this.owner.bind(this) },
      { jurisdictions: ['US'] },
    ));
    this.advocateActor = await this.member('advocate');
    this.advocate = await this.signIn(this.advocateActor);
  }

  private async joined(role: Role): Promise<Agent> {
    return this.signIn(await this.member(role));
  }

  private async signIn(actor: Actor): Promise<Agent> {
    return signedIn({ url: this.product.url, test: { owner: this.owner.bind(this) } }, actor);
  }

  /** Notes how old each text was when its case was first seen. @returns whether every text is in a case by now. */
  private async lookAtCases(): Promise<boolean> {
    // Several texts of one draft are one case: each text is what must not be lost.
    const rows = await this.owner<{ id: string; age: number }>(
      `SELECT screening_id AS id, extract(epoch FROM clock_timestamp() - at)::float AS age FROM safety_case_texts
        WHERE screening_id <> ALL($1::uuid[])`,
      [[...this.inCases]],
    );
    for (const { id, age } of rows) {
      this.inCases.add(id);
      this.seconds.push(age);
    }
    return this.inCases.size >= this.routed;
  }
}

export async function waitUntil(come: () => Promise<boolean>, patienceMs: number): Promise<void> {
  for (const deadline = performance.now() + patienceMs; performance.now() < deadline && !(await come());)
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
}

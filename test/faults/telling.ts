import pg from 'pg';
import { MailServer } from '../support/mail-server.js';
import type { RunningProcess } from '../support/running-process.js';
import { waitUntil, type Stage } from './product-stage.js';

const PATIENCE_MS = 60_000;
export const OFFICERS = 2;

/** Safety officers who are to be told of every case, and the mail server through which they are. */
export class Telling {
  private officers: { memberId: string; address: string }[] = [];
  private readonly locks = new Set<pg.Client>();
  private letTextsGo: () => void = () => undefined;

  private constructor(
    readonly stage: Stage,
    readonly mail: MailServer,
  ) {}

  /** Plays it on a stage where what happens is told from now on, and lets go of everything. */
  static async on(stage: Stage, play: (telling: Telling) => Promise<void>): Promise<void> {
    const telling = new Telling(stage, await MailServer.start());
    try {
      await telling.begin();
      await play(telling);
    } finally {
      await telling.heal();
      await telling.mail.stop();
    }
  }

  worker(): Promise<RunningProcess> {
    return this.stage.product.worker({ MAIL_URL: this.mail.url });
  }

  /** Has whoever writes into a table wait for us, and the transaction they do it in. */
  async lock(table: string): Promise<void> {
    const client = new pg.Client({ connectionString: this.stage.ownerUrl });
    this.locks.add(client);
    await client.connect();
    await client.query(`BEGIN; LOCK TABLE ${table} IN SHARE MODE`);
  }

  /** Has the mail server keep its answers to texts to itself. @returns what resolves when everybody’s text is there. */
  holdTexts(): Promise<void> {
    const letGo = new Promise<void>((resolve) => (this.letTextsGo = resolve));
    let held = 0;
    return new Promise((resolve) => {
      this.mail.beforeTaking = async () => {
        held += 1;
        if (held === OFFICERS) resolve();
        await letGo;
      };
    });
  }

  /** Nothing stands in anybody’s way any more. */
  async heal(): Promise<void> {
    for (const client of this.locks) await client.end();
    this.locks.clear();
    this.answerTexts();
    this.mail.behave('well');
  }

  answerTexts(): void {
    this.mail.beforeTaking = async () => undefined;
    this.letTextsGo();
  }

  /** Resolves when so many transactions wait for us. */
  async blocked(table: string, many: number): Promise<void> {
    await this.until(`${many} wait at ${table}`, async () => {
      const [row] = await this.stage.owner<{ n: number }>(
        'SELECT count(*)::integer AS n FROM pg_locks WHERE relation = $1::regclass AND NOT granted',
        [table],
      );
      return row!.n >= many;
    });
  }

  /** Resolves when so many deliveries are in that state. */
  async deliveries(state: string, many = OFFICERS): Promise<void> {
    await this.until(`${many} deliveries are ${state}`, async () => (await this.inState(state)) >= many);
  }

  private async inState(state: string): Promise<number> {
    const [row] = await this.stage.owner<{ n: number }>(
      'SELECT count(*)::integer AS n FROM deliveries WHERE state = $1',
      [state],
    );
    return row!.n;
  }

  /** As if the time were over after which a worker is taken for dead. */
  async takeForDead(): Promise<void> {
    await this.stage.owner(
      `UPDATE deliveries SET claimed_at = claimed_at - interval '10 minutes' WHERE state = 'sending'`,
    );
  }

  /** Resolves when every delivery has ended; what waits for another try has it at once. */
  async ended(): Promise<void> {
    await this.until('every delivery has ended', async () => {
      await this.stage.owner(`UPDATE deliveries SET due_at = now() WHERE state = 'waiting'`);
      return (await this.inState('waiting')) + (await this.inState('sending')) === 0;
    });
  }

  /** A text goes its way to a case. @returns the case's number, once there is one. */
  async newCase(): Promise<number> {
    const newest = async () =>
      (await this.stage.owner<{ n: number }>('SELECT coalesce(max(number), 0)::integer AS n FROM safety_cases'))[0]!.n;
    const before = await newest();
    await this.stage.somebodyElseWrites();
    await this.stage.routeText();
    await this.until('a case is opened', async () => (await newest()) > before);
    return newest();
  }

  /** Notes whoever was not told of a case exactly once in the inbox, and so often by mail. */
  async expectTold(number: number, mails: number, when: string): Promise<void> {
    for (const { memberId, address } of this.officers) {
      const rows = await this.stage.owner(
        `SELECT FROM notifications WHERE member_id = $1 AND kind = 'case.opened' AND (about ->> 'number')::integer = $2`,
        [memberId, number],
      );
      if (rows.length !== 1) this.wrong(`${rows.length} of 1 stand in an inbox ${when}`);
      const came = this.cameTo(address, number);
      if (came !== mails) this.wrong(`${came} mails came where ${mails} should ${when}`);
    }
  }

  /** Resolves when everybody has been mailed about a case; notes it when they never are. */
  async mailed(number: number): Promise<void> {
    await this.until(`everybody is mailed about case ${number}`, async () =>
      this.officers.every(({ address }) => this.cameTo(address, number) > 0),
    );
  }

  wrong(what: string): void {
    this.stage.wrong.push(what);
  }

  async until(what: string, come: () => Promise<boolean>): Promise<void> {
    await waitUntil(come, PATIENCE_MS);
    if (!(await come())) throw new Error(`It never came that ${what}.`);
  }

  private cameTo(address: string, number: number): number {
    return this.mail.to(address).filter(({ email }) => email.subject?.endsWith(`: case ${number}`)).length;
  }

  /** Whatever happens before an organisation is first looked at is told to nobody. */
  private async begin(): Promise<void> {
    const worker = await this.worker();
    await this.stage.routeText();
    await this.until('telling has begun', async () => {
      const rows = await this.stage.owner(`SELECT FROM ledger_cursors WHERE follower = 'notifications.tell'`);
      return rows.length > 0;
    });
    for (let n = 0; n < OFFICERS; n += 1) {
      const { memberId } = await this.stage.member('safety_officer');
      const [row] = await this.stage.owner<{ email: string }>('SELECT email FROM members WHERE id = $1', [memberId]);
      this.officers.push({ memberId, address: row!.email });
    }
    await worker.stop();
  }
}

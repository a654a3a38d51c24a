import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { newId } from '#libs/kernel';

const LOOK_EVERY_MS = 5;
const PATIENCE_MS = 60_000;

interface UnscoredShare {
  organisation_id: string;
  share_id: string;
  member_id: string;
  item_id: string;
}

/** Enters facts as the product does, and measures how long each takes to its standing. */
export class FactsInTime {
  private readonly waiting = new Map<string, number>();

  private constructor(
    private readonly application: pg.Pool,
    private readonly owner: pg.Pool,
  ) {}

  static async on<T>(
    urls: { applicationUrl: string; ownerUrl: string },
    work: (facts: FactsInTime) => Promise<T>,
  ): Promise<T> {
    const options = '-c role=vouchsafe_app -c timezone=UTC';
    const application = new pg.Pool({ connectionString: urls.applicationUrl, options, max: 4 });
    const owner = new pg.Pool({ connectionString: urls.ownerUrl, max: 1 });
    try {
      return await work(new FactsInTime(application, owner));
    } finally {
      await Promise.all([application.end(), owner.end()]);
    }
  }

  /** Waits until nothing is unsealed and nobody has anything to take in. */
  async settle(): Promise<void> {
    for (const deadline = performance.now() + PATIENCE_MS; performance.now() < deadline; await pause(200)) {
      const { rows } = await this.owner.query<{ rest: boolean }>(
        `SELECT NOT EXISTS (SELECT FROM ledger_entries WHERE seal IS NULL) AND NOT EXISTS (SELECT FROM ledger_waiting) AS rest`,
      );
      if (rows[0]!.rest) return;
    }
    throw new Error('The ledgers do not come to rest.');
  }

  /** From fact to standing in milliseconds, one after another, in organisations taken in turn. */
  async oneByOne(count: number): Promise<number[]> {
    const taken: number[] = [];
    for (const share of await this.unscored(count, count)) {
      await this.enter(share);
      taken.push(...(await this.untilStanding()));
      await pause(20);
    }
    return taken;
  }

  /** As many facts a second in each of so many organisations, for so long; how long each took, in milliseconds. */
  async busy(organisations: number, seconds: number): Promise<number[]> {
    const shares = await this.unscored(organisations, organisations * seconds);
    const taken: number[] = [];
    const began = performance.now();
    const every = (seconds * 1_000) / shares.length;
    const enterAll = async () => {
      const entering: Promise<void>[] = [];
      for (const [nth, share] of shares.entries()) {
        await pause(Math.max(0, began + nth * every - performance.now()));
        entering.push(this.enter(share));
      }
      await Promise.all(entering);
    };
    let entered = false;
    const entering = enterAll().finally(() => (entered = true));
    while (!entered || this.waiting.size > 0) {
      taken.push(...(await this.look()));
      await pause(LOOK_EVERY_MS * 4);
    }
    await entering;
    return taken;
  }

  private async enter(share: UnscoredShare): Promise<void> {
    const id = newId();
    const detail = { memberId: share.member_id, itemId: share.item_id, node: 'advocacy', network: 'linkedin' };
    const fact = { id, kind: 'publication.published', at: new Date(), subject_kind: 'share', detail };
    const client = await this.application.connect();
    try {
      await client.query('BEGIN');
      await client.query("SELECT set_config('vouchsafe.organisation_id', $1, true)", [share.organisation_id]);
      await client.query('SELECT append_to_ledger($1::jsonb)', [
        JSON.stringify([{ ...fact, subject_id: share.share_id }]),
      ]);
      this.waiting.set(id, performance.now());
      await client.query('COMMIT');
    } finally {
      client.release();
    }
  }

  private async untilStanding(): Promise<number[]> {
    const deadline = performance.now() + PATIENCE_MS;
    while (performance.now() < deadline) {
      const taken = await this.look();
      if (taken.length > 0) return taken;
      await pause(LOOK_EVERY_MS);
    }
    throw new Error('A fact has no standing after a minute.');
  }

  /** Those that stand by now: points are entered in the transaction that adds them to the standing. */
  private async look(): Promise<number[]> {
    const { rows } = await this.owner.query<{ entry_id: string }>(
      'SELECT entry_id FROM points WHERE entry_id = ANY($1::uuid[])',
      [[...this.waiting.keys()]],
    );
    const now = performance.now();
    return rows.map(({ entry_id: id }) => {
      const took = now - this.waiting.get(id)!;
      this.waiting.delete(id);
      return took;
    });
  }

  /** Shares that no fact has told of yet, from so many organisations in turn. */
  private async unscored(organisations: number, count: number): Promise<UnscoredShare[]> {
    const { rows } = await this.owner.query<UnscoredShare>(
      `WITH chosen AS (SELECT organisation_id FROM organisations ORDER BY md5(organisation_id::text) LIMIT $1)
       SELECT organisation_id, share_id, member_id, item_id
         FROM (SELECT s.*, row_number() OVER (PARTITION BY s.organisation_id ORDER BY s.share_id) AS turn
                 FROM scored_shares s JOIN chosen USING (organisation_id) WHERE s.published_on IS NULL) s
        ORDER BY turn, organisation_id LIMIT $2`,
      [organisations, count],
    );
    if (rows.length < count) throw new Error(`Only ${rows.length} of ${count} shares are left.`);
    return rows;
  }
}

import { setTimeout as pause } from 'node:timers/promises';
import type { RunningProcess } from '../support/running-process.js';
import { POINTS } from './deaths.js';
import type { Asked, Post, PublishingStage } from './publishing-stage.js';

/** What there is to break beside workers and the network. */
export interface Engines {
  restartDatabase(): Promise<void>;
  /** Absent where the queue is not on Redis. */
  emptyRedis?(): Promise<void>;
}

/** What members asked for, held against what stands at the network. */
export interface Compared {
  shares: number;
  published: number;
  duplicates: number;
  lost: number;
  /** Fates that were unknown, and that the product found out by itself. */
  unknown_resolved: number;
  /** Fates that a member had to look up. */
  unknown_asked: number;
  kills: number;
  /** Each fate that a member had to look up: what happened, and whether the post stood. */
  unknown: { share: string; happened: string; stood: boolean }[];
  wrong: string[];
}

const WORKERS = 2;
/** Named faults of the network, each for the next call that makes a post. */
const NETWORK_FAULTS: [string, object][] = [
  ['drop-reply-after-commit', {}],
  ['throttled', {}],
  ['error-before-commit', { status: 503 }],
  ['drop-before-commit', {}],
  ['error-after-commit', { status: 500 }],
  ['missing-restli-id', {}],
];
/** A version of the network's API that it no longer answers: one worker was not updated. */
const DEAD_VERSION = '202401';
const SCHEDULED_WITHIN_MS = 15_000;
const LONGEST_LIFE_MS = 1_500;
/** How long a worker is given to come by where it is to die. */
const COMES_BY_MS = 6_000;
const SETTLED_WITHIN_MS = 120_000;
const LOOK_EVERY_MS = 250;

const dieAt = new URL('die-at.js', import.meta.url);

/** Members share while everything breaks; then all comes to rest, and members say what they are asked. */
export class PublishingRun {
  private readonly asked: Asked[] = [];
  private readonly explained = new Map<string, Compared['unknown'][number]>();
  private begun = 0;
  private kills = 0;
  private breaks: Promise<void> = Promise.resolve();

  constructor(
    private readonly stage: PublishingStage,
    private readonly engines: Engines,
    private readonly counts: { shares: number; kills: number },
  ) {}

  async play(): Promise<Compared> {
    await Promise.all([this.shareAll(), ...Array.from({ length: WORKERS }, () => this.killWorkers())]);
    await this.breaks;
    await this.stage.healNetwork();
    // Nobody works now: whoever held a share is dead, and has been for longer than a try may last.
    await this.stage.owner(
      `UPDATE publications SET claimed_at = claimed_at - interval '6 minutes', sending_at = sending_at - interval '6 minutes'
        WHERE state = 'publishing'`,
    );
    const workers = await Promise.all(Array.from({ length: WORKERS }, () => this.stage.product.worker()));
    await this.settle();
    await Promise.all(workers.map((one) => one.stop()));
    return this.compare();
  }

  /** In pace with the kills, so that there is work whenever somebody dies: one at once, one within the next seconds. */
  private async shareAll(): Promise<void> {
    const { shares, kills } = this.counts;
    for (let nth = 0; nth < shares; nth += 1) {
      while (nth / shares > (this.kills + 1) / kills) await pause(20);
      const inMs = nth % 2 === 0 ? null : Math.random() * SCHEDULED_WITHIN_MS;
      this.asked.push(await this.stage.ask(nth, inMs));
    }
  }

  private async killWorkers(): Promise<void> {
    while (this.begun < this.counts.kills) {
      const nth = this.begun;
      this.begun += 1;
      if (nth % 2 === 0) await this.killAt(POINTS[(nth / 2) % POINTS.length]!, nth);
      else await this.killAtRandom(nth);
      this.kills += 1;
    }
  }

  private async killAt(point: string, nth: number): Promise<void> {
    const worker = await this.startWorker({ DIE_AT: point }, [dieAt]);
    await this.breakSomething(nth);
    await Promise.race([worker.ended, pause(COMES_BY_MS)]);
    await worker.kill();
  }

  private async killAtRandom(nth: number): Promise<void> {
    const worker = await this.startWorker(nth % 8 === 5 ? { LINKEDIN_VERSION: DEAD_VERSION } : {});
    await this.breakSomething(nth);
    await pause(Math.random() * LONGEST_LIFE_MS);
    await worker.kill();
  }

  /** A worker that finds no database ends, and is started again, as whoever watches over processes does. */
  private async startWorker(environment: NodeJS.ProcessEnv, preloaded: URL[] = []): Promise<RunningProcess> {
    for (let tries = 1; ; tries += 1) {
      try {
        return await this.stage.product.worker(environment, preloaded);
      } catch (error) {
        if (tries === 20) throw error;
        await pause(LOOK_EVERY_MS);
      }
    }
  }

  private async breakSomething(nth: number): Promise<void> {
    const [kind, more] = NETWORK_FAULTS[nth % NETWORK_FAULTS.length]!;
    if (nth % 3 === 0) await this.stage.fault(kind, { match: { operation: 'create-post' }, ...more });
    const { sharers } = this.stage;
    if (nth % 10 === 4)
      await this.stage.fault('revoked-token', { match: { author: sharers[nth % sharers.length]!.name } });
    const third = Math.max(3, Math.round(this.counts.kills / 3));
    if (nth % third === 2) this.breaks = this.breaks.then(() => this.engines.restartDatabase());
    if (nth % third === 1) await this.engines.emptyRedis?.();
  }

  /** Lets time pass and members do what they are asked until nothing waits any more. */
  private async settle(): Promise<void> {
    for (const end = performance.now() + SETTLED_WITHIN_MS; performance.now() < end; await pause(LOOK_EVERY_MS)) {
      // What the network has put off is due: the pause has passed.
      await this.stage.owner(
        `UPDATE publications SET due_at = now() WHERE state = 'scheduled' AND due_at > now() AND code IS NOT NULL`,
      );
      const rows = await this.rows(`state IN ('scheduled', 'publishing', 'held', 'unknown')`);
      if (rows.length === 0) return;
      for (const { id, state, holdKey } of rows) {
        const asked = this.asked.find((one) => one.id === id);
        if (asked && state === 'unknown') await this.answer(asked);
        if (asked && holdKey === 'reconnect') await this.stage.connect(asked.sharer);
      }
    }
  }

  /** Their member looks at the network, and says what they see. */
  private async answer({ id, text, sharer }: Asked): Promise<void> {
    const post = standing(await this.stage.posts(), text)[0];
    const [attempt] = await this.stage.owner<{ code: string | null }>(
      'SELECT code FROM publication_attempts WHERE share_id = $1 ORDER BY number DESC LIMIT 1',
      [id],
    );
    const resolution = post ? { outcome: 'live', permalink: post.permalink } : { outcome: 'not_live', again: true };
    const { status } = await sharer.agent.post(`/api/shares/${id}/resolve`).send(resolution);
    if (status !== 200) return;
    const happened =
      attempt?.code === 'INTERRUPTED'
        ? 'its worker was killed after the note that the call goes out, before the outcome was written'
        : `the network's answer did not say (${attempt?.code ?? 'none'})`;
    this.explained.set(id, { share: text, happened, stood: post !== undefined });
  }

  private async compare(): Promise<Compared> {
    const posts = await this.stage.posts();
    const states = new Map((await this.rows('true')).map(({ id, state }) => [id, state]));
    const compared = { published: 0, duplicates: 0, lost: 0 };
    const wrong: string[] = [];
    for (const { id, text } of this.asked) {
      const count = standing(posts, text).length;
      const state = states.get(id) ?? 'gone';
      if (count > 0 && state === 'published') compared.published += 1;
      compared.duplicates += Math.max(0, count - 1);
      if (count === 0 || state !== 'published') compared.lost += 1;
      if (count !== 1 || state !== 'published') wrong.push(`"${text}" is ${state} and stands ${count} times`);
    }
    const strangers = posts.length - this.asked.reduce((sum, { text }) => sum + standing(posts, text).length, 0);
    if (strangers > 0) wrong.push(`${strangers} posts stand that nobody asked for`);
    const doubted = await this.stage.owner<{ id: string }>(
      `SELECT DISTINCT subject_id AS id FROM ledger_entries WHERE kind = 'publication.unknown'`,
    );
    const unknown = [...this.explained.values()];
    const resolved = doubted.filter(({ id }) => !this.explained.has(id) && states.get(id) === 'published').length;
    const fates = { unknown_resolved: resolved, unknown_asked: unknown.length };
    return { shares: this.asked.length, ...compared, ...fates, kills: this.kills, unknown, wrong };
  }

  private rows(where: string): Promise<{ id: string; state: string; holdKey: string | null }[]> {
    return this.stage.owner(
      `SELECT share_id AS id, state, hold_key AS "holdKey" FROM publications WHERE ${where} ORDER BY share_id`,
    );
  }
}

function standing(posts: Post[], text: string): Post[] {
  return posts.filter((post) => post.text.startsWith(text));
}

import { setTimeout as pause } from 'node:timers/promises';
import { createTestDatabase, type TestDatabase } from '#testing/platform';
import {
  aFreshStage,
  aShare,
  aStage,
  attemptsOf,
  postsOf,
  publicationOf,
  type SharesRoom,
  type Stage,
  theSharesRoom,
} from '../testing/index.js';
import { PublishDue } from './index.js';

/** No round is larger, and no more than two are on their way. */
const LARGEST_ROUND = 32;

let test: TestDatabase;
let room: SharesRoom;
let stage: Stage;

const due = (of = room) => of.get(PublishDue).toTheEnd(stage.organisationId);
const take = (goesOn?: () => boolean) => room.get(PublishDue).execute(stage.organisationId, goesOn);
const posts = () => postsOf(room, stage);

/** A share of the member's that is due at once, and so many copies of it that it is one of `count`. */
async function copies(count: number): Promise<void> {
  const id = await aShare(room, stage);
  const columns = async (table: string, but: string) => {
    const rows = await test.owner<{ name: string }>(
      `SELECT column_name AS name FROM information_schema.columns WHERE table_schema = 'public' AND table_name = $1`,
      [table],
    );
    return rows.flatMap(({ name }) => (name === but ? [] : [`t.${name}`])).join(', ');
  };
  const insert = (columns: string) => columns.replaceAll('t.', '');
  const [shares, publications] = [await columns('shares', 'id'), await columns('publications', 'share_id')];
  await test.owner(
    `WITH fresh AS (SELECT uuidv7() AS id FROM generate_series(2, ${count})),
          shared AS (INSERT INTO shares (id, ${insert(shares)}) SELECT f.id, ${shares} FROM fresh f, shares t WHERE t.id = $1)
     INSERT INTO publications (share_id, ${insert(publications)})
     SELECT f.id, ${publications} FROM fresh f, publications t WHERE t.share_id = $1`,
    [id],
  );
}

beforeAll(async () => {
  test = await createTestDatabase();
  room = await theSharesRoom(test);
});
beforeEach(async () => {
  await aFreshStage(test, room);
  stage = await aStage(test, room, { draft: { linkUrl: null, linkTitle: null } });
});
afterAll(() => test.drop());

describe('publishing what is due', () => {
  it('sends all of it, each once, and says how many', async () => {
    await copies(100);
    expect(await due()).toBe(100);
    expect(posts()).toHaveLength(100);
    expect(await due()).toBe(0);
    const [counts] = await test.owner<{ states: string[]; tries: string }>(
      `SELECT array_agg(DISTINCT state) AS states, (SELECT count(*) FROM publication_attempts a WHERE a.organisation_id = $1) AS tries
         FROM publications WHERE organisation_id = $1`,
      [stage.organisationId],
    );
    expect(counts).toEqual({ states: ['published'], tries: '100' });
  });

  it('shares what is due with whoever else looks, and neither sends what the other has', async () => {
    await copies(120);
    const other = await theSharesRoom(test);
    other.clock.set(room.clock.now().toISOString());
    const [here, there] = await Promise.all([due(), due(other)]);
    expect(here + there).toBe(120);
    expect(posts().length + postsOf(other, stage).length).toBe(120);
    expect(Math.min(here, there)).toBeGreaterThan(0);
  });

  it('begins with two in a new process, and has no more on their way than two of its largest rounds', async () => {
    const fresh = await theSharesRoom(test);
    fresh.clock.set(room.clock.now().toISOString());
    await copies(200);
    const publish = fresh.adapter.publish.bind(fresh.adapter);
    let atOnce = 0;
    const seen: number[] = [];
    fresh.adapter.publish = async (holder, post) => {
      seen.push((atOnce += 1));
      await pause(20);
      atOnce -= 1;
      return publish(holder, post);
    };
    expect(await due(fresh)).toBe(200);
    expect(Math.max(...seen.slice(0, 4))).toBeLessThanOrEqual(4);
    expect(Math.max(...seen)).toBeGreaterThan(8);
    expect(Math.max(...seen)).toBeLessThanOrEqual(2 * LARGEST_ROUND);
  });

  it('leaves what is not due, and stops when it is told to', async () => {
    const later = await aShare(room, stage, { schedule: { localTime: '2026-11-02T10:00', timeZone: 'UTC' } });
    expect(await take()).toEqual({ taken: 0, more: false });
    room.clock.advance(3_600_000);
    expect(await take(() => false)).toEqual({ taken: 0, more: true });
    expect(await publicationOf(test, later)).toMatchObject({ state: 'scheduled', attempts: 0 });
    expect(await due()).toBe(1);
  });

  it('lets no share that fails keep another', async () => {
    await copies(40);
    room.adapter.next = [() => Promise.reject(new Error('the wire broke'))];
    expect(await due()).toBe(40);
    const rows = await test.owner<{ state: string; count: string }>(
      'SELECT state, count(*) FROM publications WHERE organisation_id = $1 GROUP BY state ORDER BY state',
      [stage.organisationId],
    );
    expect(rows).toEqual([
      { state: 'published', count: '39' },
      { state: 'unknown', count: '1' },
    ]);
  });

  it('goes on without what hangs at its network', async () => {
    await copies(90);
    let answer = () => {};
    let first = true;
    const publish = room.adapter.publish.bind(room.adapter);
    room.adapter.publish = async (holder, post) => {
      if (first) {
        first = false;
        await new Promise<void>((resolve) => (answer = resolve));
      }
      return publish(holder, post);
    };
    try {
      expect(await take()).toEqual({ taken: 90, more: false });
      for (let tries = 0; posts().length < 89 && tries < 500; tries += 1) await pause(20);
      expect(posts()).toHaveLength(89);
      // What comes due meanwhile does not wait for it either.
      await aShare(room, stage, { text: 'Our laboratory is open on Sunday too.' });
      expect(await take()).toEqual({ taken: 1, more: false });
      for (let tries = 0; posts().length < 90 && tries < 500; tries += 1) await pause(20);
      expect(posts()).toHaveLength(90);
      answer();
      await room.get(PublishDue).settled();
      expect(posts()).toHaveLength(91);
    } finally {
      answer();
      room.adapter.publish = publish;
    }
  });

  it('finds every organisation with something due, however much has been due longer in another', async () => {
    await copies(600);
    const flooded = stage;
    room.clock.advance(60_000);
    const { organisationId } = (stage = await aStageLater());
    const id = await aShare(room, stage);
    const found = await room.get(PublishDue).organisations();
    expect(found).toEqual(expect.arrayContaining([flooded.organisationId, organisationId]));
    expect(await due()).toBe(1);
    expect(await attemptsOf(test, id)).toMatchObject([{ outcome: 'published' }]);
  });
});

/** Another organisation, at the time that it is by now. */
async function aStageLater(): Promise<Stage> {
  const now = room.clock.now().toISOString();
  const fresh = await aFreshStage(test, room);
  room.clock.set(now);
  return fresh;
}

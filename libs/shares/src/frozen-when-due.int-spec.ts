import { FreezeQueries, LiftFreeze, StartFreeze, type FreezeOrder } from '#libs/freezes';
import type { Actor } from '#libs/kernel';
import { Connections } from '#libs/networks';
import { CreateTopic } from '#libs/topics';
import { aMember } from '#testing/people';
import { createTestDatabase, type TestDatabase } from '#testing/platform';
import {
  aFreshStage,
  aShare,
  aStage,
  attemptsOf,
  factsOf,
  postsOf,
  publicationOf,
  type SharesRoom,
  type Stage,
  theSharesRoom,
  withPicture,
} from '../testing/index.js';
import { PublishShare, RescheduleShare, ShareQueries, SweepPublications } from './index.js';

let test: TestDatabase;
let room: SharesRoom;
let stage: Stage;
let lead: Actor;
let topicId: string;

const HOUR = 3_600_000;
const AT_TEN = { localTime: '2026-11-02T10:00', timeZone: 'UTC' };
const publish = (id: string) => room.get(PublishShare).execute(stage.organisationId, id);
const sweep = () => room.get(SweepPublications).execute(stage.organisationId);
const posts = () => postsOf(room, stage);
const freeze = (order: FreezeOrder = { scope: 'organisation' }) =>
  room.get(StartFreeze).execute(lead, order, 'An accident at the plant.');
const lift = async () => {
  for (const { id } of await room.get(FreezeQueries).list(lead)) await room.get(LiftFreeze).execute(lead, id);
};
const SCOPES: [string, () => FreezeOrder][] = [
  ['the organisation', () => ({ scope: 'organisation' })],
  ['its topic', () => ({ scope: 'topic', topicId })],
  ['its network', () => ({ scope: 'network', network: 'linkedin' })],
];

async function waits(id: string) {
  await publish(id);
  expect(posts()).toEqual([]);
  expect(await publicationOf(test, id)).toMatchObject({ state: 'held', hold_key: 'freeze', code: 'frozen' });
  expect(JSON.stringify((await publicationOf(test, id)).message)).toContain('An accident at the plant.');
}

beforeAll(async () => {
  test = await createTestDatabase();
  room = await theSharesRoom(test);
});
beforeEach(async () => {
  const { organisationId } = await aFreshStage(test, room);
  const author = await aMember(test, { organisationId, roles: ['author'] });
  topicId = (await room.get(CreateTopic).execute(author, { name: 'Plants' })).id;
  stage = await aStage(test, room, { organisationId, draft: { topicIds: [topicId] } });
  lead = await aMember(test, { organisationId, roles: ['comms_lead'] });
});
afterAll(() => test.drop());

describe('while something is frozen', () => {
  it.each(SCOPES)('nothing is decided on that %s reaches, and says why', async (_what, order) => {
    await freeze(order());
    for (const schedule of [undefined, AT_TEN]) {
      const refusal = await aShare(room, stage, { schedule }).catch((error: unknown) => error);
      expect(refusal).toMatchObject({ kind: 'conflict', code: 'frozen' });
      expect(JSON.stringify(refusal)).toContain('An accident at the plant.');
    }
    await lift();
    await publish(await aShare(room, stage));
    expect(posts()).toHaveLength(1);
  });

  it.each(SCOPES)('what was planned waits when %s is', async (_what, order) => {
    const id = await aShare(room, stage, { schedule: AT_TEN });
    await freeze(order());
    room.clock.advance(HOUR);
    await waits(id);
    expect(await attemptsOf(test, id)).toMatchObject([{ outcome: 'not_cleared', code: 'frozen' }]);
  });

  it('waits what was claimed before it and not sent yet', async () => {
    stage = await withPicture(test, room, stage);
    const id = await aShare(room, stage);
    const prepare = room.adapter.prepare.bind(room.adapter);
    room.adapter.prepare = async (...parts) => {
      await freeze();
      return prepare(...parts);
    };
    try {
      await waits(id);
    } finally {
      room.adapter.prepare = prepare;
    }
    expect((await publicationOf(test, id)).sending_at).toBeNull();
  });

  it('is answered once what is just going out has gone', async () => {
    stage = await withPicture(test, room, stage);
    const id = await aShare(room, stage);
    const connections = room.get(Connections);
    const usable = connections.usable.bind(connections);
    const prepare = room.adapter.prepare.bind(room.adapter);
    const order: string[] = [];
    let frozen: Promise<unknown> | undefined;
    const waiting = `SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`;
    room.adapter.prepare = async (...parts) => {
      // The look after this one is the last: all that is left of it is the connection.
      connections.usable = async (...what) => {
        frozen = freeze().then(() => order.push('frozen'));
        while (order.length === 0 && (await test.owner(waiting)).length === 0);
        order.push('last look');
        return usable(...what);
      };
      return prepare(...parts);
    };
    try {
      await publish(id);
    } finally {
      Object.assign(connections, { usable });
      room.adapter.prepare = prepare;
    }
    await frozen;
    expect(order).toEqual(['last look', 'frozen']);
    expect(posts()).toHaveLength(1);
  });

  it('another topic and another organisation go on', async () => {
    const other = (await room.get(CreateTopic).execute(lead, { name: 'Other' })).id;
    await freeze({ scope: 'topic', topicId: other });
    await publish(await aShare(room, stage));
    expect(posts()).toHaveLength(1);
    await freeze();
    const elsewhere = await aStage(test, room);
    await room.get(PublishShare).execute(elsewhere.organisationId, await aShare(room, elsewhere));
    expect(postsOf(room, elsewhere)).toHaveLength(1);
  });

  it('what waits ends not, however long it lasts', async () => {
    const id = await aShare(room, stage, { schedule: AT_TEN });
    await freeze();
    room.clock.advance(HOUR);
    await waits(id);
    room.clock.advance(72 * HOUR);
    await sweep();
    expect(await publicationOf(test, id)).toMatchObject({ state: 'held', code: 'frozen' });
  });
});

describe('when it is lifted', () => {
  it('what is not due yet goes out at its time', async () => {
    const id = await aShare(room, stage, { schedule: AT_TEN });
    await freeze();
    expect(await publish(id)).toBe(false);
    await lift();
    room.clock.advance(HOUR);
    await publish(id);
    expect(posts()).toHaveLength(1);
  });

  it('what was due does not burst out: its member is asked once, and chooses another time', async () => {
    const id = await aShare(room, stage, { schedule: AT_TEN });
    await freeze();
    room.clock.advance(HOUR);
    await waits(id);
    await sweep();
    expect((await publicationOf(test, id)).code).toBe('frozen');
    await lift();
    await sweep();
    await sweep();
    await publish(id);
    expect(posts()).toEqual([]);
    expect(await publicationOf(test, id)).toMatchObject({ state: 'held', code: 'freeze_lifted' });
    expect((await factsOf(test, id)).filter((kind) => kind === 'publication.held')).toHaveLength(2);
    await room.get(RescheduleShare).execute(stage.member, id, { localTime: '2026-11-02T11:00', timeZone: 'UTC' });
    room.clock.advance(HOUR);
    await publish(id);
    expect(posts()).toHaveLength(1);
  });

  it('what another freeze reaches still waits', async () => {
    const id = await aShare(room, stage, { schedule: AT_TEN });
    const all = await freeze();
    await freeze({ scope: 'topic', topicId });
    room.clock.advance(HOUR);
    await waits(id);
    await room.get(LiftFreeze).execute(lead, all);
    await sweep();
    expect((await publicationOf(test, id)).code).toBe('frozen');
    await lift();
    await sweep();
    expect((await publicationOf(test, id)).code).toBe('freeze_lifted');
  });

  it('what was chosen anew goes out only if it is still cleared', async () => {
    const id = await aShare(room, stage, { schedule: AT_TEN });
    await freeze();
    room.clock.advance(HOUR);
    await waits(id);
    await room.get(RescheduleShare).execute(stage.member, id, { localTime: '2026-11-02T11:00', timeZone: 'UTC' });
    await lift();
    await test.owner(`UPDATE shares SET certificate = 'forged' WHERE id = $1`, [id]);
    room.clock.advance(HOUR);
    await publish(id);
    expect(posts()).toEqual([]);
    expect((await publicationOf(test, id)).code).toBe('certificate_changed');
  });
});

describe('before it is decided', () => {
  it('shows how many shares of how many members it would hold back', async () => {
    await aShare(room, stage, { schedule: AT_TEN });
    const within = (order: FreezeOrder) =>
      room.get(ShareQueries).waitingWithin(lead, { topicId: null, network: null, ...order });
    const nextAt = new Date('2026-11-02T10:00:00Z');
    for (const [, order] of SCOPES) {
      expect(await within(order())).toEqual({ shares: 1, members: 1, nextAt });
    }
    const other = (await room.get(CreateTopic).execute(lead, { name: 'Other' })).id;
    expect(await within({ scope: 'topic', topicId: other })).toEqual({ shares: 0, members: 0, nextAt: null });
  });

  it('shows it to nobody else', async () => {
    const shown = room
      .get(ShareQueries)
      .waitingWithin(stage.member, { scope: 'organisation', topicId: null, network: null });
    await expect(shown).rejects.toMatchObject({ code: 'not_yours' });
  });
});

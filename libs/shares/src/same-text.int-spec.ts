import { createTestDatabase, type TestDatabase } from '#testing/platform';
import {
  aFreshStage,
  aShare,
  aStage,
  publicationOf,
  type SharesRoom,
  type Stage,
  theSharesRoom,
} from '../testing/index.js';
import { CancelShare, PublishShare, RescheduleShare } from './index.js';

const DAY = 86_400_000;

describe('the same words on the same item', () => {
  let test: TestDatabase;
  let room: SharesRoom;
  let stage: Stage;

  beforeAll(async () => {
    test = await createTestDatabase();
    room = await theSharesRoom(test);
  });
  beforeEach(async () => {
    stage = await aFreshStage(test, room);
  });
  afterAll(() => test.drop());

  const at = (localTime: string) => ({ localTime, timeZone: 'UTC' });
  const planned = (localTime: string) => aShare(room, stage, { schedule: at(localTime) });
  const move = (id: string, localTime: string) => room.get(RescheduleShare).execute(stage.member, id, at(localTime));
  const refused = { kind: 'conflict', code: 'already_shared' };

  it('do not go out twice within a day, however long ago one was planned', async () => {
    const first = await planned('2026-11-03T20:00');
    room.clock.advance(1.4 * DAY);
    await expect(aShare(room, stage)).rejects.toMatchObject(refused);
    await expect(planned('2026-11-04T19:59')).rejects.toMatchObject(refused);
    await planned('2026-11-04T20:00');
    await room.get(CancelShare).execute(stage.member, first);
    await expect(move(await planned('2026-11-09T10:00'), '2026-11-05T12:00')).rejects.toMatchObject(refused);
  });

  it('are told apart from others when one of two is moved to the time of the other', async () => {
    await planned('2026-11-20T10:00');
    room.clock.advance(1.1 * DAY);
    const second = await planned('2026-11-25T10:00');
    const others = await aShare(room, stage, { text: 'See {{link}}', schedule: at('2026-11-26T10:00') });
    await expect(move(second, '2026-11-20T10:05')).rejects.toMatchObject(refused);
    expect((await publicationOf(test, second)).planned_at).toEqual(new Date('2026-11-25T10:00:00Z'));
    await move(second, '2026-11-25T10:05');
    await move(others, '2026-11-20T10:05');
  });

  it('wait where one of them is held, which may go at any time', async () => {
    const first = await planned('2026-11-03T20:00');
    room.clock.advance(1.5 * DAY);
    await test.owner(`UPDATE connections SET status = 'expired' WHERE id = $1`, [stage.connectionId]);
    await room.get(PublishShare).execute(stage.organisationId, first);
    expect((await publicationOf(test, first)).state).toBe('held');
    await test.owner(`UPDATE connections SET status = 'active' WHERE id = $1`, [stage.connectionId]);
    room.clock.advance(9 * DAY);
    await expect(aShare(room, stage)).rejects.toMatchObject(refused);
  });
});

describe('a share that is moved', () => {
  it('is not moved to when its content will have expired', async () => {
    const test = await createTestDatabase();
    const room = await theSharesRoom(test);
    room.clock.set('2026-11-02T09:00:00Z');
    const stage = await aStage(test, room, { draft: { expiresAt: new Date('2026-11-20T00:00:00Z') } });
    const id = await aShare(room, stage, { schedule: { localTime: '2026-11-10T10:00', timeZone: 'UTC' } });
    const move = (localTime: string) =>
      room.get(RescheduleShare).execute(stage.member, id, { localTime, timeZone: 'UTC' });
    await expect(move('2026-11-21T10:00')).rejects.toMatchObject({ kind: 'invalid' });
    await move('2026-11-19T10:00');
    await test.drop();
  });
});

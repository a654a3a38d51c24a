import { CreateItem } from '#libs/content';
import { Clock } from '#libs/kernel';
import { aDraft, sendToReview } from '#testing/content';
import { FixedClock } from '#testing/kernel';
import { triggerWords } from '#testing/packs';
import { createTestDatabase, instead, openRoom, type Room, type TestDatabase } from '#testing/platform';
import { aCase } from '../testing/index.js';
import { OpenApprovals } from './open-approvals.queries.js';
import { ApprovalQueueModule, WaitingFor } from './index.js';

describe('what waits for somebody', () => {
  let test: TestDatabase;
  let room: Room;

  beforeAll(async () => {
    test = await createTestDatabase();
    room = await openRoom(test, ApprovalQueueModule, [instead(Clock, new FixedClock()), triggerWords()]);
  });
  afterAll(() => test.drop());

  it('is found in as many queries however many items wait', async () => {
    const it = await aCase(test, room);
    const queries = () =>
      test.database.within(it.medic, async (tx) => {
        let count = 0;
        const counted = new Proxy(tx, {
          get: (of, name) => {
            const value: unknown = Reflect.get(of, name);
            if (name === 'query' || name === 'getRepository') count++;
            return typeof value === 'function' ? (value as () => unknown).bind(of) : value;
          },
        });
        const items = await room.get(OpenApprovals).items(counted);
        const found = await room.get(OpenApprovals).of(counted, items);
        return { count, found: found.length };
      });
    const one = await queries();
    expect(one.found).toBe(1);
    for (let more = 0; more < 20; more++) {
      const itemId = await room.get(CreateItem).execute(it.author, aDraft({ title: `Item ${more}` }));
      await sendToReview(test, room, it.author, itemId);
    }
    expect(await queries()).toEqual({ count: one.count, found: 21 });
    expect(await room.get(WaitingFor).actor(it.medic)).toHaveLength(21);
    expect(await room.get(WaitingFor).actor(it.author)).toEqual([]);
  });
});

import { lockName } from '#libs/kernel';
import { Database } from '#libs/platform';
import { RecallQueries, RecallRepository } from '#libs/recalls';
import { createTestDatabase, type TestDatabase } from '#testing/platform';
import { aFreshStage, type SharesRoom, type Stage } from '#testing/shares';
import { theRecallRoom } from '../testing/index.js';

let test: TestDatabase;
let room: SharesRoom;
let stage: Stage;

beforeAll(async () => {
  test = await createTestDatabase();
  room = await theRecallRoom(test);
  stage = await aFreshStage(test, room);
});
afterAll(() => test.drop());

/** Whether somebody else could hold this lock by itself at this moment. */
async function free(name: string): Promise<boolean> {
  const tried = 'SELECT pg_try_advisory_xact_lock(hashtextextended($1, 0)) AS got';
  return (await test.owner<{ got: boolean }>(tried, [name]))[0]!.got;
}

it('is one door, however the id of its item is written', async () => {
  const { itemId } = stage.item;
  const name = `recall/${itemId}`;
  expect(lockName('recall', itemId.toUpperCase())).toBe(name);
  expect(await free(name)).toBe(true);
  await room.get(Database).within(stage.member, async (tx) => {
    await room.get(RecallRepository).closeDoor(tx, itemId.toUpperCase());
    expect(await free(name)).toBe(false);
  });
  await room.get(Database).within(stage.member, async (tx) => {
    expect(await room.get(RecallQueries).over(tx, itemId.toUpperCase())).toBeNull();
    expect(await free(name)).toBe(false);
  });
  expect(await free(name)).toBe(true);
});

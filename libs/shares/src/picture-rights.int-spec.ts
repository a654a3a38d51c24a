import type { Draft } from '#libs/content';
import { createTestDatabase, type TestDatabase } from '#testing/platform';
import {
  aFreshStage,
  aShare,
  attemptsOf,
  postsOf,
  publicationOf,
  type SharesRoom,
  type Stage,
  theSharesRoom,
  withPicture,
} from '../testing/index.js';
import { PublishShare } from './index.js';

let test: TestDatabase;
let room: SharesRoom;
let stage: Stage;

const HOUR = 3_600_000;
const inHours = (hours: number) => new Date(room.clock.now().getTime() + hours * HOUR);
const publish = (id: string) => room.get(PublishShare).execute(stage.organisationId, id);

const picture = async (choices: Partial<Draft>) => {
  stage = await withPicture(test, room, stage, choices);
};

async function waits(id: string, code = 'rights_ended'): Promise<void> {
  expect(postsOf(room, stage)).toEqual([]);
  const { message, ...held } = await publicationOf(test, id);
  expect(held).toMatchObject({ state: 'held', hold_key: 'standing', code, sending_at: null });
  if (code === 'rights_ended') expect(JSON.stringify(message)).toContain('its picture may not be shown any more');
  expect(await attemptsOf(test, id)).toMatchObject([{ outcome: 'not_cleared', code }]);
}

beforeAll(async () => {
  test = await createTestDatabase();
  room = await theSharesRoom(test);
});
beforeEach(async () => {
  stage = await aFreshStage(test, room);
});
afterAll(() => test.drop());

describe('a share of content whose picture may be shown until a day', () => {
  it('goes out before it', async () => {
    await picture({ imageRightsUntil: inHours(1) });
    await publish(await aShare(room, stage));
    expect(postsOf(room, stage)).toHaveLength(1);
  });

  it('cannot be planned for after it, though the item goes on', async () => {
    await picture({
      imageRightsUntil: new Date('2026-11-20T00:00:00Z'),
      expiresAt: new Date('2026-12-20T00:00:00Z'),
    });
    const schedule = { localTime: '2026-11-21T09:30', timeZone: 'UTC' };
    await expect(aShare(room, stage, { schedule })).rejects.toMatchObject({
      errors: [{ field: 'schedule.localTime' }],
    });
  });

  it('cannot be made after it', async () => {
    await picture({ imageRightsUntil: inHours(1) });
    room.clock.advance(HOUR);
    await expect(aShare(room, stage)).rejects.toMatchObject({ code: 'version_withdrawn' });
  });

  it('waits where it is due after it, and says why', async () => {
    await picture({ imageRightsUntil: inHours(1) });
    const id = await aShare(room, stage);
    room.clock.advance(HOUR);
    await publish(id);
    await waits(id);
  });

  it('waits though the copy that the feed has of its end was moved', async () => {
    await picture({ imageRightsUntil: inHours(1) });
    const id = await aShare(room, stage);
    await test.owner('UPDATE feed_entries SET expires_at = NULL WHERE item_id = $1', [stage.item.itemId]);
    room.clock.advance(HOUR);
    await publish(id);
    // What was signed is in force no longer, whatever the feed was made to say.
    await waits(id, 'certificate_broken');
  });

  it('waits where the day comes between the claim and the call', async () => {
    await picture({ imageRightsUntil: inHours(1) });
    const id = await aShare(room, stage);
    const prepare = room.adapter.prepare.bind(room.adapter);
    room.adapter.prepare = async (...parts) => {
      room.clock.advance(HOUR);
      return prepare(...parts);
    };
    try {
      await publish(id);
    } finally {
      room.adapter.prepare = prepare;
    }
    await waits(id);
  });
});

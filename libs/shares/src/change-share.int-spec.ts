import { createTestDatabase, type TestDatabase } from '#testing/platform';
import {
  aFreshStage,
  aPublishedShare,
  aShare,
  postsOf,
  publicationOf,
  type SharesRoom,
  type Stage,
  theSharesRoom,
} from '../testing/index.js';
import { PublishShare } from './index.js';

const LATER = { schedule: { localTime: '2026-11-02T10:00', timeZone: 'UTC' } };

describe('changing a share that waits', () => {
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

  const publish = (id: string) => room.get(PublishShare).execute(stage.organisationId, id);
  const stateOf = async (id: string) => (await publicationOf(test, id)).state;
  const texts = () => postsOf(room, stage).map(({ post }) => post.text);

  it('is a new decision, and the earlier text never goes out', async () => {
    const old = await aShare(room, stage, { text: 'As it was.', ...LATER });
    const changed = await aShare(room, stage, { text: 'As it is.', ...LATER, replaces: old });
    expect(await publicationOf(test, old)).toMatchObject({ state: 'withdrawn', code: 'replaced' });
    room.clock.set('2026-11-02T10:00:00Z');
    expect(await publish(old)).toBe(false);
    expect(await publish(changed)).toBe(true);
    expect(texts()).toEqual(['As it is.']);
  });

  it('leaves the earlier one as it was when the new text is refused', async () => {
    const old = await aShare(room, stage, { text: 'As it was.', ...LATER });
    const blocked = aShare(room, stage, { text: 'A blockword.', ...LATER, replaces: old });
    await expect(blocked).rejects.toMatchObject({ code: 'guideline_block' });
    expect(await stateOf(old)).toBe('scheduled');
  });

  it('may change the time alone', async () => {
    const old = await aShare(room, stage, { text: 'The same.', ...LATER });
    const schedule = { localTime: '2026-11-02T12:00', timeZone: 'UTC' };
    const moved = await aShare(room, stage, { text: 'The same.', schedule, replaces: old });
    expect(await publicationOf(test, moved)).toMatchObject({ due_at: new Date('2026-11-02T12:00:00Z') });
  });

  it('is refused once it is out, and makes nothing then', async () => {
    const old = await aPublishedShare(room, stage, { text: 'As it was.' });
    const late = aShare(room, stage, { text: 'Too late.', ...LATER, replaces: old });
    await expect(late).rejects.toMatchObject({ code: 'wrong_state' });
    const made = await test.owner('SELECT id FROM shares WHERE organisation_id = $1', [stage.organisationId]);
    expect(made).toEqual([{ id: old }]);
  });

  it('has one winner when it is changed while it goes out', async () => {
    for (let round = 0; round < 5; round += 1) {
      const old = await aShare(room, stage, { text: `Old ${round}.` });
      const [, change] = await Promise.allSettled([
        publish(old),
        aShare(room, stage, { text: `New ${round}.`, replaces: old }),
      ]);
      if (change.status === 'fulfilled') await publish(change.value);
      const out = texts().filter((text) => text.endsWith(`${round}.`));
      expect(out).toEqual([change.status === 'fulfilled' ? `New ${round}.` : `Old ${round}.`]);
    }
  });
});

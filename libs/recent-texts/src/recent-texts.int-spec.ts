import { aMember, anOrganisation } from '#testing/people';
import { createTestDatabase, type TestDatabase } from '#testing/platform';
import { aShare, aStage, theSharesRoom, type SharesRoom, type Stage } from '#testing/shares';
import { RecentTexts } from './recent-texts.queries.js';

const DAY = 86_400_000;

describe('recent texts', () => {
  let test: TestDatabase;
  let room: SharesRoom;
  let stage: Stage;

  beforeAll(async () => {
    test = await createTestDatabase();
    room = await theSharesRoom(test);
    stage = await aStage(test, room);
  });
  afterAll(() => test.drop());

  const since = (from: Date, most = 100, by = stage.member) => new RecentTexts(test.database).since(by, from, most);

  it('are what was shared and what stands in the library, the newest first', async () => {
    const { texts: before } = await since(new Date(0));
    expect(before.length).toBeGreaterThan(0);
    expect(before.every(({ kind }) => kind === 'caption')).toBe(true);
    room.clock.advance(DAY);
    const id = await aShare(room, stage);
    const { texts, capped } = await since(new Date(0));
    expect(texts).toHaveLength(before.length + 1);
    expect(texts[0]).toMatchObject({ kind: 'share', id, network: 'linkedin', node: 'advocacy', language: 'en' });
    expect(capped).toBe(false);
    expect((await since(room.clock.now())).texts).toHaveLength(1);
  });

  it('are cut where there are too many, which is told', async () => {
    const { texts, capped } = await since(new Date(0), 1);
    expect([texts.length, texts[0]?.kind, capped]).toEqual([1, 'share', true]);
  });

  it('are no other organisation’s', async () => {
    const stranger = await aMember(test, await anOrganisation(test));
    expect(await since(new Date(0), 100, stranger)).toEqual({ texts: [], capped: false });
  });
});

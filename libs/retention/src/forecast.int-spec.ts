import { CreateItem } from '#libs/content';
import { aDraft } from '#testing/content';
import { aMember, anOrganisation } from '#testing/people';
import { createTestDatabase, type TestDatabase } from '#testing/platform';
import { aPublishedShare } from '#testing/shares';
import { aKeptStage, theRetentionRooms, type KeptStage, type RetentionRooms } from '../testing/index.js';
import { ForecastQueries, HoldItem, type Retention } from './index.js';

const NONE = {
  items: 0,
  drafts: 0,
  suggestions: 0,
  versions: 0,
  shares: 0,
  comments: 0,
  certificates: 0,
  held: 0,
  busy: 0,
};

describe('what other days would erase', () => {
  let test: TestDatabase;
  let rooms: RetentionRooms;
  let kept: KeptStage;

  beforeAll(async () => {
    test = await createTestDatabase();
    rooms = await theRetentionRooms(test);
  });
  afterAll(() => test.drop());
  beforeEach(async () => {
    kept = await aKeptStage(test, rooms);
  });

  const forecast = (days: Partial<Retention>, most?: number) =>
    rooms.retention
      .get(ForecastQueries)
      .of(kept.admin, { items: null, drafts: null, suggestions: null, ...days }, most);
  const aDraftOf = async (days: number) => {
    const itemId = await rooms.shares.get(CreateItem).execute(kept.item.author, aDraft());
    await kept.aged(days, itemId);
    return itemId;
  };

  it('is what the sweep then takes, with all that hangs on it', async () => {
    await kept.retire();
    await kept.aged(200);
    const draft = await aDraftOf(50);
    const { now, soon, whole } = await forecast({ items: 100, drafts: 40 });
    expect(now).toEqual({ ...NONE, items: 1, drafts: 1, versions: 2, certificates: 1 });
    expect(soon).toEqual(NONE);
    expect(whole).toBe(true);
    const { first } = await forecast({ items: 100, drafts: 40 });
    expect(first.map(({ id }) => id)).toEqual([kept.item.itemId, draft]);
    expect(first.every(({ title, goesAt }) => title !== '' && goesAt < new Date())).toBe(true);
    await kept.keep({ items: 100, drafts: 40, suggestions: null });
    await kept.sweep();
    const gone = await test.owner<{ class: string; versions: number }>(
      `SELECT class, (counts->>'content_versions')::int AS versions FROM erased_items WHERE organisation_id = $1 ORDER BY class`,
      [kept.organisationId],
    );
    expect(gone).toEqual([
      { class: 'drafts', versions: 1 },
      { class: 'items', versions: 1 },
    ]);
    expect((await forecast({ items: 100, drafts: 40 })).now).toEqual(NONE);
  });

  it('tells what goes within thirty days apart, and nothing of what is kept for longer or for ever', async () => {
    await kept.retire();
    await kept.aged(90);
    expect(await forecast({ items: 100 })).toMatchObject({
      now: NONE,
      soon: { ...NONE, items: 1, versions: 1, certificates: 1 },
    });
    expect(await forecast({ items: 121 })).toMatchObject({ now: NONE, soon: NONE });
    expect(await forecast({ drafts: 1 })).toMatchObject({ now: NONE, soon: NONE });
    await kept.aged(40_000);
    expect(await forecast({ items: 36_500 })).toMatchObject({ now: { items: 1 }, soon: NONE });
  });

  it('tells what a hold keeps, and what a post that stands keeps', async () => {
    await aPublishedShare(rooms.shares, kept);
    await kept.retire();
    await kept.aged(200);
    expect((await forecast({ items: 100 })).now).toEqual({ ...NONE, busy: 1 });
    await rooms.retention.get(HoldItem).execute(kept.admin, kept.item.itemId, 'A lawsuit is pending.');
    expect(await forecast({ items: 100 })).toMatchObject({ now: { ...NONE, held: 1 }, first: [] });
  });

  it('leaves out what is in the feed, and what another organisation keeps', async () => {
    await kept.aged(1_000);
    expect((await forecast({ items: 1 })).now).toEqual(NONE);
    await kept.retire();
    await kept.aged(1_000);
    const other = await anOrganisation(test);
    const otherAdmin = await aMember(test, { ...other, roles: ['admin'] });
    const days = { items: 1, drafts: 1, suggestions: 1 };
    expect((await rooms.retention.get(ForecastQueries).of(otherAdmin, days)).now).toEqual(NONE);
  });

  it('says so when there is more than it looks at', async () => {
    for (const days of [50, 51, 52]) await aDraftOf(days);
    expect(await forecast({ drafts: 10 }, 3)).toMatchObject({ now: { drafts: 3 }, whole: true });
    expect(await forecast({ drafts: 10 }, 2)).toMatchObject({ now: { drafts: 2 }, whole: false });
  });
});

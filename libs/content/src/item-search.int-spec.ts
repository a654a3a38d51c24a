import type { Actor } from '#libs/kernel';
import { aDraft } from '#testing/content';
import { triggerWords } from '#testing/packs';
import { aMember, anOrganisation } from '#testing/people';
import { createTestDatabase, openRoom, type Room, type TestDatabase } from '#testing/platform';
import { ContentModule, CreateItem, ItemQueries } from './index.js';

describe('the library’s search', () => {
  let test: TestDatabase;
  let room: Room;
  let author: Actor;

  beforeAll(async () => {
    test = await createTestDatabase();
    room = await openRoom(test, ContentModule, [triggerWords()]);
    author = await aMember(test, { ...(await anOrganisation(test)), roles: ['author'] });
    for (const [title, summary] of [
      ['Ärzte über Größe', null],
      ['Cafe\u0301 au lait', 'Élan im Straßenverkehr'],
      ['ガイド', null],
      ['한국어 안내', null],
      ['İstanbul 100%', null],
    ] as const)
      await room.get(CreateItem).execute(author, aDraft({ title, summary }));
  });
  afterAll(() => test.drop());

  it.each([
    ['größe', 'Ärzte über Größe'],
    ['GROESSE', null],
    ['grosse', 'Ärzte über Größe'],
    ['gro\u0308ße', 'Ärzte über Größe'],
    ['über arzte', 'Ärzte über Größe'],
    ['café', 'Cafe\u0301 au lait'],
    ['CAFE', 'Cafe\u0301 au lait'],
    ['elan strasse', 'Cafe\u0301 au lait'],
    ['ガイド', 'ガイド'],
    ['ｶﾞｲﾄﾞ', 'ガイド'],
    ['カイト', null],
    ['한국어', '한국어 안내'],
    ['istanbul', 'İstanbul 100%'],
    ['ISTANBUL', 'İstanbul 100%'],
    ['0%', 'İstanbul 100%'],
    ['_', null],
  ])('%s finds %s', async (search, title) => {
    const { items } = await room.get(ItemQueries).list(author, { search, limit: 9 });
    expect(items.map((item) => item.title)).toEqual(title === null ? [] : [title]);
  });
});

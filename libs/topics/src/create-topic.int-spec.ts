import type { Actor } from '#libs/kernel';
import { aMember, anOrganisation } from '#testing/people';
import { createTestDatabase, openRoom, type Room, type TestDatabase } from '#testing/platform';
import { CreateTopic, TopicsModule } from './index.js';

describe('a topic', () => {
  let test: TestDatabase;
  let room: Room;
  let author: Actor;

  beforeAll(async () => {
    test = await createTestDatabase();
    room = await openRoom(test, TopicsModule);
  });
  afterAll(() => test.drop());

  beforeEach(async () => {
    author = await aMember(test, { ...(await anOrganisation(test)), roles: ['author'] });
  });

  const create = (name: string) => room.get(CreateTopic).execute(author, { name });

  it.each([
    ['Großes Élan!', 'grosses-elan'],
    ['ガイド', 'ガイド'],
    ['한국어 안내', '한국어-안내'],
    ['हिन्दी', 'हिन्दी'],
    ['ภาษาไทยที่ดี', 'ภาษาไทยที่ดี'],
    ['عَرَبِيّ', 'عَرَبِيّ'],
  ])('%s is told from others by %s', async (name, slug) => {
    expect((await create(name.normalize('NFD'))).slug).toBe(slug.normalize('NFKC'));
    await expect(create(name.toUpperCase())).rejects.toMatchObject({ code: 'topic_exists' });
  });

  it('is kept composed, and is called by nothing that cannot be seen', async () => {
    expect((await create('Caf\u0065\u0301')).name).toBe('Caf\u00e9');
    await expect(create('Trials\u200b')).rejects.toMatchObject({ errors: [{ field: 'name' }] });
  });
});

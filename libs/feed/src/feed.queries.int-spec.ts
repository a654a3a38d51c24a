import type { QueryRunner } from 'typeorm';
import type { Draft } from '#libs/content';
import { RetireItem } from '#libs/content';
import { Clock, type Actor } from '#libs/kernel';
import { migrations } from '#libs/schema';
import { CreateTopic } from '#libs/topics';
import { aCaption, anApprovedItem } from '#testing/content';
import { FixedClock } from '#testing/kernel';
import { triggerWords } from '#testing/packs';
import { aMember, anOrganisation, aTeam } from '#testing/people';
import { createTestDatabase, instead, openRoom, type Room, type TestDatabase } from '#testing/platform';
import type { FeedFilter } from './index.js';
import { FeedModule, FeedQueries, FeedShares } from './index.js';

const DAY = 86_400_000;

describe('the feed', () => {
  let test: TestDatabase;
  let room: Room;
  let author: Actor;
  let member: Actor;
  let team: { teamId: string };
  const clock = new FixedClock();

  beforeAll(async () => {
    test = await createTestDatabase();
    room = await openRoom(test, FeedModule, [instead(Clock, clock), triggerWords()]);
  });
  afterAll(() => test.drop());

  beforeEach(async () => {
    const { organisationId } = await anOrganisation(test);
    author = await aMember(test, { organisationId, roles: ['author'] });
    team = await aTeam(test, { organisationId, region: 'UK' });
    member = await aMember(test, { organisationId, teamId: team.teamId, language: 'de' });
  });

  /** An item approved a day after the one before. */
  async function item(title: string, choices: Partial<Draft> = {}) {
    clock.advance(DAY);
    return anApprovedItem(test, room, author, { title, ...choices });
  }
  const list = (filter: Partial<FeedFilter> = {}, by = member) =>
    room.get(FeedQueries).list(by, { limit: 20, ...filter });
  const titles = async (filter: Partial<FeedFilter> = {}, by = member) =>
    (await list(filter, by)).items.map((entry) => entry.title);
  const share = (itemId: string, by = member) =>
    test.database.within(by, (tx) =>
      room.get(FeedShares).record(tx, { itemId, memberId: by.memberId, at: clock.now() }),
    );
  const audience = (of: Partial<Draft['audience']>) => ({
    audience: { teams: [], regions: [], languages: [], public: true, ...of },
  });

  it('shows the newest first, featured items lifted by a week', async () => {
    await item('featured', { featured: true });
    clock.advance(1_000);
    for (let day = 2; day <= 9; day += 1) await item(`day ${day}`);
    expect((await titles()).slice(0, 4)).toEqual(['day 9', 'day 8', 'featured', 'day 7']);
  });

  it('shows what was shared last, with how many did', async () => {
    const old = await item('old');
    const young = await item('young');
    await share(young.itemId);
    await share(young.itemId);
    await share(old.itemId, author);
    expect((await list()).items).toMatchObject([
      { title: 'old', sharedByMe: false, shareCount: 1 },
      { title: 'young', sharedByMe: true, shareCount: 1 },
    ]);
    expect(await titles({ shared: true })).toEqual(['young']);
    expect(await titles({ shared: false })).toEqual(['old']);
  });

  it('counts an item as not shared again when its share came to nothing', async () => {
    const { itemId } = await item('one');
    await share(itemId);
    const forget = () =>
      test.database.within(member, (tx) => room.get(FeedShares).forget(tx, { itemId, memberId: member.memberId }));
    await forget();
    await forget();
    expect((await list()).items).toMatchObject([{ sharedByMe: false, shareCount: 0 }]);
  });

  it('is for teams, regions and languages, or for everybody', async () => {
    const other = await aTeam(test, { organisationId: author.organisationId });
    await item('everybody');
    await item('my team', audience({ teams: [other.teamId, team.teamId] }));
    await item('other team', audience({ teams: [other.teamId] }));
    await item('my team’s region', audience({ regions: ['UK'] }));
    await item('other region', audience({ regions: ['US'] }));
    await item('my language', audience({ languages: ['de', 'fr'] }));
    await item('other language', audience({ languages: ['en'] }));
    await item('my team in another language', audience({ teams: [team.teamId], languages: ['en'] }));
    expect(await titles()).toEqual(['my language', 'my team’s region', 'my team', 'everybody']);
    const nobody = await aMember(test, { organisationId: author.organisationId, language: 'nl' });
    expect(await titles({}, nobody)).toEqual(['everybody']);
    const undecided = await aMember(test, { organisationId: author.organisationId });
    expect(await titles({}, undecided)).toEqual(['other language', 'everybody']);
  });

  it('says why an item stands where it stands', async () => {
    await item('one', { featured: true, ...audience({ teams: [team.teamId], regions: ['UK'], languages: ['de'] }) });
    expect((await list()).items[0]?.why).toEqual(['featured', 'new', 'your_team', 'your_region', 'not_shared_yet']);
    await item('two', { captions: [aCaption(), aCaption({ language: 'de' })] });
    expect((await list({ search: 'two' })).items[0]?.why).toEqual(['new', 'your_language', 'not_shared_yet']);
  });

  it('leaves out what has expired or was retired', async () => {
    const retired = await item('retired');
    await item('expiring', { expiresAt: new Date(clock.now().getTime() + 2 * DAY) });
    expect(await titles()).toEqual(['expiring', 'retired']);
    await room.get(RetireItem).execute(author, retired.itemId, 'Out of date.');
    expect(await titles()).toEqual(['expiring']);
    clock.advance(DAY);
    expect(await titles()).toEqual([]);
  });

  it('can be searched and filtered', async () => {
    const topic = await room.get(CreateTopic).execute(author, { name: 'Science' });
    await item('Élan for science', { topicIds: [topic.id], summary: '100% of our labs' });
    await item('Another day', { captions: [aCaption({ language: 'de' })] });
    expect(await titles({ search: 'elan SCIENCE' })).toEqual(['Élan for science']);
    expect(await titles({ search: '100%' })).toEqual(['Élan for science']);
    expect(await titles({ search: '%' })).toEqual(['Élan for science']);
    expect(await titles({ search: 'nothing like it' })).toEqual([]);
    expect(await titles({ topicId: topic.id })).toEqual(['Élan for science']);
    expect(await titles({ language: 'de' })).toEqual(['Another day']);
    expect(await titles({ network: 'linkedin' })).toHaveLength(2);
    expect(await titles({ network: 'x' })).toEqual([]);
    expect((await list({ topicId: topic.id })).items[0]?.topics).toEqual([topic]);
  });

  it('is searched by every suggested text, in whatever language, also what was approved before that was so', async () => {
    const german = aCaption({ language: 'de', text: 'Größere Labore für die Forschung.' });
    await item('In two languages', { captions: [aCaption(), german] });
    const found = async () => [
      await titles({ search: 'GROSSERE labore' }),
      await titles({ search: 'languages forschung' }),
      await titles({ search: 'forschung chess' }),
    ];
    const once = [['In two languages'], ['In two languages'], []];
    expect(await found()).toEqual(once);
    const migration = new (migrations.find(({ name }) => name.startsWith('SearchInCaptions'))!)();
    const runner = { query: (sql: string) => test.owner(sql) } as unknown as QueryRunner;
    await migration.down(runner);
    expect(await found()).toEqual([[], [], []]);
    await migration.up(runner);
    expect(await found()).toEqual(once);
  });

  it('shows every item once over its pages, whatever is shared or published meanwhile', async () => {
    const made = [];
    for (let at = 0; at < 9; at += 1) made.push(await item(`item ${at}`));
    await share(made[7]!.itemId);
    await share(made[2]!.itemId);
    clock.advance(1_000);
    const seen: string[] = [];
    for (let cursor: string | undefined, pages = 0; pages < 5; pages += 1) {
      const page = await list({ limit: 2, cursor });
      seen.push(...page.items.map((entry) => entry.title));
      clock.advance(1_000);
      await share(made[8 - pages]!.itemId);
      await item(`new ${pages}`);
      cursor = page.nextCursor ?? undefined;
      if (!cursor) break;
    }
    expect(seen).toEqual([8, 6, 5, 4, 3, 1, 0, 7, 2].map((at) => `item ${at}`));
  });

  it('refuses a cursor that is not one of its own', async () => {
    const nonsense = [
      'x',
      Buffer.from('["a","b","c","d"]').toString('base64url'),
      Buffer.from(`[1,0,1e99,"${member.memberId}"]`).toString('base64url'),
    ];
    for (const cursor of nonsense) {
      await expect(list({ cursor })).rejects.toMatchObject({ kind: 'invalid', errors: [{ field: 'cursor' }] });
    }
  });

  it('shows another organisation nothing', async () => {
    await item('ours');
    const stranger = await aMember(test, await anOrganisation(test));
    expect(await titles({}, stranger)).toEqual([]);
  });

  describe('one item of it', () => {
    it('comes with its captions, its disclosure and its certificate', async () => {
      const { itemId, versionId, captionIds, certificate } = await item('one', {
        captions: [
          aCaption({ text: 'First', disclosure: 'I work for Acme.' }),
          aCaption({ text: 'Second', locked: true }),
        ],
      });
      expect(await room.get(FeedQueries).get(member, itemId)).toMatchObject({
        versionId,
        certificate,
        captions: [
          { id: captionIds[0], text: 'First', locked: false, disclosure: 'I work for Acme.', disclosureLanguage: null },
          { id: captionIds[1], text: 'Second', locked: true },
        ],
      });
    });

    it('is not there for somebody it is not for', async () => {
      const { itemId } = await item('one', audience({ regions: ['US'] }));
      await expect(room.get(FeedQueries).get(member, itemId)).rejects.toMatchObject({ kind: 'not_found' });
    });
  });
});

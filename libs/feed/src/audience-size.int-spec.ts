import { Clock, type Actor } from '#libs/kernel';
import { anApprovedItem } from '#testing/content';
import { FixedClock } from '#testing/kernel';
import { triggerWords } from '#testing/packs';
import { aMember, anOrganisation, aTeam } from '#testing/people';
import { createTestDatabase, instead, openRoom, type Room, type TestDatabase } from '#testing/platform';
import { AudienceSizeQueries, FeedModule, FeedQueries } from './index.js';

describe('how many people an audience reaches', () => {
  let test: TestDatabase;
  let room: Room;
  let author: Actor;
  let sharers: Actor[];
  let teamId: string;

  beforeAll(async () => {
    test = await createTestDatabase();
    room = await openRoom(test, FeedModule, [instead(Clock, new FixedClock()), triggerWords()]);
    const { organisationId } = await anOrganisation(test, { regions: ['UK', 'US'], languages: ['en', 'de'] });
    author = await aMember(test, { organisationId, roles: ['author'] });
    ({ teamId } = await aTeam(test, { organisationId, region: 'UK' }));
    sharers = [
      await aMember(test, { organisationId, teamId }),
      await aMember(test, { organisationId, teamId, region: 'US', language: 'de' }),
      await aMember(test, { organisationId, roles: ['seller', 'author'], language: 'de' }),
      await aMember(test, { organisationId }),
    ];
    await aMember(test, { organisationId, teamId, status: 'deactivated' });
    await aMember(test, await anOrganisation(test));
  });
  afterAll(() => test.drop());

  it.each<[string, { team?: boolean; regions?: string[]; languages?: string[] }]>([
    ['everybody', {}],
    ['a team', { team: true }],
    ['a region, by the team where a member has none', { regions: ['UK'] }],
    ['a language, by the organisation where a member has none', { languages: ['de'] }],
    ['all of them', { team: true, regions: ['US'], languages: ['de'] }],
    ['nobody', { team: true, regions: ['UK'], languages: ['de'] }],
  ])('is, for %s, as many as have the item in their feed', async (_whom, { team, ...rest }) => {
    const audience = { teams: team ? [teamId] : [], regions: [], languages: [], ...rest };
    const { itemId } = await anApprovedItem(test, room, author, { audience: { ...audience, public: true } });
    const feeds = await Promise.all(sharers.map((by) => room.get(FeedQueries).list(by, { limit: 100 })));
    const reached = feeds.filter(({ items }) => items.some((item) => item.itemId === itemId)).length;
    expect(await room.get(AudienceSizeQueries).of(author, audience)).toEqual({ reached, all: sharers.length });
  });
});

import type { Draft } from '#libs/content';
import { Clock, newId, type Actor } from '#libs/kernel';
import { anApprovedItem } from '#testing/content';
import { FixedClock } from '#testing/kernel';
import { triggerWords } from '#testing/packs';
import { aMember, anOrganisation, aTeam } from '#testing/people';
import { createTestDatabase, instead, openRoom, type Room, type TestDatabase } from '#testing/platform';
import { FeedModule, FeedOfOthersQueries, FeedQueries, FeedShares } from './index.js';

type Filter = Partial<Parameters<FeedOfOthersQueries['list']>[1]>;

describe('the feed through the eyes of others', () => {
  let test: TestDatabase;
  let room: Room;
  let lead: Actor;
  let author: Actor;
  let member: Actor;
  let teamId: string;
  const clock = new FixedClock();

  beforeAll(async () => {
    test = await createTestDatabase();
    room = await openRoom(test, FeedModule, [instead(Clock, clock), triggerWords()]);
  });
  afterAll(() => test.drop());

  beforeEach(async () => {
    const { organisationId } = await anOrganisation(test);
    lead = await aMember(test, { organisationId, roles: ['comms_lead'] });
    author = await aMember(test, { organisationId, roles: ['author'] });
    ({ teamId } = await aTeam(test, { organisationId, region: 'UK' }));
    member = await aMember(test, { organisationId, teamId, language: 'de' });
  });

  const list = (by: Actor, filter: Filter) => room.get(FeedOfOthersQueries).list(by, { limit: 20, ...filter });
  const titles = async (by: Actor, filter: Filter) => (await list(by, filter)).items.map(({ title }) => title);
  const looks = async () =>
    test.owner(
      `SELECT actor_id, subject_id FROM ledger_entries WHERE organisation_id = $1 AND kind = 'feed.looked_through'`,
      [lead.organisationId],
    );

  async function item(title: string, audience: Partial<Draft['audience']> = {}) {
    clock.advance(86_400_000);
    const of = { teams: [], regions: [], languages: [], public: true, ...audience };
    return anApprovedItem(test, room, author, { title, audience: of });
  }

  async function someItems() {
    await item('everybody');
    await item('the team', { teams: [teamId] });
    await item('its region', { regions: ['UK'] });
    await item('German', { languages: ['de'] });
    await item('English', { languages: ['en'] });
    await item('another region', { regions: ['US'] });
  }

  it('shows what the member sees, and puts the look on record', async () => {
    await someItems();
    const own = (await room.get(FeedQueries).list(member, { limit: 20 })).items.map(({ title }) => title);
    expect(await titles(lead, { memberId: member.memberId })).toEqual(own);
    expect(await looks()).toEqual([{ actor_id: lead.memberId, subject_id: member.memberId }]);
  });

  it('tells nobody what the member has shared', async () => {
    const { itemId } = await item('old');
    await item('young');
    const before = await list(lead, { memberId: member.memberId });
    await test.database.within(member, (tx) =>
      room.get(FeedShares).record(tx, { itemId, memberId: member.memberId, at: clock.now() }),
    );
    const after = await list(lead, { memberId: member.memberId });
    expect(after.items.map(({ title, sharedByMe, why }) => ({ title, sharedByMe, why }))).toEqual(
      before.items.map(({ title, sharedByMe, why }) => ({ title, sharedByMe, why })),
    );
    expect(after.items.flatMap(({ why }) => why)).not.toContain('not_shared_yet');
  });

  it('shows what somebody of a team, region and language sees, the rest as it would be theirs; nobody is looked through', async () => {
    await someItems();
    expect(await titles(author, {})).toEqual(['English', 'everybody']);
    expect(await titles(author, { teamId })).toEqual(['English', 'its region', 'the team', 'everybody']);
    expect(await titles(author, { teamId, region: 'US', language: 'de' })).toEqual([
      'another region',
      'German',
      'the team',
      'everybody',
    ]);
    expect(await looks()).toEqual([]);
  });

  it('says of what is approved and not there why, and nothing of what is', async () => {
    await someItems();
    const other = await aTeam(test, { organisationId: lead.organisationId });
    await item('team and region', { teams: [other.teamId], regions: ['US'] });
    await anApprovedItem(test, room, author, { title: 'later', publishFrom: new Date(clock.now().getTime() + 1_000) });
    await anApprovedItem(test, room, author, { title: 'gone', expiresAt: new Date(clock.now().getTime() + 500) });
    clock.advance(600);
    const absent = async (by: Actor, filter: Filter) =>
      (await room.get(FeedOfOthersQueries).absent(by, { limit: 20, ...filter })).items.map(({ title, why }) => [
        title,
        why,
      ]);
    expect(await absent(lead, { memberId: member.memberId })).toEqual([
      ['later', ['not_yet']],
      ['gone', ['expired']],
      ['team and region', ['team', 'region']],
      ['another region', ['region']],
      ['English', ['language']],
    ]);
    expect(await looks()).toHaveLength(1);
    const nobody = await absent(author, {});
    expect(nobody.map(([title]) => title)).not.toContain('everybody');
    expect(nobody).toContainEqual(['the team', ['team']]);
    await expect(absent(author, { memberId: member.memberId })).rejects.toMatchObject({ kind: 'forbidden' });
  });

  it('comes in pages that show each item once', async () => {
    await someItems();
    const first = await list(author, { teamId, limit: 3 });
    const rest = await list(author, { teamId, limit: 3, cursor: first.nextCursor! });
    expect([...first.items, ...rest.items].map(({ title }) => title)).toEqual(await titles(author, { teamId }));
    expect(rest.nextCursor).toBeNull();
  });

  it('lets an author choose an audience and never a person', async () => {
    await expect(list(author, { memberId: member.memberId })).rejects.toMatchObject({ kind: 'forbidden' });
    expect(await looks()).toEqual([]);
  });

  it('refuses a choice of both kinds, and people without a feed', async () => {
    const invalid = { kind: 'invalid', errors: [{ field: 'memberId' }] };
    await expect(list(lead, { memberId: member.memberId, teamId })).rejects.toMatchObject(invalid);
    await expect(list(lead, { memberId: author.memberId })).rejects.toMatchObject(invalid);
    await expect(list(lead, { teamId: newId() })).rejects.toMatchObject({ kind: 'not_found' });
  });

  it('knows nobody of another organisation', async () => {
    await someItems();
    const stranger = await aMember(test, { ...(await anOrganisation(test)), roles: ['admin'] });
    await expect(list(stranger, { memberId: member.memberId })).rejects.toMatchObject({ kind: 'not_found' });
    expect(await titles(stranger, {})).toEqual([]);
  });
});

import fc from 'fast-check';
import { DecideReview, EditItem, RetireItem, type Draft } from '#libs/content';
import { Clock, type Actor } from '#libs/kernel';
import { aCaption, aDraft, anApprovedItem, newestVersion, sendToReview, type ApprovedItem } from '#testing/content';
import { FixedClock } from '#testing/kernel';
import { triggerWords } from '#testing/packs';
import { aMember, anOrganisation, aTeam } from '#testing/people';
import { createTestDatabase, instead, openRoom, type Room, type TestDatabase } from '#testing/platform';
import { FeedModule, FeedQueries, FeedShares, NewContentQueries } from './index.js';

const HOUR = 3_600_000;

describe('what is new for members', () => {
  let test: TestDatabase;
  let room: Room;
  let organisationId: string;
  let teams: string[];
  let author: Actor;
  const clock = new FixedClock();

  beforeAll(async () => {
    test = await createTestDatabase();
    room = await openRoom(test, FeedModule, [instead(Clock, clock), triggerWords()]);
  });
  afterAll(() => test.drop());

  async function stage() {
    ({ organisationId } = await anOrganisation(test, { regions: ['UK', 'US'], languages: ['en', 'de'] }));
    author = await aMember(test, { organisationId, roles: ['author'] });
    const [one, two] = [await aTeam(test, { organisationId, region: 'UK' }), await aTeam(test, { organisationId })];
    teams = [one.teamId, two.teamId];
  }
  beforeEach(stage);

  const item = (choices: Partial<Draft> = {}) => anApprovedItem(test, room, author, choices);
  const share = (by: Actor, itemId: string) =>
    test.database.within(by, (tx) =>
      room.get(FeedShares).record(tx, { itemId, memberId: by.memberId, at: clock.now() }),
    );
  /** A new version of an item, approved. */
  async function again({ itemId, reviewer }: ApprovedItem, choices: Partial<Draft>) {
    await room.get(EditItem).execute(author, itemId, aDraft(choices));
    await sendToReview(test, room, author, itemId);
    const { id: versionId } = await newestVersion(test, itemId);
    await room.get(DecideReview).execute(reviewer, itemId, { versionId, decision: 'approved', override: true });
  }
  const news = (members: { by: Actor; since: Date }[], most = 100) =>
    test.database.within(organisationId, (tx) =>
      room.get(NewContentQueries).forMembers(
        tx,
        members.map(({ by, since }) => ({ memberId: by.memberId, since })),
        clock.now(),
        most,
      ),
    );
  const feedOf = async (by: Actor, shared?: boolean) => {
    const { items } = await room.get(FeedQueries).list(by, { limit: 100, shared });
    return items.map(({ itemId }) => itemId);
  };

  it('is told of on the day it waited for, once, and not when it was approved', async () => {
    const member = await aMember(test, { organisationId });
    const begun = clock.now();
    const { itemId } = await item({ publishFrom: new Date(begun.getTime() + 5 * HOUR) });
    clock.advance(2 * HOUR);
    const between = clock.now();
    expect(await news([{ by: member, since: begun }])).toEqual([]);
    clock.advance(4 * HOUR);
    for (const since of [begun, between])
      expect(await news([{ by: member, since }])).toMatchObject([{ itemIds: [itemId], total: 1 }]);
    expect(await feedOf(member)).toEqual([itemId]);
    const told = clock.now();
    clock.advance(HOUR);
    expect(await news([{ by: member, since: told }])).toEqual([]);
  });

  it('is told of at most so many, with how many there are, in the order of the feed', async () => {
    const by = await aMember(test, { organisationId });
    const since = clock.now();
    const made = [];
    for (const featured of [true, false, false, false]) {
      clock.advance(HOUR);
      made.push((await item({ featured })).itemId);
    }
    expect(await news([{ by, since }], 2)).toEqual([
      { memberId: by.memberId, itemIds: [made[0], made[3]], firstTitle: 'Open day', total: 4 },
    ]);
  });

  it('is a new version only for those whom the one before was not for', async () => {
    const [uk, us] = [
      await aMember(test, { organisationId, region: 'UK' }),
      await aMember(test, { organisationId, region: 'US' }),
    ];
    const made = await item({ audience: { teams: [], regions: ['UK'], languages: [], public: true } });
    clock.advance(HOUR);
    const since = clock.now();
    clock.advance(HOUR);
    await again(made, {});
    expect(await news([uk, us].map((by) => ({ by, since })))).toEqual([
      { memberId: us.memberId, itemIds: [made.itemId], firstTitle: 'Open day', total: 1 },
    ]);
  });

  it('is shown with a line of its summary, or of the caption in the language of the member', async () => {
    const by = await aMember(test, { organisationId, language: 'de' });
    const captions = [
      aCaption({ text: 'Come and see.' }),
      aCaption({
        language: 'de',
        text: `{{own_words}}\n\nKommt ${'alle '.repeat(40)}`,
        slots: [{ name: 'own_words', hint: 'Yours', maxLength: 50 }],
      }),
    ];
    const made = await item({ title: 'Open day', captions });
    const other = await item({ title: 'Closed day', summary: 'Nobody comes.' });
    const told = () =>
      test.database.within(organisationId, (tx) =>
        room.get(NewContentQueries).told(tx, by.memberId, [made.itemId, other.itemId], clock.now()),
      );
    const [first, second] = (await told()).sort((a, b) => b.title.localeCompare(a.title));
    expect(first).toMatchObject({ title: 'Open day', line: expect.stringMatching(/^… Kommt alle .* alle\u00a0…$/) });
    expect(first!.line.length).toBeLessThanOrEqual(142);
    expect(second).toMatchObject({ itemId: other.itemId, line: 'Nobody comes.' });
    await share(by, made.itemId);
    await room.get(RetireItem).execute(author, other.itemId, 'Out of date.');
    expect(await told()).toEqual([]);
  });

  /** What happens between two hours; `who` and `what` are taken modulo how many there are. */
  const step = fc.record({
    does: fc.constantFrom('publish', 'publish', 'publish', 'again', 'share', 'retire', 'tell'),
    who: fc.nat(5),
    what: fc.nat(20),
    featured: fc.boolean(),
    expiresInHours: fc.option(fc.integer({ min: 1, max: 12 }), { freq: 3 }),
    teams: fc.subarray([0, 1]),
    regions: fc.subarray(['UK', 'US']),
    languages: fc.subarray(['en', 'de']),
  });

  it('is for each what their own feed shows now and did not when they were told last', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 14, size: 'max' }), async (steps) => {
        await stage();
        const members = [];
        for (const teamId of [null, ...teams])
          for (const language of ['en', 'de'])
            members.push({
              by: await aMember(test, { organisationId, teamId, language, region: language === 'de' ? 'US' : null }),
              since: clock.now(),
              seen: new Set<string>(),
            });
        const made: ApprovedItem[] = [];
        const gone = new Set<string>();
        for (const { does, who, what, expiresInHours, ...choices } of steps) {
          clock.advance(HOUR);
          const member = members[who % members.length]!;
          const some = made[what % made.length];
          const draft: Partial<Draft> = {
            featured: choices.featured,
            expiresAt: expiresInHours === null ? null : new Date(clock.now().getTime() + expiresInHours * HOUR),
            audience: {
              teams: choices.teams.map((at) => teams[at]!),
              regions: choices.regions,
              languages: choices.languages,
              public: true,
            },
          };
          if (does === 'publish') made.push(await item(draft));
          if (does === 'tell') Object.assign(member, { since: clock.now(), seen: new Set(await feedOf(member.by)) });
          if (!some || gone.has(some.itemId)) continue;
          if (does === 'again') await again(some, draft);
          if (does === 'share') await share(member.by, some.itemId);
          if (does === 'retire') gone.add(some.itemId);
          if (does === 'retire') await room.get(RetireItem).execute(author, some.itemId, 'Out of date.');
        }
        clock.advance(HOUR);
        const told = new Map((await news(members)).map((of) => [of.memberId, of]));
        for (const { by, seen } of members) {
          const expected = (await feedOf(by, false)).filter((itemId) => !seen.has(itemId));
          const { itemIds = [], total = 0 } = told.get(by.memberId) ?? {};
          expect({ itemIds, total }).toEqual({ itemIds: expected, total: expected.length });
        }
      }),
      { numRuns: 12 },
    );
  });
});

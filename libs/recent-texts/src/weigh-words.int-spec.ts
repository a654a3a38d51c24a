import { FeedQueries } from '#libs/feed';
import type { Actor } from '#libs/kernel';
import { MemberDirectory } from '#libs/people';
import { SecretBox } from '#libs/platform';
import { CancelShare, PublishShare, WithdrawShare } from '#libs/shares';
import { aCaption, anApprovedItem } from '#testing/content';
import { aConnection } from '#testing/networks';
import { aMember, aTeam } from '#testing/people';
import { createTestDatabase, type TestDatabase } from '#testing/platform';
import { aFreshStage, aShare, aStage, theSharesRoom, type SharesRoom, type Stage } from '#testing/shares';
import { MOST_SAME } from './similarity-budget.rules.js';
import { WeighWords, type WordsToWeigh } from './weigh-words.js';
import { WordsOfColleagues } from './words-of-colleagues.queries.js';

const DAY = 86_400_000;
const TEXT = 'Our laboratory opens its doors on Saturday, and everybody who is curious may come.';
const OTHER = 'Eleven chemists, one open door and a hundred questions: that is my Saturday this week.';
const THIRD = 'Bring the children: we let them look through each of our microscopes on Saturday.';

describe('words that colleagues share', () => {
  let test: TestDatabase;
  let room: SharesRoom;
  let stage: Stage;

  beforeAll(async () => {
    test = await createTestDatabase();
    room = await theSharesRoom(test);
  });
  beforeEach(async () => {
    stage = await aFreshStage(test, room);
    const captions = [TEXT, OTHER, THIRD].map((text) => aCaption({ text, disclosure: 'I work for Acme.' }));
    stage.item = await anApprovedItem(test, room, stage, {
      captions: [...captions, aCaption({ text: 'Auf Deutsch', language: 'de' })],
    });
  });
  afterAll(() => test.drop());

  const weigh = (choices: Partial<WordsToWeigh> = {}, actor: Actor = stage.member) =>
    new WeighWords(
      test.database,
      room.get(FeedQueries),
      room.get(MemberDirectory),
      new WordsOfColleagues(),
      room.clock,
    ).execute(actor, { itemId: stage.item.itemId, captionId: stage.item.captionId, text: TEXT, ...choices });
  const at = (localTime: string) => ({ localTime, timeZone: 'UTC' });
  const aColleague = async (of: Partial<Parameters<typeof aMember>[1]> = {}): Promise<Stage> => {
    const member = await aMember(test, { organisationId: stage.organisationId, roles: ['advocate'], ...of });
    const { connectionId } = await aConnection(test, member, { secrets: room.get(SecretBox) });
    return { ...stage, member, connectionId };
  };
  const colleaguesShare = async (
    count: number,
    choices: Parameters<typeof aShare>[2] = {},
  ): Promise<[Stage, string][]> => {
    const made: [Stage, string][] = [];
    for (let nth = 0; nth < count; nth++) {
      const colleague = await aColleague();
      made.push([colleague, await aShare(room, colleague, { text: TEXT, ...choices })]);
    }
    return made;
  };

  it('are worn from the third colleague on, and the caption that fewest share is offered', async () => {
    await colleaguesShare(MOST_SAME - 1);
    await colleaguesShare(1, { captionId: stage.item.captionIds[1], text: OTHER });
    expect(await weigh()).toBeNull();
    await colleaguesShare(1, { text: `${TEXT.toUpperCase()} {{link}}`, schedule: at('2026-11-06T10:00') });
    expect(await weigh()).toMatchObject({
      same: MOST_SAME,
      nearly: MOST_SAME,
      atLeast: false,
      message: { values: { colleagues: MOST_SAME, network: 'LinkedIn' } },
      advice: 'another_caption',
      instead: { captionId: stage.item.captionIds[2], text: `${THIRD}\n\nI work for Acme.` },
    });
    expect(await weigh({ text: 'My own words of it, which nobody else has.' })).toBeNull();
  });

  it('tell of no colleague, and of no text but the captions', async () => {
    const said = `${TEXT} Ask for Bea at the door.`;
    await colleaguesShare(10, { text: said });
    const worn = await weigh();
    expect(worn).toMatchObject({ same: 0, nearly: 10 });
    expect(JSON.stringify(worn)).not.toContain('Bea');
  });

  it('are left to own words where the other captions are worn too', async () => {
    for (const [nth, text] of [TEXT, OTHER, THIRD].entries())
      await colleaguesShare(MOST_SAME, { captionId: stage.item.captionIds[nth], text });
    expect(await weigh()).toMatchObject({ advice: 'own_words', instead: null });
  });

  it('are left to another time where they are fixed, at which they are fresh', async () => {
    stage.item = await anApprovedItem(test, room, stage, { captions: [aCaption({ text: TEXT, locked: true })] });
    await colleaguesShare(MOST_SAME);
    expect(await weigh()).toMatchObject({ advice: 'another_time', instead: null });
    expect(await weigh({ schedule: at('2026-11-09T08:00') })).toMatchObject({ same: MOST_SAME });
    expect(await weigh({ schedule: at('2026-11-09T10:00') })).toBeNull();
  });

  it('count while they are out within a week, and no longer', async () => {
    await colleaguesShare(MOST_SAME, { schedule: at('2026-11-09T08:59') });
    expect(await weigh()).toMatchObject({ same: MOST_SAME });
    room.clock.advance(-2 * 60_000);
    expect(await weigh()).toBeNull();
    room.clock.set('2026-11-16T08:58:00Z');
    expect(await weigh()).toMatchObject({ same: MOST_SAME });
    room.clock.advance(2 * 60_000);
    expect(await weigh()).toBeNull();
  });

  it('never count as one’s own', async () => {
    const [[first]] = (await colleaguesShare(MOST_SAME)) as [[Stage, string]];
    expect(await weigh({}, first.member)).toBeNull();
    expect(await weigh()).not.toBeNull();
  });

  it('do not count where they failed, were called off or were taken back', async () => {
    const [failed, off, back] = (await colleaguesShare(3)) as [[Stage, string], [Stage, string], [Stage, string]];
    expect(await weigh()).not.toBeNull();
    await room.get(CancelShare).execute(off[0].member, off[1]);
    expect(await weigh()).toBeNull();
    await colleaguesShare(1);
    room.adapter.next = [{ kind: 'refused', code: 'TOO_LONG', message: '?', permanent: true }];
    await room.get(PublishShare).execute(stage.organisationId, failed[1]);
    expect(await weigh()).toBeNull();
    await colleaguesShare(1);
    expect(await weigh()).not.toBeNull();
    await room.get(PublishShare).execute(stage.organisationId, back[1]);
    expect(await weigh()).not.toBeNull();
    await room.get(WithdrawShare).execute(back[0].member, back[1]);
    expect(await weigh()).toBeNull();
  });

  it('do not count in another organisation, on another network or in another item of another team', async () => {
    const elsewhere = await aStage(test, room, { draft: { captions: [aCaption({ text: TEXT })] } });
    await aShare(room, elsewhere, { text: TEXT });
    const another = await anApprovedItem(test, room, stage, { captions: [aCaption({ text: TEXT })] });
    await colleaguesShare(MOST_SAME, { versionId: another.versionId, captionId: another.captionId });
    expect(await weigh()).toBeNull();
    await test.owner('UPDATE shares SET item_id = $1', [stage.item.itemId]);
    expect(await weigh()).toMatchObject({ same: MOST_SAME });
    await test.owner(`UPDATE shares SET network = 'mastodon'`);
    expect(await weigh()).toBeNull();
  });

  it('count in another item where colleagues of the same team share them', async () => {
    const { teamId } = await aTeam(test, { organisationId: stage.organisationId });
    const mate = await aColleague({ teamId });
    const another = await anApprovedItem(test, room, stage, { captions: [aCaption({ text: TEXT })] });
    for (let nth = 0; nth < MOST_SAME; nth++)
      await aShare(room, await aColleague({ teamId }), { text: TEXT, ...another });
    expect(await weigh({}, mate.member)).toMatchObject({ same: MOST_SAME });
    expect(await weigh()).toBeNull();
  });

  it('are read of the newest only, which is said', async () => {
    await colleaguesShare(3);
    const { memberId } = stage.member;
    const reach = { memberId, teamId: null, itemId: stage.item.itemId, network: 'linkedin' as const };
    const read = (newest?: number, now = room.clock.now()) =>
      test.database.within(stage.member, (tx) => new WordsOfColleagues().around(tx, reach, now, newest));
    expect(await read()).toMatchObject({ atLeast: false, shares: [{}, {}, {}] });
    const { shares, atLeast } = await read(2);
    expect([shares.length, atLeast]).toEqual([3, true]);
    expect(await read(2, new Date(room.clock.now().getTime() + 8 * DAY))).toEqual({ atLeast: false, shares: [] });
  });

  it('are weighed only of what is in the member’s feed', async () => {
    const { member } = await aStage(test, room);
    await expect(weigh({}, member)).rejects.toMatchObject({ kind: 'not_found' });
    await expect(weigh({ captionId: stage.item.itemId })).rejects.toMatchObject({ kind: 'not_found' });
    await expect(weigh({ schedule: at('soon') })).rejects.toMatchObject({ kind: 'invalid' });
  });
});

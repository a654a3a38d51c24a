import { CreateItem, ItemQueries, ReviewQueries, SubmitItem, DecideReview } from '#libs/content';
import { Clock, type Actor } from '#libs/kernel';
import { FollowLedger } from '#libs/ledger';
import { InboxQueries } from '#libs/notifications';
import { EraseMember } from '#libs/people';
import { aCaption, aDraft, newestVersion } from '#testing/content';
import { FixedClock } from '#testing/kernel';
import { triggerWords } from '#testing/packs';
import { aMember, anOrganisation } from '#testing/people';
import { createTestDatabase, instead, openRoom, type Room, type TestDatabase } from '#testing/platform';
import {
  DecideSuggestion,
  MakeSuggestion,
  SuggestionQueries,
  SuggestionsModule,
  TakeBackSuggestion,
  type SuggestionOrder,
} from './index.js';

describe('a member’s suggestion', () => {
  let test: TestDatabase;
  let room: Room;
  let member: Actor;
  let lead: Actor;
  let organisationId: string;
  const clock = new FixedClock();

  beforeAll(async () => {
    test = await createTestDatabase();
    room = await openRoom(test, SuggestionsModule, [instead(Clock, clock), triggerWords()]);
  });
  afterAll(() => test.drop());
  beforeEach(async () => {
    ({ organisationId } = await anOrganisation(test));
    member = await aMember(test, { organisationId, roles: ['advocate', 'reviewer'], name: 'Mia' });
    lead = await aMember(test, { organisationId, roles: ['comms_lead', 'reviewer'], name: 'Lea' });
  });

  const make = async (order: Partial<SuggestionOrder> = {}, by = member) =>
    room.get(MakeSuggestion).execute(by, {
      link: null,
      text: 'Our laboratory opens its doors.',
      why: 'Neighbours ask about it.',
      language: 'en',
      topicId: null,
      imageId: null,
      anyway: false,
      ...order,
    });
  const decide = () => room.get(DecideSuggestion);
  const mine = async () => (await room.get(SuggestionQueries).mine(member, { limit: 20 })).items;
  const queue = async (state: 'waiting' | 'decided' = 'waiting') =>
    (await room.get(SuggestionQueries).list(lead, { state, limit: 20 })).items;
  const told = async (actor: Actor) => {
    await room.get(FollowLedger).execute(organisationId);
    const { items } = await room.get(InboxQueries).list(actor, { unread: false, limit: 100 });
    return items.map(({ title }) => title);
  };

  it('becomes a draft of whoever takes it, and its member decides on nothing of that', async () => {
    const { id } = await make({ link: 'https://news.example/doors' });
    expect(await told(lead)).toEqual(['A suggestion waits for you']);
    expect(await queue()).toMatchObject([{ id, member: { name: 'Mia' }, words: { why: 'Neighbours ask about it.' } }]);
    const itemId = await decide().take(lead, id);
    expect(await queue()).toEqual([]);
    expect(await room.get(ItemQueries).get(lead, itemId)).toMatchObject({
      state: 'draft',
      author: { name: 'Lea' },
      version: { title: 'Our laboratory opens its doors.', linkUrl: 'https://news.example/doors' },
      captions: [{ text: 'Our laboratory opens its doors.', language: 'en' }],
    });
    const { id: versionId } = await newestVersion(test, itemId);
    await room.get(SubmitItem).execute(lead, itemId, { versionId });
    const order = { versionId, decision: 'approved' as const, reason: 'Good.' };
    await expect(room.get(DecideReview).execute(member, itemId, order)).rejects.toMatchObject({ code: 'own_item' });
    const { items } = await room.get(ReviewQueries).list(member, { state: 'waiting', itemIds: [itemId], limit: 9 });
    expect(items).toMatchObject([{ itemId, own: true }]);
    const other = await aMember(test, { organisationId, roles: ['reviewer'] });
    await room.get(DecideReview).execute(other, itemId, order);
    expect(await mine()).toMatchObject([{ state: 'taken', item: { state: 'approved' }, itemId }]);
    expect((await mine())[0]!.item!.publishedAt).toBeInstanceOf(Date);
    expect(await told(member)).toEqual(['What you suggested is for sharing', 'Your suggestion was taken']);
    expect(await told(lead)).toEqual([]);
    await expect(decide().take(lead, id)).rejects.toMatchObject({ code: 'wrong_state' });
  });

  it('is declined with a reason, which its member is told', async () => {
    const { id } = await make();
    for (const nothing of ['  ', '\u200b'])
      await expect(decide().decline(lead, id, nothing)).rejects.toMatchObject({ errors: [{ field: 'reason' }] });
    await decide().decline(lead, id, 'We shared this in May.');
    expect(await mine()).toMatchObject([
      { state: 'declined', words: { reason: 'We shared this in May.' }, decidedBy: { name: 'Lea' } },
    ]);
    expect(await told(member)).toEqual(['Your suggestion was declined']);
    await expect(decide().decline(lead, id, 'Again.')).rejects.toMatchObject({ code: 'wrong_state' });
    const kinds = await test.owner(
      `SELECT kind FROM ledger_entries WHERE organisation_id = $1 AND kind LIKE 'content_suggestion%' ORDER BY sequence`,
      [organisationId],
    );
    expect(kinds).toEqual([{ kind: 'content_suggestion.made' }, { kind: 'content_suggestion.declined' }]);
  });

  it('is taken back by its member alone, while nobody has decided about it, and leaves no words behind', async () => {
    const back = (by: Actor, id: string) => room.get(TakeBackSuggestion).execute(by, id);
    const { id } = await make();
    expect(await told(lead)).toHaveLength(1);
    await expect(back(lead, id)).rejects.toMatchObject({ code: 'not_found' });
    await back(member, id);
    expect([await queue(), await queue('decided')]).toEqual([[], []]);
    expect(await mine()).toMatchObject([{ state: 'taken_back', words: null, imageId: null }]);
    expect(await told(lead)).toEqual([]);
    expect(await test.owner('SELECT sealed_text, link_hash FROM content_suggestions WHERE id = $1', [id])).toEqual([
      { sealed_text: '', link_hash: null },
    ]);
    await expect(back(member, id)).rejects.toMatchObject({ code: 'wrong_state' });
    await expect(decide().take(lead, id)).rejects.toMatchObject({ code: 'wrong_state' });
    const again = await make();
    await decide().take(lead, again.id);
    await expect(back(member, again.id)).rejects.toMatchObject({ code: 'wrong_state' });
    const kinds = await test.owner(
      `SELECT kind FROM ledger_entries WHERE organisation_id = $1 AND subject_id = $2 ORDER BY sequence`,
      [organisationId, id],
    );
    expect(kinds).toEqual([{ kind: 'content_suggestion.made' }, { kind: 'content_suggestion.taken_back' }]);
  });

  it('names what is missing or too long in it', async () => {
    const refused = (order: Partial<SuggestionOrder>) =>
      make(order).then(
        () => [],
        ({ errors }: { errors: { field: string }[] }) => errors.map(({ field }) => field),
      );
    expect(await refused({ text: ' ' })).toEqual(['text']);
    expect(await refused({ link: 'javascript:alert(1)' })).toEqual(['link']);
    expect(await refused({ text: 'a'.repeat(3_001), why: 'w'.repeat(1_001) })).toEqual(['text', 'why']);
    expect(await refused({ text: 'Hello {{name}}' })).toEqual(['text']);
    expect(await refused({ topicId: lead.memberId })).toEqual(['topicId']);
    expect(await refused({ imageId: lead.memberId })).toEqual(['imageId']);
    expect(await queue()).toEqual([]);
  });

  it('tells of the same link, in the library or suggested, and is taken all the same when it is meant', async () => {
    const link = 'https://News.example/a?utm_source=x#top';
    const draft = aDraft({
      title: 'Old news',
      linkUrl: 'https://news.example/a',
      captions: [aCaption({ text: 'Old.' })],
    });
    await room.get(CreateItem).execute(lead, draft);
    await expect(make({ link })).rejects.toMatchObject({ code: 'known_already' });
    await make({ link, anyway: true });
    expect(await queue()).toMatchObject([{ sameLink: [{ title: 'Old news' }] }]);
    await make({ link: 'https://other.example/b' });
    const again = make({ link: 'https://other.example/b?utm_medium=mail' }, lead);
    await expect(again).rejects.toMatchObject({ code: 'known_already' });
  });

  it('is one of ten within a day at most', async () => {
    for (let made = 0; made < 10; made++) await make();
    await expect(make()).rejects.toMatchObject({ kind: 'rate_limited' });
    await make({}, lead);
    expect(await queue()).toHaveLength(11);
  });

  it('goes to drug safety when it may tell of an adverse event', async () => {
    expect((await make()).toSafety).toBe(false);
    const event = 'My aunt took routeword and was ill for days.';
    expect((await make({ text: null, link: 'https://a.example/x', why: event })).toSafety).toBe(true);
    const routed = await test.owner(
      `SELECT count(*)::int AS n FROM ledger_entries WHERE organisation_id = $1 AND kind = 'screening.routed'`,
      [organisationId],
    );
    expect(routed).toEqual([{ n: 1 }]);
  });

  it('stands in the database as nobody can read it, and goes with its member', async () => {
    const { id } = await make();
    const [row] = await test.owner('SELECT * FROM content_suggestions WHERE id = $1', [id]);
    expect(JSON.stringify(row)).not.toMatch(/laboratory|Neighbours/);
    const admin = await aMember(test, { organisationId, roles: ['admin'] });
    await decide().decline(lead, id, 'We shared this in May.');
    await make();
    await room.get(EraseMember).execute(admin, member.memberId);
    expect(await queue()).toEqual([]);
    expect(await queue('decided')).toMatchObject([{ state: 'declined', words: null }]);
  });
});

import { CreateItem, EditItem, ItemQueries } from '#libs/content';
import { Clock, newId, type Actor } from '#libs/kernel';
import { EraseMember } from '#libs/people';
import { aCaption, aDraft, sendToReview } from '#testing/content';
import { FixedClock, saying } from '#testing/kernel';
import { triggerWords } from '#testing/packs';
import { aMember, anOrganisation } from '#testing/people';
import { createTestDatabase, instead, openRoom, type Room, type TestDatabase } from '#testing/platform';
import { CommentQueries, CommentsModule, SettleComment, WriteComment, type CommentOrder } from './index.js';

describe('saying something at the words of a version', () => {
  let test: TestDatabase;
  let room: Room;
  let author: Actor;
  let reviewer: Actor;
  let admin: Actor;
  let itemId: string;
  const clock = new FixedClock();
  const TEXT = 'We open 🚪 our doors on Saturday.';

  const draft = (text: string) => aDraft({ title: 'Open day', captions: [aCaption({ text })] });
  const current = async () => (await room.get(ItemQueries).get(author, itemId)).version.id;
  const write = async (by: Actor, order: Partial<CommentOrder>) =>
    room.get(WriteComment).execute(by, itemId, {
      versionId: await current(),
      field: 'whole',
      network: null,
      language: null,
      nth: 1,
      at: null,
      text: 'Say which Saturday.',
      ...order,
    });
  const inCaption = (at: CommentOrder['at']) =>
    ({ field: 'caption', network: 'linkedin', language: 'en', at }) as const;
  const list = (by = author) => room.get(CommentQueries).list(by, itemId);
  const settle = (id: string, resolved: boolean) => room.get(SettleComment).execute(author, itemId, id, resolved);

  beforeAll(async () => {
    test = await createTestDatabase();
    room = await openRoom(test, CommentsModule, [instead(Clock, clock), triggerWords()]);
  });
  afterAll(() => test.drop());
  beforeEach(async () => {
    const organisation = await anOrganisation(test);
    author = await aMember(test, { ...organisation, roles: ['author'], name: 'Al' });
    reviewer = await aMember(test, { ...organisation, roles: ['reviewer'], name: 'Rita' });
    admin = await aMember(test, { ...organisation, roles: ['admin'] });
    itemId = await room.get(CreateItem).execute(author, draft(TEXT));
    await sendToReview(test, room, author, itemId);
  });

  it('is shown at them, in the order of the document, and again in the next version', async () => {
    await write(reviewer, inCaption({ from: 24, quote: 'Saturday' }));
    await write(reviewer, inCaption({ from: 8, quote: '🚪' }));
    await write(reviewer, { field: 'title' });
    await write(reviewer, { text: 'Good.' });
    expect((await list()).map(({ field, from, quote }) => [field, from, quote])).toEqual([
      ['whole', null, null],
      ['title', null, null],
      ['caption', 8, '🚪'],
      ['caption', 24, 'Saturday'],
    ]);
    await room.get(EditItem).execute(author, itemId, draft('On Saturday, 5 December, we open our doors.'));
    expect((await list()).filter(({ quote }) => quote)).toMatchObject([
      { quote: 'Saturday', from: 3, gone: false, versionNumber: 1 },
      { quote: '🚪', from: null, gone: true, versionNumber: 1 },
    ]);
  });

  it('is of the caption that was meant, of two for the same network and language', async () => {
    const captions = [aCaption({ text: 'We open our doors.' }), aCaption({ text: 'Come in, the doors are open.' })];
    await room.get(EditItem).execute(author, itemId, aDraft({ title: 'Open day', captions }));
    await write(reviewer, { ...inCaption({ from: 13, quote: 'doors' }), nth: 2 });
    await write(reviewer, inCaption({ from: 12, quote: 'doors' }));
    expect((await list()).map(({ nth, from }) => [nth, from])).toEqual([
      [1, 12],
      [2, 13],
    ]);
    await expect(write(reviewer, { ...inCaption(null), nth: 3 })).rejects.toMatchObject({
      errors: [{ field: 'field' }],
    });
  });

  it.each([
    ['other words', { from: 24, quote: 'Sunday' }],
    ['another place', { from: 23, quote: 'Saturday' }],
    ['half a character', { from: 8, quote: '\uD83D' }],
  ])('refuses %s', async (_, at) => {
    await expect(write(reviewer, inCaption(at))).rejects.toMatchObject({ code: 'words_changed' });
  });

  it('refuses a version that is no longer current, and what is empty, too long or about nothing', async () => {
    await expect(write(reviewer, { versionId: newId() })).rejects.toMatchObject({ code: 'version_moved_on' });
    await expect(write(reviewer, { field: 'image_alt' })).rejects.toMatchObject({ errors: [{ field: 'field' }] });
    const empty = { errors: [{ field: 'text', message: saying('Write what you want to say.') }] };
    await expect(write(reviewer, { text: ' ' })).rejects.toMatchObject(empty);
    await expect(write(reviewer, { text: 'x'.repeat(2_001) })).rejects.toMatchObject({ errors: [{ field: 'text' }] });
    expect(await list()).toEqual([]);
  });

  it('is answered, resolved once and reopened once, whoever is first', async () => {
    const id = await write(reviewer, {});
    await room.get(WriteComment).answer(author, itemId, id, 'The fifth.');
    const both = await Promise.allSettled([settle(id, true), settle(id, true)]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await list()).toMatchObject([
      {
        text: 'Say which Saturday.',
        by: { name: 'Rita' },
        resolved: { by: { name: 'Al' } },
        replies: [{ text: 'The fifth.' }],
      },
    ]);
    await settle(id, false);
    await expect(settle(id, false)).rejects.toMatchObject({ code: 'wrong_state' });
    const facts = await test.owner<{ kind: string }>(
      `SELECT kind FROM ledger_entries WHERE organisation_id = $1 AND kind LIKE 'comment.%' ORDER BY sequence`,
      [author.organisationId],
    );
    expect(facts.map(({ kind }) => kind)).toEqual([
      'comment.written',
      'comment.written',
      'comment.resolved',
      'comment.reopened',
    ]);
  });

  it('is unread for the other side until they look', async () => {
    await write(reviewer, {});
    const unread = async (by: Actor) => (await list(by)).filter((thread) => thread.unread).length;
    expect([await unread(author), await unread(reviewer)]).toEqual([1, 0]);
    await room.get(CommentQueries).see(author, itemId);
    await room.get(CommentQueries).see(author, itemId);
    expect(await unread(author)).toBe(0);
    clock.advance(1_000);
    await write(reviewer, {});
    expect(await unread(author)).toBe(1);
  });

  it('stands in clear nowhere, and goes with its author', async () => {
    await write(reviewer, { text: 'Quite unmistakable words.' });
    const rows = await test.owner('SELECT * FROM comments WHERE item_id = $1', [itemId]);
    const facts = await test.owner('SELECT * FROM ledger_entries WHERE organisation_id = $1', [author.organisationId]);
    expect(JSON.stringify([rows, facts])).not.toContain('unmistakable');
    await room.get(EraseMember).execute(admin, reviewer.memberId);
    expect(await list()).toMatchObject([{ text: null, by: { name: 'Erased member' } }]);
  });

  it('is of nobody in another organisation', async () => {
    const id = await write(reviewer, {});
    const stranger = await aMember(test, { ...(await anOrganisation(test)), roles: ['admin'] });
    await expect(list(stranger)).rejects.toMatchObject({ kind: 'not_found' });
    const answered = room.get(WriteComment).answer(stranger, itemId, id, 'Mine.');
    await expect(answered).rejects.toMatchObject({ kind: 'not_found' });
  });
});

import { EditRepository } from '#libs/edits';
import { Clock, type Actor } from '#libs/kernel';
import { aCaption, aDraft, newestVersion, sendToReview } from '#testing/content';
import { FixedClock } from '#testing/kernel';
import { triggerWords } from '#testing/packs';
import { aMember, anOrganisation } from '#testing/people';
import { createTestDatabase, instead, openRoom, type Room, type TestDatabase } from '#testing/platform';
import { ContentModule, CreateItem, DecideReview, EditItem, ItemQueries, ReviewQueries, SubmitItem } from './index.js';

describe('an item that several people had a hand in', () => {
  let test: TestDatabase;
  let room: Room;
  let author: Actor;
  let lead: Actor;
  let reviewer: Actor;

  beforeAll(async () => {
    test = await createTestDatabase();
    room = await openRoom(test, ContentModule, [instead(Clock, new FixedClock()), triggerWords()]);
  });
  beforeEach(async () => {
    const { organisationId } = await anOrganisation(test);
    author = await aMember(test, { organisationId, roles: ['author'] });
    lead = await aMember(test, { organisationId, roles: ['comms_lead', 'reviewer'] });
    reviewer = await aMember(test, { organisationId, roles: ['reviewer'] });
  });
  afterAll(() => test.drop());

  const saying = (text: string) => aDraft({ captions: [aCaption({ text })] });
  const write = (text = 'As its author wrote it.') => room.get(CreateItem).execute(author, saying(text));
  const edit = (by: Actor, itemId: string, text: string) => room.get(EditItem).execute(by, itemId, saying(text));
  const decide = (by: Actor, itemId: string, versionId: string, decision: 'approved' | 'sent_back' = 'approved') =>
    room.get(DecideReview).execute(by, itemId, { versionId, decision, reason: 'Looked at.' });
  const refused = { kind: 'forbidden', code: 'own_item' };
  const now = async (itemId: string) => room.get(ItemQueries).get(author, itemId);

  it('is not decided on by whoever rewrote it, and is by another', async () => {
    const itemId = await write();
    await edit(lead, itemId, 'As it was rewritten.');
    const { id } = await sendToReview(test, room, author, itemId);
    await expect(decide(lead, itemId, id)).rejects.toMatchObject(refused);
    await expect(decide(lead, itemId, id, 'sent_back')).rejects.toMatchObject(refused);
    const own = async (by: Actor) => {
      const { items } = await room.get(ReviewQueries).list(by, { state: 'waiting', itemIds: [itemId], limit: 9 });
      return [items[0]?.own, (await room.get(ReviewQueries).get(by, itemId)).own];
    };
    expect([await own(lead), await own(reviewer)]).toEqual([
      [true, true],
      [false, false],
    ]);
    await decide(reviewer, itemId, id);
  });

  it('is not decided on by whoever wrote any version that came before, however long ago', async () => {
    const itemId = await write();
    await edit(lead, itemId, 'As it was rewritten.');
    await edit(author, itemId, 'As it was rewritten, with a word of mine.');
    await decide(reviewer, itemId, (await sendToReview(test, room, author, itemId)).id);
    await edit(author, itemId, 'And once more.');
    const { id } = await sendToReview(test, room, author, itemId);
    await expect(decide(lead, itemId, id)).rejects.toMatchObject(refused);
    await decide(reviewer, itemId, id);
  });

  it('is not decided on by whoever sent it to review', async () => {
    const itemId = await write();
    const { id } = await sendToReview(test, room, lead, itemId);
    await expect(decide(lead, itemId, id)).rejects.toMatchObject(refused);
  });

  it('keeps what each of them wrote, and says in the ledger who wrote what', async () => {
    const itemId = await write();
    const first = await newestVersion(test, itemId);
    await edit(author, itemId, 'As its author wrote it, improved.');
    expect(await newestVersion(test, itemId)).toMatchObject({ id: first.id, number: 1 });
    await edit(lead, itemId, 'As it was rewritten.');
    const second = await newestVersion(test, itemId);
    expect(second).toMatchObject({ number: 2 });
    await edit(lead, itemId, 'As it was rewritten, improved.');
    expect(
      await test.owner('SELECT text FROM captions WHERE version_id IN ($1, $2) ORDER BY text', [first.id, second.id]),
    ).toEqual([{ text: 'As it was rewritten, improved.' }, { text: 'As its author wrote it, improved.' }]);
    const facts = await test.owner(
      'SELECT kind, actor_id, subject_id FROM ledger_entries WHERE organisation_id = $1 ORDER BY sequence',
      [author.organisationId],
    );
    expect(facts.map(({ kind, actor_id, subject_id }) => [kind, actor_id, subject_id])).toEqual([
      ['item.created', author.memberId, itemId],
      ['version.edited', author.memberId, first.id],
      ['version.created', lead.memberId, second.id],
      ['version.edited', lead.memberId, second.id],
    ]);
  });

  it('is not somebody’s for having saved it as it was', async () => {
    const itemId = await write();
    const { id } = await newestVersion(test, itemId);
    await edit(lead, itemId, 'As its author wrote it.');
    expect(await newestVersion(test, itemId)).toMatchObject({ id, number: 1 });
    await sendToReview(test, room, author, itemId);
    await decide(lead, itemId, id);
  });

  it('goes to review only as it was seen', async () => {
    const itemId = await write();
    const seen = { versionId: (await newestVersion(test, itemId)).id };
    const { revision } = await test.database.within(author, (tx) => room.get(EditRepository).of(tx, `item.${itemId}`));
    const submit = (of: { versionId: string; revision?: number }) => room.get(SubmitItem).execute(author, itemId, of);
    await edit(lead, itemId, 'As it was rewritten.');
    const newest = (await newestVersion(test, itemId)).id;
    await expect(submit(seen)).rejects.toMatchObject({
      kind: 'conflict',
      code: 'version_moved_on',
      extra: { versionId: newest },
    });
    await expect(submit({ ...seen, revision })).rejects.toMatchObject({ code: 'changed_meanwhile' });
    await expect(submit({ versionId: newest, revision })).rejects.toMatchObject({ code: 'changed_meanwhile' });
    expect(await now(itemId)).toMatchObject({ state: 'draft', captions: [{ text: 'As it was rewritten.' }] });
    await submit({ versionId: newest, revision: revision + 1 });
    expect(await now(itemId)).toMatchObject({ state: 'in_review' });
  });
});

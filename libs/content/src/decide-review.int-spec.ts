import { Clock, type Actor } from '#libs/kernel';
import { FixedClock } from '#testing/kernel';
import { aCaption, aDraft, anApprovedItem, newestVersion, sendToReview } from '#testing/content';
import { triggerWords } from '#testing/packs';
import { aMember, anOrganisation } from '#testing/people';
import { createTestDatabase, instead, openRoom, type Room, type TestDatabase } from '#testing/platform';
import { ContentModule, CreateItem, DecideReview, EditItem } from './index.js';

describe('deciding about a version', () => {
  let test: TestDatabase;
  let room: Room;
  let author: Actor;
  let reviewer: Actor;
  const clock = new FixedClock();

  beforeAll(async () => {
    test = await createTestDatabase();
    room = await openRoom(test, ContentModule, [instead(Clock, clock), triggerWords()]);
    const { organisationId } = await anOrganisation(test);
    author = await aMember(test, { organisationId, roles: ['author', 'reviewer'] });
    reviewer = await aMember(test, { organisationId, roles: ['reviewer'] });
  });
  afterAll(() => test.drop());

  async function waiting(text = 'Our laboratory opens.'): Promise<{ itemId: string; versionId: string }> {
    const itemId = await room.get(CreateItem).execute(author, aDraft({ captions: [aCaption({ text })] }));
    await sendToReview(test, room, author, itemId);
    return { itemId, versionId: (await newestVersion(test, itemId)).id };
  }
  const approve = (by: Actor, { itemId, versionId }: { itemId: string; versionId: string }, more = {}) =>
    room.get(DecideReview).execute(by, itemId, { versionId, decision: 'approved', ...more });

  it('puts what is approved into the feed, with a certificate and a fact', async () => {
    const item = await anApprovedItem(test, room, author);
    const [entry] = await test.owner('SELECT version_id FROM feed_entries WHERE item_id = $1', [item.itemId]);
    expect(entry).toEqual({ version_id: item.versionId });
    expect(item.certificate).toMatch(/^[0-9a-f]{64}$/);
    const facts = await test.owner('SELECT kind FROM ledger_entries ORDER BY sequence');
    expect(facts.map((fact) => fact.kind)).toEqual(['item.created', 'version.submitted', 'version.approved']);
  });

  it('refuses a reviewer their own item', async () => {
    const item = await waiting();
    await expect(approve(author, item)).rejects.toMatchObject({ kind: 'forbidden', code: 'own_item' });
  });

  it('refuses somebody who is no reviewer', async () => {
    const advocate = await aMember(test, { organisationId: author.organisationId });
    await expect(approve(advocate, await waiting())).rejects.toMatchObject({ kind: 'forbidden' });
  });

  it('lets one of two reviewers win who decide at once', async () => {
    const item = await waiting();
    const second = await aMember(test, { organisationId: author.organisationId, roles: ['reviewer'] });
    const outcomes = await Promise.allSettled([approve(reviewer, item), approve(second, item)]);
    expect(outcomes.map((outcome) => outcome.status).sort()).toEqual(['fulfilled', 'rejected']);
    const lost = outcomes.find((outcome) => outcome.status === 'rejected') as PromiseRejectedResult;
    expect(lost.reason).toMatchObject({ kind: 'conflict', code: 'already_decided' });
    expect(await test.owner('SELECT id FROM approvals WHERE version_id = $1', [item.versionId])).toHaveLength(1);
  });

  it('refuses a decision about a version that has moved on', async () => {
    const item = await waiting();
    await room.get(EditItem).execute(author, item.itemId, aDraft({ title: 'Open day, again' }));
    await sendToReview(test, room, author, item.itemId);
    await expect(approve(reviewer, item)).rejects.toMatchObject({ kind: 'conflict', code: 'version_moved_on' });
  });

  it('asks for a reason when it sends a version back', async () => {
    const { itemId, versionId } = await waiting();
    const sendBack = (reason?: string) =>
      room.get(DecideReview).execute(reviewer, itemId, { versionId, decision: 'sent_back', reason });
    for (const nothing of [' ', '\u200b\u3164'])
      await expect(sendBack(nothing)).rejects.toMatchObject({ code: 'reason_needed', errors: [{ field: 'reason' }] });
    await sendBack('Name the town.');
    const [item] = await test.owner('SELECT state FROM content_items WHERE id = $1', [itemId]);
    expect(item).toEqual({ state: 'sent_back' });
  });

  it('wants an override with a reason where a guideline asks for a review', async () => {
    const item = await waiting('A reviewword in a text.');
    await expect(approve(reviewer, item)).rejects.toMatchObject({ kind: 'rule_violation', code: 'override_needed' });
    for (const reason of [undefined, '\u2060'])
      await expect(approve(reviewer, item, { override: true, reason })).rejects.toMatchObject({
        code: 'reason_needed',
      });
    await approve(reviewer, item, { override: true, reason: 'Medical affairs agreed.' });
  });

  it('keeps the approved version in the feed while the next one is written', async () => {
    const item = await anApprovedItem(test, room, author);
    await room.get(EditItem).execute(author, item.itemId, aDraft({ title: 'Second thoughts' }));
    const entry = () => test.owner('SELECT version_id FROM feed_entries WHERE item_id = $1', [item.itemId]);
    expect(await entry()).toEqual([{ version_id: item.versionId }]);
    await sendToReview(test, room, author, item.itemId);
    const next = { itemId: item.itemId, versionId: (await newestVersion(test, item.itemId)).id };
    await approve(reviewer, next);
    expect(await entry()).toEqual([{ version_id: next.versionId }]);
  });

  it('lets nobody share what has expired by the time of the decision', async () => {
    const soon = new Date(clock.now().getTime() + 60_000);
    const itemId = await room.get(CreateItem).execute(author, aDraft({ expiresAt: soon }));
    await sendToReview(test, room, author, itemId);
    clock.advance(120_000);
    const versionId = (await newestVersion(test, itemId)).id;
    await expect(approve(reviewer, { itemId, versionId })).rejects.toMatchObject({ code: 'expired' });
  });

  it('shows another organisation nothing', async () => {
    const item = await waiting();
    const stranger = await aMember(test, { ...(await anOrganisation(test)), roles: ['reviewer'] });
    await expect(approve(stranger, item)).rejects.toMatchObject({ kind: 'not_found' });
  });
});

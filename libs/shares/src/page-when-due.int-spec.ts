import { Module } from '@nestjs/common';
import { CreateItem, DecideReview, SubmitItem } from '#libs/content';
import { Clock, type Actor } from '#libs/kernel';
import { AcceptPage, PageReviewsModule } from '#libs/page-reviews';
import { LookAtPage, PageQueries, VisitPages } from '#libs/page-snapshots';
import { Configuration, GuardedFetch } from '#libs/platform';
import { aDraft, newestVersion } from '#testing/content';
import { FixedClock } from '#testing/kernel';
import { FakeAdapter, theNetwork } from '#testing/networks';
import { triggerWords } from '#testing/packs';
import { aMember, anOrganisation } from '#testing/people';
import { createTestDatabase, instead, openRoom, type TestDatabase } from '#testing/platform';
import { aFeedServer, type FeedServer } from '#testing/sources';
import { aShare, aStage, postsOf, publicationOf, type SharesRoom, type Stage } from '../testing/index.js';
import { PublishShare, SharesModule, SweepPublications } from './index.js';

@Module({ imports: [SharesModule, PageReviewsModule] })
class SharesAndReviews {}

let test: TestDatabase;
let site: FeedServer;
let room: SharesRoom;
let organisationId: string;
let stage: Stage;
let reviewer: Actor;
let pages = 0;
let path: string;
const guarded = new GuardedFetch();

const html = (text: string, around = 'Menu') =>
  `<html><head><title>Open day</title></head><body><nav>${around}</nav><main><p>${text}</p></main></body></html>`;
const says = (text: string, around?: string) =>
  site.answer(path, (response) => response.setHeader('content-type', 'text/html').end(html(text, around)));
const refused = () => site.answer(path, (response) => response.writeHead(503).end());
const look = () => room.get(LookAtPage).execute(organisationId, stage.item.versionId);
const view = () => room.get(PageQueries).ofVersion(reviewer, stage.item.itemId, stage.item.versionId);
const facts = async () => {
  const rows = await test.owner<{ kind: string }>(
    `SELECT kind FROM ledger_entries WHERE subject_id = $1 AND kind LIKE 'page.%'`,
    [stage.item.versionId],
  );
  return rows.map(({ kind }) => kind).sort();
};
const certifiedPage = async () => {
  const [row] = await test.owner<{ body: string }>(
    'SELECT body FROM certificates WHERE subject_id = $1 ORDER BY issued_at DESC, id DESC LIMIT 1',
    [stage.item.versionId],
  );
  return (JSON.parse(row!.body) as { page: { address: string; hash: string; seenAt: string } | null }).page;
};
const publish = (id: string) => room.get(PublishShare).execute(organisationId, id);
const later = (minutes: number) => room.clock.advance(minutes * 60_000);

/** An approved item with the page of this test behind its link, read while it was in review unless said otherwise. */
async function approvedWithPage(read = true): Promise<void> {
  const author = await aMember(test, { organisationId, roles: ['author'] });
  const draft = aDraft({ linkUrl: site.url + path });
  const itemId = await room.get(CreateItem).execute(author, draft);
  const { id: versionId, captionIds } = await newestVersion(test, itemId);
  await room.get(SubmitItem).execute(author, itemId, { versionId });
  if (read) await room.get(VisitPages).execute(organisationId);
  const seen = await room.get(PageQueries).ofVersion(reviewer, itemId, versionId);
  const pageHash = seen?.newest?.sha256;
  await room.get(DecideReview).execute(reviewer, itemId, { versionId, pageHash, decision: 'approved' });
  stage.item = { ...stage.item, itemId, versionId, captionIds, captionId: captionIds[0]!, author, reviewer };
}

beforeAll(async () => {
  test = await createTestDatabase();
  site = await aFeedServer();
  const [clock, adapter] = [new FixedClock(), new FakeAdapter()];
  const configuration = Object.create(test.configuration, { demoSites: { value: [site.url] } });
  const opened = await openRoom(test, SharesAndReviews, [
    instead(Clock, clock),
    triggerWords(),
    theNetwork(adapter),
    { for: GuardedFetch, use: guarded },
    { for: Configuration, use: configuration },
  ]);
  room = { ...opened, adapter, clock };
});
beforeEach(async () => {
  room.clock.set('2026-11-02T09:00:00Z');
  path = `/page-${(pages += 1)}`;
  says('Our doors open on Saturday.');
  ({ organisationId } = await anOrganisation(test));
  stage = await aStage(test, room, { organisationId });
  reviewer = await aMember(test, { organisationId, roles: ['reviewer'] });
});
afterAll(async () => {
  site.close();
  await guarded.close();
  await test.drop();
});

describe('the page behind the link of what is shared', () => {
  it('is read when the item goes to review, and stands in what is signed at its approval', async () => {
    await approvedWithPage();
    const seen = await view();
    expect(seen).toMatchObject({
      held: false,
      newest: { title: 'Open day', mainText: 'Our doors open on Saturday.', status: 200 },
    });
    const address = site.url + path;
    expect(await certifiedPage()).toEqual({ address, hash: seen!.newest!.sha256, seenAt: '2026-11-02T09:00:00.000Z' });
    expect(await facts()).toEqual(['page.seen']);
  });

  it('is decided on as the reviewer saw it: one that was read anew meanwhile is looked at first', async () => {
    const author = await aMember(test, { organisationId, roles: ['author'] });
    const itemId = await room.get(CreateItem).execute(author, aDraft({ linkUrl: site.url + path }));
    const { id: versionId } = await newestVersion(test, itemId);
    await room.get(SubmitItem).execute(author, itemId, { versionId });
    await room.get(LookAtPage).execute(organisationId, versionId);
    const hashOf = async () => (await room.get(PageQueries).ofVersion(reviewer, itemId, versionId))!.newest!.sha256!;
    const pageHash = await hashOf();
    says('Our doors stay shut on Saturday.');
    later(10);
    await room.get(LookAtPage).execute(organisationId, versionId);
    const decide = (hash: string) =>
      room.get(DecideReview).execute(reviewer, itemId, { versionId, decision: 'approved', pageHash: hash });
    await expect(decide(pageHash)).rejects.toMatchObject({ kind: 'conflict', code: 'page_moved_on' });
    expect(await test.owner('SELECT id FROM approvals WHERE version_id = $1', [versionId])).toEqual([]);
    await decide(await hashOf());
    expect(await test.owner('SELECT decision FROM approvals WHERE version_id = $1', [versionId])).toEqual([
      { decision: 'approved' },
    ]);
  });

  it('holds what is scheduled and what is new when it changes, until a reviewer finds it still right', async () => {
    await approvedWithPage();
    const id = await aShare(room, stage, { schedule: { localTime: '2026-11-02T12:00', timeZone: 'UTC' } });
    says('Our doors stay shut on Saturday.');
    room.clock.set('2026-11-02T12:00:00Z');
    await publish(id);
    expect(postsOf(room, stage)).toEqual([]);
    expect(await publicationOf(test, id)).toMatchObject({ state: 'held', hold_key: 'standing', code: 'page_changed' });
    await expect(aShare(room, stage)).rejects.toMatchObject({ kind: 'conflict', code: 'page_changed' });
    expect(await facts()).toEqual(['page.changed', 'page.seen', 'page.seen']);

    const { newest } = (await view())!;
    const accept = (actor: Actor, hash = newest!.sha256!) =>
      room.get(AcceptPage).execute(actor, stage.item.itemId, hash);
    const authorToo: Actor = { ...stage.item.author, roles: ['author', 'reviewer'] };
    await expect(accept(authorToo)).rejects.toMatchObject({ code: 'own_item' });
    await expect(accept({ ...reviewer, roles: ['comms_lead'] })).rejects.toMatchObject({ kind: 'forbidden' });
    await expect(accept(reviewer, 'another')).rejects.toMatchObject({ code: 'page_moved_on' });
    const other = await aMember(test, { ...(await anOrganisation(test)), roles: ['reviewer'] });
    await expect(accept(other)).rejects.toMatchObject({ kind: 'not_found' });
    await accept(reviewer);
    expect((await certifiedPage())!.hash).toBe(newest!.sha256);
    await room.get(SweepPublications).execute(organisationId);
    await publish(id);
    expect(postsOf(room, stage)).toHaveLength(1);
    await publish(await aShare(room, stage, { text: 'Come and see our laboratory on Saturday.' }));
    expect(postsOf(room, stage)).toHaveLength(2);
  });

  it('can be the reason to send the item back', async () => {
    await approvedWithPage();
    says('Our doors stay shut on Saturday.');
    await look();
    const { itemId, versionId } = stage.item;
    await room.get(DecideReview).execute(reviewer, itemId, { versionId, decision: 'sent_back', reason: 'It is shut.' });
    await expect(aShare(room, stage)).rejects.toMatchObject({ code: 'version_withdrawn' });
    const [kept] = await test.owner('SELECT reason FROM approval_step_decisions WHERE version_id = $1', [versionId]);
    expect(kept).toEqual({ reason: 'It is shut.' });
  });

  it('holds nothing when only what stands around it, a date or a counter changes, nor when it says the same again', async () => {
    says('Our doors open on Saturday. Updated 1 May 2026. 12 views');
    await approvedWithPage();
    later(61);
    says('Our doors open on Saturday. Updated 2 June 2026. 400 views', 'Another menu');
    await publish(await aShare(room, stage));
    expect(postsOf(room, stage)).toHaveLength(1);
    says('Something else.');
    await look();
    expect((await view())!.held).toBe(true);
    says('Our doors open on Saturday. Updated 3 June 2026. 401 views');
    await look();
    expect((await view())!.held).toBe(false);
  });

  it('only warns when it cannot be read: once at first, once at the third time', async () => {
    await approvedWithPage();
    refused();
    later(61);
    await publish(await aShare(room, stage));
    expect(postsOf(room, stage)).toHaveLength(1);
    for (let tries = 0; tries < 4; tries += 1) await look();
    expect(await facts()).toEqual(['page.seen', 'page.unreachable', 'page.unreachable']);
    expect(await view()).toMatchObject({ held: false, problem: expect.anything(), newest: { title: 'Open day' } });
  });

  it('is looked at once at a time, and at most once an hour before shares', async () => {
    await approvedWithPage();
    const before = site.asked.get(path)!;
    site.answer(path, (response) =>
      setTimeout(() => response.setHeader('content-type', 'text/html').end(html('Our doors open on Saturday.')), 500),
    );
    expect((await Promise.all([look(), look()])).sort()).toEqual([false, true]);
    expect(site.asked.get(path)).toBe(before + 1);
    await publish(await aShare(room, stage));
    expect(site.asked.get(path)).toBe(before + 1);
    later(61);
    await publish(await aShare(room, stage, { text: 'Come and see our laboratory on Saturday.' }));
    expect(site.asked.get(path)).toBe(before + 2);
  });

  it.each([
    [
      'leads to a private address',
      (address: string) => site.answer(address, (r) => r.writeHead(302, { location: 'http://127.0.0.1:1/' }).end()),
    ],
    [
      'is huge',
      (address: string) =>
        site.answer(address, (r) => r.setHeader('content-type', 'text/html').end('x'.repeat(3_000_000))),
    ],
    ['is no page', (address: string) => site.answer(address, (r) => r.setHeader('content-type', 'image/png').end('x'))],
  ])('that %s is not read, and says why', async (_, answers) => {
    answers(path);
    await approvedWithPage();
    expect(await view()).toMatchObject({ newest: null, problem: expect.anything() });
    expect(await certifiedPage()).toBeNull();
    await publish(await aShare(room, stage));
    expect(postsOf(room, stage)).toHaveLength(1);
  });

  it('counts from the first time it is read where it was not read before the approval', async () => {
    await approvedWithPage(false);
    expect(await certifiedPage()).toBeNull();
    await room.get(VisitPages).execute(organisationId);
    says('Our doors stay shut on Saturday.');
    await look();
    await expect(aShare(room, stage)).rejects.toMatchObject({ code: 'page_changed' });
  });

  it('is looked at by a reviewer where it was first read after the approval, and holds nothing until then', async () => {
    await approvedWithPage(false);
    expect(await view()).toMatchObject({ unseen: false });
    await room.get(VisitPages).execute(organisationId);
    const { newest, unseen, held } = (await view())!;
    expect({ unseen, held }).toEqual({ unseen: true, held: false });
    await publish(await aShare(room, stage));
    expect(postsOf(room, stage)).toHaveLength(1);
    expect(await certifiedPage()).toBeNull();
    const [told] = await test.owner<{ detail: object }>(
      `SELECT detail FROM ledger_entries WHERE subject_id = $1 AND kind = 'page.seen'`,
      [stage.item.versionId],
    );
    expect(told!.detail).toMatchObject({ approvedUnread: true });

    const accept = (actor: Actor) => room.get(AcceptPage).execute(actor, stage.item.itemId, newest!.sha256!);
    await expect(accept({ ...stage.item.author, roles: ['reviewer'] })).rejects.toMatchObject({ code: 'own_item' });
    await accept(reviewer);
    expect(await view()).toMatchObject({ unseen: false, held: false });
    expect((await certifiedPage())!.hash).toBe(newest!.sha256);
    await expect(accept(reviewer)).rejects.toMatchObject({ code: 'page_moved_on' });
    await publish(await aShare(room, stage, { text: 'Come and see our laboratory on Saturday.' }));
    expect(postsOf(room, stage)).toHaveLength(2);
  });

  it('first read after the approval can be the reason to send the item back', async () => {
    await approvedWithPage(false);
    await room.get(VisitPages).execute(organisationId);
    const { itemId, versionId } = stage.item;
    await room.get(DecideReview).execute(reviewer, itemId, { versionId, decision: 'sent_back', reason: 'It is shut.' });
    await expect(aShare(room, stage)).rejects.toMatchObject({ code: 'version_withdrawn' });
  });

  it('is nobody else’s to see or to read again', async () => {
    await approvedWithPage();
    const other = await aMember(test, { ...(await anOrganisation(test)), roles: ['reviewer'] });
    const { itemId, versionId } = stage.item;
    expect(await room.get(PageQueries).ofVersion(other, itemId, versionId)).toBeNull();
    await expect(room.get(PageQueries).again(other, itemId, versionId)).rejects.toMatchObject({ kind: 'not_found' });
  });
});

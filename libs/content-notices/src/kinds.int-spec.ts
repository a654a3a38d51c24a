import { approvalManned, approvalUnmanned } from '#libs/approval-queue';
import { conditionMet, stepDecided } from '#libs/approval-routes';
import { CreateItem, DecideReview, EditItem, itemRetired, versionApproved } from '#libs/content';
import { contentAltered } from '#libs/feed';
import { newId, type Actor, type Role } from '#libs/kernel';
import { FollowLedger, LedgerRepository, type Fact } from '#libs/ledger';
import { InboxQueries } from '#libs/notifications';
import { pageChanged, pageRestored } from '#libs/page-snapshots';
import { itemRecalled } from '#libs/recalls';
import { deputyEnded, deputyNamed } from '#libs/responsibilities';
import { sourceChanged, sourceStopped } from '#libs/sources';
import { aDraft, sendToReview } from '#testing/content';
import { aMember, anOrganisation } from '#testing/people';
import { createTestDatabase, openRoom, type Room, type TestDatabase } from '#testing/platform';
import { aSource } from '#testing/sources';
import { ContentNoticesModule } from './index.js';

const at = new Date('2026-11-02T09:00:00Z');

describe('who is told of where content comes from', () => {
  let test: TestDatabase;
  let room: Room;
  let organisationId: string;

  beforeAll(async () => {
    test = await createTestDatabase();
    room = await openRoom(test, ContentNoticesModule);
  });
  afterAll(() => test.drop());
  beforeEach(async () => {
    ({ organisationId } = await anOrganisation(test));
  });

  const member = (...roles: Role[]) => aMember(test, { organisationId, roles });
  const happens = async (fact: Fact, by?: Actor) => {
    await test.database.within(by ?? organisationId, (tx) => room.get(LedgerRepository).append(tx, fact));
    await room.get(FollowLedger).execute(organisationId);
  };
  const told = async (actor: Actor) => {
    const { items } = await room.get(InboxQueries).list(actor, { unread: false, limit: 100 });
    return items.map(({ title }) => title);
  };

  it('is whoever owns the drafts of a source that stopped, until somebody starts it again', async () => {
    const [author, other] = [await member('author'), await member('author', 'comms_lead')];
    const subjectId = await aSource(test, organisationId, { name: 'News', ownerId: author.memberId });
    const detail = { ownerId: author.memberId, reason: 'failing' as const };
    await happens(sourceStopped.of({ at, actorId: null, subjectId, detail }));
    expect(await told(author)).toEqual(['The source “News” stopped']);
    expect(await told(other)).toEqual([]);
    await happens(sourceChanged.of({ at, actorId: null, subjectId, detail: { fields: ['state'] } }));
    expect(await told(author)).toEqual([]);
  });
  it('are those who can mend an approval that nobody can give, until somebody can', async () => {
    const [lead, admin] = [await member('comms_lead'), await member('admin')];
    const reviewer = await member('reviewer');
    const [subjectId, versionId] = [newId(), newId()];
    const detail = { versionId, stepId: newId(), left: 'nobody' as const };
    await happens(approvalUnmanned.of({ at, actorId: null, subjectId, detail }));
    for (const each of [lead, admin]) expect(await told(each)).toEqual(['Nobody who is asked can approve “”']);
    expect(await told(reviewer)).toEqual([]);
    await happens(approvalManned.of({ at, actorId: null, subjectId, detail: { versionId } }));
    for (const each of [lead, admin]) expect(await told(each)).toEqual([]);
  });
  it('are reviewers and comms leads where the page behind approved content changed, until it is seen to', async () => {
    const [reviewer, lead, advocate] = [await member('reviewer'), await member('comms_lead'), await member('advocate')];
    const [subjectId, itemId, snapshotId] = [newId(), newId(), newId()];
    const detail = { itemId, snapshotId, hash: 'b'.repeat(64), approved: 'a'.repeat(64) };
    await happens(pageChanged.of({ at, actorId: null, subjectId, detail }));
    for (const each of [reviewer, lead]) expect(await told(each)).toEqual(['The page behind “” has changed']);
    expect(await told(advocate)).toEqual([]);
    await happens(
      pageRestored.of({ at, actorId: null, subjectId, detail: { itemId, snapshotId, hash: detail.approved } }),
    );
    for (const each of [reviewer, lead]) expect(await told(each)).toEqual([]);
  });
  it('are comms leads and admins where approved content was altered, until a new version is approved', async () => {
    const [lead, admin] = [await member('comms_lead'), await member('admin')];
    const others = [await member('reviewer'), await member('advocate'), await member('author')];
    const [subjectId, itemId] = [newId(), newId()];
    const detail = { itemId, code: 'certificate_changed' as const };
    await happens(contentAltered.of({ at, actorId: null, subjectId, detail }));
    const { items } = await room.get(InboxQueries).list(lead, { unread: false, limit: 100 });
    expect(items).toMatchObject([
      { title: '“” is not what was approved any more', action: { path: `/library/${itemId}` } },
    ]);
    expect(await told(admin)).toHaveLength(1);
    for (const each of others) expect(await told(each)).toEqual([]);
    const approved = { itemId, number: 2, certificate: 'a'.repeat(64) };
    await happens(versionApproved.of({ at, actorId: null, subjectId: newId(), detail: approved }));
    for (const each of [lead, admin]) expect(await told(each)).toEqual([]);
  });
  it('is whoever stands in for somebody, until it is over', async () => {
    const [away, deputy] = [await member('reviewer'), await member('reviewer')];
    const detail = { id: newId(), deputyId: deputy.memberId, firstOn: '2026-11-04', lastOn: '2026-11-06' };
    const fact = { at, actorId: null, subjectId: away.memberId, detail };
    await happens(deputyNamed.of(fact));
    expect(await told(deputy)).toEqual([expect.stringMatching(/^You stand in for .+ from .*4.* to .*6.*$/)]);
    expect(await told(away)).toEqual([]);
    await happens(deputyEnded.of(fact));
    expect(await told(deputy)).toEqual([]);
  });
  it('is the author of what was approved on a condition, with what is asked, until it is met or there is a newer version', async () => {
    const [author, reviewer] = [await member('author'), await member('reviewer')];
    const asks = async (conditions: string) => {
      const itemId = await room.get(CreateItem).execute(author, aDraft({ title: 'Open day' }));
      const { id: versionId } = await sendToReview(test, room, author, itemId);
      await room.get(DecideReview).execute(reviewer, itemId, { versionId, decision: 'approved', conditions });
      await room.get(FollowLedger).execute(organisationId);
      return itemId;
    };
    const first = await asks('Print the leaflet.');
    const { items } = await room.get(InboxQueries).list(author, { unread: false, limit: 100 });
    expect(items).toMatchObject([
      {
        title: '“Open day” is approved on a condition',
        body: expect.stringContaining('“Print the leaflet.”'),
        action: { path: `/library/${first}` },
      },
    ]);
    expect(await told(reviewer)).not.toContain('“Open day” is approved on a condition');
    const [{ detail } = { detail: {} as { decisionId: string } }] = await test.owner<{
      detail: { decisionId: string };
    }>('SELECT detail FROM ledger_entries WHERE organisation_id = $1 AND kind = $2', [
      organisationId,
      stepDecided.kind,
    ]);
    const met = { itemId: first, decisionId: detail.decisionId };
    await happens(conditionMet.of({ at, actorId: null, subjectId: newId(), detail: met }));
    expect(await told(author)).toEqual([]);
    const second = await asks('x'.repeat(1_000));
    expect(await told(author)).toHaveLength(1);
    await room.get(EditItem).execute(author, second, aDraft({ title: 'Another' }));
    await room.get(FollowLedger).execute(organisationId);
    expect(await told(author)).toEqual([]);
  });
  it('are authors whose content somebody else retires or recalls', async () => {
    const [author, lead] = [await member('author'), await member('comms_lead')];
    const retires = async (by: Actor) => {
      const subjectId = await room.get(CreateItem).execute(author, aDraft());
      await happens(itemRetired.of({ at, actorId: by.memberId, subjectId, detail: { versionId: null } }), by);
      return subjectId;
    };
    await retires(author);
    expect(await told(author)).toEqual([]);
    const subjectId = await retires(lead);
    expect(await told(author)).toEqual(['Your content was retired']);
    const detail = { recallId: newId(), versionId: null, links: 'notice' as const };
    await happens(itemRecalled.of({ at, actorId: lead.memberId, subjectId, detail }), lead);
    const { items } = await room.get(InboxQueries).list(author, { unread: true, limit: 10 });
    expect(items).toMatchObject([
      {
        ...{ kind: 'item.recalled', title: 'Your content was recalled', action: { path: `/library/${subjectId}` } },
        body: expect.stringContaining('has recalled “Open day”'),
      },
    ]);
    expect(await told(lead)).toEqual([]);
  });
});

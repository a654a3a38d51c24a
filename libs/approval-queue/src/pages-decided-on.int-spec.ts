import { Clock } from '#libs/kernel';
import { FixedClock } from '#testing/kernel';
import { triggerWords } from '#testing/packs';
import { createTestDatabase, instead, openRoom, type Room, type TestDatabase } from '#testing/platform';
import { aCase as theCase, drawn, type Case } from '../testing/index.js';
import { ApprovalQueueModule, ApprovalViews, ConfirmCondition } from './index.js';

let test: TestDatabase;
let room: Room;
let clock: FixedClock;

beforeAll(async () => {
  test = await createTestDatabase();
  clock = new FixedClock();
  room = await openRoom(test, ApprovalQueueModule, [instead(Clock, clock), triggerWords()]);
});
afterAll(() => test.drop());

/** The page behind the link of what is in review is read, and says something that comes to this hash. */
async function reads(it: Case, sha256: string): Promise<void> {
  clock.advance(1_000);
  await test.owner(
    `INSERT INTO page_snapshots (organisation_id, id, item_id, version_id, address, status, main_text, sha256, fetched_at)
     VALUES ($1, gen_random_uuid(), $2, $3, 'https://example.org/news', 200, $4, $4, $5)`,
    [it.organisationId, it.itemId, it.versionId, sha256, clock.now()],
  );
}

const stateOf = async (it: Case, name: string) => (await it.view()).steps.find((step) => step.name === name)?.state;

/** Of the approvals of its first step: that they were given of another page. */
const otherPages = async (it: Case) =>
  (await it.view()).steps.find(({ name }) => name === 'Medical')?.decisions.map(({ otherPage }) => otherPage);

const pageOf = async (it: Case) => {
  const [row] = await test.owner<{ body: string }>('SELECT body FROM certificates WHERE item_id = $1', [it.itemId]);
  return (JSON.parse(row!.body) as { page: { hash: string } | null }).page?.hash;
};

describe('a page that changes while its version is in review', () => {
  it('is looked at again by whoever approved the one before', async () => {
    const it = await theCase(test, room);
    await reads(it, 'a');
    await it.decide(it.medic, 'Medical', { pageHash: 'a' });
    expect(await stateOf(it, 'Medical')).toBe('done');
    const readAt = clock.now();
    expect(await otherPages(it)).toEqual([null]);
    await reads(it, 'b');
    expect(await stateOf(it, 'Medical')).toBe('open');
    expect(await otherPages(it)).toEqual([{ readAt }]);
    await expect(it.decide(it.lawyer, 'Legal', { pageHash: 'b' })).rejects.toMatchObject({ code: 'step_not_open' });
    await it.decide(it.medic, 'Medical', { pageHash: 'b' });
    expect(await otherPages(it)).toEqual([{ readAt }, null]);
    await it.decide(it.lawyer, 'Legal', { pageHash: 'b' });
    expect(await otherPages(it)).toEqual([null, null]);
    expect(await it.state()).toMatchObject({ state: 'approved', live: true });
    expect(await pageOf(it)).toBe('b');
  });

  it('is looked at by whoever approved before any was read', async () => {
    const it = await theCase(test, room);
    const unseen = it.decide(it.medic, 'Medical', { pageHash: 'a' });
    await expect(unseen).rejects.toThrow('No page behind a link of this version was read');
    await it.decide(it.medic, 'Medical');
    await reads(it, 'a');
    expect(await stateOf(it, 'Medical')).toBe('open');
    expect(await otherPages(it)).toEqual([{ readAt: null }]);
  });

  it('is not approved by who saw none after one was read, and is sent back all the same', async () => {
    const it = await theCase(test, room);
    await reads(it, 'a');
    await expect(it.decide(it.medic, 'Medical')).rejects.toMatchObject({ code: 'page_moved_on' });
    expect(await stateOf(it, 'Medical')).toBe('open');
    await it.decide(it.medic, 'Medical', { decision: 'sent_back', reason: 'The page says too much.' });
    expect(await it.state()).toMatchObject({ state: 'sent_back' });
  });

  it('counts as it was where it says again what it said', async () => {
    const it = await theCase(test, room);
    await reads(it, 'a');
    await it.decide(it.medic, 'Medical', { pageHash: 'a' });
    await reads(it, 'b');
    await reads(it, 'a');
    await it.decide(it.lawyer, 'Legal', { pageHash: 'a' });
    expect(await it.state()).toMatchObject({ state: 'approved' });
  });

  it.each([true, false])(
    'is not let out by its author’s word that a condition is met (with a route: %s)',
    async (routed) => {
      const it = await theCase(test, room);
      const steps = [{ name: 'Medical', memberIds: [it.medic.memberId] }];
      await it.save(drawn(steps, { inForce: routed }), it.routeId);
      await reads(it, 'a');
      await it.decide(it.medic, routed ? 'Medical' : null, { pageHash: 'a', conditions: 'Tell legal.' });
      await reads(it, 'b');
      const decisionId = (await it.view()).steps[0]!.decisions[0]!.id;
      await room.get(ConfirmCondition).execute(it.author, it.itemId, decisionId, 'Told.');
      expect(await it.state()).toMatchObject({ state: 'in_review', approved: null, live: false });
      expect(await room.get(ApprovalViews).get(it.medic, it.itemId)).toMatchObject({ steps: [{ state: 'open' }] });
      await it.decide(it.medic, routed ? 'Medical' : null, { pageHash: 'b' });
      expect(await it.state()).toMatchObject({ state: 'approved', live: true });
      expect(await pageOf(it)).toBe('b');
    },
  );
});

describe('the end of a version in review', () => {
  it('is not passed by its author’s word that a condition is met', async () => {
    const it = await theCase(test, room);
    await it.save(drawn([{ name: 'Medical', memberIds: [it.medic.memberId] }]), it.routeId);
    await it.decide(it.medic, 'Medical', { conditions: 'Tell legal.' });
    await test.owner('UPDATE content_versions SET expires_at = $2 WHERE id = $1', [it.versionId, clock.now()]);
    const decisionId = (await it.view()).steps[0]!.decisions[0]!.id;
    const told = room.get(ConfirmCondition).execute(it.author, it.itemId, decisionId, 'Told.');
    await expect(told).rejects.toMatchObject({ code: 'expired' });
    expect(await it.state()).toMatchObject({ state: 'in_review', approved: null, live: false });
  });
});

import { EditItem } from '#libs/content';
import { Clock, newId, type Actor } from '#libs/kernel';
import { ChangeMember } from '#libs/people';
import { aCaption, aDraft, sendToReview } from '#testing/content';
import { FixedClock, saying } from '#testing/kernel';
import { triggerWords } from '#testing/packs';
import { createTestDatabase, instead, openRoom, type Room, type TestDatabase } from '#testing/platform';
import { aCase as theCase, drawn } from '../testing/index.js';
import { ApprovalQueueModule, ConfirmCondition } from './index.js';

let test: TestDatabase;
let room: Room;

const aCase = () => theCase(test, room);

beforeAll(async () => {
  test = await createTestDatabase();
  room = await openRoom(test, ApprovalQueueModule, [instead(Clock, new FixedClock()), triggerWords()]);
});
afterAll(() => test.drop());

describe('a version that an approval route applies to', () => {
  it('is in the feed with the last of its approvals, and each of them is kept and told', async () => {
    const it = await aCase();
    await it.decide(it.medic, 'Medical', { reason: 'Sound.' });
    expect(await it.state()).toMatchObject({ state: 'in_review', live: false });
    await it.decide(it.lawyer, 'Legal');
    expect(await it.state()).toMatchObject({ state: 'approved', approved: it.versionId, live: true });
    expect((await it.view()).steps).toMatchObject([
      { name: 'Medical', state: 'done', decisions: [{ by: { name: 'Mia Medic' }, reason: 'Sound.' }] },
      { name: 'Legal', state: 'done', decisions: [{ by: { name: 'Leo Lawyer' } }] },
    ]);
    const told = await test.owner<{ kind: string; actor_id: string }>(
      `SELECT kind, actor_id FROM ledger_entries WHERE subject_id = $1 ORDER BY sequence`,
      [it.versionId],
    );
    expect(told.map(({ kind, actor_id }) => [kind, actor_id]).slice(-3)).toEqual([
      ['version.step_decided', it.medic.memberId],
      ['version.step_decided', it.lawyer.memberId],
      ['version.approved', it.lawyer.memberId],
    ]);
  });

  it('waits for its author or a comms lead where an approval has a condition', async () => {
    const it = await aCase();
    await it.decide(it.medic, 'Medical', { conditions: 'The leaflet is printed first.' });
    await it.decide(it.lawyer, 'Legal');
    expect(await it.state()).toMatchObject({ state: 'in_review', live: false });
    const { next, steps } = await it.view();
    expect(next).toBe('conditions');
    const decisionId = steps[0]!.decisions[0]!.id;
    const confirm = (by: Actor, note = 'Printed on Monday.') =>
      room.get(ConfirmCondition).execute(by, it.itemId, decisionId, note);
    await expect(confirm(it.medic)).rejects.toMatchObject({ code: 'not_yours' });
    for (const nothing of [' ', '\u2063'])
      await expect(confirm(it.author, nothing)).rejects.toMatchObject({ errors: [{ field: 'note' }] });
    await confirm(it.author);
    expect(await it.state()).toMatchObject({ state: 'approved', live: true });
    expect((await it.view()).steps[0]).toMatchObject({ decisions: [{ met: { note: 'Printed on Monday.' } }] });
    await expect(confirm(it.author))
      .rejects.toMatchObject({ code: 'version_moved_on' })
      .catch(() => undefined);
    const facts = await test.owner('SELECT FROM ledger_entries WHERE subject_id = $1 AND kind = $2', [
      it.versionId,
      'version.condition_met',
    ]);
    expect(facts).toHaveLength(1);
  });

  it('is certified anew when the condition of an approval that was asked for later is met', async () => {
    const it = await aCase();
    await it.decide(it.medic, 'Medical');
    await it.decide(it.lawyer, 'Legal');
    await it.save(drawn([{ name: 'Brand', roles: ['comms_lead'] }], { name: 'Brand' }));
    const certified = async () => {
      const rows = await test.owner<{ body: string }>(
        'SELECT body FROM certificates WHERE subject_id = $1 ORDER BY issued_at, id',
        [it.versionId],
      );
      return rows.map(
        ({ body }) => (JSON.parse(body) as { approvers: { step: string; conditions: string }[] }).approvers,
      );
    };
    await it.decide(it.lead, 'Brand', { conditions: 'The logo is ours.' });
    expect(await certified()).toHaveLength(1);
    const decisionId = (await it.view()).steps.find(({ name }) => name === 'Brand')!.decisions[0]!.id;
    await room.get(ConfirmCondition).execute(it.author, it.itemId, decisionId, 'It is.');
    expect(await certified()).toMatchObject([
      [{ step: 'Medical' }, { step: 'Legal' }],
      [{ step: 'Medical' }, { step: 'Legal' }, { step: 'Brand', conditions: 'The logo is ours.' }],
    ]);
  });

  it('asks all of whom a step names for want of one of them, and nobody twice', async () => {
    const it = await aCase();
    const both = [it.medic.memberId, it.other.memberId];
    await it.save(drawn([{ name: 'Both', memberIds: both, needed: 'all' }]), it.routeId);
    await it.decide(it.medic, 'Both');
    await expect(it.decide(it.medic, 'Both')).rejects.toMatchObject({ code: 'step_decided' });
    expect(await it.state()).toMatchObject({ state: 'in_review' });
    await it.decide(it.other, 'Both');
    expect(await it.state()).toMatchObject({ state: 'approved' });
  });

  it('falls to administrators where nobody is left whom a step names, and says so', async () => {
    const it = await aCase();
    await it.decide(it.medic, 'Medical');
    await room.get(ChangeMember).execute(it.admin, it.lawyer.memberId, { status: 'deactivated' });
    const [, legal] = (await it.view()).steps;
    expect(legal).toMatchObject({ unmanned: true, who: [{ person: { name: 'Ada Admin' } }] });
    await expect(it.decide(it.other, 'Legal')).rejects.toMatchObject({ code: 'not_your_step' });
    await it.decide(it.admin, 'Legal');
    expect((await it.view()).steps[1]).toMatchObject({ decisions: [{ forWantOfOthers: true }] });
  });

  it('is rejected for good: only a comms lead sends another version to review', async () => {
    const it = await aCase();
    await it.decide(it.medic, 'Medical', { decision: 'rejected', reason: 'Off label.' });
    expect(await it.state()).toMatchObject({ state: 'sent_back', live: false });
    await expect(sendToReview(test, room, it.lead, it.itemId)).rejects.toMatchObject({ code: 'wrong_state' });
    const rewritten = aDraft({ captions: [aCaption({ text: 'Something else.' })] });
    await room.get(EditItem).execute(it.author, it.itemId, rewritten);
    await expect(sendToReview(test, room, it.author, it.itemId)).rejects.toMatchObject({ code: 'rejected' });
    await sendToReview(test, room, it.lead, it.itemId);
    await it.decide(it.medic, 'Medical', { decision: 'sent_back', reason: 'Better; name the study.' });
    await room.get(EditItem).execute(it.author, it.itemId, aDraft({ title: 'Named' }));
    await sendToReview(test, room, it.author, it.itemId);
  });
});

describe('an approval route', () => {
  it.each([
    ['topicIds', 'must be one of the topics'],
    ['teamIds', 'must be one of the teams'],
  ])('is not for %s that are none here, which would let pass what it means', async (field, message) => {
    const it = await aCase();
    const draft = { ...drawn([{ name: 'Medical', memberIds: [it.medic.memberId] }]), [field]: [newId()] };
    await expect(it.save(draft, it.routeId)).rejects.toMatchObject({ errors: [{ field, message: saying(message) }] });
  });
});

describe('a deputy', () => {
  it('decides in the place of whoever is away', async () => {
    const it = await aCase();
    await it.save(drawn([{ name: 'Mia alone', memberIds: [it.medic.memberId] }]), it.routeId);
    await it.standsIn(it.other, it.medic);
    await it.decide(it.other, 'Mia alone');
    expect((await it.view()).steps).toMatchObject([
      { decisions: [{ by: { name: 'Otto Other' }, deputyFor: { name: 'Mia Medic' }, forWantOfOthers: false }] },
    ]);
    expect(await it.state()).toMatchObject({ state: 'approved' });
  });

  it('decides not in the place of one who had a hand in it: whoever wrote it would choose who approves', async () => {
    const it = await aCase();
    await it.save(drawn([{ name: 'Tom alone', memberIds: [it.author.memberId] }]), it.routeId);
    await it.standsIn(it.other, it.author);
    await expect(it.decide(it.other, 'Tom alone')).rejects.toMatchObject({ code: 'not_your_step' });
    await it.decide(it.admin, 'Tom alone');
    expect((await it.view()).steps).toMatchObject([{ decisions: [{ deputyFor: null, forWantOfOthers: true }] }]);
  });

  it('decides not on what they had a hand in themselves', async () => {
    const it = await aCase();
    await room.get(EditItem).execute(it.lead, it.itemId, aDraft({ title: 'By the lead' }));
    await sendToReview(test, room, it.author, it.itemId);
    await it.standsIn(it.lead, it.medic);
    await expect(it.decide(it.lead, 'Medical')).rejects.toMatchObject({ code: 'own_item' });
  });

  it('decides not on a second step, for whomever', async () => {
    const it = await aCase();
    const second = { name: 'Second', memberIds: [it.other.memberId] };
    await it.save(drawn([it.steps[0]!, second]), it.routeId);
    await it.decide(it.medic, 'Medical');
    await it.standsIn(it.medic, it.other);
    await expect(it.decide(it.medic, 'Second')).rejects.toMatchObject({ code: 'another_step_yours' });
  });
});

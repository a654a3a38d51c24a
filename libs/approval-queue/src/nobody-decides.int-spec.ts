import { RemoveApprovalRoute } from '#libs/approval-routes';
import { EditItem } from '#libs/content';
import { ChoosePack } from '#libs/guidelines';
import { Clock, type Actor } from '#libs/kernel';
import { FollowLedger } from '#libs/ledger';
import { SaveOwnRule } from '#libs/own-rules';
import { ChangeMember } from '#libs/people';
import { aCaption, aDraft, sendToReview } from '#testing/content';
import { FixedClock } from '#testing/kernel';
import { aRuleDefinition } from '#testing/own-rules';
import { triggerWords } from '#testing/packs';
import { createTestDatabase, instead, openRoom, type Room, type TestDatabase } from '#testing/platform';
import { aCase as theCase, drawn, type Case } from '../testing/index.js';
import { ApprovalQueueModule, ApprovalViews, ConfirmCondition, LookAtWaits } from './index.js';

const DAY_MS = 86_400_000;

let test: TestDatabase;
let room: Room;
let clock: FixedClock;

const aCase = () => theCase(test, room);

beforeAll(async () => {
  test = await createTestDatabase();
  clock = new FixedClock();
  room = await openRoom(test, ApprovalQueueModule, [instead(Clock, clock), triggerWords()]);
});
afterAll(() => test.drop());

const approvers = async (it: Case) => {
  const [row] = await test.owner<{ body: string }>('SELECT body FROM certificates WHERE item_id = $1', [it.itemId]);
  return (JSON.parse(row!.body) as { approvers: object[] }).approvers;
};

describe('what has all its approvals and is not out', () => {
  async function approvedByMedic() {
    const it = await aCase();
    const id = await it.step('Medical');
    await it.decide(it.medic, 'Medical', { reason: 'Sound.' });
    await it.save(drawn([{ ...it.steps[0]!, id }]), it.routeId);
    return it;
  }

  it('is let out by whoever decides on a step, where the last open step was taken out of its route', async () => {
    const it = await approvedByMedic();
    expect(await it.view()).toMatchObject({ next: 'release', unmanned: null, mayRelease: false });
    expect(await room.get(ApprovalViews).get(it.medic, it.itemId)).toMatchObject({ mayRelease: true });
    expect(await it.state()).toMatchObject({ state: 'in_review', live: false });
    await it.decide(it.medic, null);
    expect(await it.state()).toMatchObject({ state: 'approved', live: true });
    expect(await approvers(it)).toMatchObject([{ memberId: it.medic.memberId, step: 'Medical' }]);
  });

  it('is let out by nobody else, and not by who had a hand in it', async () => {
    const it = await approvedByMedic();
    await expect(it.decide(it.other, null)).rejects.toMatchObject({ code: 'not_your_step' });
    await expect(it.decide(it.admin, null)).rejects.toMatchObject({ code: 'not_your_step' });
    await expect(it.decide(it.author, null)).rejects.toMatchObject({ code: 'own_item' });
    expect(await it.state()).toMatchObject({ state: 'in_review', live: false });
  });

  it('can be sent back too', async () => {
    const it = await approvedByMedic();
    await it.decide(it.medic, null, { decision: 'sent_back', reason: 'The leaflet is out of date.' });
    expect(await it.state()).toMatchObject({ state: 'sent_back', live: false });
  });

  it('is let out by an administrator where none of those is left', async () => {
    const it = await approvedByMedic();
    await room.get(ChangeMember).execute(it.admin, it.medic.memberId, { status: 'deactivated' });
    await it.decide(it.admin, null);
    expect(await it.state()).toMatchObject({ state: 'approved', live: true });
  });

  async function keptByGuidelines(word: string) {
    const it = await aCase();
    const choose = (inForce: boolean) => room.get(ChoosePack).execute(it.admin, 'trigger-words', { inForce });
    await choose(false);
    const captions = [aCaption({ text: `Our laboratory has a ${word}.` })];
    await room.get(EditItem).execute(it.author, it.itemId, aDraft({ captions }));
    await sendToReview(test, room, it.author, it.itemId);
    await it.decide(it.medic, 'Medical', { conditions: 'The leaflet is printed first.' });
    await it.decide(it.lawyer, 'Legal');
    await choose(true);
    const decisionId = (await it.view()).steps[0]!.decisions[0]!.id;
    const confirming = room.get(ConfirmCondition).execute(it.author, it.itemId, decisionId, 'Printed.');
    return { it, confirming, choose };
  }

  it('is let out with an override where guidelines ask for a review since, by an approver of the certificate', async () => {
    const { it, confirming } = await keptByGuidelines('reviewword');
    await expect(confirming).rejects.toMatchObject({ code: 'override_needed' });
    await expect(it.decide(it.lawyer, null)).rejects.toMatchObject({ code: 'override_needed' });
    await expect(it.decide(it.lawyer, null, { override: true })).rejects.toMatchObject({ code: 'reason_needed' });
    await it.decide(it.lawyer, null, { override: true, reason: 'Meant otherwise.' });
    expect(await it.state()).toMatchObject({ state: 'approved', live: true });
    expect(await approvers(it)).toMatchObject([
      { memberId: it.medic.memberId, step: 'Medical', overridden: false },
      { memberId: it.lawyer.memberId, step: 'Legal', overridden: false },
      { memberId: it.lawyer.memberId, as: 'safety_officer', step: null, overridden: true },
    ]);
  });

  it('is not let out by its author’s word where guidelines ask for another review than was answered for', async () => {
    const it = await aCase();
    const captions = [aCaption({ text: 'Our laboratory has a reviewword for Project Falcon.' })];
    await room.get(EditItem).execute(it.author, it.itemId, aDraft({ captions }));
    await sendToReview(test, room, it.author, it.itemId);
    const override = { override: true, reason: 'Meant otherwise.' };
    await it.decide(it.medic, 'Medical', { ...override, conditions: 'The leaflet is printed first.' });
    await it.decide(it.lawyer, 'Legal', { ...override, conditions: 'The label too.' });
    const [medical, legal] = (await it.view()).steps.map(({ decisions }) => decisions[0]!.id);
    clock.advance(1_000);
    const definition = aRuleDefinition({ severity: 'review' });
    await room.get(SaveOwnRule).execute(it.lead, { definition, state: 'live' });
    const confirm = (id: string) => room.get(ConfirmCondition).execute(it.author, it.itemId, id, 'Printed.');
    await confirm(medical!);
    clock.advance(1_000);
    await expect(confirm(legal!)).rejects.toMatchObject({ code: 'override_needed' });
    expect(await it.state()).toMatchObject({ state: 'in_review', live: false });
    await it.decide(it.lawyer, null, override);
    expect(await it.state()).toMatchObject({ state: 'approved', live: true });
  });

  it('stays where it is while guidelines forbid it', async () => {
    const { it, confirming, choose } = await keptByGuidelines('blockword');
    await expect(confirming).rejects.toMatchObject({ code: 'guideline_block' });
    await expect(it.decide(it.lawyer, null, { override: true, reason: 'x' })).rejects.toMatchObject({
      code: 'guideline_block',
    });
    expect(await it.state()).toMatchObject({ state: 'in_review', live: false });
    await choose(false);
    await it.decide(it.lawyer, null);
    expect(await it.state()).toMatchObject({ state: 'approved', live: true });
  });
});

describe('what nobody can decide on who is asked', () => {
  const follow = (it: Case) => room.get(FollowLedger).execute(it.organisationId);
  const told = async (it: Case) => {
    const facts = await test.owner<{ kind: string; left: string }>(
      `SELECT kind, detail->>'left' AS left FROM ledger_entries
        WHERE subject_id = $1 AND kind IN ('item.approval_unmanned', 'item.approval_manned') ORDER BY sequence`,
      [it.itemId],
    );
    return facts.map(({ kind, left }) => left ?? kind);
  };
  const gone = async (it: Case, ...who: Actor[]) => {
    for (const one of who) await room.get(ChangeMember).execute(it.admin, one.memberId, { status: 'deactivated' });
  };
  const medicAlone = (it: Case) => it.save(drawn([{ name: 'Medic', memberIds: [it.medic.memberId] }]), it.routeId);

  it('is told once, and once more when not even administrators can', async () => {
    const it = await aCase();
    await medicAlone(it);
    await follow(it);
    expect(await told(it)).toEqual([]);
    await gone(it, it.medic);
    await follow(it);
    await follow(it);
    expect(await told(it)).toEqual(['admins']);
    expect(await it.view()).toMatchObject({ next: 'steps', unmanned: 'admins' });
    // The only administrator who is left had a hand in it.
    await room.get(ChangeMember).execute(it.admin, it.author.memberId, { roles: ['author', 'admin'] });
    await room.get(ChangeMember).execute(it.author, it.admin.memberId, { roles: ['advocate'] });
    await follow(it);
    expect(await told(it)).toEqual(['admins', 'nobody']);
    expect(await it.view()).toMatchObject({ next: 'steps', unmanned: 'nobody' });
    await expect(it.decide(it.author, 'Medic')).rejects.toMatchObject({ code: 'own_item' });
    expect(await it.state()).toMatchObject({ state: 'in_review', live: false });
  });

  it('is told of a role that nobody holds any more, until somebody does', async () => {
    const it = await aCase();
    await it.save(drawn([{ name: 'Safety', roles: ['safety_officer'] }]), it.routeId);
    await room.get(ChangeMember).execute(it.admin, it.lawyer.memberId, { roles: ['advocate'] });
    await follow(it);
    expect(await told(it)).toEqual(['admins']);
    await room.get(ChangeMember).execute(it.admin, it.lawyer.memberId, { roles: ['safety_officer'] });
    await follow(it);
    expect(await told(it)).toEqual(['admins', 'item.approval_manned']);
    expect(await it.view()).toMatchObject({ unmanned: null });
  });

  it('is told where no route applies and every reviewer had a hand in it', async () => {
    const it = await aCase();
    await room.get(RemoveApprovalRoute).execute(it.admin, it.routeId);
    await gone(it, it.medic, it.other, it.lead);
    await follow(it);
    expect(await told(it)).toEqual(['nobody']);
    expect(await it.view()).toMatchObject({ next: 'steps', unmanned: 'nobody' });
  });

  it('is found when a deputy’s days are over, which is no fact', async () => {
    const it = await aCase();
    const mia = { memberIds: [it.medic.memberId] };
    await it.save(
      drawn([
        { name: 'Mia', ...mia },
        { name: 'Mia again', ...mia },
      ]),
      it.routeId,
    );
    await it.standsIn(it.other, it.medic);
    await it.decide(it.medic, 'Mia');
    await follow(it);
    expect(await told(it)).toEqual([]);
    clock.advance(2 * DAY_MS);
    expect(await room.get(LookAtWaits).organisations()).toContain(it.organisationId);
    await room.get(LookAtWaits).execute(it.organisationId);
    await room.get(LookAtWaits).execute(it.organisationId);
    expect(await told(it)).toEqual(['admins']);
  });

  it('is none any more once it is decided, or taken out of review', async () => {
    const it = await aCase();
    await medicAlone(it);
    await gone(it, it.medic);
    await follow(it);
    await it.decide(it.admin, 'Medic');
    await follow(it);
    expect(await told(it)).toEqual(['admins', 'item.approval_manned']);
    expect(await test.owner('SELECT FROM approval_waits WHERE item_id = $1', [it.itemId])).toEqual([]);
  });
});

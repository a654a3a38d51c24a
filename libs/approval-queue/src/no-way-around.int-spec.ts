import { RemoveApprovalRoute } from '#libs/approval-routes';
import { DecideReview, EditItem, SubmitItem } from '#libs/content';
import { Clock } from '#libs/kernel';
import { ChangeMember } from '#libs/people';
import { aDraft, sendToReview } from '#testing/content';
import { FixedClock } from '#testing/kernel';
import { triggerWords } from '#testing/packs';
import { aMember, anOrganisation } from '#testing/people';
import { createTestDatabase, instead, openRoom, type Room, type TestDatabase } from '#testing/platform';
import { aCase as theCase, drawn, type Case } from '../testing/index.js';
import { ApprovalQueueModule } from './index.js';

let test: TestDatabase;
let room: Room;

const aCase = () => theCase(test, room);

beforeAll(async () => {
  test = await createTestDatabase();
  room = await openRoom(test, ApprovalQueueModule, [instead(Clock, new FixedClock()), triggerWords()]);
});
afterAll(() => test.drop());

type Way = [way: string, go: (it: Case) => Promise<unknown>, code: string];

const WAYS: Way[] = [
  ['its author, who is a reviewer and named', (it) => it.decide(it.author, 'Medical'), 'own_item'],
  ['a reviewer whom no step names', (it) => it.decide(it.other, 'Medical'), 'not_your_step'],
  ['an administrator while others can', (it) => it.decide(it.admin, 'Medical'), 'not_your_step'],
  ['saying no step', (it) => it.decide(it.medic, null), 'invalid_input'],
  ['a step that is not there', (it) => it.decide(it.medic, 'Brand'), 'step_gone'],
  ['the second step before the first', (it) => it.decide(it.lawyer, 'Legal'), 'step_not_open'],
  [
    'one person in two steps',
    async (it) => {
      await it.decide(it.medic, 'Medical');
      await it.decide(it.medic, 'Legal');
    },
    'another_step_yours',
  ],
  [
    'somebody who changed an earlier version',
    async (it) => {
      await room.get(EditItem).execute(it.lead, it.itemId, aDraft({ title: 'By the lead' }));
      await sendToReview(test, room, it.author, it.itemId);
      await it.save(drawn([{ name: 'Lead', roles: ['comms_lead'] }]), it.routeId);
      await it.decide(it.lead, 'Lead');
    },
    'own_item',
  ],
  [
    'a role that was taken since the page was opened',
    async (it) => {
      await it.save(drawn([{ name: 'Safety', roles: ['safety_officer'] }]), it.routeId);
      await aMember(test, { organisationId: it.organisationId, roles: ['safety_officer'] });
      await room.get(ChangeMember).execute(it.admin, it.lawyer.memberId, { roles: ['advocate'] });
      await it.decide(it.lawyer, 'Safety');
    },
    'not_your_step',
  ],
  [
    'a step that was changed since the page was opened',
    async (it) => {
      const stepId = await it.step('Medical');
      await it.save(drawn([{ name: 'Medical', memberIds: [it.medic.memberId] }, it.steps[1]!]), it.routeId);
      await room
        .get(DecideReview)
        .execute(it.medic, it.itemId, { versionId: it.versionId, decision: 'approved', stepId });
    },
    'step_gone',
  ],
  [
    'an approval of a version that was edited since',
    async (it) => {
      await it.decide(it.medic, 'Medical');
      await room.get(EditItem).execute(it.author, it.itemId, aDraft({ title: 'Edited afterwards' }));
      await sendToReview(test, room, it.author, it.itemId);
      await it.decide(it.lawyer, 'Legal');
    },
    'step_not_open',
  ],
  [
    'a version that was replaced',
    async (it) => {
      await room.get(EditItem).execute(it.author, it.itemId, aDraft({ title: 'Edited afterwards' }));
      await sendToReview(test, room, it.author, it.itemId);
      const stepId = await it.step('Medical');
      await room
        .get(DecideReview)
        .execute(it.medic, it.itemId, { versionId: it.versionId, decision: 'approved', stepId });
    },
    'version_moved_on',
  ],
  [
    'somebody of another organisation, with its ids',
    async (it) => {
      const stranger = await aMember(test, { ...(await anOrganisation(test)), roles: ['admin', 'reviewer'] });
      const stepId = await it.step('Medical');
      await room
        .get(DecideReview)
        .execute(stranger, it.itemId, { versionId: it.versionId, decision: 'approved', stepId });
    },
    'not_found',
  ],
  [
    'a route of another organisation',
    async (it) => {
      const stranger = await aMember(test, { ...(await anOrganisation(test)), roles: ['admin'] });
      await room.get(RemoveApprovalRoute).execute(stranger, it.routeId);
    },
    'not_found',
  ],
  [
    'whom its author, who is named, has stand in for them',
    async (it) => {
      await it.save(drawn([{ name: 'Named', memberIds: [it.author.memberId] }]), it.routeId);
      await it.standsIn(it.other, it.author);
      await it.decide(it.other, 'Named');
    },
    'not_your_step',
  ],
  [
    'sending it to review again, approved in part',
    async (it) => {
      await it.decide(it.medic, 'Medical');
      await room.get(SubmitItem).execute(it.author, it.itemId, { versionId: it.versionId });
    },
    'wrong_state',
  ],
];

describe('around an approval route there is no way', () => {
  it.each(WAYS)('for %s', async (_, go, code) => {
    const it = await aCase();
    await expect(go(it)).rejects.toMatchObject({ code });
    expect(await it.state()).toMatchObject({ approved: null, live: false });
  });

  it('for two at once on one step: one of them wins', async () => {
    const it = await aCase();
    await it.save(
      drawn([
        { name: 'Any', roles: ['reviewer'] },
        { name: 'Legal', roles: ['safety_officer'] },
      ]),
      it.routeId,
    );
    const outcomes = await Promise.allSettled([it.decide(it.medic, 'Any'), it.decide(it.other, 'Any')]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(outcomes.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'step_decided' } });
    expect(await it.state()).toMatchObject({ approved: null, live: false });
  });

  it('for a route that is switched on while something is in review', async () => {
    const it = await aCase();
    await it.decide(it.medic, 'Medical');
    await it.save(drawn([{ name: 'Brand', roles: ['comms_lead'] }], { name: 'Brand' }));
    await it.decide(it.lawyer, 'Legal');
    expect(await it.state()).toMatchObject({ state: 'in_review', approved: null, live: false });
    await it.decide(it.lead, 'Brand');
    expect(await it.state()).toMatchObject({ state: 'approved', live: true });
  });

  it('for a text that was altered between two approvals', async () => {
    const it = await aCase();
    await it.decide(it.medic, 'Medical');
    await test.owner(`UPDATE captions SET text = 'Altered in the table.' WHERE version_id = $1`, [it.versionId]);
    await expect(it.decide(it.lawyer, 'Legal')).rejects.toMatchObject({ code: 'step_not_open' });
  });

  it('for whoever would change or remove a decision with the application’s role', async () => {
    const it = await aCase();
    await it.decide(it.medic, 'Medical', { conditions: 'Print it.' });
    for (const change of [
      `UPDATE approval_step_decisions SET conditions = NULL`,
      `DELETE FROM approval_step_decisions`,
      `DELETE FROM approval_conditions_met`,
    ]) {
      await expect(test.database.within(it.admin, (tx) => tx.query(change))).rejects.toThrow('permission denied');
    }
  });
});

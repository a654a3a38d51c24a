import { AcceptInvitation, InviteMember, RenewInvitation, type Invitation } from '#libs/invitations';
import type { Actor } from '#libs/kernel';
import { FollowLedger } from '#libs/ledger';
import { ComposeMail, ComposeMessage } from '#libs/notifications';
import { aMember, anOrganisation } from '#testing/people';
import { ReminderStage } from '../testing/index.js';

const DAY = 24;

describe('an invitation that is not answered', () => {
  let stage: ReminderStage;
  let admin: Actor;
  let memberId: string;
  let invitation: Invitation;

  beforeAll(async () => {
    stage = await ReminderStage.open();
  });
  afterAll(() => stage.test.drop());
  beforeEach(async () => {
    admin = await aMember(stage.test, { ...(await anOrganisation(stage.test)), roles: ['admin'], name: 'Helena' });
    const email = `new-${admin.memberId}@example.org`;
    const wish = { email, name: 'Noor', roles: ['advocate' as const] };
    ({
      invitation,
      member: { id: memberId },
    } = await stage.room.get(InviteMember).execute(admin, wish));
  });
  const told = async () => (await stage.told(admin.organisationId)).map(({ who }) => who);
  async function pass(days: number) {
    for (let hour = 0; hour < days * DAY; hour += 8) {
      stage.hours(8);
      await stage.remind();
    }
  }

  it('is told again after three days and after seven, by mail with the link that still leads somewhere', async () => {
    await pass(2);
    expect(await told()).toEqual([]);
    await pass(2);
    expect(await told()).toEqual([memberId]);
    stage.hours(1);
    await stage.room.get(ComposeMail).execute(admin.organisationId);
    const [delivery] = await stage.test.owner<{ id: string; memberId: string }>(
      `SELECT id, member_id AS "memberId" FROM deliveries WHERE member_id = $1`,
      [memberId],
    );
    const message = await stage.test.database.within(admin.organisationId, (tx) =>
      stage.room.get(ComposeMessage).execute(tx, delivery!),
    );
    expect(message).toMatchObject({
      subject: 'Your invitation from Acme Pharma is still open',
      sections: [
        {
          body: expect.stringMatching(/^Helena has invited you .* works until Monday,? 16 November\./),
          action: { url: expect.stringContaining(`/invitations/${invitation.token}`) },
        },
      ],
    });
    await pass(20);
    expect(await told()).toEqual([memberId, memberId]);
  });

  it('is told once when nobody worked for days, and not once it has expired', async () => {
    stage.hours(9 * DAY);
    await pass(1);
    expect(await told()).toEqual([memberId]);
    await pass(20);
    expect(await told()).toEqual([memberId]);
  });

  it('is nothing to tell once somebody joined, nor before a fresh one has been open for as long', async () => {
    stage.hours(2 * DAY);
    invitation = await stage.room.get(RenewInvitation).execute(admin, memberId);
    await pass(2);
    expect(await told()).toEqual([]);
    const joining = { name: 'Noor', password: 'long enough for anybody' };
    await stage.room.get(AcceptInvitation).execute(invitation.token, joining);
    await stage.room.get(FollowLedger).execute(admin.organisationId);
    await pass(10);
    expect(await told()).toEqual([]);
  });
});

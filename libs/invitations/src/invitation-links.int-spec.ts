import { Clock, type Actor } from '#libs/kernel';
import { ChangeMember, EraseMember } from '#libs/people';
import { ForgetSpentLinks } from '#libs/sign-in';
import { FixedClock } from '#testing/kernel';
import { aMember, anOrganisation } from '#testing/people';
import { createTestDatabase, instead, openRoom, type Room, type TestDatabase } from '#testing/platform';
import { AcceptInvitation, InvitationLinks, InvitationsModule, InviteMember, RenewInvitation } from './index.js';

const DAY = 86_400_000;

describe('the link of an invitation', () => {
  let test: TestDatabase;
  let room: Room;
  let admin: Actor;
  const clock = new FixedClock();

  beforeAll(async () => {
    test = await createTestDatabase();
    room = await openRoom(test, InvitationsModule, [instead(Clock, clock)]);
  });
  afterAll(() => test.drop());
  beforeEach(async () => {
    admin = await aMember(test, { ...(await anOrganisation(test)), roles: ['admin'] });
  });

  const invite = () =>
    room.get(InviteMember).execute(admin, { email: 'bo@example.org', name: 'Bo', roles: ['advocate'] });
  const linkFor = (memberId: string, whose = admin) =>
    test.database.within(whose.organisationId, (tx) => room.get(InvitationLinks).linkFor(tx, memberId));
  const sealed = async (memberId: string) =>
    (
      await test.owner<{ sealed: boolean }>(
        'SELECT sealed_token IS NOT NULL AS sealed FROM invitations WHERE member_id = $1 ORDER BY created_at, id',
        [memberId],
      )
    ).map((row) => row.sealed);

  it('can be told again, to its own organisation, for as long as it lets somebody in', async () => {
    const { member, invitation } = await invite();
    expect(await linkFor(member.id)).toMatch(new RegExp(`^http://localhost:\\d+/invitations/${invitation.token}$`));
    const stranger = await aMember(test, await anOrganisation(test));
    expect(await linkFor(member.id, stranger)).toBeNull();
    await room.get(AcceptInvitation).execute(invitation.token, { name: 'Bo', password: 'correct horse battery' });
    expect(await linkFor(member.id)).toBeNull();
    expect(await sealed(member.id)).toEqual([false]);
  });

  it('is that of the newest, and gone with the member', async () => {
    const { member } = await invite();
    const newer = await room.get(RenewInvitation).execute(admin, member.id);
    expect(await linkFor(member.id)).toContain(newer.token);
    expect(await sealed(member.id)).toEqual([false, true]);
    await room.get(ChangeMember).execute(admin, member.id, { status: 'deactivated' });
    expect(await linkFor(member.id)).toBeNull();
    expect(await sealed(member.id)).toEqual([false, false]);
    const again = await invite().catch((error: unknown) => error);
    expect(again).toMatchObject({ code: 'email_taken' });
  });

  it('is gone when who was invited is erased', async () => {
    const { member } = await invite();
    await room.get(EraseMember).execute(admin, member.id);
    expect(await sealed(member.id)).toEqual([false]);
  });

  it('is forgotten when it expires, and still known to have been one', async () => {
    const { member, invitation } = await invite();
    clock.advance(14 * DAY);
    expect(await linkFor(member.id)).toBeNull();
    const sweep = room.get(ForgetSpentLinks);
    expect(await sweep.organisations()).toContain(admin.organisationId);
    await sweep.execute(admin.organisationId);
    expect(await sealed(member.id)).toEqual([false]);
    expect(await sweep.organisations()).not.toContain(admin.organisationId);
    const late = room.get(AcceptInvitation).preview(invitation.token);
    await expect(late).rejects.toMatchObject({ code: 'invitation_expired' });
  });
});

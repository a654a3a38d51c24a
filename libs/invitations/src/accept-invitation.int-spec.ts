import { Clock, type Actor } from '#libs/kernel';
import { ChangeMember } from '#libs/people';
import { SignIn } from '#libs/sign-in';
import { FixedClock } from '#testing/kernel';
import { aMember, anOrganisation } from '#testing/people';
import { createTestDatabase, instead, openRoom, type Room, type TestDatabase } from '#testing/platform';
import { AcceptInvitation, InvitationsModule, InviteMember, RenewInvitation, type NewMember } from './index.js';

const DAY = 86_400_000;
const PASSWORD = 'correct horse battery';

describe('an invitation', () => {
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
    const organisation = await anOrganisation(test, { regions: ['Germany', 'France'], languages: ['de', 'en'] });
    admin = await aMember(test, { ...organisation, roles: ['admin'], name: 'Ann Admin' });
  });

  const facts = async (subjectId: string) =>
    (
      await test.owner<{ kind: string }>('SELECT kind FROM ledger_entries WHERE subject_id = $1 ORDER BY sequence', [
        subjectId,
      ])
    ).map(({ kind }) => kind);
  const invite = (wish: Partial<NewMember> = {}) =>
    room.get(InviteMember).execute(admin, { email: 'bo@example.org', name: 'Bo', roles: ['advocate'], ...wish });
  const accept = (token: string, password = PASSWORD) =>
    room.get(AcceptInvitation).execute(token, { name: 'Bo B', password });

  it('makes a member who joins with a name and password of their own, and can sign in', async () => {
    const { member, invitation } = await invite({ region: 'germany' });
    expect(member).toMatchObject({ status: 'invited', region: 'Germany', language: null });
    expect(await room.get(AcceptInvitation).preview(invitation.token)).toEqual({
      email: 'bo@example.org',
      name: 'Bo',
      organisationName: 'Acme Pharma',
    });
    const actor = await accept(invitation.token);
    expect(actor).toEqual({ organisationId: admin.organisationId, memberId: member.id, roles: ['advocate'] });
    expect(await room.get(SignIn).execute({ email: 'bo@example.org', password: PASSWORD })).toEqual(actor);
    expect(await facts(member.id)).toEqual(['member.invited', 'member.joined']);
    await test.owner('DELETE FROM members WHERE id = $1', [member.id]);
  });

  it('is accepted once, even by two at the same moment', async () => {
    const { invitation } = await invite();
    const both = await Promise.allSettled([accept(invitation.token), accept(invitation.token)]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    await expect(accept(invitation.token)).rejects.toMatchObject({ code: 'invitation_used' });
  });

  it('ends after fourteen days, with a newer one, and with the member', async () => {
    const { member, invitation } = await invite();
    const newer = await room.get(RenewInvitation).execute(admin, member.id);
    await expect(accept(invitation.token)).rejects.toMatchObject({ code: 'invitation_replaced' });
    clock.advance(14 * DAY);
    await expect(accept(newer.token)).rejects.toMatchObject({ code: 'invitation_expired' });
    const newest = await room.get(RenewInvitation).execute(admin, member.id);
    await room.get(ChangeMember).execute(admin, member.id, { status: 'deactivated' });
    await expect(accept(newest.token)).rejects.toMatchObject({ code: 'invitation_replaced' });
    await expect(accept('no such token')).rejects.toMatchObject({ code: 'invitation_unknown' });
  });

  it('refuses a weak password and an empty name, and stays open', async () => {
    const { invitation } = await invite();
    const wrong = room.get(AcceptInvitation).execute(invitation.token, { name: ' ', password: 'password1234' });
    await expect(wrong).rejects.toMatchObject({ errors: [{ field: 'name' }, { field: 'password' }] });
    await accept(invitation.token);
  });
});

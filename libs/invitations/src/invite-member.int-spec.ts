import { Clock, ROLES, type Actor } from '#libs/kernel';
import { FixedClock } from '#testing/kernel';
import { aMember, anOrganisation, aTeam } from '#testing/people';
import { createTestDatabase, instead, openRoom, type Room, type TestDatabase } from '#testing/platform';
import { InvitationsModule, InviteMember, type NewMember } from './index.js';

describe('inviting somebody', () => {
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

  const invite = (wish: Partial<NewMember> = {}) =>
    room.get(InviteMember).execute(admin, { email: 'bo@example.org', name: 'Bo', roles: ['advocate'], ...wish });

  it.each(ROLES)('is possible as %s', async (role) => {
    await expect(invite({ roles: [role] })).resolves.toBeDefined();
  });

  it('is refused for an address that is taken and for what does not exist', async () => {
    await invite();
    await expect(invite({ email: 'BO@example.org' })).rejects.toMatchObject({ code: 'email_taken' });
    for (const alike of ['ｂｏ@example.org', 'bo@ＥＸＡＭＰＬＥ.org', ' Bo@example．org'])
      await expect(invite({ email: alike })).rejects.toMatchObject({ code: 'email_taken' });
    for (const alike of ['bо@example.org', 'bo@exаmple.org', 'aıda@example.org'])
      await expect(invite({ email: alike })).rejects.toMatchObject({
        errors: [{ field: 'email', message: { text: expect.stringContaining('a letter that looks like another') } }],
      });
    const elsewhere = await aTeam(test, await anOrganisation(test));
    await expect(invite({ email: 'x@y.org', teamId: elsewhere.teamId, region: 'Mars' })).rejects.toMatchObject({
      errors: [{ field: 'teamId' }, { field: 'region' }],
    });
  });
});

import { caseChanged, caseOpened } from '#libs/safety';
import { mailAddressSwitchedOff, mailAddressSwitchedOn } from '#libs/deliveries';
import { AcceptInvitation, InviteMember, RenewInvitation } from '#libs/invitations';
import { Clock, newId, type Actor, type Role } from '#libs/kernel';
import { FollowLedger, LedgerRepository, type Fact } from '#libs/ledger';
import { connectionConnected, connectionExpired } from '#libs/networks';
import { ComposeMessage, InboxQueries } from '#libs/notifications';
import { ChangeMember, EraseMember } from '#libs/people';
import {
  publicationFailed,
  publicationHeld,
  publicationPublished,
  publicationScheduled,
  publicationUnknown,
} from '#libs/shares';
import { passwordChanged, passwordResetRequested, sessionOpened, signInGuessed } from '#libs/sign-in';
import { FixedClock } from '#testing/kernel';
import { aMember, anOrganisation } from '#testing/people';
import { createTestDatabase, instead, openRoom, type Room, type TestDatabase } from '#testing/platform';
import { NoticesModule } from './index.js';

describe('whom a fact concerns', () => {
  const clock = new FixedClock();
  let test: TestDatabase;
  let room: Room;
  let organisationId: string;
  let admin: Actor;
  let ada: Actor;
  let [subjectId, itemId] = ['', ''];

  beforeAll(async () => {
    test = await createTestDatabase();
    room = await openRoom(test, NoticesModule, [instead(Clock, clock)]);
  });
  afterAll(() => test.drop());
  beforeEach(async () => {
    clock.set('2026-11-02T09:00:00Z');
    ({ organisationId } = await anOrganisation(test));
    [subjectId, itemId] = [newId(), newId()];
    admin = await member('admin');
    ada = await member('advocate');
  });

  const member = (role: Role) => aMember(test, { organisationId, roles: [role] });
  const follow = () => room.get(FollowLedger).execute(organisationId);
  const happens = async (fact: Fact, by: Actor | null = null) => {
    await test.database.within(by ?? organisationId, (tx) => room.get(LedgerRepository).append(tx, fact));
    await follow();
  };
  const told = async () => {
    const rows = await test.owner<{ who: string; kind: string; mail: boolean; inbox: boolean; done: boolean }>(
      `SELECT member_id AS who, kind, mail_at IS NOT NULL AS mail, inbox, done_at IS NOT NULL AS done
         FROM notifications WHERE organisation_id = $1 ORDER BY created_at, kind, id`,
      [organisationId],
    );
    // Whatever is told can be said: no words name what the kind does not give.
    for (const memberId of new Set(rows.map(({ who }) => who))) {
      const { items } = await room
        .get(InboxQueries)
        .list({ organisationId, memberId, roles: [] }, { unread: false, limit: 100 });
      for (const { title, body, action } of items) expect([title, body, action?.label]).not.toContain('');
    }
    return rows.map(({ who, kind, mail, inbox, done }) =>
      [
        kind,
        who === ada.memberId ? 'ada' : who === admin.memberId ? 'admin' : who,
        mail && 'mail',
        inbox && 'inbox',
        done && 'done',
      ]
        .filter(Boolean)
        .join(' '),
    );
  };
  const at = () => ({ at: clock.now(), subjectId });
  const share = (code?: string) => ({
    memberId: ada.memberId,
    itemId,
    node: 'advocacy' as const,
    network: 'linkedin',
    ...(code ? { code } : {}),
  });

  it('of a share: its member, by mail where something is to be done', async () => {
    await happens(publicationPublished.of({ ...at(), detail: share() }));
    await happens(publicationHeld.of({ ...at(), detail: share('reconnect') }));
    expect(await told()).toEqual(['share.held ada mail inbox', 'share.published ada inbox']);
    await happens(publicationScheduled.of({ ...at(), detail: { ...share(), dueAt: clock.now().toISOString() } }));
    await happens(publicationUnknown.of({ ...at(), detail: share() }));
    await happens(publicationFailed.of({ ...at(), detail: share() }));
    expect(await told()).toEqual([
      'share.failed ada mail inbox',
      'share.held ada mail inbox done',
      'share.published ada inbox',
      'share.unknown ada mail inbox done',
    ]);
  });

  it('of a share: not the member who did it themselves, nor of one that was invented', async () => {
    await happens(publicationFailed.of({ ...at(), actorId: ada.memberId, detail: share('not_live') }), ada);
    await happens(publicationPublished.of({ ...at(), detail: { ...share(), sample: true } }));
    expect(await told()).toEqual([]);
  });

  it('of a connection that ended: its member, until they connect again', async () => {
    const detail = { memberId: ada.memberId, network: 'linkedin' };
    await happens(connectionExpired.of({ ...at(), detail }));
    expect(await told()).toEqual(['connection.expired ada mail inbox']);
    await happens(connectionConnected.of({ ...at(), detail }));
    expect(await told()).toEqual(['connection.expired ada mail inbox done']);
  });

  it('of a safety case: every officer at once, then the one it is handed to, until it is closed', async () => {
    const [luca, mia] = [await member('safety_officer'), await member('safety_officer')];
    const opened = { number: 1, screeningId: newId(), confidence: 'possible', dueAt: '2026-11-03T09:00:00.000Z' };
    await happens(caseOpened.of({ ...at(), detail: opened }));
    expect((await told()).sort()).toEqual(
      [luca, mia].map(({ memberId }) => `case.opened ${memberId} mail inbox`).sort(),
    );
    const changed = (detail: object) =>
      caseChanged.of({
        ...at(),
        actorId: luca.memberId,
        detail: { number: 1, state: 'assessing', filledIn: [], ...detail },
      });
    await happens(changed({ assigneeId: luca.memberId, handedOver: true }), luca);
    await happens(changed({ assigneeId: mia.memberId, handedOver: true }), luca);
    await happens(changed({ assigneeId: mia.memberId, handedOver: false }), luca);
    expect((await told()).filter((one) => one.startsWith('case.assigned'))).toEqual([
      `case.assigned ${mia.memberId} mail inbox`,
    ]);
    await happens(changed({ assigneeId: mia.memberId, state: 'reported' }), luca);
    expect((await told()).every((one) => one.endsWith('done'))).toBe(true);
  });

  it('of an account: its member, by mail, whatever they prefer', async () => {
    const resetId = newId();
    await happens(passwordResetRequested.of({ at: clock.now(), subjectId: ada.memberId, detail: { resetId } }));
    const opens = (newDevice: boolean) =>
      sessionOpened.of({
        at: clock.now(),
        actorId: ada.memberId,
        subjectId: newId(),
        detail: { newDevice, browser: 'Firefox', system: '' },
      });
    await happens(opens(false), ada);
    expect(await told()).toEqual(['password.reset ada mail']);
    await happens(opens(true), ada);
    await happens(passwordChanged.of({ at: clock.now(), actorId: ada.memberId, subjectId: ada.memberId }), ada);
    expect(await told()).toEqual([
      'password.changed ada mail inbox',
      'password.reset ada mail',
      'session.new_device ada mail inbox',
    ]);
    await happens(signInGuessed.of({ at: clock.now(), subjectId: ada.memberId, detail: { failures: 10 } }));
    expect(await told()).toContain('sign_in.guessed ada mail inbox');
  });

  it('of an address that takes no mail: the admins, until it does', async () => {
    await happens(mailAddressSwitchedOff.of({ at: clock.now(), subjectId: ada.memberId, detail: { code: '5.1.1' } }));
    expect(await told()).toEqual(['address.bounced admin mail inbox']);
    await happens(
      mailAddressSwitchedOn.of({ at: clock.now(), actorId: admin.memberId, subjectId: ada.memberId }),
      admin,
    );
    expect(await told()).toEqual(['address.bounced admin mail inbox done']);
  });

  it('of an invitation: the invited alone, with a link that works as long as it is the newest', async () => {
    const person = { email: 'new@acme.example', name: 'Nell New', roles: ['advocate' as const], teamId: null };
    const { member: invited } = await room.get(InviteMember).execute(admin, person);
    const memberId = invited.id;
    await follow();
    expect(await told()).toEqual([`invitation ${memberId} mail`]);
    const delivery = { id: newId(), memberId };
    await test.owner('UPDATE notifications SET delivery_id = $1 WHERE organisation_id = $2', [
      delivery.id,
      organisationId,
    ]);
    const compose = () => test.database.within(organisationId, (tx) => room.get(ComposeMessage).execute(tx, delivery));
    const first = (await compose())!.sections[0]!;
    expect(first.action!.url).toMatch(/\/invitations\/[\w-]{43}$/);
    await room.get(RenewInvitation).execute(admin, memberId);
    await follow();
    expect(await told()).toHaveLength(2);
    await test.owner("UPDATE members SET status = 'active' WHERE id = $1", [memberId]);
    expect(await compose()).toBeNull();
  });

  it('of an invitation that was accepted: whoever invited, by name', async () => {
    const person = { email: 'new@acme.example', name: 'Nell New', roles: ['advocate' as const], teamId: null };
    const { invitation } = await room.get(InviteMember).execute(admin, person);
    await room.get(AcceptInvitation).execute(invitation.token, { name: 'Nell New', password: 'seven quiet herons' });
    await follow();
    expect(await told()).toEqual(['invitation.accepted admin mail inbox']);
    const { items } = await room.get(InboxQueries).list(admin, { unread: true, limit: 1 });
    expect(items[0]!.title).toBe('Nell New has joined');
  });

  it('of a corrected address: the member, at the new one and once more at the one before, and no admin any longer', async () => {
    await happens(mailAddressSwitchedOff.of({ ...at(), subjectId: ada.memberId, detail: { code: '5.1.1' } }));
    await room.get(ChangeMember).execute(admin, ada.memberId, { email: 'ada@new.example' });
    await follow();
    expect((await told()).sort()).toEqual([
      'address.bounced admin mail inbox done',
      'address.changed ada mail inbox',
      'address.left ada mail',
    ]);
    const sentTo = async (kind: string) => {
      const delivery = { id: newId(), memberId: ada.memberId };
      await test.owner('UPDATE notifications SET delivery_id = $1 WHERE member_id = $2 AND kind = $3', [
        delivery.id,
        ada.memberId,
        kind,
      ]);
      const message = await test.database.within(organisationId, (tx) =>
        room.get(ComposeMessage).execute(tx, delivery),
      );
      return message!.to.address;
    };
    expect(await sentTo('address.changed')).toBe('ada@new.example');
    expect(await sentTo('address.left')).not.toBe('ada@new.example');
  });

  it('of somebody who is erased: nothing is left of what they were told', async () => {
    await happens(publicationHeld.of({ ...at(), detail: share('reconnect') }));
    expect(await told()).toHaveLength(1);
    await room.get(EraseMember).execute(admin, ada.memberId);
    await follow();
    expect(await told()).toEqual([]);
  });
});

import { Channels } from '#libs/channels';
import { Clock, newId, type Actor } from '#libs/kernel';
import { FixedClock } from '#testing/kernel';
import { aMember, anOrganisation } from '#testing/people';
import { createTestDatabase, instead, openRoom, type Room, type TestDatabase } from '#testing/platform';
import { DueMailRepository } from './due-mail.repository.js';
import {
  ChooseNotifications,
  ComposeMail,
  ComposeMessage,
  Kinds,
  MarkRead,
  NotificationKind,
  NotificationsModule,
  Tell,
  type Told,
} from './index.js';

class Approved extends NotificationKind {
  readonly name = 'item.approved';
  path({ subjectId }: Told) {
    return `/library/${subjectId}`;
  }
}

class Bounced extends NotificationKind {
  readonly name = 'address.bounced';
  path({ subjectId }: Told) {
    return subjectId ? `/people/${subjectId}` : '/people';
  }
}

class Opened extends NotificationKind {
  readonly name = 'case.opened';
  override readonly urgent = true;
  override readonly mandatory = true;
  path() {
    return '/safety';
  }
}

class Reset extends NotificationKind {
  readonly name = 'password.reset';
  override readonly urgent = true;
  override readonly mandatory = true;
  override readonly usually = { inbox: false, mail: 'at_once' as const };
  link: string | null = 'https://vouchsafe.example/reset-password/secret';
  override async ownAddress() {
    return this.link;
  }
  path() {
    return '/sign-in';
  }
}

const MINUTES = 60_000;

describe('mail of what a member was told', () => {
  const clock = new FixedClock();
  const [approved, bounced, opened, reset] = [new Approved(), new Bounced(), new Opened(), new Reset()];
  let test: TestDatabase;
  let room: Room;
  let ada: Actor;

  beforeAll(async () => {
    test = await createTestDatabase();
    const mail = { all: [], get: () => ({}) as never, onApplicationShutdown: async () => undefined };
    room = await openRoom(test, NotificationsModule, [instead(Clock, clock), instead(Channels, mail)]);
    room.get(Kinds).register(approved, bounced, opened, reset);
  });
  afterAll(() => test.drop());
  beforeEach(async () => {
    clock.set('2026-11-02T09:00:00Z');
    const organisation = await anOrganisation(test, { name: 'Acme Pharma' });
    ada = await aMember(test, { ...organisation, name: 'Ada Adams', email: 'ada@acme.example', language: 'fr' });
  });

  const tell = (kind: NotificationKind, title = 'A', cause = newId(), who = ada) =>
    test.database.within(who.organisationId, (tx) =>
      room
        .get(Tell)
        .execute(
          tx,
          kind,
          [{ memberId: who.memberId, subjectId: newId(), about: { title, number: 1, dueAt: '2026-11-03T09:00:00Z' } }],
          { cause, at: clock.now() },
        ),
    );
  const compose = () => room.get(ComposeMail).execute(ada.organisationId);
  const deliveries = () =>
    test.owner<{ id: string; memberId: string; kind: string; mandatory: boolean; count: number }>(
      `SELECT d.id, d.member_id AS "memberId", d.kind, d.mandatory,
              (SELECT count(*)::int FROM notifications n WHERE n.delivery_id = d.id) AS count
         FROM deliveries d WHERE d.organisation_id = $1 ORDER BY d.created_at, d.kind`,
      [ada.organisationId],
    );
  const message = async (nth = 0) => {
    const delivery = (await deliveries())[nth]!;
    return test.database.within(ada.organisationId, (tx) => room.get(ComposeMessage).execute(tx, delivery));
  };

  it('waits some minutes for company and then goes as one, in the member’s language', async () => {
    await tell(approved, 'A');
    expect(await compose()).toBe(0);
    clock.advance(3 * MINUTES);
    await tell(approved, 'B');
    clock.advance(2 * MINUTES);
    expect(await room.get(ComposeMail).organisations()).toContain(ada.organisationId);
    expect(await compose()).toBe(1);
    expect(await compose()).toBe(0);
    expect(await room.get(ComposeMail).organisations()).not.toContain(ada.organisationId);
    expect(await deliveries()).toMatchObject([{ kind: 'item.approved', mandatory: false, count: 2 }]);
    expect(await message()).toMatchObject({
      to: { name: 'Ada Adams', address: 'ada@acme.example' },
      language: 'fr',
      subject: '2 de vos textes sont validés',
      sections: [{ title: '2 de vos textes sont validés', action: { label: 'Ouvrir la bibliothèque' } }],
      settingsUrl: expect.stringMatching(/^http.+\/inbox\/choices$/) as string,
      organisation: 'Acme Pharma',
    });
  });

  it('goes at once when it is urgent, at night too, and says that it cannot be declined', async () => {
    clock.set('2026-11-02T23:30:00Z');
    await tell(approved);
    await tell(opened);
    expect(await compose()).toBe(1);
    expect(await deliveries()).toMatchObject([{ kind: 'case.opened', mandatory: true, count: 1 }]);
    expect(await message()).toMatchObject({ subject: 'Effet indésirable possible\u00a0: cas 1', settingsUrl: null });
    clock.set('2026-11-03T07:00:00Z');
    expect(await compose()).toBe(1);
  });

  it('holds to the day’s cap, and brings the rest with the digest', async () => {
    const choices = await room.get(ChooseNotifications).read(ada);
    await room.get(ChooseNotifications).execute(ada, { ...choices, mailsADay: 2 });
    for (let nth = 0; nth < 4; nth += 1) {
      await tell(approved);
      clock.advance(6 * MINUTES);
      await compose();
    }
    expect(await deliveries()).toHaveLength(2);
    clock.set('2026-11-03T08:59:00Z');
    expect(await compose()).toBe(0);
    clock.set('2026-11-03T09:00:00Z');
    expect(await compose()).toBe(1);
    expect((await deliveries()).map(({ count }) => count)).toEqual([1, 1, 2]);
  });

  it('says nothing any more that was read, or that the member no longer is there for', async () => {
    await tell(approved);
    clock.advance(5 * MINUTES);
    await compose();
    await room.get(MarkRead).all(ada, null);
    expect(await message()).toBeNull();
    clock.advance(MINUTES);
    await tell(opened);
    await compose();
    await room.get(MarkRead).all(ada, null);
    expect(await message(1)).toMatchObject({ sections: [{ action: {} }] });
    await test.owner("UPDATE members SET status = 'deactivated' WHERE id = $1", [ada.memberId]);
    expect(await message(1)).toBeNull();
  });

  it('carries an address of the member’s own, which no row holds, while there is one', async () => {
    await tell(reset);
    await compose();
    expect((await message())!.sections[0]!.action!.url).toBe(reset.link);
    const rows = await test.owner('SELECT n.*, d.* FROM notifications n JOIN deliveries d ON d.id = n.delivery_id');
    expect(JSON.stringify(rows)).not.toContain('secret');
    reset.link = null;
    expect(await message()).toBeNull();
  });

  /** Thousands at once, each with a key of its own, as they are told. */
  const many = async (kind: NotificationKind, count: number) => {
    await test.owner(
      `INSERT INTO notifications (organisation_id, id, member_id, kind, cause, subject_id, about, group_key, group_id, at,
                                  created_at, inbox, urgent, digest, mail_at)
       SELECT $1, n.id, $2, $3, n.id::text, $2, jsonb_build_object('personId', $2::uuid, 'title', 'T', 'number', 1,
              'dueAt', $4::timestamptz), n.id::text, n.id, $4, $4, true, $5, false, $4
         FROM (SELECT gen_random_uuid() AS id FROM generate_series(1, $6)) n`,
      [ada.organisationId, ada.memberId, kind.name, clock.now(), kind.urgent, count],
    );
    clock.advance(MINUTES);
  };

  it('tells 5,000 of one kind as one, with the first few by name', async () => {
    await many(bounced, 5_000);
    await tell(approved);
    clock.advance(5 * MINUTES);
    expect(await compose()).toBe(1);
    const { sections, subject } = (await message())!;
    expect(sections.map(({ title }) => title)).toEqual([
      expect.stringContaining('validé') as string,
      'Les messages adressés à 5\u202f000 personnes reviennent',
    ]);
    expect(sections[1]!.body).toContain('Ada Adams, Ada Adams, Ada Adams et 4');
    expect(sections[1]!.action!.url).toMatch(/\/people$/);
    expect(subject.length).toBeLessThan(150);
  });

  it('shows twenty of 5,000, what is mandatory first, and says how many more the inbox holds', async () => {
    await many(approved, 5_000);
    await tell(approved);
    clock.advance(5 * MINUTES);
    await compose();
    const { sections } = (await message())!;
    expect(sections).toHaveLength(21);
    expect(sections.at(-1)).toMatchObject({
      title: '4\u202f981 autres nouvelles dans votre boîte de réception',
      action: { url: expect.stringMatching(/\/inbox$/) as string },
    });
  });

  it('is not composed while its telling waits for an operator', async () => {
    await tell(opened);
    await test.owner(
      `INSERT INTO ledger_cursors (organisation_id, follower, paused) VALUES ($1, 'notifications.tell', 'restored')`,
      [ada.organisationId],
    );
    expect(await room.get(ComposeMail).organisations()).not.toContain(ada.organisationId);
  });

  it.each(['take', 'move', 'went'] as const)('goes exactly once when its worker dies at “%s”', async (step) => {
    const members = [ada];
    for (let nth = 0; nth < 4; nth += 1) members.push(await aMember(test, { organisationId: ada.organisationId }));
    for (const one of members) await tell(approved, 'A', newId(), one);
    clock.advance(5 * MINUTES);
    const dying = jest.spyOn(room.get(DueMailRepository), step).mockRejectedValueOnce(new Error('killed'));
    await expect(compose()).rejects.toThrow('killed');
    expect(await deliveries()).toEqual([]);
    dying.mockRestore();
    await compose();
    await compose();
    const sent = await deliveries();
    expect(sent.map(({ memberId }) => memberId).sort()).toEqual(members.map(({ memberId }) => memberId).sort());
    expect(sent.map(({ count }) => count)).toEqual([1, 1, 1, 1, 1]);
  });

  it('goes exactly once when several workers compose at once', async () => {
    const members = [];
    for (let nth = 0; nth < 12; nth += 1) members.push(await aMember(test, { organisationId: ada.organisationId }));
    for (const one of members) for (const title of ['A', 'B']) await tell(approved, title, newId(), one);
    clock.advance(5 * MINUTES);
    const composed = await Promise.all([compose(), compose(), compose()]);
    expect(composed.reduce((sum, one) => sum + one)).toBe(12);
    const sent = await deliveries();
    expect(new Set(sent.map(({ memberId }) => memberId)).size).toBe(12);
    expect(sent.reduce((sum, { count }) => sum + count, 0)).toBe(24);
  });
});

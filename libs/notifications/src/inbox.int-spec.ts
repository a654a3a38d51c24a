import { Clock, newId, type Actor } from '#libs/kernel';
import { FixedClock } from '#testing/kernel';
import { aMember, anOrganisation } from '#testing/people';
import { createTestDatabase, instead, openRoom, type Room, type TestDatabase } from '#testing/platform';
import {
  ChooseNotifications,
  ForgetNotifications,
  InboxQueries,
  Kinds,
  MarkRead,
  NotificationKind,
  NotificationsModule,
  Tell,
  type Concerned,
  type Told,
} from './index.js';

class ReviewWaits extends NotificationKind {
  readonly name = 'review.waits';
  path({ count, subjectId }: Told) {
    return count === 1 ? `/review/${subjectId}` : '/review';
  }
}

class ReviewOverdue extends NotificationKind {
  readonly name = 'review.overdue';
  override readonly roles = ['comms_lead' as const];
  path() {
    return '/review';
  }
}

class CaseOpened extends NotificationKind {
  readonly name = 'case.opened';
  override readonly mandatory = true;
  override readonly roles = ['safety_officer' as const];
  path() {
    return '/safety';
  }
}

describe('a member’s inbox', () => {
  const clock = new FixedClock();
  const waits = new ReviewWaits();
  const opened = new CaseOpened();
  const overdue = new ReviewOverdue();
  let test: TestDatabase;
  let room: Room;
  let ada: Actor;
  let bo: Actor;

  beforeAll(async () => {
    test = await createTestDatabase();
    room = await openRoom(test, NotificationsModule, [instead(Clock, clock)]);
    room.get(Kinds).register(waits, opened, overdue);
  });
  afterAll(() => test.drop());
  beforeEach(async () => {
    clock.set('2026-11-02T09:00:00Z');
    const organisation = await anOrganisation(test);
    ada = await aMember(test, { ...organisation, roles: ['reviewer'], language: 'de' });
    bo = await aMember(test, { ...organisation, roles: ['reviewer'] });
  });

  const tell = (concerned: Partial<Concerned>[], cause = newId(), kind: NotificationKind = waits) =>
    test.database.within(ada.organisationId, (tx) =>
      room.get(Tell).execute(
        tx,
        kind,
        concerned.map((one) => ({ memberId: ada.memberId, ...one })),
        { cause, at: clock.now() },
      ),
    );
  const list = (actor = ada, unread = false, limit = 20, cursor?: string) =>
    room.get(InboxQueries).list(actor, { unread, limit, cursor });
  const unread = (actor = ada) => room.get(InboxQueries).unread(actor);

  it('tells in the member’s language what it is and where it leads', async () => {
    const subjectId = newId();
    await tell([{ subjectId, about: { title: 'Tag der offenen Tür' } }]);
    expect((await list()).items).toEqual([
      {
        id: expect.any(String) as string,
        kind: 'review.waits',
        title: 'Ein Text wartet auf Ihre Freigabe',
        body: expect.stringContaining('„Tag der offenen Tür“') as string,
        action: { label: 'Text prüfen', path: `/review/${subjectId}` },
        at: clock.now(),
        toldAt: clock.now(),
        count: 1,
        unread: true,
      },
    ]);
    expect((await list(bo)).items).toEqual([]);
  });

  it('speaks the organisation’s language to who wishes for one that we lack', async () => {
    await test.owner(`UPDATE organisations SET language = 'fr' WHERE organisation_id = $1`, [ada.organisationId]);
    await test.owner(`UPDATE members SET language = 'it' WHERE id = $1`, [ada.memberId]);
    await tell([{ about: { title: 'A' } }]);
    expect((await list()).items[0]!.title).toBe('Un texte attend votre validation');
  });

  it('is told of what lacks something as well as can be, and the rest in full beside it', async () => {
    await tell([{ about: { title: 'A' } }]);
    await tell([{}], newId(), overdue);
    const { items } = await list();
    expect(items.map(({ title }) => title)).toContain('Ein Text wartet auf Ihre Freigabe');
    expect(items.map(({ body }) => body)).toContain('Eine Freigabe ist überfällig');
    expect(items).toHaveLength(2);
  });

  it('is told of a cause once, however often it is asked, and by how many at once', async () => {
    const cause = newId();
    const told = await Promise.all([
      tell([{}, { memberId: bo.memberId }], cause),
      tell([{}], cause),
      tell([{}], cause),
    ]);
    expect(told.reduce((sum, one) => sum + one)).toBe(2);
    expect(await tell([{}], cause)).toBe(0);
    expect(await unread()).toBe(1);
  });

  it('shows as one what comes within minutes, and the next thing apart', async () => {
    await tell([{ about: { title: 'A' } }]);
    clock.advance(5 * 60_000);
    for (const title of ['B', 'A']) await tell([{ about: { title } }]);
    clock.advance(5 * 60_000);
    await tell([{ about: { title: 'C' } }]);
    await tell([{ about: { title: 'D' }, group: 'another' }]);
    const { items } = await list();
    expect(items.map(({ count }) => count)).toEqual([1, 1, 3]);
    expect(items[2]).toMatchObject({ title: '3 Texte warten auf Ihre Freigabe', action: { path: '/review' } });
    expect(items[2]!.body).toMatch(/^„[AB]“ und „[AB]“ /);
    expect(await unread()).toBe(3);
  });

  it('comes page by page, none lost and none twice', async () => {
    for (let nth = 0; nth < 7; nth += 1) await tell([{ group: String(nth) }]);
    const seen: string[] = [];
    for (let cursor: string | undefined; ;) {
      const page = await list(ada, false, 3, cursor);
      seen.push(...page.items.map(({ id }) => id));
      if (page.nextCursor === null) break;
      cursor = page.nextCursor;
    }
    expect(new Set(seen).size).toBe(7);
    expect(seen).toHaveLength(7);
  });

  it('is marked as read one by one, all at once up to a moment, and as unread again', async () => {
    await tell([{ group: 'a' }]);
    await tell([{ group: 'b' }]);
    const seen = clock.now();
    clock.advance(1_000);
    await tell([{ group: 'c' }]);
    const [newest, , oldest] = (await list()).items;
    await room.get(MarkRead).execute(ada, oldest!.id, true);
    expect(await unread()).toBe(2);
    await room.get(MarkRead).all(ada, seen);
    expect((await list(ada, true)).items.map(({ id }) => id)).toEqual([newest!.id]);
    await room.get(MarkRead).execute(ada, oldest!.id, false);
    expect(await unread()).toBe(2);
    await room.get(MarkRead).all(ada, null);
    expect(await unread()).toBe(0);
    expect((await list()).items).toHaveLength(3);
  });

  it('is nobody else’s to mark, nor another organisation’s', async () => {
    await tell([{}]);
    const id = (await list()).items[0]!.id;
    const stranger = await aMember(test, { ...(await anOrganisation(test)) });
    for (const who of [bo, stranger]) {
      await expect(room.get(MarkRead).execute(who, id, true)).rejects.toMatchObject({ kind: 'not_found' });
    }
    expect(await unread()).toBe(1);
  });

  it('begins anew after what was read', async () => {
    await tell([{}]);
    await room.get(MarkRead).all(ada, null);
    await tell([{}]);
    expect((await list()).items.map(({ count, unread: fresh }) => [count, fresh])).toEqual([
      [1, true],
      [1, false],
    ]);
  });

  it('stays empty for whoever has not joined, has left, or wants nothing of it', async () => {
    const organisation = { organisationId: ada.organisationId };
    const invited = await aMember(test, { ...organisation, status: 'invited' });
    const gone = await aMember(test, { ...organisation, status: 'deactivated' });
    const choices = await room.get(ChooseNotifications).read(ada);
    const kinds = choices.kinds.map((one) => ({ ...one, inbox: false, mail: 'off' as const }));
    await room.get(ChooseNotifications).execute(ada, { ...choices, kinds });
    expect(await tell([{}, { memberId: invited.memberId }, { memberId: gone.memberId }, { memberId: newId() }])).toBe(
      0,
    );
    expect(await tell([{ about: { number: 1, dueAt: '2026-11-03T09:00:00Z' } }], newId(), opened)).toBe(1);
  });

  it('keeps for 90 days, with what is shown as one', async () => {
    await tell([{}]);
    clock.advance(60_000);
    await tell([{}]);
    clock.advance(90 * 24 * 3_600_000 - 120_000);
    expect(await room.get(ForgetNotifications).organisations()).not.toContain(ada.organisationId);
    clock.advance(60_001);
    expect(await room.get(ForgetNotifications).organisations()).toContain(ada.organisationId);
    await room.get(ForgetNotifications).execute(ada.organisationId);
    expect(await unread()).toBe(0);
  });

  describe('and how it is chosen', () => {
    const read = () => room.get(ChooseNotifications).read(ada);
    const choose = (choices: Awaited<ReturnType<typeof read>>) => room.get(ChooseNotifications).execute(ada, choices);

    it('can be put back as it was answered', async () => {
      const first = await read();
      expect(first.kinds).toEqual([
        {
          kind: 'review.waits',
          name: 'Etwas wartet auf Ihre Freigabe',
          mandatory: false,
          inbox: true,
          mail: 'at_once',
        },
      ]);
      await choose(first);
      expect(await read()).toEqual({ ...first, version: 1 });
    });

    it('keeps what was changed, with every time on the member’s wall', async () => {
      const first = await read();
      const wanted = {
        ...first,
        quietFrom: null,
        quietTo: null,
        digestDays: [5],
        digestAt: '16:30',
        mailsADay: 2,
        kinds: first.kinds.map((one) => ({ ...one, mail: 'digest' as const })),
      };
      await choose(wanted);
      expect(await read()).toEqual({ ...wanted, version: 1 });
      await choose({ ...first, version: 1 });
      expect(await read()).toEqual({ ...first, version: 2 });
    });

    it('is not written over by who saw an older version', async () => {
      const first = await read();
      const both = await Promise.allSettled([choose(first), choose(first)]);
      expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
      await expect(choose(first)).rejects.toMatchObject({ kind: 'conflict', code: 'choices_moved_on' });
    });

    it('refuses a digest in one’s own quiet hours, by day and over night, and takes one as they end', async () => {
      const choices = await room.get(ChooseNotifications).read(ada);
      const choose = (quietFrom: string | null, quietTo: string | null, digestAt: string, digestDays = [1]) =>
        room.get(ChooseNotifications).execute(ada, { ...choices, quietFrom, quietTo, digestAt, digestDays });
      for (const at of ['20:00', '23:30', '06:59']) {
        await expect(choose('20:00', '07:00', at)).rejects.toMatchObject({ errors: [{ field: 'digestAt' }] });
      }
      await expect(choose('12:00', '13:00', '12:30')).rejects.toMatchObject({ errors: [{ field: 'digestAt' }] });
      await choose('20:00', '07:00', '06:00', []);
      choices.version += 1;
      await choose('20:00', '07:00', '07:00');
      choices.version += 1;
      await choose(null, null, '06:00');
    });

    it('refuses what is mandatory, unknown, there twice or half', async () => {
      const officer = await aMember(test, { organisationId: ada.organisationId, roles: ['safety_officer'] });
      const choices = await room.get(ChooseNotifications).read(officer);
      const [review, opens] = choices.kinds;
      const off = { ...opens!, mail: 'off' as const };
      const wrong = {
        ...choices,
        quietTo: null,
        digestDays: [1, 1],
        kinds: [review!, review!, off, { ...off, kind: 'x' }],
      };
      const refused = room.get(ChooseNotifications).execute(officer, wrong);
      await expect(refused).rejects.toMatchObject({
        errors: [
          { field: 'kinds[1].kind' },
          { field: 'kinds[2]' },
          { field: 'kinds[3].kind' },
          { field: 'quietTo' },
          { field: 'digestDays' },
        ],
      });
    });
  });
});

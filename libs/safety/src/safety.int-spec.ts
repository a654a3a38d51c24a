import { createHash } from 'node:crypto';
import { GuidelineQueries, ScreenText } from '#libs/guidelines';
import { Clock, newId, type Actor } from '#libs/kernel';
import { FollowLedger } from '#libs/ledger';
import { FixedClock } from '#testing/kernel';
import { triggerWords } from '#testing/packs';
import { aMember, anOrganisation } from '#testing/people';
import { createTestDatabase, instead, openRoom, type Room, type TestDatabase } from '#testing/platform';
import { AddNote, CaseQueries, ChangeCase, ExportCase, ReportInbound, SafetyModule, SetClock } from './index.js';

describe('a possible adverse event', () => {
  const clock = new FixedClock();
  let test: TestDatabase;
  let room: Room;
  let follow: FollowLedger;
  let queries: CaseQueries;
  let changeCase: ChangeCase;
  let exportCase: ExportCase;
  let addNote: AddNote;
  let setClock: SetClock;
  let report: ReportInbound;
  let advocate: Actor;
  let officer: Actor;

  beforeAll(async () => {
    test = await createTestDatabase();
    room = await openRoom(test, SafetyModule, [instead(Clock, clock), triggerWords()]);
    follow = room.get(FollowLedger);
    report = room.get(ReportInbound);
    queries = room.get(CaseQueries);
    exportCase = room.get(ExportCase);
    changeCase = room.get(ChangeCase);
    addNote = room.get(AddNote);
    setClock = room.get(SetClock);
  });
  afterAll(() => test.drop());

  beforeEach(async () => {
    clock.set('2026-11-02T09:00:00Z');
    const { organisationId } = await anOrganisation(test);
    advocate = await aMember(test, { organisationId, roles: ['advocate'] });
    officer = await aMember(test, { organisationId, roles: ['safety_officer'] });
  });

  const screen = (text: string, subjectId: string | null = null) =>
    test.database.within(advocate, (tx) =>
      room.get(ScreenText).execute(tx, advocate, { text, subjectKind: 'draft', subjectId }),
    );
  const followed = async () => {
    await follow.execute(advocate.organisationId);
  };
  const waiting = () => queries.list(officer, { state: 'waiting', limit: 20 });
  const openOne = async (text = 'There is a routeword in it.') => {
    await screen(text);
    await followed();
    return (await waiting()).items[0]!;
  };

  it('becomes a case whose clock runs from the screening, with the exact words', async () => {
    await screen('There is a routeword in it.');
    clock.advance(3 * 3_600_000);
    await followed();
    const [found] = (await waiting()).items;
    expect(found).toMatchObject({ number: 1, state: 'open', source: 'draft', reporter: { id: advocate.memberId } });
    expect(found!.awareAt.toISOString()).toBe('2026-11-02T09:00:00.000Z');
    expect(found!.dueAt.toISOString()).toBe('2026-11-03T09:00:00.000Z');
    expect((await queries.open(officer, found!.id)).texts.map(({ text }) => text)).toEqual([
      'There is a routeword in it.',
    ]);
  });

  it('is one case when it is said again, and keeps every wording', async () => {
    const draftId = newId();
    await screen('A routeword.', draftId);
    await screen('A routeword, said better.', draftId);
    await screen('A routeword.');
    await screen('Nothing of the kind.', draftId);
    await followed();
    const { items } = await waiting();
    expect(items).toHaveLength(1);
    expect((await queries.open(officer, items[0]!.id)).texts).toHaveLength(3);
  });

  it('is overdue once its time has passed, by the clock the organisation set', async () => {
    await setClock.execute(officer, 4);
    const found = await openOne();
    expect(found.overdue).toBe(false);
    clock.advance(4 * 3_600_000 + 1);
    expect((await waiting()).items[0]!.overdue).toBe(true);
  });

  it('goes to an officer, gets its criteria and notes, and is reported with a reference', async () => {
    const found = await openOne();
    await changeCase.execute(officer, found.id, {
      assigneeId: officer.memberId,
      state: 'assessing',
      criteria: { patient: 'a woman of 60' },
    });
    await addNote.execute(officer, found.id, 'Asked the author for the date.');
    await expect(changeCase.execute(officer, found.id, { state: 'reported' })).rejects.toMatchObject({
      code: 'reference_needed',
    });
    await changeCase.execute(officer, found.id, { state: 'reported', reference: 'DS-2026-17' });
    const closed = await queries.open(officer, found.id);
    expect(closed).toMatchObject({ state: 'reported', overdue: false, assignee: { id: officer.memberId } });
    const json = await exportCase.execute(officer, found.id, 'json', 'en');
    expect(JSON.parse(json.content.toString())).toMatchObject({
      minimumCriteria: { patient: { e2b: 'D', value: 'a woman of 60' }, toFollowUp: ['product', 'reaction'] },
      case: { safetyDatabaseReference: 'DS-2026-17', state: 'reported' },
      notes: [{ text: 'Asked the author for the date.' }],
    });
    const taken = await test.owner(
      `SELECT actor_id, detail FROM ledger_entries WHERE kind = 'case.exported' AND subject_id = $1`,
      [found.id],
    );
    expect(taken).toEqual([{ actor_id: officer.memberId, detail: { format: 'json', sha256: json.sha256 } }]);
  });

  it('is taken out as a PDF with the hash of its bytes on record, by those of its organisation alone', async () => {
    const found = await openOne();
    const pdf = await exportCase.execute(officer, found.id, 'pdf', 'fr');
    expect(pdf).toMatchObject({ fileName: 'case-1.pdf', mediaType: 'application/pdf' });
    expect(pdf.content.subarray(0, 5).toString()).toBe('%PDF-');
    expect(pdf.sha256).toBe(createHash('sha256').update(pdf.content).digest('hex'));
    const taken = await test.owner(
      `SELECT detail FROM ledger_entries WHERE kind = 'case.exported' AND subject_id = $1`,
      [found.id],
    );
    expect(taken).toEqual([{ detail: { format: 'pdf', sha256: pdf.sha256 } }]);
    const stranger = await aMember(test, {
      organisationId: (await anOrganisation(test)).organisationId,
      roles: ['safety_officer'],
    });
    await expect(exportCase.execute(stranger, found.id, 'pdf', 'en')).rejects.toMatchObject({ code: 'not_found' });
  });

  it('stands by its deadline, whoever has opened it, so that what is late comes first, page by page', async () => {
    const late = await openOne();
    await changeCase.execute(officer, late.id, { state: 'assessing' });
    clock.advance(48 * 3_600_000);
    await screen('Quite another routeword, of somebody else.');
    await followed();
    const first = await queries.list(officer, { state: 'waiting', limit: 1 });
    expect(first.items.map(({ id }) => id)).toEqual([late.id]);
    expect(first.items[0]!.dueAt < clock.now()).toBe(true);
    const second = await queries.list(officer, { state: 'waiting', limit: 1, cursor: first.nextCursor! });
    expect(second.items[0]).toMatchObject({ number: 2, state: 'open' });
  });

  it('keeps what was known when one criterion is filled in', async () => {
    const found = await openOne();
    const { reporter } = found.criteria;
    await changeCase.execute(officer, found.id, {
      criteria: { reporter: undefined, patient: undefined, product: 'Zelvira', reaction: undefined },
    });
    await changeCase.execute(officer, found.id, { criteria: { patient: 'a man of 40', product: null } });
    expect((await queries.open(officer, found.id)).criteria).toEqual({
      reporter,
      patient: 'a man of 40',
      product: null,
      reaction: null,
    });
    const facts = await test.owner(
      `SELECT detail->'filledIn' AS filled FROM ledger_entries WHERE kind = 'case.changed' AND subject_id = $1 ORDER BY sequence`,
      [found.id],
    );
    expect(facts.map(({ filled }) => filled)).toEqual([['product'], ['patient', 'product']]);
  });

  it('refuses a step a case cannot take, and an assignee who is no safety officer', async () => {
    const found = await openOne();
    await changeCase.execute(officer, found.id, { state: 'not_an_event' });
    await expect(changeCase.execute(officer, found.id, { state: 'reported', reference: 'x' })).rejects.toMatchObject({
      code: 'case_state',
    });
    await expect(changeCase.execute(officer, found.id, { assigneeId: advocate.memberId })).rejects.toMatchObject({
      errors: [{ field: 'assigneeId' }],
    });
  });

  it('is one case while it is being written, and another when it is about something else', async () => {
    const written = 'My aunt told me of a routeword yesterday, at tea.';
    for (const length of [36, 42, written.length]) await screen(written.slice(0, length));
    await screen(written.replace('yesterday', 'this morning'));
    await screen('Quite another story, in which my uncle has his routeword.');
    await followed();
    const { items } = await waiting();
    const texts = await Promise.all(items.map(async ({ id }) => (await queries.open(officer, id)).texts.length));
    expect(texts.sort()).toEqual([1, 4]);
  });

  it('is a case for each of two texts of the library, however alike, and none more for the draft of one', async () => {
    const text = (patient: number) => `Patient ${patient} of our diary tells of a routeword after a week.`;
    await screen(text(12));
    for (const patient of [12, 13]) {
      await test.database.within(advocate, (tx) =>
        room.get(ScreenText).execute(tx, advocate, {
          text: `${text(patient)} Read it.`,
          subjectKind: 'caption',
          subjectId: newId(),
        }),
      );
      await followed();
    }
    expect((await waiting()).items).toHaveLength(2);
  });

  describe('that others wrote to us of', () => {
    const comment = { text: 'Since I take it I have a routeword.', source: 'comment' as const, network: 'linkedin' };

    it('has its case at once, with the clock from when it was received and the place where it stands', async () => {
      const receivedAt = new Date('2026-11-01T07:30:00Z');
      const url = 'https://www.linkedin.com/feed/update/urn:li:share:1';
      const outcome = await report.execute(advocate, { ...comment, url, receivedAt });
      expect(outcome).toMatchObject({ route: true, caseReference: '1' });
      await followed();
      const { items } = await waiting();
      expect(items).toHaveLength(1);
      const found = await queries.open(officer, items[0]!.id);
      expect(found).toMatchObject({ source: 'comment', overdue: true, awareAt: receivedAt });
      expect(found.dueAt.toISOString()).toBe('2026-11-02T07:30:00.000Z');
      expect(found.criteria.reporter).toBeNull();
      expect(found.texts).toMatchObject([
        {
          text: comment.text,
          origin: { source: 'comment', network: 'linkedin', url, receivedAt: receivedAt.toISOString() },
        },
      ]);
      expect(await room.get(GuidelineQueries).screening(officer, outcome.screeningId)).toMatchObject({
        subjectKind: 'inbound',
        context: { direction: 'inbound', network: 'linkedin' },
      });
    });

    it('has one when the member is certain although the rules find nothing', async () => {
      const text = 'She rang to say that it made her feel odd.';
      expect(await report.execute(advocate, { text, source: 'call' })).toMatchObject({
        route: false,
        caseReference: null,
      });
      expect((await waiting()).items).toEqual([]);
      const outcome = await report.execute(advocate, { text, source: 'call', certain: true });
      expect(outcome).toMatchObject({ route: false, caseReference: '1' });
      await followed();
      expect((await waiting()).items).toMatchObject([{ source: 'call', confidence: 'probable' }]);
    });

    it('is one case when two pass on the same words, with the clock of who received them first', async () => {
      await report.execute(advocate, comment);
      const receivedAt = new Date('2026-11-01T22:00:00Z');
      const second = await report.execute(officer, { ...comment, receivedAt });
      expect(second.caseReference).toBe('1');
      expect((await waiting()).items).toMatchObject([{ awareAt: receivedAt, dueAt: new Date('2026-11-02T22:00:00Z') }]);
    });

    it('gets numbers one after the other, however many report at once', async () => {
      const texts = Array.from({ length: 8 }, (_, at) => `${'Somebody else '.repeat(at + 1)}tells of a routeword.`);
      const outcomes = await Promise.all(texts.map((text) => report.execute(advocate, { ...comment, text })));
      expect(outcomes.map(({ caseReference }) => Number(caseReference)).sort()).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    });

    it('cannot have been received tomorrow, or stand nowhere', async () => {
      const wrong = [{ receivedAt: new Date('2026-11-03T09:00:00Z') }, { url: 'javascript:alert(1)' }, { text: ' ' }];
      for (const change of wrong) {
        await expect(report.execute(advocate, { ...comment, ...change })).rejects.toMatchObject({
          errors: [{ field: Object.keys(change)[0] }],
        });
      }
    });
  });

  it('can be handed to every active safety officer', async () => {
    expect(await queries.officers(officer)).toEqual([{ id: officer.memberId, name: expect.any(String) }]);
  });

  it('is nobody else’s: another organisation finds no case', async () => {
    const found = await openOne();
    const { organisationId } = await anOrganisation(test);
    const stranger = await aMember(test, { organisationId, roles: ['safety_officer'] });
    expect((await queries.list(stranger, { state: 'waiting', limit: 20 })).items).toEqual([]);
    await expect(queries.open(stranger, found.id)).rejects.toMatchObject({ kind: 'not_found' });
  });

  it('keeps words, criteria and notes sealed at rest', async () => {
    const found = await openOne();
    await addNote.execute(officer, found.id, 'routeword again');
    const rows = await test.owner(
      'SELECT sealed AS s FROM routed_texts UNION ALL SELECT sealed_text FROM safety_notes UNION ALL SELECT sealed_criteria FROM safety_cases',
    );
    expect(JSON.stringify(rows)).not.toContain('routeword');
  });
});

import { Excerpts, ForgetExcerpts } from '#libs/excerpts';
import { Clock, newId, type Actor } from '#libs/kernel';
import { FollowLedger, PersonKeys } from '#libs/ledger';
import { EraseMember } from '#libs/people';
import { textHash } from '#libs/platform';
import { FixedClock } from '#testing/kernel';
import { triggerWords } from '#testing/packs';
import { aMember, anOrganisation } from '#testing/people';
import { createTestDatabase, instead, openRoom, type Room, type TestDatabase } from '#testing/platform';
import type { TextToScreen } from './screen-texts.js';
import { GuidelineQueries, GuidelinesModule, ScreenText, SealFindings } from './index.js';

const TEXT = 'My patient says blockword about it.';
const DAY = 24 * 3_600_000;

describe('the words of a text that was screened', () => {
  let test: TestDatabase;
  let room: Room;
  let writer: Actor;
  let reviewer: Actor;
  const clock = new FixedClock();

  beforeAll(async () => {
    test = await createTestDatabase();
    room = await openRoom(test, GuidelinesModule, [instead(Clock, clock), triggerWords()]);
  });
  beforeEach(async () => {
    const { organisationId } = await anOrganisation(test);
    writer = await aMember(test, { organisationId, roles: ['author'] });
    reviewer = await aMember(test, { organisationId, roles: ['reviewer', 'author', 'comms_lead', 'admin'] });
  });
  afterAll(() => test.drop());

  const screen = async (text: Partial<TextToScreen> = {}) =>
    (
      await test.database.within(writer, (tx) =>
        room.get(ScreenText).execute(tx, writer, { subjectKind: 'draft', text: TEXT, ...text }),
      )
    ).id;
  const read = (id: string, by = writer) => room.get(GuidelineQueries).screening(by, id);
  const rowOf = async (id: string) =>
    (
      await test.owner<{ findings: object[]; text_hash: string; verdict: string }>(
        'SELECT * FROM screenings WHERE id = $1',
        [id],
      )
    )[0]!;
  /** As a version before wrote it. */
  const inClear = async (id: string, findings: object[]) => {
    await test.owner('ALTER TABLE screenings DISABLE TRIGGER let_only_words_go');
    await test.owner('UPDATE screenings SET findings = $2 WHERE id = $1', [id, JSON.stringify(findings)]);
    await test.owner('ALTER TABLE screenings ENABLE TRIGGER let_only_words_go');
  };

  it('stand nowhere in clear, and where and why it was refused does', async () => {
    const id = await screen();
    const row = await rowOf(id);
    expect(JSON.stringify(row)).not.toContain('blockword');
    expect(row).toMatchObject({
      verdict: 'block',
      text_hash: textHash(TEXT),
      findings: [{ rule: 'trigger-words-block', severity: 'block', start: 16, end: 25, excerpt: '…' }],
    });
  });

  it('are read by whoever wrote them, and by no other author, reviewer or admin', async () => {
    const id = await screen();
    const own = (await read(id)).findings[0]!;
    expect(own.excerpt).toBe('blockword');
    expect(own.message).toContain('blockword');
    const { findings, ...rest } = await read(id, reviewer);
    expect(findings).toMatchObject([{ rule: own.rule, start: 16, end: 25, excerpt: '…' }]);
    expect(JSON.stringify({ findings, rest })).not.toContain('blockword');
  });

  it('are gone with the key of their writer, and the finding stays', async () => {
    const id = await screen();
    await test.database.within(writer, (tx) => room.get(PersonKeys).destroy(tx, writer.memberId));
    expect((await read(id)).findings).toMatchObject([
      { rule: 'trigger-words-block', start: 16, end: 25, excerpt: '…' },
    ]);
    const later = await screen({ text: 'Again a blockword.' });
    expect((await read(later)).findings).toMatchObject([{ excerpt: '…' }]);
  });

  it('are removed with their writer', async () => {
    const id = await screen();
    const admin = await aMember(test, { organisationId: writer.organisationId, roles: ['admin'] });
    await room.get(EraseMember).execute(admin, writer.memberId);
    await room.get(FollowLedger).execute(writer.organisationId);
    expect(await test.owner('SELECT FROM excerpts WHERE screening_id = $1', [id])).toEqual([]);
    expect((await read(id, reviewer)).findings).toMatchObject([{ rule: 'trigger-words-block', start: 16, end: 25 }]);
  });

  it('are forgotten after 90 days when the text came to nothing, and else kept', async () => {
    const draft = await screen();
    const shared = await screen({ subjectKind: 'share', text: 'A warnword.' });
    const forget = room.get(ForgetExcerpts);
    clock.advance(89 * DAY);
    expect(await forget.organisations()).toEqual([]);
    clock.advance(2 * DAY);
    expect(await forget.organisations()).toContain(writer.organisationId);
    for (const organisationId of await forget.organisations()) await forget.execute(organisationId);
    expect(await forget.organisations()).toEqual([]);
    expect((await read(draft)).findings).toMatchObject([{ rule: 'trigger-words-block', start: 16, excerpt: '…' }]);
    expect((await read(shared)).findings).toMatchObject([{ excerpt: 'warnword' }]);
  });

  it('are sealed where a version before kept them in clear, and nothing else of the screening changes', async () => {
    const id = await screen();
    const before = await read(id);
    const [finding] = before.findings;
    const { fixes: _fixes, ...clear } = { fixes: [], ...finding! };
    await test.owner('DELETE FROM excerpts WHERE screening_id = $1', [id]);
    await inClear(id, [clear]);
    const withheld = await read(id, reviewer);
    expect(JSON.stringify(withheld)).not.toContain('blockword');
    const seal = room.get(SealFindings);
    expect(await seal.organisations()).toContain(writer.organisationId);
    await seal.execute(writer.organisationId);
    expect(await seal.organisations()).not.toContain(writer.organisationId);
    expect(JSON.stringify(await rowOf(id))).not.toContain('blockword');
    expect(await read(id)).toEqual(before);
  });

  it('are all of a screening that can be changed', async () => {
    const id = await screen();
    const [finding] = (await rowOf(id)).findings;
    const change = (set: string, ...values: unknown[]) =>
      test.database.within(writer, (tx) =>
        tx.query(`UPDATE screenings SET ${set} WHERE organisation_id = current_organisation() AND id = $1`, [
          id,
          ...values,
        ]),
      );
    const findings = 'findings = $2::jsonb';
    await expect(change(`verdict = 'pass'`)).rejects.toThrow('permission denied');
    await expect(change(findings, '[]')).rejects.toThrow('Of a screening nothing changes');
    await expect(change(findings, JSON.stringify([{ ...finding, severity: 'info' }]))).rejects.toThrow(
      'nothing changes',
    );
    await expect(change(findings, JSON.stringify([{ ...finding, excerpt: 'other' }]))).rejects.toThrow(
      'nothing changes',
    );
    await expect(change(findings, JSON.stringify([finding]))).resolves.toBeDefined();
  });

  it('are not kept of what others wrote', async () => {
    const id = await screen({ subjectKind: 'inbound' });
    expect((await read(id)).findings).toMatchObject([{ excerpt: '…' }]);
    expect(await test.owner('SELECT FROM excerpts WHERE screening_id = $1', [id])).toEqual([]);
  });

  it('do not open beside another screening', async () => {
    const [one, other] = [await screen(), await screen({ text: 'A warnword.' })];
    await test.owner(
      'UPDATE excerpts SET sealed = (SELECT sealed FROM excerpts WHERE screening_id = $2) WHERE screening_id = $1',
      [one, other],
    );
    await expect(test.database.within(writer, (tx) => room.get(Excerpts).open(tx, [one]))).rejects.toThrow();
    expect(await test.database.within(writer, (tx) => room.get(Excerpts).open(tx, [newId()]))).toEqual(new Map());
  });
});

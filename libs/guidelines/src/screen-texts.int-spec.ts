import { Clock, type Actor } from '#libs/kernel';
import { PackShelf, shelve } from '#libs/packs';
import { textHash } from '#libs/platform';
import { FixedClock } from '#testing/kernel';
import { aPack, FakePackShelf, triggerWords } from '#testing/packs';
import { aMember, anOrganisation } from '#testing/people';
import { createTestDatabase, instead, openRoom, type Room, type TestDatabase } from '#testing/platform';
import type { TextToScreen } from './screen-texts.js';
import { ChoosePack, GuidelineQueries, GuidelinesModule, RuleSets, ScreenText, ScreenTexts } from './index.js';

describe('screening texts', () => {
  let test: TestDatabase;
  let room: Room;
  let admin: Actor;
  const clock = new FixedClock();
  const shelf = new FakePackShelf([aPack(), aPack({ id: 'uk-words', jurisdictions: ['UK'] })]);

  beforeAll(async () => {
    test = await createTestDatabase();
    room = await openRoom(test, GuidelinesModule, [instead(Clock, clock), triggerWords(shelf)]);
    const { organisationId } = await anOrganisation(test, { jurisdictions: ['US'], employerName: 'Acme' });
    admin = await aMember(test, { organisationId, roles: ['admin'] });
  });
  afterAll(() => test.drop());

  const screen = (text: Partial<TextToScreen> & { text: string }, by = admin, of = room) =>
    test.database.within(by, (tx) => of.get(ScreenText).execute(tx, by, { subjectKind: 'draft', ...text }));

  it('keeps who, what, when, under which packs, and what was found', async () => {
    const text = 'Here is a reviewword in a text.';
    const screening = await screen({ text, network: 'linkedin', language: 'en', audiencePublic: false });
    expect(screening).toMatchObject({ verdict: 'review', route: false, findings: [{ excerpt: 'reviewword' }] });
    expect(await room.get(GuidelineQueries).screening(admin, screening.id)).toMatchObject({
      subjectKind: 'draft',
      subjectId: null,
      textHash: textHash(text),
      verdict: 'review',
      packs: [{ id: 'trigger-words', version: '1.0.0' }],
      context: {
        jurisdictions: ['US'],
        audience: 'hcp',
        network: 'linkedin',
        language: 'en',
        direction: 'outbound',
        author: { role: 'admin', employer: 'Acme' },
        today: '2026-11-02',
      },
      findings: [{ rule: 'trigger-words-review', excerpt: 'reviewword', start: 10 }],
      at: clock.now(),
      member: { id: admin.memberId },
    });
  });

  it('answers in the order of the texts, however many', async () => {
    const words = ['warn', 'fine', 'block', 'review'];
    const texts = Array.from({ length: 120 }, (_, at) => ({
      text: `A ${words[at % 4]}word, number ${at}.`,
      subjectKind: 'draft' as const,
    }));
    const screenings = await test.database.within(admin, (tx) => room.get(ScreenTexts).execute(tx, admin, texts));
    expect(screenings.map((screening) => screening.verdict)).toEqual(
      texts.map((_, at) => ['warn', 'pass', 'block', 'review'][at % 4]),
    );
    const [row] = await test.owner('SELECT count(*)::int AS kept FROM screenings WHERE id = ANY ($1)', [
      screenings.map((screening) => screening.id),
    ]);
    expect(row).toEqual({ kept: 120 });
  });

  it('keeps a record of hostile texts too', async () => {
    const text = `\ud800warnword\u0000 \\u0000 ${'\ud83d\ude00'.repeat(300)} warnword`;
    const { id } = await screen({ text });
    expect(await room.get(GuidelineQueries).screening(admin, id)).toMatchObject({ verdict: 'warn' });
  });

  it('refuses a text beyond all measure', async () => {
    await expect(screen({ text: 'x'.repeat(200_001) })).rejects.toMatchObject({
      kind: 'too_large',
      code: 'text_too_large',
    });
  });

  it('follows a choice at once, also one made in another process', async () => {
    const elsewhere = await openRoom(test, GuidelinesModule, [instead(Clock, clock), triggerWords(shelf)]);
    const verdict = async () => (await screen({ text: 'A blockword.' })).verdict;
    expect(await verdict()).toBe('block');
    await elsewhere.get(ChoosePack).execute(admin, 'trigger-words', { inForce: false });
    expect(await verdict()).toBe('pass');
    await elsewhere.get(ChoosePack).execute(admin, 'uk-words', { inForce: true });
    expect(await verdict()).toBe('block');
    const facts = await test.owner(`SELECT detail FROM ledger_entries WHERE kind = 'pack.chosen' ORDER BY sequence`);
    expect(facts.map((fact) => fact.detail)).toEqual([
      { packId: 'trigger-words', inForce: false, pinnedVersion: null },
      { packId: 'uk-words', inForce: true, pinnedVersion: null },
    ]);
  });

  it('follows the places and the name of the organisation', async () => {
    const fingerprint = () =>
      test.database.within(admin, async (tx) => (await room.get(RuleSets).forOrganisation(tx)).fingerprint);
    const before = await fingerprint();
    expect(await fingerprint()).toBe(before);
    await test.owner(`UPDATE organisations SET employer_name = 'Acme Ltd' WHERE organisation_id = $1`, [
      admin.organisationId,
    ]);
    expect(await fingerprint()).not.toBe(before);
  });

  it('refuses a pack and a version that are not there', async () => {
    await expect(room.get(ChoosePack).execute(admin, 'none', { inForce: true })).rejects.toMatchObject({
      kind: 'not_found',
    });
    await expect(
      room.get(ChoosePack).execute(admin, 'uk-words', { inForce: true, pinnedVersion: '9.9.9' }),
    ).rejects.toMatchObject({ errors: [{ field: 'pinnedVersion' }] });
  });

  it('shows another organisation neither choice nor screening', async () => {
    const { id } = await screen({ text: 'Ours.' });
    const stranger = await aMember(test, {
      ...(await anOrganisation(test, { jurisdictions: ['US'] })),
      roles: ['admin'],
    });
    await expect(room.get(GuidelineQueries).screening(stranger, id)).rejects.toMatchObject({ kind: 'not_found' });
    expect((await room.get(GuidelineQueries).packs(stranger)).map(({ pack, inForce }) => [pack.id, inForce])).toEqual([
      ['trigger-words', true],
      ['uk-words', false],
    ]);
  });

  it('judges by a pinned version also when a release no longer brings it, and says so', async () => {
    const { organisationId } = await anOrganisation(test);
    const pinner = await aMember(test, { organisationId, roles: ['admin'] });
    const softened = shelve({
      'pack.yaml': `id: trigger-words
version: 2.0.0
title: Trigger words
jurisdictions: [any]
owner: Tests
effective: '2026-01-01'
review: '2027-01-01'
sources: { house: { title: House rules, url: 'https://example.org/rules', read: '2026-01-01' } }
rules:
  - { id: SOFT-1, title: T, severity: warn, match: { words: [blockword] }, message: M, remedy: R, legalBasis: B, source: house, examples: { fail: [A blockword.], pass: [Fine.] } }
`,
    });
    const room1 = await openRoom(test, GuidelinesModule, [
      instead(Clock, clock),
      triggerWords(new FakePackShelf([aPack()])),
    ]);
    await room1.get(ChoosePack).execute(pinner, 'trigger-words', { inForce: true, pinnedVersion: '1.0.0' });
    const room2 = await openRoom(test, GuidelinesModule, [
      instead(Clock, clock),
      triggerWords(new FakePackShelf([softened])),
    ]);
    const judged = await screen({ text: 'A blockword.' }, pinner, room2);
    expect(judged).toMatchObject({ verdict: 'block', packs: [{ id: 'trigger-words', version: '1.0.0' }] });
    expect(await room2.get(GuidelineQueries).packs(pinner)).toMatchObject([
      { pack: { version: '1.0.0' }, pinnedVersionMissing: true, versions: ['1.0.0', '2.0.0'], inForce: true },
    ]);
    await room2.get(ChoosePack).execute(pinner, 'trigger-words', { inForce: true });
    expect((await screen({ text: 'A blockword.' }, pinner, room2)).verdict).toBe('block');

    // A copy from so long ago that the engine does not know its language gives way to the newest, and that is said.
    await test.owner(
      `UPDATE kept_packs SET digest = 'old', pack = jsonb_set(pack, '{rules,0,match}', '{"runes": ["x"]}') WHERE organisation_id = $1`,
      [organisationId],
    );
    expect(await screen({ text: 'A blockword.' }, pinner, room2)).toMatchObject({
      verdict: 'warn',
      packs: [{ version: '2.0.0' }],
    });
    expect(await room2.get(GuidelineQueries).packs(pinner)).toMatchObject([
      { pack: { version: '2.0.0' }, pinnedVersion: '1.0.0', pinnedVersionMissing: true },
    ]);
    await room2.get(ChoosePack).execute(pinner, 'trigger-words', { inForce: true, pinnedVersion: null });
    expect(await room2.get(GuidelineQueries).packs(pinner)).toMatchObject([
      { pinnedVersionMissing: false, versions: ['2.0.0'] },
    ]);
  });

  it('judges alike by a shipped pack and by its kept copy', async () => {
    const shipped = await new PackShelf().packs();
    const { organisationId } = await anOrganisation(test);
    const pinner = await aMember(test, { organisationId, roles: ['admin'] });
    const before = await openRoom(test, GuidelinesModule, [instead(Clock, clock)]);
    const texts = shipped.flatMap(({ pack }) => pack.rules.flatMap(({ examples }) => examples.fail)).slice(0, 150);
    for (const { pack } of shipped) {
      await before.get(ChoosePack).execute(pinner, pack.id, { inForce: true, pinnedVersion: pack.version });
    }
    const after = await openRoom(test, GuidelinesModule, [instead(Clock, clock), triggerWords(new FakePackShelf([]))]);
    const rules = async (room: Room) => (await room.get(GuidelineQueries).ruleSet(pinner)).screener;
    const [one, other] = [await rules(before), await rules(after)];
    for (const { text, context } of texts) expect(other.screen(text, context)).toEqual(one.screen(text, context));
  });

  it('has the shipped packs on its shelf, and compiles them', async () => {
    const shipped = await openRoom(test, GuidelinesModule, [instead(Clock, clock)]);
    const { organisationId } = await anOrganisation(test, { jurisdictions: ['UK', 'US', 'DE', 'FR', 'CA'] });
    const member = await aMember(test, { organisationId });
    const packs = await shipped.get(GuidelineQueries).packs(member);
    expect(packs.length).toBeGreaterThan(0);
    expect(packs.every(({ pack }) => pack.rules.length > 0)).toBe(true);
    const fine = await screen(
      { text: 'Our laboratory opens its doors on Saturday.', network: 'linkedin' },
      member,
      shipped,
    );
    expect(fine.verdict).toBe('pass');
  });
});

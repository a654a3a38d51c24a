import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Actor } from '#libs/kernel';
import { textHash } from '#libs/platform';
import { aPack, FakePackShelf, theGuidelinesRoom } from '#testing/guidelines';
import { FixedClock } from '#testing/kernel';
import { aMember, anOrganisation } from '#testing/people';
import { createTestDatabase, type TestDatabase } from '#testing/platform';
import { PackShelf } from './pack-shelf.js';
import type { TextToScreen } from './screen-texts.js';

describe('screening texts', () => {
  let test: TestDatabase;
  let room: ReturnType<typeof theGuidelinesRoom>;
  let admin: Actor;
  const clock = new FixedClock();
  const shelf = new FakePackShelf([aPack(), aPack({ id: 'uk-words', jurisdictions: ['UK'] })]);

  beforeAll(async () => {
    test = await createTestDatabase();
    room = theGuidelinesRoom(test, clock, shelf);
    const { organisationId } = await anOrganisation(test, { jurisdictions: ['US'], employerName: 'Acme' });
    admin = await aMember(test, { organisationId, roles: ['admin'] });
  });
  afterAll(() => test.drop());

  const screen = (text: Partial<TextToScreen> & { text: string }, by = admin, of = room) =>
    test.database.within(by.organisationId, (tx) => of.screenText.execute(tx, by, { subjectKind: 'draft', ...text }));

  it('keeps who, what, when, under which packs, and what was found', async () => {
    const text = 'Here is a reviewword in a text.';
    const screening = await screen({ text, network: 'linkedin', language: 'en', audiencePublic: false });
    expect(screening).toMatchObject({ verdict: 'review', route: false, findings: [{ excerpt: 'reviewword' }] });
    expect(await room.queries.screening(admin, screening.id)).toMatchObject({
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
    const screenings = await test.database.within(admin.organisationId, (tx) =>
      room.screenTexts.execute(tx, admin, texts),
    );
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
    expect(await room.queries.screening(admin, id)).toMatchObject({ verdict: 'warn' });
  });

  it('refuses a text beyond all measure', async () => {
    await expect(screen({ text: 'x'.repeat(200_001) })).rejects.toMatchObject({
      kind: 'too_large',
      code: 'text_too_large',
    });
  });

  it('follows a choice at once, also one made in another process', async () => {
    const elsewhere = theGuidelinesRoom(test, clock, shelf);
    const verdict = async () => (await screen({ text: 'A blockword.' })).verdict;
    expect(await verdict()).toBe('block');
    await elsewhere.choosePack.execute(admin, 'trigger-words', { inForce: false });
    expect(await verdict()).toBe('pass');
    await elsewhere.choosePack.execute(admin, 'uk-words', { inForce: true });
    expect(await verdict()).toBe('block');
    const facts = await test.owner(`SELECT detail FROM ledger_entries WHERE kind = 'pack.chosen' ORDER BY sequence`);
    expect(facts.map((fact) => fact.detail)).toEqual([
      { packId: 'trigger-words', inForce: false, pinnedVersion: null },
      { packId: 'uk-words', inForce: true, pinnedVersion: null },
    ]);
  });

  it('follows the places and the name of the organisation', async () => {
    const fingerprint = () =>
      test.database.within(admin.organisationId, async (tx) => (await room.ruleSets.forOrganisation(tx)).fingerprint);
    const before = await fingerprint();
    expect(await fingerprint()).toBe(before);
    await test.owner(`UPDATE organisations SET employer_name = 'Acme Ltd' WHERE organisation_id = $1`, [
      admin.organisationId,
    ]);
    expect(await fingerprint()).not.toBe(before);
  });

  it('refuses a pack and a version that are not there', async () => {
    await expect(room.choosePack.execute(admin, 'none', { inForce: true })).rejects.toMatchObject({
      kind: 'not_found',
    });
    await expect(
      room.choosePack.execute(admin, 'uk-words', { inForce: true, pinnedVersion: '9.9.9' }),
    ).rejects.toMatchObject({ errors: [{ field: 'pinnedVersion' }] });
  });

  it('shows another organisation neither choice nor screening', async () => {
    const { id } = await screen({ text: 'Ours.' });
    const stranger = await aMember(test, {
      ...(await anOrganisation(test, { jurisdictions: ['US'] })),
      roles: ['admin'],
    });
    await expect(room.queries.screening(stranger, id)).rejects.toMatchObject({ kind: 'not_found' });
    expect((await room.queries.packs(stranger)).map(({ pack, inForce }) => [pack.id, inForce])).toEqual([
      ['trigger-words', true],
      ['uk-words', false],
    ]);
  });

  it('has the shipped packs on its shelf, and compiles them', async () => {
    const shipped = theGuidelinesRoom(test, clock, new PackShelf());
    const { organisationId } = await anOrganisation(test, { jurisdictions: ['UK', 'US', 'DE', 'FR', 'CA'] });
    const member = await aMember(test, { organisationId });
    const packs = await shipped.queries.packs(member);
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

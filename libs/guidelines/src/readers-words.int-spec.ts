import type { Actor } from '#libs/kernel';
import { SaveOwnRule } from '#libs/own-rules';
import { aRuleDefinition } from '#testing/own-rules';
import { aPack, FakePackShelf, inGerman, triggerWords } from '#testing/packs';
import { aMember, anOrganisation } from '#testing/people';
import { createTestDatabase, openRoom, type Room, type TestDatabase } from '#testing/platform';
import { ChoosePack, GuidelineQueries, GuidelinesModule, ScreenText, WhatIf } from './index.js';

const ENGLISH = { message: 'The text says “blockword”.', remedy: 'Say it in other words.', legalBasis: 'House rule' };
const GERMAN = { message: 'Im Text steht „blockword“.', remedy: 'Sagen Sie es anders.', legalBasis: 'Hausregel' };

describe('what is found, in the language of who reads it', () => {
  let test: TestDatabase;
  let room: Room;
  let author: Actor;
  let reviewer: Actor;

  beforeAll(async () => {
    test = await createTestDatabase();
    room = await openRoom(test, GuidelinesModule, [triggerWords(new FakePackShelf([inGerman(aPack())]))]);
    const { organisationId } = await anOrganisation(test);
    author = await aMember(test, { organisationId, roles: ['author', 'comms_lead'] });
    reviewer = await aMember(test, { organisationId, roles: ['reviewer', 'admin'], language: 'de-AT' });
  });
  afterAll(() => test.drop());

  const screen = (text: string, by: Actor, of = room) =>
    test.database.within(by, (tx) => of.get(ScreenText).execute(tx, by, { subjectKind: 'caption', text }));
  const read = (id: string, by: Actor, of = room) => of.get(GuidelineQueries).screening(by, id);
  const keptMessages = (id: string) =>
    test.owner(`SELECT findings->0->>'message' AS message FROM screenings WHERE id = $1`, [id]);

  it('is German for a German reviewer of an English author’s text, and the other way round', async () => {
    const english = await screen('A blockword.', author);
    expect(english.findings).toMatchObject([ENGLISH]);
    expect((await read(english.id, reviewer)).findings).toMatchObject([{ ...GERMAN, excerpt: 'blockword' }]);
    const german = await screen('A blockword.', reviewer);
    expect(german.findings).toMatchObject([{ ...GERMAN, source: { title: 'Hausregeln' } }]);
    expect((await read(german.id, author)).findings).toMatchObject([ENGLISH]);
    expect(await keptMessages(german.id)).toEqual([{ message: ENGLISH.message.replace('blockword', '…') }]);
  });

  it('follows the organisation where a member chose nothing', async () => {
    const { organisationId } = await anOrganisation(test, { language: 'de' });
    const anybody = await aMember(test, { organisationId });
    const chooser = await aMember(test, { organisationId, language: 'en' });
    expect((await screen('A blockword.', anybody)).findings).toMatchObject([GERMAN]);
    expect((await screen('A blockword.', chooser)).findings).toMatchObject([ENGLISH]);
    const french = await aMember(test, { organisationId, language: 'fr' });
    expect((await screen('A blockword.', french)).findings).toMatchObject([ENGLISH]);
  });

  it('is cut in every language where the words found are long', async () => {
    const text = `A block${'\u200b'.repeat(400)}word.`;
    const { id } = await screen(text, reviewer);
    const [finding] = (await read(id, reviewer)).findings;
    expect(finding?.message).toBe(`Im Text steht „${finding?.excerpt}“.`);
    expect(finding?.excerpt.length).toBeLessThan(text.length);
  });

  it('names packs and rules, and comes with the rule set, which judges the same under a tag of its own', async () => {
    const queries = room.get(GuidelineQueries);
    expect(await queries.packs(reviewer)).toMatchObject([
      { pack: { title: 'Auslöser', owner: 'Prüfstelle', rules: [{ title: 'Ein Wort' }, {}, {}, {}] } },
    ]);
    expect(await queries.packs(author)).toMatchObject([{ pack: { title: 'Trigger words', owner: 'Tests' } }]);
    const [english, german] = [await queries.ruleSet(author), await queries.ruleSet(reviewer)];
    expect(german.fingerprint).not.toBe(english.fingerprint);
    expect(german.packs).toEqual([{ ...english.packs[0], title: 'Auslöser' }]);
    expect(german.ruleSet.packs[0]?.rules[2]).toMatchObject({
      id: 'trigger-words-block',
      message: 'Im Text steht „{{excerpt}}“.',
      match: english.ruleSet.packs[0]?.rules[2]?.match,
    });
    expect((await queries.ruleSet(reviewer)).fingerprint).toBe(german.fingerprint);
  });

  it('tells what a change would find and what it would no longer find', async () => {
    const { effects } = await room
      .get(WhatIf)
      .execute(reviewer, { packId: 'trigger-words', inForce: false }, [
        { text: 'A blockword.', situation: {}, about: null },
      ]);
    expect(effects[0]?.examples).toMatchObject([{ gone: [GERMAN], findings: [] }]);
  });

  it('stays English for an own rule that nobody translated', async () => {
    await room.get(SaveOwnRule).execute(reviewer, { definition: aRuleDefinition(), state: 'live' });
    const { findings } = await screen('A blockword in Project Falcon.', reviewer);
    const told = Object.fromEntries(findings.map(({ rule, message }) => [rule, message]));
    expect(told).toEqual({
      'trigger-words-block': GERMAN.message,
      'OWN-1': '“Project Falcon” is not public.',
    });
  });

  it('is told in the words that an own rule brings along, in whichever language it was written', async () => {
    const { organisationId } = await anOrganisation(test);
    const lead = await aMember(test, { organisationId, roles: ['comms_lead', 'admin'], language: 'de' });
    const english = await aMember(test, { organisationId, roles: ['author'], language: 'en' });
    const french = await aMember(test, { organisationId, roles: ['reviewer'], language: 'fr' });
    const definition = `${aRuleDefinition().replace('“{{excerpt}}” is not public.', '„{{excerpt}}“ bleibt geheim.')}
texts:
  en: { title: Falcon, message: '“{{excerpt}}” stays secret.', remedy: Leave it out. }
  fr: { title: Faucon, message: '« {{excerpt}} » reste secret.', remedy: Supprimez-le. }
`;
    await room.get(SaveOwnRule).execute(lead, { definition, state: 'live' });
    const { id } = await screen('Project Falcon starts.', english);
    const told = async (by: Actor) => (await read(id, by)).findings.map(({ message }) => message);
    expect(await told(lead)).toEqual(['„Project Falcon“ bleibt geheim.']);
    expect(await told(english)).toEqual(['“Project Falcon” stays secret.']);
    expect(await told(french)).toEqual(['« Project Falcon » reste secret.']);
    const own = async (by: Actor) => (await room.get(GuidelineQueries).ruleSet(by)).ruleSet.packs.at(-1)?.rules[0];
    expect(await own(french)).toMatchObject({ message: '« {{excerpt}} » reste secret.', remedy: 'Supprimez-le.' });
    for (const by of [lead, english, french]) expect(await own(by)).not.toHaveProperty('texts');
  });

  it('leaves a switched or pinned pack as it was: neither its digest nor what stands under it knows of languages', async () => {
    const { organisationId } = await anOrganisation(test);
    const admin = await aMember(test, { organisationId, roles: ['admin'], language: 'de' });
    const plain = await openRoom(test, GuidelinesModule, [triggerWords(new FakePackShelf([aPack()]))]);
    const before = await screen('A blockword.', admin, plain);
    const after = await screen('A blockword.', admin);
    expect(after.screenedUnder).toBe(before.screenedUnder);
    await plain.get(ChoosePack).execute(admin, 'trigger-words', { inForce: true, pinnedVersion: '1.0.0' });
    const newer = aPack({ version: '2.0.0' });
    const reworded = {
      ...newer.pack,
      rules: newer.pack.rules.map((rule) => ({ ...rule, message: `${rule.message} Really.` })),
    };
    const release = await openRoom(test, GuidelinesModule, [
      triggerWords(new FakePackShelf([inGerman({ ...newer, pack: reworded })])),
    ]);
    const pinned = await screen('A blockword.', admin, release);
    expect(pinned.packs).toEqual([{ id: 'trigger-words', version: '1.0.0' }]);
    expect(pinned.screenedUnder).toBe(before.screenedUnder);
    // The copy says something that the release's translation is not of.
    expect(pinned.findings).toMatchObject([ENGLISH]);
    await release.get(ChoosePack).execute(admin, 'trigger-words', { inForce: true, pinnedVersion: null });
    expect((await screen('A blockword.', admin, release)).findings).toMatchObject([GERMAN]);
    expect((await read(pinned.id, admin, release)).findings).toMatchObject([ENGLISH]);
  });
});

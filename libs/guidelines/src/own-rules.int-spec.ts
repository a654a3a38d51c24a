import { Clock, type Actor } from '#libs/kernel';
import { MoveOwnRule, OwnRuleQueries, SaveOwnRule } from '#libs/own-rules';
import { FixedClock, saying } from '#testing/kernel';
import { aRuleDefinition } from '#testing/own-rules';
import { triggerWords } from '#testing/packs';
import { aMember, anOrganisation } from '#testing/people';
import { createTestDatabase, instead, openRoom, type Room, type TestDatabase } from '#testing/platform';
import { GuidelineQueries, GuidelinesModule, PreviewOwnRule, RuleSets, ScreenText } from './index.js';

const DEFINITION = aRuleDefinition();

describe('rules of one’s own', () => {
  let test: TestDatabase;
  let room: Room;
  let lead: Actor;
  let stranger: Actor;
  const clock = new FixedClock();

  beforeAll(async () => {
    test = await createTestDatabase();
    room = await openRoom(test, GuidelinesModule, [instead(Clock, clock), triggerWords()]);
    lead = await aMember(test, { ...(await anOrganisation(test)), roles: ['comms_lead'] });
    stranger = await aMember(test, { ...(await anOrganisation(test)), roles: ['admin'] });
  });
  afterAll(() => test.drop());

  const screen = (text: string, by = lead, of = room) =>
    test.database.within(by, (tx) => of.get(ScreenText).execute(tx, by, { subjectKind: 'draft', text }));
  const fingerprint = (by = lead) =>
    test.database.within(by, async (tx) => (await room.get(RuleSets).forOrganisation(tx)).fingerprint);
  const facts = (kind: string) =>
    test.owner('SELECT detail FROM ledger_entries WHERE kind = $1 AND organisation_id = $2 ORDER BY sequence', [
      kind,
      lead.organisationId,
    ]);

  it('start as drafts without effect, then go on trial, live and out of force', async () => {
    const text = 'We start Project Falcon today.';
    const before = await fingerprint();
    const rule = await room.get(SaveOwnRule).execute(lead, { definition: DEFINITION, state: 'draft' });
    expect(rule).toMatchObject({ key: 'OWN-1', state: 'draft', version: 1 });
    expect(await fingerprint()).toBe(before);
    expect((await screen(text)).verdict).toBe('pass');
    await room.get(MoveOwnRule).execute(lead, rule.id, 'shadow');
    const onTrial = await screen(text);
    expect(onTrial).toMatchObject({ verdict: 'pass', findings: [] });
    expect(await room.get(GuidelineQueries).screening(lead, onTrial.id)).toMatchObject({
      findings: [],
      shadow: [{ rule: 'OWN-1' }],
    });
    await room.get(MoveOwnRule).execute(lead, rule.id, 'live');
    const elsewhere = await openRoom(test, GuidelinesModule, [instead(Clock, clock), triggerWords()]);
    const blocked = await screen(text, lead, elsewhere);
    expect(blocked).toMatchObject({ verdict: 'block', findings: [{ rule: 'OWN-1', pack: 'own' }] });
    expect(blocked.packs.at(-1)).toEqual({ id: 'own', version: '2' });
    expect((await screen(text, stranger)).verdict).toBe('pass');
    await room.get(MoveOwnRule).execute(lead, rule.id, 'retired');
    expect((await screen(text)).verdict).toBe('pass');
    await expect(room.get(MoveOwnRule).execute(lead, rule.id, 'live')).rejects.toMatchObject({ code: 'rule_retired' });
    expect((await facts('own_rule.moved')).map(({ detail }) => (detail as { to: string }).to)).toEqual([
      'shadow',
      'live',
      'retired',
    ]);
  });

  it('keep every version, and say years later which rules judged', async () => {
    const [rule] = await room.get(OwnRuleQueries).rules(lead);
    await room.get(MoveOwnRule).execute(lead, rule!.id, 'draft');
    await room.get(MoveOwnRule).execute(lead, rule!.id, 'live');
    const { packs, id } = await screen('Project Falcon.');
    const judged = [{ id: rule!.id, key: 'OWN-1', version: 1 }];
    expect(await room.get(GuidelineQueries).screening(lead, id)).toMatchObject({ ownRules: judged, wordsRevision: 0 });
    const softer = aRuleDefinition({ severity: 'warn' });
    await room.get(SaveOwnRule).execute(lead, { definition: softer, id: rule!.id, version: 1 });
    expect((await screen('Project Falcon.')).verdict).toBe('warn');
    expect(await room.get(GuidelineQueries).screening(lead, id)).toMatchObject({ ownRules: judged });
    const kept = await room.get(OwnRuleQueries).rule(lead, rule!.id);
    expect(kept.versions.map(({ version, definition }) => [version, definition])).toEqual([
      [2, softer],
      [1, DEFINITION],
    ]);
    const [pack] = await test.owner('SELECT rules FROM own_packs WHERE organisation_id = $1 AND version = $2', [
      lead.organisationId,
      Number(packs.at(-1)!.version),
    ]);
    expect(pack!.rules).toMatchObject([{ id: 'OWN-1', severity: 'block' }]);
    await expect(
      room.get(SaveOwnRule).execute(lead, { definition: DEFINITION, id: rule!.id, version: 1 }),
    ).rejects.toMatchObject({ code: 'changed_meanwhile' });
    await expect(room.get(OwnRuleQueries).rule(stranger, rule!.id)).rejects.toMatchObject({ kind: 'not_found' });
  });

  it('are refused with field and line, and only once by the same id', async () => {
    await expect(
      room.get(SaveOwnRule).execute(lead, { definition: aRuleDefinition({ severity: 'fatal' }), state: 'draft' }),
    ).rejects.toMatchObject({
      errors: [{ field: 'definition.severity', message: saying(/Line 3/) }],
    });
    await expect(room.get(SaveOwnRule).execute(lead, { definition: DEFINITION, state: 'live' })).rejects.toMatchObject({
      code: 'rule_key_taken',
    });
  });

  it('show what they do while they are written, and keep nothing', async () => {
    const rules = await room.get(OwnRuleQueries).rules(lead);
    expect(await room.get(PreviewOwnRule).execute(lead, 'id: [', 'Falcon')).toMatchObject({
      problems: [{ line: 1 }],
      screening: null,
    });
    const shown = await room
      .get(PreviewOwnRule)
      .execute(lead, aRuleDefinition({ id: 'OWN-9' }), 'A blockword, Project Falcon.');
    expect(shown.screening).toMatchObject({
      verdict: 'block',
      findings: [{ rule: 'OWN-9', excerpt: 'Project Falcon' }],
    });
    expect(await room.get(OwnRuleQueries).rules(lead)).toEqual(rules);
  });
});

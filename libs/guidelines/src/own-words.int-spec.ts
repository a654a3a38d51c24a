import { existsSync, readFileSync } from 'node:fs';
import type { Actor } from '#libs/kernel';
import { SaveOwnRule } from '#libs/own-rules';
import { ImportRegister, RemoveRegister, SaveProduct } from '#libs/products';
import { aRuleDefinition } from '#testing/own-rules';
import { triggerWords } from '#testing/packs';
import { aMember, anOrganisation } from '#testing/people';
import { createTestDatabase, openRoom, type Room, type TestDatabase } from '#testing/platform';
import { aProduct } from '#testing/products';
import { GuidelineQueries, GuidelinesModule, RuleSets, ScreenText } from './index.js';

const REGISTERS = '../shared/data/registers/';
const PUBLISHED = { orange_book: 'orange-book-products.txt', ema: 'ema_epar_2020-12.csv', bdpm: 'CIS_bdpm.txt' };

describe('lists of one’s own', () => {
  let test: TestDatabase;
  let room: Room;
  let lead: Actor;
  let stranger: Actor;

  beforeAll(async () => {
    test = await createTestDatabase();
    room = await openRoom(test, GuidelinesModule, [triggerWords()]);
    lead = await aMember(test, { ...(await anOrganisation(test)), roles: ['comms_lead'] });
    stranger = await aMember(test, { ...(await anOrganisation(test)), roles: ['admin'] });
  });
  afterAll(() => test.drop());

  const verdict = async (text: string) => {
    const screened = test.database.within(lead, (tx) =>
      room.get(ScreenText).execute(tx, lead, { subjectKind: 'draft', text }),
    );
    return (await screened).verdict;
  };
  const fingerprint = (by = lead) =>
    test.database.within(by, async (tx) => (await room.get(RuleSets).forOrganisation(tx)).fingerprint);

  it('have a product that the rules know at once, and nobody else’s do', async () => {
    const before = await fingerprint();
    const theirs = await fingerprint(stranger);
    await room.get(SaveProduct).execute(lead, null, aProduct());
    expect(await fingerprint()).not.toBe(before);
    expect(await fingerprint(stranger)).toBe(theirs);
    const { ruleSet } = await room.get(GuidelineQueries).ruleSet(lead);
    expect(ruleSet.organisation.products).toMatchObject([{ brand: 'Falconol', inn: 'falconib' }]);
  });

  it('have registers that give names to the rules, and take them back', async () => {
    const definition = aRuleDefinition({ match: '{ medicine: any }', fail: 'Ask for Falconol.' });
    await room.get(SaveOwnRule).execute(lead, { definition, state: 'live' });
    const said = () => verdict('They took Abrazolamix again.');
    expect(await said()).toBe('pass');
    const line = '61266250\tABRAZOLAMIX 10 mg, comprimé\tcomprimé\torale\tAutorisation active\tProcédure nationale';
    await room.get(ImportRegister).execute(lead, 'bdpm', Buffer.from(line, 'latin1'));
    expect(await said()).toBe('block');
    await room.get(RemoveRegister).execute(lead, 'bdpm');
    expect(await said()).toBe('pass');
  });

  it('stay as they are when a register’s file is something else', async () => {
    const before = await fingerprint();
    const refused = room.get(ImportRegister).execute(lead, 'ema', Buffer.from('a,b\n1,2\n'));
    await expect(refused).rejects.toMatchObject({ code: 'unreadable_register' });
    expect(await fingerprint()).toBe(before);
  });

  it('stay small enough for a browser with three registers as they are published', async () => {
    if (!existsSync(REGISTERS))
      return console.warn('Skipped: there are no register files at ../shared/data/registers.');
    for (const [kind, name] of Object.entries(PUBLISHED))
      await room.get(ImportRegister).execute(lead, kind as keyof typeof PUBLISHED, readFileSync(REGISTERS + name));
    const { ruleSet } = await room.get(GuidelineQueries).ruleSet(lead);
    expect(JSON.stringify(ruleSet).length).toBeLessThan(500_000);
    expect(await verdict('Ask for Abasaglar.')).toBe('block');
  });
});

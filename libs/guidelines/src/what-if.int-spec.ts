import type { Actor } from '#libs/kernel';
import { SaveOwnRule } from '#libs/own-rules';
import { aRuleDefinition } from '#testing/own-rules';
import { triggerWords } from '#testing/packs';
import { aMember, anOrganisation } from '#testing/people';
import { createTestDatabase, openRoom, type Room, type TestDatabase } from '#testing/platform';
import { GuidelinesModule, WhatIf } from './index.js';

describe('what if', () => {
  let test: TestDatabase;
  let room: Room;
  let lead: Actor;
  let kept: string;

  beforeAll(async () => {
    test = await createTestDatabase();
    room = await openRoom(test, GuidelinesModule, [triggerWords()]);
    lead = await aMember(test, { ...(await anOrganisation(test)), roles: ['comms_lead'] });
    const definition = aRuleDefinition({ severity: 'warn' });
    kept = (await room.get(SaveOwnRule).execute(lead, { definition, state: 'live' })).id;
  });
  afterAll(() => test.drop());

  const texts = (...list: string[]) => list.map((text, at) => ({ text, situation: {}, about: at }));

  it('tells what a definition would change, and of which texts', async () => {
    const { of, effects } = await room.get(WhatIf).execute(
      lead,
      {
        definition: aRuleDefinition({
          id: 'OWN-8',
          match: '{ words: [project osprey] }',
          fail: 'Project Osprey begins.',
        }),
      },
      texts('Fine.', 'A warnword.', 'Project Osprey!', 'A blockword and Project Osprey.'),
      [],
    );
    expect(of).toEqual({ kind: 'definition', id: 'OWN-8' });
    expect(effects[0]).toMatchObject({
      texts: 4,
      before: { pass: 2, warn: 1, block: 1 },
      after: { pass: 1, warn: 1, block: 2 },
      changed: 1,
      touched: 2,
      examples: [
        { about: 2, before: 'pass', after: 'block', findings: [{ rule: 'OWN-8' }] },
        { about: 3, before: 'block', after: 'block' },
      ],
    });
    expect(effects[1]).toMatchObject({ texts: 0, changed: 0 });
  });

  it('tells what a kept rule does, live or not, and what a pack does', async () => {
    const live = await room.get(WhatIf).execute(lead, { ruleId: kept }, texts('Project Falcon.'));
    expect(live.effects[0]).toMatchObject({ before: { pass: 1 }, after: { warn: 1 }, changed: 1 });
    const pack = await room.get(WhatIf).execute(lead, { packId: 'trigger-words' }, texts('A blockword, a routeword.'));
    expect(pack.effects[0]).toMatchObject({
      before: { block: 1, route: 1 },
      after: { pass: 1, route: 0 },
      changed: 1,
    });
    const same = await room
      .get(WhatIf)
      .execute(lead, { packId: 'trigger-words', inForce: true }, texts('A blockword.'));
    expect(same.effects[0]).toMatchObject({ changed: 0, touched: 0 });
    await expect(room.get(WhatIf).execute(lead, { packId: 'none' })).rejects.toMatchObject({ kind: 'not_found' });
  });

  it('lets others have their turn', async () => {
    let turns = 0;
    const ticking = setInterval(() => turns++, 0);
    await room
      .get(WhatIf)
      .execute(lead, { packId: 'trigger-words' }, texts(...Array<string>(2_000).fill('A long enough text.')));
    clearInterval(ticking);
    expect(turns).toBeGreaterThan(5);
  });
});

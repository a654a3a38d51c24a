import { existsSync, readFileSync } from 'node:fs';
import type { Actor } from '#libs/kernel';
import { aMember, anOrganisation } from '#testing/people';
import { createTestDatabase, openRoom, type Room, type TestDatabase } from '#testing/platform';
import { ImportRegister, OwnListQueries, ProductsModule, RemoveRegister } from './index.js';

const REGISTERS = '../shared/data/registers/';

describe('registers of medicines', () => {
  let test: TestDatabase;
  let room: Room;
  let lead: Actor;
  let stranger: Actor;

  beforeAll(async () => {
    test = await createTestDatabase();
    room = await openRoom(test, ProductsModule);
    lead = await aMember(test, { ...(await anOrganisation(test)), roles: ['comms_lead'] });
    stranger = await aMember(test, { ...(await anOrganisation(test)), roles: ['admin'] });
  });
  afterAll(() => test.drop());

  const file = (text: string) => Buffer.from(text, 'latin1');

  it('are taken in, line by line, and are nobody else’s', async () => {
    const line = '61266250\tABRAZOLAMIX 10 mg, comprimé\tcomprimé\torale\tAutorisation active\tProcédure nationale';
    const report = await room.get(ImportRegister).execute(lead, 'bdpm', file(`${line}\nbroken\n`));
    expect(report).toMatchObject({
      names: 1,
      lines: 2,
      refused: 1,
      refusedLines: [{ line: 2 }],
      importedBy: { id: lead.memberId },
    });
    expect(await room.get(OwnListQueries).registers(lead)).toMatchObject([{ kind: 'bdpm', names: 1 }]);
    expect(await room.get(OwnListQueries).registers(stranger)).toEqual([]);
  });

  it('refuse a file that is something else, and keep what they held', async () => {
    await expect(room.get(ImportRegister).execute(lead, 'ema', file('a,b\n1,2\n'))).rejects.toMatchObject({
      code: 'unreadable_register',
      errors: [{ field: 'file' }],
    });
    expect(await room.get(OwnListQueries).registers(lead)).toMatchObject([{ kind: 'bdpm' }]);
  });

  it('are read as published', async () => {
    if (!existsSync(REGISTERS))
      return console.warn('Skipped: there are no register files at ../shared/data/registers.');
    const published = { orange_book: 'orange-book-products.txt', ema: 'ema_epar_2020-12.csv', bdpm: 'CIS_bdpm.txt' };
    const counts: Record<string, number> = {};
    for (const [kind, name] of Object.entries(published)) {
      const report = await room
        .get(ImportRegister)
        .execute(lead, kind as keyof typeof published, readFileSync(REGISTERS + name));
      counts[kind] = report.names;
      expect(report.refused).toBeLessThan(report.lines / 100);
    }
    expect(counts.orange_book).toBeGreaterThan(5_000);
    expect(counts.ema).toBeGreaterThan(1_000);
    expect(counts.bdpm).toBeGreaterThan(3_000);
  });

  it('are removed once', async () => {
    await room.get(RemoveRegister).execute(lead, 'bdpm');
    expect((await room.get(OwnListQueries).registers(lead)).map(({ kind }) => kind)).not.toContain('bdpm');
    await expect(room.get(RemoveRegister).execute(lead, 'bdpm')).rejects.toMatchObject({ kind: 'not_found' });
  });
});

import type { Actor } from '#libs/kernel';
import { aMember, anOrganisation } from '#testing/people';
import { createTestDatabase, openRoom, type Room, type TestDatabase } from '#testing/platform';
import { aProduct } from '#testing/products';
import { ImportProducts, OwnListQueries, ProductsModule, RemoveProduct, SaveProduct } from './index.js';

describe('products', () => {
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

  const facts = (kind: string) =>
    test.owner('SELECT detail FROM ledger_entries WHERE kind = $1 AND organisation_id = $2 ORDER BY sequence', [
      kind,
      lead.organisationId,
    ]);

  it('are listed, and nobody else’s', async () => {
    const made = await room.get(SaveProduct).execute(lead, null, aProduct());
    expect(made).toMatchObject({ brand: 'Falconol', indications: [{ country: 'UK', text: 'plaque psoriasis' }] });
    expect(await room.get(OwnListQueries).products(stranger)).toEqual([]);
    expect(await facts('product.added')).toEqual([{ detail: { status: 'prescription', own: true } }]);
  });

  it('are changed and removed by their id, and each brand is there once', async () => {
    const other = await room.get(SaveProduct).execute(lead, null, aProduct({ brand: 'Hawkol', codes: [] }));
    await expect(room.get(SaveProduct).execute(lead, other.id, aProduct({ brand: 'FALCONOL' }))).rejects.toMatchObject({
      code: 'brand_taken',
    });
    await room.get(SaveProduct).execute(lead, other.id, aProduct({ brand: 'Hawkol', status: 'otc' }));
    expect((await room.get(OwnListQueries).products(lead)).map(({ brand, status }) => [brand, status])).toEqual([
      ['Falconol', 'prescription'],
      ['Hawkol', 'otc'],
    ]);
    await expect(room.get(RemoveProduct).execute(stranger, other.id)).rejects.toMatchObject({ kind: 'not_found' });
    await room.get(RemoveProduct).execute(lead, other.id);
    await expect(room.get(SaveProduct).execute(lead, other.id, aProduct())).rejects.toMatchObject({
      kind: 'not_found',
    });
    await expect(room.get(SaveProduct).execute(lead, null, aProduct({ brand: ' ' }))).rejects.toMatchObject({
      errors: [{ field: 'brand' }],
    });
  });

  it('come in a file, all or none', async () => {
    const file = (lines: string) => Buffer.from(`brand;inn;codes;indications;status;own\n${lines}`);
    const dry = await room.get(ImportProducts).execute(lead, file('Kestrol;;;;otc;\n'), true);
    expect(dry).toMatchObject({ dryRun: true, stored: false, counts: { added: 1 } });
    const broken = await room
      .get(ImportProducts)
      .execute(lead, file('Kestrol;;;;otc;\nBuzzol;;;;;maybe\nkestrol;;;;;\n'), false);
    expect(broken).toMatchObject({ stored: false, counts: { added: 1, refused: 2 } });
    expect(broken.lines.flatMap(({ line, problems }) => problems.map(({ field }) => [line, field]))).toEqual([
      [3, 'own'],
      [4, 'brand'],
    ]);
    expect(await room.get(OwnListQueries).products(lead)).toHaveLength(1);
    const lines = 'Kestrol;;;;otc;\nfalconol;falconib;ACM-77|ACM-78;UK:plaque psoriasis;prescription;yes\n';
    const taken = await room.get(ImportProducts).execute(lead, file(lines), false);
    expect(taken).toMatchObject({ stored: true, counts: { added: 1, changed: 1, refused: 0 } });
    expect((await room.get(ImportProducts).execute(lead, file(lines), false)).counts).toMatchObject({ unchanged: 2 });
    expect((await room.get(OwnListQueries).products(lead)).map(({ codes }) => codes)).toEqual([
      ['ACM-77', 'ACM-78'],
      [],
    ]);
  });
});

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { IsString } from 'class-validator';
import { openExport, readTrustedKeys, sealWith, verifyExport, type KnownFromElsewhere } from '#libs/chain';
import { newId } from '#libs/kernel';
import { createTestDatabase, openRoom, type Room, type TestDatabase } from '#testing/platform';
import {
  defineFact,
  ExportLedger,
  LedgerModule,
  LedgerQueries,
  LedgerRepository,
  OpenEpoch,
  PersonKeys,
  RotateKey,
  SealEntries,
} from '../index.js';
import { SealRepository, type Dates } from '../seal.repository.js';
import { SigningKeys } from '../signing-keys.js';

class Placed {
  @IsString()
  place: string;
}
const personPlaced = defineFact({
  kind: 'test.person_exported',
  subject: 'member',
  detail: Placed,
  personal: { fields: ['place'], of: 'subject' },
});

const ALL: Dates = { from: null, until: null };

describe('exporting a ledger', () => {
  let test: TestDatabase;
  let room: Room;
  let folder: string;
  const organisationId = newId();
  const people = [newId(), newId(), newId()];

  const enter = async (personId: string, day: string) => {
    const fact = personPlaced.of({ at: new Date(`${day}T12:00:00Z`), subjectId: personId, detail: { place: 'Basel' } });
    await test.database.within(organisationId, (tx) => room.get(LedgerRepository).append(tx, fact));
  };
  const seal = () => room.get(SealEntries).execute(organisationId);
  const exported = async (dates = ALL) => {
    const { manifest, zip } = await room.get(ExportLedger).execute(organisationId, dates);
    const file = join(folder, `${newId()}.zip`);
    await writeFile(file, await buffer(zip));
    return { manifest, file };
  };
  const verify = async (file: string, known?: KnownFromElsewhere) => {
    const source = await openExport(file);
    return verifyExport(source, known).finally(() => source.close());
  };

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'vouchsafe-export-'));
    test = await createTestDatabase();
    room = await openRoom(test, LedgerModule);
    await test.owner(
      `INSERT INTO organisations (organisation_id, slug, name, employer_name) VALUES ($1, 'acme', 'Acme', 'Acme')`,
      [organisationId],
    );
    await enter(people[0]!, '2026-01-10');
    await enter(people[1]!, '2026-01-20');
    await seal();
    await enter(people[1]!, '2026-02-10');
    await seal();
    await room.get(RotateKey).execute(organisationId);
    await enter(people[2]!, '2026-03-10');
    await test.database.within(organisationId, (tx) => room.get(OpenEpoch).execute(tx, organisationId, null));
    await test.database.within(organisationId, (tx) => room.get(PersonKeys).destroy(tx, people[1]!));
    await enter(people[0]!, '2026-04-10');
  });
  afterAll(async () => {
    await test.drop();
    await rm(folder, { recursive: true, force: true });
  });

  it('seals what waits and verifies, across a fresh key, a new epoch and an erased person', async () => {
    const { manifest, file } = await exported();
    expect(manifest).toMatchObject({ seals: { first: 1, last: 7 }, positions: { first: 1, last: 9 }, previous: null });
    const verdict = await verify(file, { expectSeal: manifest.last });
    expect(verdict).toMatchObject({ ...manifest, epoch: 2 });
    expect(verdict.keys).toHaveLength(3);
    const told = await room
      .get(LedgerQueries)
      .list({ organisationId, memberId: newId(), roles: [] }, { subject: people[1]!, limit: 9 });
    expect(told.items.map(({ detail }) => detail)).toEqual([{}, {}]);
  });

  it('is trusted through any key that signed, and through no other', async () => {
    const { file } = await exported();
    const pems = await test.owner<{ public_key: string }>('SELECT public_key FROM ledger_keys ORDER BY retired_at');
    for (const { public_key } of pems) {
      expect(await verify(file, { trustedKeys: readTrustedKeys(public_key) })).toMatchObject({ epoch: 2 });
    }
    const strange = new Set([room.get(SigningKeys).fresh().id]);
    await expect(verify(file, { trustedKeys: strange })).rejects.toThrow('not signed with the key given');
  });

  it('takes whole seals that cover the dates asked for, and says which part it is', async () => {
    const { manifest, file } = await exported({ from: new Date('2026-01-15'), until: new Date('2026-03-01') });
    const whole = await exported();
    expect(manifest).toMatchObject({ seals: { first: 1, last: 2 }, positions: { first: 1, last: 3 } });
    await verify(file, { expectSeal: manifest.last });
    const later = await exported({ from: new Date('2026-02-01'), until: new Date('2026-03-01') });
    expect(later.manifest).toMatchObject({ seals: { first: 2, last: 2 }, positions: { first: 3, last: 3 } });
    expect(later.manifest.previous).toMatch(/^[0-9a-f]{64}$/);
    expect(await verify(later.file)).toMatchObject(later.manifest);
    await expect(verify(later.file, { expectSeal: whole.manifest.last })).rejects.toThrow('is not the one expected');
    await expect(exported({ from: new Date('2020-01-01'), until: new Date('2020-02-01') })).rejects.toThrow(
      'No entry is from these dates.',
    );
  });

  it('writes the same bytes for the same ledger', async () => {
    const once = async () => buffer((await room.get(ExportLedger).execute(organisationId, ALL)).zip);
    expect((await once()).equals(await once())).toBe(true);
  });

  it('refuses a fresh key that the old one has not put in use', async () => {
    await enter(people[0]!, '2026-04-11');
    const { manifest } = await exported();
    await test.database.within(organisationId, async (tx) => {
      const [last] = await room.get(SealRepository).seals(tx, manifest.seals.last, 1);
      const keys = room.get(SigningKeys);
      const stolen = keys.fresh();
      await keys.replace(tx, organisationId, stolen);
      const { body, hash, signature } = sealWith({ ...last!.body, key: stolen.id }, stolen.privateKey);
      await test.owner('UPDATE ledger_seals SET body = $2, hash = $3, signature = $4 WHERE number = $1', [
        ...[manifest.seals.last, body, hash, signature],
      ]);
    });
    const { file } = await exported();
    await expect(verify(file)).rejects.toThrow(
      `Seal ${manifest.seals.last} is signed with a key that no entry before it has put in use.`,
    );
  });
});

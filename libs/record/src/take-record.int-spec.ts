import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { Module } from '@nestjs/common';
import { ZipFile } from 'yazl';
import { openExport, readWhole, verifyRecord } from '#libs/chain';
import { Clock, type Actor } from '#libs/kernel';
import { KeyRing, RotateKey } from '#libs/ledger';
import { Database } from '#libs/platform';
import { PublishShare, SharesModule } from '#libs/shares';
import { FixedClock } from '#testing/kernel';
import { FakeAdapter, theNetwork } from '#testing/networks';
import { triggerWords } from '#testing/packs';
import { aMember } from '#testing/people';
import { createTestDatabase, instead, openRoom, type TestDatabase } from '#testing/platform';
import { aShare, aStage, type SharesRoom, type Stage } from '#testing/shares';
import { ItemRecords, RecordModule, TakeRecord } from './index.js';

@Module({ imports: [SharesModule, RecordModule] })
class SharesAndRecord {}

let test: TestDatabase;
let room: SharesRoom;
let stage: Stage;
let admin: Actor;
let folder: string;

/** The files of the archive of the stage's item. */
async function taken(): Promise<Map<string, Buffer>> {
  const { zip } = await room.get(TakeRecord).execute(admin, stage.item.itemId, 'en');
  const file = join(folder, 'record.zip');
  await writeFile(file, await buffer(zip));
  const source = await openExport(file);
  const files = new Map<string, Buffer>();
  for (const name of source.names) files.set(name, await buffer(await source.read(name)));
  await source.close();
  return files;
}

async function verify(files: ReadonlyMap<string, Buffer>) {
  const zip = new ZipFile();
  for (const [name, bytes] of files) zip.addReadStream(Readable.from([bytes]), name, { mtime: room.clock.now() });
  zip.end();
  const file = join(folder, 'altered.zip');
  await writeFile(file, await buffer(zip.outputStream));
  const source = await openExport(file);
  return verifyRecord(source).finally(() => source.close());
}

beforeAll(async () => {
  test = await createTestDatabase();
  folder = await mkdtemp(join(tmpdir(), 'vouchsafe-record-'));
  const [clock, adapter] = [new FixedClock(), new FakeAdapter()];
  const opened = await openRoom(test, SharesAndRecord, [instead(Clock, clock), triggerWords(), theNetwork(adapter)]);
  room = { ...opened, adapter, clock };
});
beforeEach(async () => {
  stage = await aStage(test, room);
  admin = await aMember(test, { organisationId: stage.organisationId, roles: ['admin'] });
});
afterAll(async () => {
  await test.drop();
  await rm(folder, { recursive: true, force: true });
});

describe('the archive of an item’s record', () => {
  it('is verified from the file alone', async () => {
    const share = await aShare(room, stage);
    await room.get(PublishShare).execute(stage.organisationId, share);
    const verdict = await verify(await taken());
    expect(verdict).toMatchObject({ certificates: 1, versions: 1, shares: 1, withoutWords: 0, absent: [] });
    expect(verdict.manifest).toMatchObject({ item: stage.item.itemId, organisation: stage.organisationId });
    const kinds = await test.owner<{ kind: string }>(
      `SELECT kind FROM ledger_entries WHERE subject_id = $1 AND kind = 'record.taken'`,
      [stage.item.itemId],
    );
    expect(kinds).toHaveLength(1);
  });

  it('is of the time that its zip says', async () => {
    const files = await taken();
    const at = room.clock.now();
    room.clock.set(new Date(at.getTime() + 3_600_000));
    await expect(verify(files)).rejects.toThrow('was written when the record was taken');
    room.clock.set(at);
  });

  it('holds over a change of the key, and of an item nobody shared', async () => {
    await room.get(RotateKey).execute(stage.organisationId);
    const verdict = await verify(await taken());
    expect(verdict).toMatchObject({ certificates: 1, shares: 0 });
    expect(verdict.ledger.keys).toHaveLength(2);
  });

  it('is not of another organisation’s item', async () => {
    const other = await aStage(test, room);
    const stranger = await aMember(test, { organisationId: other.organisationId, roles: ['admin'] });
    await expect(room.get(TakeRecord).execute(stranger, stage.item.itemId, 'en')).rejects.toMatchObject({
      kind: 'not_found',
    });
  });

  it('puts the share that is asked for first', async () => {
    const share = await aShare(room, stage);
    const record = await room.get(ItemRecords).get(admin, stage.item.itemId);
    const paper = await room.get(ItemRecords).paper(admin, record, 'en', share);
    expect(paper.blocks[0]).toEqual({ is: 'heading', text: 'The share that was asked for' });
    expect(paper.blocks[2]).toMatchObject({
      of: [{ label: 'In the archive and the ledger it is called', value: share }],
    });
    const stranger = room.get(ItemRecords).paper(admin, record, 'en', stage.item.itemId);
    await expect(stranger).rejects.toMatchObject({ kind: 'not_found' });
  });

  it('tells of each approval, and of how its condition was met', async () => {
    const about = [stage.organisationId, stage.item.itemId, stage.item.versionId, admin.memberId];
    await test.owner(
      `WITH decided AS (
         INSERT INTO approval_step_decisions (organisation_id, id, item_id, version_id, step_id, step_name, member_id,
                for_want_of_others, decision, conditions, overridden, completes, certificate, at)
         VALUES ($1, gen_random_uuid(), $2, $3, gen_random_uuid(), 'Medical', $4, false, 'approved', 'Name the source.',
                 false, true, 'f', '2020-01-01') RETURNING id)
       INSERT INTO approval_conditions_met (organisation_id, decision_id, version_id, note, confirmed_by, at)
       SELECT $1, id, $3, 'Source added.', $4, '2020-01-02' FROM decided`,
      about,
    );
    const record = await room.get(ItemRecords).get(admin, stage.item.itemId);
    const paper = await room.get(ItemRecords).paper(admin, record, 'en');
    const facts = paper.blocks.flatMap((block) => (block.is === 'facts' ? block.of : []));
    const told = (label: string) => facts.find((fact) => fact.label === label)?.value;
    expect(told('Approved · Medical')).toContain(
      'On this condition: Name the source.\nHow it was seen to: Source added.',
    );
    expect(told('Approved · as a whole')).toMatch(/^by its approval route, \d/);
  });

  it('has every share, however many', async () => {
    const share = await aShare(room, stage);
    const files = await taken();
    const lines = files.get('shares.jsonl')!.toString().trimEnd().split('\n');
    expect(lines.map((line) => (JSON.parse(line) as { id: string }).id)).toEqual([share]);
  });

  describe('of which something was altered', () => {
    let files: Map<string, Buffer>;

    beforeEach(async () => {
      const share = await aShare(room, stage);
      await room.get(PublishShare).execute(stage.organisationId, share);
      files = await taken();
    });

    const altered = (name: string, change: (text: string) => string) => {
      const before = files.get(name)!.toString();
      expect(change(before)).not.toBe(before);
      files.set(name, Buffer.from(change(before)));
    };

    it.each([
      ['record.json', (text: string) => text.replace('"approved": true', '"approved": false')],
      ['shares.jsonl', (text: string) => text.replace('"state":"published"', '"state":"withdrawn"')],
      ['certificates.jsonl', () => ''],
      ['record.pdf', (text: string) => `${text} `],
    ])('names %s', async (name, change) => {
      altered(name, change);
      await expect(verify(files)).rejects.toThrow(`${name} was altered after it was handed out.`);
    });

    it('names a manifest that was made to fit', async () => {
      altered('manifest.json', (text) => text.replace(/"takenAt":"\d/, '"takenAt":"3'));
      await expect(verify(files)).rejects.toThrow('manifest.json was altered');
    });

    it('names a file too many and one that is gone', async () => {
      files.set('more.txt', Buffer.from('more'));
      await expect(verify(files)).rejects.toThrow('more.txt is a file that the manifest does not list.');
      files.delete('more.txt');
      files.delete('record.pdf');
      await expect(verify(files)).rejects.toThrow('record.pdf is missing.');
    });

    it('names what the product’s own tables were made to say before it was taken', async () => {
      await test.owner(`UPDATE shares SET text = 'Something else.' WHERE item_id = $1`, [stage.item.itemId]);
      await expect(verify(await taken())).rejects.toThrow('has other words than those that were cleared');
    });

    it.each([
      [
        'whose share it is',
        `UPDATE shares SET member_id = $2 WHERE item_id = $1`,
        /^Share \S+ is said to be of \S+, and the ledger tells that it is of \S+\.$/,
      ],
      [
        'when it was planned for',
        `UPDATE publications SET planned_at = planned_at + interval '1 hour'
          WHERE $2::uuid IS NOT NULL AND share_id IN (SELECT id FROM shares WHERE item_id = $1)`,
        /^Share \S+ is said to be planned for \S+, and no sealed entry tells of that\.$/,
      ],
      [
        'who let it out',
        `UPDATE approvals SET reviewer_id = $2 WHERE item_id = $1`,
        /^Version \S+ is said to have been decided on by \S+ \(approved\), and no sealed entry tells of that\.$/,
      ],
    ])('names what the tables were made to say of %s', async (_, change, named) => {
      const another = await aMember(test, { organisationId: stage.organisationId, roles: ['reviewer', 'advocate'] });
      await test.owner(change, [stage.item.itemId, another.memberId]);
      await expect(verify(await taken())).rejects.toThrow(named);
    });

    it('names a version that was altered in the tables after it was approved', async () => {
      await test.owner(`UPDATE content_versions SET title = 'Forged' WHERE item_id = $1`, [stage.item.itemId]);
      await expect(verify(await taken())).rejects.toThrow('says something else than its certificate covers');
    });

    /** One more certificate beside the real one, as the tables alone would have it. */
    const slipIn = async (body: string, signature: string) => {
      await test.owner(
        `INSERT INTO certificates (organisation_id, id, kind, subject_id, item_id, body, signature, issued_at)
         SELECT organisation_id, gen_random_uuid(), kind, subject_id, item_id, $2, $3, issued_at
           FROM certificates WHERE item_id = $1`,
        [stage.item.itemId, body, signature],
      );
    };
    const certificate = () => {
      const [line] = files.get('certificates.jsonl')!.toString().split('\n');
      return JSON.parse(line!) as { body: string; signature: string };
    };

    it('names a certificate with the signature of another', async () => {
      await slipIn(`${certificate().body} `, certificate().signature);
      await expect(verify(await taken())).rejects.toThrow('its signature is of another');
    });

    it('names a certificate that is signed, and that no approval tells of', async () => {
      const body = JSON.parse(certificate().body) as object;
      const { text, signature } = await room
        .get(Database)
        .within(admin, (tx) => room.get(KeyRing).sign(tx, stage.organisationId, () => ({ ...body, former: 'f' })));
      await slipIn(text, signature);
      await expect(verify(await taken())).rejects.toThrow('no sealed approval tells of');
    });

    it('shows a certificate that is no text any more, and names it', async () => {
      await slipIn('nothing that can be read', certificate().signature);
      await expect(room.get(ItemRecords).get(admin, stage.item.itemId)).resolves.toMatchObject({
        id: stage.item.itemId,
      });
      await expect(verify(await taken())).rejects.toThrow('is no certificate');
    });

    it('is read in words too', async () => {
      const record = JSON.parse(await readWhole(asChunks(files.get('record.json')!), 'record.json')) as {
        standings: object[];
      };
      expect(record.standings).toEqual([{ network: 'linkedin', state: 'published', count: 1 }]);
      expect(files.get('record.pdf')!.subarray(0, 5).toString()).toBe('%PDF-');
    });
  });
});

async function* asChunks(bytes: Buffer) {
  yield await Promise.resolve(bytes);
}

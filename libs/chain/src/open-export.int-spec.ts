import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import fc from 'fast-check';
import { ZipFile } from 'yazl';
import { aChain } from '#testing/chain';
import { DoesNotHold, openExport, readWhole, verifyExport, type ExportFile } from './index.js';

const { texts } = aChain([2, 30, 3]);

/** As the ledger is exported. */
const LEDGER = { mtime: new Date(1980, 0, 1), forceDosTimestamp: true, mode: 0o100644 };
/** As a record is handed out. */
const RECORD = { mtime: new Date('2026-11-02T09:00:01Z') };

type Parts = [name: string, content: string | Readable][];

async function zipOf(parts: Parts, options: object = LEDGER, comment = ''): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [name, content] of parts)
    zip.addReadStream(typeof content === 'string' ? Readable.from([content]) : content, name, options);
  zip.end({ comment, forceZip64Format: false });
  return buffer(zip.outputStream);
}

/** With the sizes before the files, as other programs write one. */
async function zipOfOthers(parts: [name: string, content: string][]): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [name, content] of parts) zip.addBuffer(Buffer.from(content), name, LEDGER);
  zip.end();
  return buffer(zip.outputStream);
}

describe('opening an export', () => {
  let folder: string;
  let file: string;
  const whole = Object.entries(texts);
  const without = (name: string) => whole.filter(([one]) => one !== name);

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'vouchsafe-zip-'));
    file = join(folder, 'export.zip');
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  const verify = async (bytes: Buffer | string) => {
    await writeFile(file, bytes);
    const source = await openExport(file);
    try {
      const verdict = await verifyExport(source);
      const read = async (name: string) => [name, await readWhole(await source.read(name as ExportFile), name)];
      return { verdict, read: Object.fromEntries(await Promise.all(source.names.map(read))) as Record<string, string> };
    } finally {
      await source.close();
    }
  };

  it.each([
    ['as a ledger is written', () => zipOf(whole)],
    ['as a record is written', () => zipOf(whole, RECORD)],
    ['in another order', () => zipOf([...whole].reverse())],
  ])('takes one %s', async (_how, zip) => {
    expect((await verify(await zip())).verdict).toMatchObject({ positions: { first: 1, last: 35 } });
  });

  it.each([
    ['nothing', () => '', 'not a whole zip'],
    ['what is no zip', () => 'PK, as it were', 'not a whole zip'],
    ['a zip cut off', async () => (await zipOf(whole)).subarray(0, -30), 'not a whole zip'],
    ['bytes before it', async () => Buffer.concat([Buffer.from('x'), await zipOf(whole)]), 'not a whole zip'],
    ['one packed again by another program', () => zipOfOthers(whole), 'not a whole zip'],
    ['one not compressed', () => zipOf(whole, { ...LEDGER, compress: false }), 'not a whole zip'],
    ['one with a note', () => zipOf(whole, LEDGER, 'a note'), 'not a whole zip'],
    ['one with rights on its files', () => zipOf(whole, { ...LEDGER, mode: 0o100777 }), 'not a whole zip'],
    ['one with another time', () => zipOf(whole, { ...LEDGER, mtime: new Date(1981, 0, 1) }), 'not a whole zip'],
    ['bytes behind it', async () => Buffer.concat([await zipOf(whole), Buffer.from('x')]), 'not a whole zip'],
    ['a file missing', () => zipOf(without('keys.json')), 'The export has no keys.json.'],
    ['a file too many', () => zipOf([...whole, ['more.txt', '']]), 'a file too many'],
    ['another file', () => zipOf([...without('keys.json'), ['key.json', '[]']]), 'The export has no keys.json.'],
    ['a file twice', () => zipOf([...without('keys.json'), ['seals.jsonl', '']]), 'The export has no keys.json.'],
  ])('refuses %s', async (_what, zip, sentence) => {
    await expect(verify(await zip())).rejects.toThrow(sentence);
  });

  it('refuses a zip that would unpack to gigabytes, without unpacking them', async () => {
    const megabyte = Buffer.alloc(1_000_000, 'x');
    const bomb = await zipOf([
      ...without('entries.jsonl'),
      ['entries.jsonl', Readable.from(Array<Buffer>(100).fill(megabyte))],
    ]);
    const before = process.memoryUsage.rss();
    await expect(verify(bomb)).rejects.toThrow('entries.jsonl has a line far longer');
    expect(process.memoryUsage.rss() - before).toBeLessThan(200_000_000);
  });

  it('says of a file that is not there that it cannot be read', async () => {
    await expect(openExport(join(folder, 'none.zip'))).rejects.toThrow('none.zip cannot be read (ENOENT).');
  });

  it.each([
    ['far more files', () => zipOf(Array.from({ length: 5_001 }, (_, nth) => [`${nth}.txt`, ''])), 'far more files'],
    ['a long name', () => zipOf([...whole, ['x'.repeat(60_000), '']]), 'far longer name'],
    ['a large manifest', () => zipOf([...without('manifest.json'), ['manifest.json', 'x'.repeat(2e6)]]), 'far larger'],
    ['depths', () => zipOf([...without('manifest.json'), ['manifest.json', '['.repeat(1e6)]]), 'far more nested'],
    ['deep lines', () => zipOf([...without('seals.jsonl'), ['seals.jsonl', `${'{"a":'.repeat(1e6)}\n`]]), 'nested'],
  ])('refuses %s at once and in few words', async (_what, zip, sentence) => {
    const bytes = await zip();
    const began = performance.now();
    const told = await verify(bytes).catch((error: Error) => error.message);
    expect(told).toContain(sentence);
    expect(performance.now() - began).toBeLessThan(2_000);
  });

  it('quotes what somebody else wrote in few words and visible signs', () => {
    const { message } = new DoesNotHold(`${'\u001b[2J'.repeat(20_000)} is missing.`);
    expect(message).toHaveLength(483);
    expect(message).toMatch(/^\ufffd\[2J.* is missing\.$/);
  });

  const small: Parts = [
    ['a.txt', 'one'],
    ['b/c.txt', 'two and two and two and two'],
    ['d.bin', ''],
  ];

  it.each([
    ['a ledger', LEDGER],
    ['a record', RECORD],
  ])(
    'finds whatever is altered in one byte of %s, whichever it is',
    async (_what, options) => {
      const zip = await zipOf(small, options);
      const read = async (bytes: Buffer) => {
        await writeFile(file, bytes);
        const source = await openExport(file);
        try {
          for (const name of source.names) for await (const _chunk of await source.read(name));
          return source.names;
        } finally {
          await source.close();
        }
      };
      expect(await read(zip)).toEqual(['a.txt', 'b/c.txt', 'd.bin']);
      for (let at = 0; at < zip.length; at += 1) {
        for (const mask of [1, 128]) {
          const bytes = Buffer.from(zip);
          bytes[at]! ^= mask;
          const told = await read(bytes).catch((error: Error) => error.constructor.name);
          expect({ at, mask, told }).toEqual({ at, mask, told: 'DoesNotHold' });
        }
      }
    },
    60_000,
  );

  it('finds any flipped byte of an export', async () => {
    const zip = await zipOf(whole);
    await fc.assert(
      fc.asyncProperty(fc.nat(zip.length - 1), fc.integer({ min: 1, max: 255 }), async (at, mask) => {
        const bytes = Buffer.from(zip);
        bytes[at]! ^= mask;
        await expect(verify(bytes)).rejects.toThrow(DoesNotHold);
      }),
      { numRuns: 300 },
    );
  });
});

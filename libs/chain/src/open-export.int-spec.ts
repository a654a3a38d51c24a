import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import fc from 'fast-check';
import { ZipFile } from 'yazl';
import { aChain } from '#testing/chain';
import { openExport, readWhole, verifyExport, type ExportFile } from './index.js';

const { texts } = aChain([2, 30, 3]);

async function zipOf(parts: [name: string, content: string | Readable][], compress = true): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [name, content] of parts) {
    if (typeof content === 'string') zip.addBuffer(Buffer.from(content), name, { compress });
    else zip.addReadStream(content, name, { compress });
  }
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
    ['as we write it', () => zipOf(whole.map(([name, text]) => [name, Readable.from([text])]))],
    ['packed again by another program', () => zipOf([...whole].reverse())],
    ['not compressed', () => zipOf(whole, false)],
  ])('takes one %s', async (_how, zip) => {
    expect((await verify(await zip())).verdict).toMatchObject({ positions: { first: 1, last: 35 } });
  });

  it.each([
    ['nothing', () => '', 'not a whole zip'],
    ['what is no zip', () => 'PK, as it were', 'not a whole zip'],
    ['a zip cut off', async () => (await zipOf(whole)).subarray(0, -30), 'not a whole zip'],
    ['bytes before it', async () => Buffer.concat([Buffer.from('x'), await zipOf(whole)]), 'not a whole zip'],
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

  it('finds any flipped byte of the zip, unless every file in it is as it was', async () => {
    const zip = await zipOf(whole.map(([name, text]) => [name, Readable.from([text])]));
    await fc.assert(
      fc.asyncProperty(fc.nat(zip.length - 1), fc.integer({ min: 1, max: 255 }), async (at, mask) => {
        const bytes = Buffer.from(zip);
        bytes[at]! ^= mask;
        const outcome = await verify(bytes).catch((error: Error) => error.message);
        if (typeof outcome === 'string') expect(outcome).toMatch(/\.$/);
        else expect(outcome.read).toEqual(texts);
      }),
      { numRuns: 300 },
    );
  });
});

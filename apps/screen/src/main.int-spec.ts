import { spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';

const PROGRAM = fileURLToPath(new URL('./main.js', import.meta.url));
const FROM_OUTSIDE = '../shared/data/from-outside';

describe('screening files at the command line', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'vouchsafe-screen-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  const file = async (name: string, bytes: Uint8Array | string) => {
    const path = join(folder, name);
    await writeFile(path, bytes);
    return path;
  };
  const screen = async (...words: string[]) => {
    const child = spawn(process.execPath, [PROGRAM, ...words], { stdio: ['ignore', 'pipe', 'pipe'] });
    const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
    const [out, err, code] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
    return { out, err, code };
  };

  /** What was found in each of so many files of as many lines, without the numbers of the lines. */
  const perFile = (out: string, files: number): string[] => {
    const lines = out.split(/^(?=\d+ {2})/m).map((one) => one.replace(/^\d+/, ''));
    const each = lines.length / files;
    return Array.from({ length: files }, (_, nth) => lines.slice(nth * each, (nth + 1) * each).join(''));
  };

  it('finds the same in every encoding of one text, and says where it had to guess', async () => {
    const words = 'Tras la primera dosis de Ozempic tuve vómitos y náuseas.\nNada más.\n';
    const utf16 = Buffer.from(`\ufeff${words}`, 'utf16le');
    const files = [
      await file('utf8.txt', words),
      await file('bom.txt', `\ufeff${words}`),
      await file('utf16le.txt', utf16),
      await file('utf16be.txt', Buffer.from(utf16).swap16()),
      await file('cp1252.txt', Buffer.from(words, 'latin1')),
    ];
    const { out, err, code } = await screen(...files);
    const found = perFile(out, files.length);
    expect(found[0]).toContain('route to drug safety');
    expect(new Set(found).size).toBe(1);
    expect(err.trim()).toMatch(
      /^\S+cp1252\.txt: Nothing says how this text is encoded, so it was read as Windows-1252[^\n]*$/,
    );
    expect(code).toBe(0);
  });

  it('reads JSON lines after a mark, and U+2028 within one', async () => {
    const line = JSON.stringify({ id: 'a', text: 'One\u2028two', context: { network: 'linkedin' } });
    const { out, code } = await screen('--json', await file('lines.jsonl', `\ufeff${line}\r\n`));
    expect([JSON.parse(out).id, code]).toEqual(['a', 0]);
  });

  it('takes products from any table, and ends non-zero on what it cannot read', async () => {
    const post = await file('post.txt', 'Zéphyralor cures migraine.\n');
    const products = Buffer.from('sep=;\r\nbrand;inn;status\r\nZéphyralor;zephyralinum;prescription\r\n', 'latin1');
    const { out } = await screen('--products', await file('products.csv', products), post);
    expect(out).toContain('Zéphyralor');
    expect(out).toContain('block');
    for (const [words, told] of [
      [[join(folder, 'nowhere.txt')], 'nowhere.txt cannot be read (ENOENT)'],
      [[folder], 'cannot be read'],
      [[await file('picture.png', Uint8Array.of(0x89, 0x50, 0, 0, 0))], 'picture.png: This is no text'],
      [['--products', await file('wrong.csv', 'name\nA\n'), post], 'must name a column brand'],
      [['--bdpm', join(folder, 'nowhere.txt'), post], 'cannot be read'],
    ] as const) {
      const { err, code } = await screen(...words);
      expect([err, code]).toEqual([expect.stringContaining(told), 1]);
    }
  });

  it('finds the same in each pair of files from outside', async () => {
    if (!existsSync(FROM_OUTSIDE)) return console.log(`Skipped: there is no ${FROM_OUTSIDE}.`);
    const names = readdirSync(FROM_OUTSIDE).filter((name) => /^enc-.*-utf8\.txt$/.test(name));
    const files = names.flatMap((name) =>
      ['utf8', 'cp1252', 'utf16le'].map((encoding) => join(FROM_OUTSIDE, name.replace('utf8', encoding))),
    );
    const found = perFile((await screen(...files)).out, files.length);
    for (const [nth, name] of names.entries()) {
      expect([name, new Set(found.slice(nth * 3, nth * 3 + 3)).size]).toEqual([name, 1]);
    }
  });

  it.each([
    ['texts', [['screen-utf8.txt'], ['screen-cp1252.txt']]],
    ['Spanish texts', [['screen-utf8-es.txt'], ['screen-cp1252-es.txt']]],
    ['JSON lines', [['screen-context.jsonl'], ['screen-bom-context.jsonl']]],
    [
      'products',
      ['utf8', 'bom-crlf', 'semicolon'].map((of) => ['--products', `products-${of}.csv`, 'screen-product.txt']),
    ],
    ['registers', ['utf8', 'latin1'].map((of) => ['--bdpm', `bdpm-${of}.txt`, 'screen-product.txt'])],
  ])(
    'finds the same, and something, in the %s from outside',
    async (_what, ways) => {
      if (!existsSync(FROM_OUTSIDE)) return console.log(`Skipped: there is no ${FROM_OUTSIDE}.`);
      const told = [];
      for (const way of ways) {
        const { out, code } = await screen(
          ...way.map((word) => (word.startsWith('--') ? word : join(FROM_OUTSIDE, word))),
        );
        expect([way, code]).toEqual([way, 0]);
        told.push(out);
      }
      expect(told[0]).toMatch(/ {2}(?:block|review|route) /);
      expect(new Set(told).size).toBe(1);
    },
    60_000,
  );
});

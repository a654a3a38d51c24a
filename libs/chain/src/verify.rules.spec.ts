import fc from 'fast-check';
import { aChain, aKey, anEntry, sourceOf, textsOf, type ExportTexts } from '#testing/chain';
import { canonical, EXPORT_FILES, hashOfEntries, readTrustedKeys, sealWith, verifyExport } from './index.js';

const SIZES = [2, 1, 3, 2];
const { texts, entries, seals } = aChain(SIZES);
const keys = JSON.parse(texts['keys.json']) as { id: string; publicKey: string }[];

const verify = (parts: Record<string, string | Buffer>, expectSeal?: string) =>
  verifyExport(sourceOf(parts), { expectSeal });
const linesOf = (text: string) => text.slice(0, -1).split('\n');
const withLines = (name: keyof ExportTexts, change: (lines: string[]) => string[]) => ({
  ...texts,
  [name]: change(linesOf(texts[name]))
    .map((line) => `${line}\n`)
    .join(''),
});
const altered = (position: number, change: object) =>
  withLines('entries.jsonl', (lines) =>
    lines.map((line, nth) => (nth === position - 1 ? canonical({ ...(JSON.parse(line) as object), ...change }) : line)),
  );

describe('verifying an export', () => {
  it('holds for what was sealed, and says which seal is the last', async () => {
    const verdict = await verify(texts, seals.at(-1)!.hash);
    expect(verdict).toMatchObject({ last: seals.at(-1)!.hash, epoch: 2, positions: { first: 1, last: 8 } });
    expect(verdict.keys).toEqual(keys.map(({ id }) => id));
  });

  it('holds for a part that begins later', async () => {
    const part = textsOf(entries.slice(2, 6), seals.slice(1, 3), keys.slice(0, 1));
    expect(await verify(part)).toMatchObject({ previous: seals[0]!.hash, seals: { first: 2, last: 3 } });
  });

  it.each([
    ['an altered field', altered(4, { kind: 'share.withdrawn' }), 'The entry at position 4 was altered'],
    ['a detail', altered(5, { detail: { count: 0 } }), 'The entry at position 5 was altered'],
    [
      'another text of the same value',
      withLines('entries.jsonl', ([one, ...rest]) => [` ${one}`, ...rest]),
      'The entry at position 1 is not in canonical form.',
    ],
    [
      'an entry removed',
      withLines('entries.jsonl', (lines) => lines.toSpliced(2, 1)),
      'The entry at position 3 is missing: that of position 4',
    ],
    ['the first removed', withLines('entries.jsonl', (lines) => lines.slice(1)), 'The entry at position 1 is missing'],
    [
      'the last removed',
      withLines('entries.jsonl', (lines) => lines.slice(0, -1)),
      'The entry at position 8 is missing: entries.jsonl ends',
    ],
    [
      'an entry too many',
      withLines('entries.jsonl', (lines) => [...lines, canonical(anEntry(9))]),
      'After the last seal entries.jsonl has an entry more.',
    ],
    [
      'another order',
      withLines('entries.jsonl', ([one, two, ...rest]) => [two!, one!, ...rest]),
      'The entry at position 1 is missing: that of position 2',
    ],
    [
      'another organisation',
      altered(1, { organisation: 'other' }),
      "The entry at position 1 is another organisation's.",
    ],
    ['a seal removed', withLines('seals.jsonl', (lines) => lines.toSpliced(1, 1)), 'Seal 2 is missing: number 3'],
    [
      'the last seal removed',
      withLines('seals.jsonl', (lines) => lines.slice(0, -1)),
      'After the last seal entries.jsonl has an entry more.',
    ],
    ['no seal at all', { ...texts, 'seals.jsonl': '', 'entries.jsonl': '', 'hashes.txt': '' }, 'Seal 1 is missing'],
    [
      'keys in another order',
      { ...texts, 'keys.json': canonical([...keys].reverse()) },
      'keys.json does not list exactly',
    ],
    [
      'a key too many',
      { ...texts, 'keys.json': canonical([...keys, { id: aKey().id, publicKey: 'x' }]) },
      'is not the one that has this fingerprint',
    ],
    ['a file too many', { ...texts, 'more.txt': '' }, 'a file too many'],
    [
      'bytes that are no text',
      { ...texts, 'entries.jsonl': Buffer.from([0xff, 0x0a]) },
      'Line 1 of entries.jsonl is not text in UTF-8.',
    ],
    [
      'a line without its end',
      { ...texts, 'entries.jsonl': texts['entries.jsonl'].slice(0, -1) },
      'entries.jsonl ends in the middle of a line.',
    ],
    [
      'a value of endless depth',
      { ...texts, 'entries.jsonl': `${'['.repeat(200_000)}${']'.repeat(200_000)}\n` },
      'The entry at position 1 is far more nested than anything that Vouchsafe writes.',
    ],
    [
      'a line of endless length',
      { ...texts, 'entries.jsonl': 'x'.repeat(9_000_000) },
      'entries.jsonl has a line far longer',
    ],
  ])('finds %s', async (_what, parts, sentence) => {
    await expect(verify(parts)).rejects.toThrow(sentence);
  });

  it('finds a ledger cut off whole, when the last seal is known', async () => {
    const shorter = textsOf(entries.slice(0, 6), seals.slice(0, 3), keys.slice(0, 1));
    await verify(shorter);
    await expect(verify(shorter, seals[3]!.hash)).rejects.toThrow('Seal 3, the last, is not the one expected');
    await expect(verify(texts, seals[2]!.hash)).rejects.toThrow(
      'Seal 3 is the one expected to be the last, but seal 4',
    );
  });

  it('finds that the beginning is missing, when what stands before is known', async () => {
    const part = sourceOf(textsOf(entries.slice(2, 6), seals.slice(1, 3), keys.slice(0, 1)));
    expect(await verifyExport(part, { afterSeal: seals[0]!.hash })).toMatchObject({ positions: { first: 3, last: 6 } });
    await expect(verifyExport(part, { afterSeal: null })).rejects.toThrow('is not the first of the ledger');
    await expect(verifyExport(part, { afterSeal: seals[1]!.hash })).rejects.toThrow('is not the one after the seal');
    await verifyExport(sourceOf(texts), { afterSeal: null });
  });

  it('finds a ledger made up whole, when a key is known', async () => {
    const madeUp = aChain(SIZES).texts;
    await verify(madeUp);
    const trustedKeys = readTrustedKeys(texts['keys.json']);
    await expect(verifyExport(sourceOf(madeUp), { trustedKeys })).rejects.toThrow(
      'Seal 1 was not signed with the key given',
    );
    await verifyExport(sourceOf(texts), { trustedKeys: readTrustedKeys(keys[1]!.publicKey) });
    expect(() => readTrustedKeys('no key')).toThrow('neither an Ed25519 public key in PEM nor the keys.json');
  });

  it.each([0, 1, 3])('finds seal %i signed anew with another key, together with its entries', async (nth) => {
    const [key, body] = [aKey(), seals[nth]!.body];
    const forged = entries.map((entry) => (entry.position === body.first ? { ...entry, kind: 'forged' } : entry));
    const covered = forged.slice(body.first - 1, body.last);
    const again = seals.with(nth, sealWith({ ...body, entries: hashOfEntries(covered), key: key.id }, key.privateKey));
    const listed = [...keys, { id: key.id, publicKey: key.pem }];
    await expect(verify(textsOf(forged, again, listed))).rejects.toThrow(/^Seal \d/);
  });

  it('finds any flipped bit of any file', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...EXPORT_FILES), fc.nat(), fc.nat(7), async (name, at, bit) => {
        const bytes = Buffer.from(texts[name]);
        bytes[at % bytes.length]! ^= 1 << bit;
        await expect(verify({ ...texts, [name]: bytes })).rejects.toThrow(/\.$/);
      }),
      { numRuns: 400 },
    );
  });

  it('finds any lines left out, doubled or moved', async () => {
    const files = ['entries.jsonl', 'seals.jsonl', 'hashes.txt'] as const;
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...files), fc.nat(), fc.nat(), fc.nat(2), async (name, one, other, how) => {
        const lines = linesOf(texts[name]);
        const [a, b] = [one % lines.length, other % lines.length];
        const line = lines[a]!;
        const changed = [
          lines.toSpliced(a, 1),
          lines.toSpliced(b, 0, line),
          lines.toSpliced(a, 1).toSpliced(b, 0, line),
        ][how]!;
        fc.pre(changed.join() !== lines.join());
        await expect(verify(withLines(name, () => changed))).rejects.toThrow(/\.$/);
      }),
      { numRuns: 200 },
    );
  });
});

import { aChain, aKey } from '#testing/chain';
import {
  canonical,
  sealWith,
  sha256,
  verifyExtract,
  type ChainedEntry,
  type ExtractFile,
  type Seal,
  type SealedHashes,
} from './index.js';

type Texts = Record<ExtractFile, string>;

// Positions 1-2, 3-5, 6-8 (8 puts the second key in use) and 9-10.
const { texts: whole, entries, seals } = aChain([2, 3, 3, 2]);
const lines = (values: readonly unknown[]) => values.map((value) => `${canonical(value)}\n`).join('');
const at = (position: number) => entries[position - 1]!;
const hashesOf = ({ body }: Seal): SealedHashes => ({
  seal: body.number,
  hashes: entries.slice(body.first - 1, body.last).map((entry) => sha256(canonical(entry))),
});

/** Entries 4, 8 and 9: none of the first seal. */
const WANTED = [at(4), at(8), at(9)];
const HASHES = seals.slice(1).map(hashesOf);
const texts: Texts = {
  'manifest.json': whole['manifest.json'],
  'keys.json': whole['keys.json'],
  'seals.jsonl': whole['seals.jsonl'],
  'entries.jsonl': lines(WANTED),
  'hashes.jsonl': lines(HASHES),
};

async function verify(parts: Texts, trusted: ReadonlySet<string> | null = null) {
  const seen: ChainedEntry[] = [];
  const read = async (name: ExtractFile) =>
    (async function* () {
      yield Buffer.from(parts[name]);
    })();
  const verdict = await verifyExtract({ read }, (entry) => seen.push(entry), trusted);
  return { verdict, seen };
}

const withEntries = (all: readonly ChainedEntry[]): Texts => ({ ...texts, 'entries.jsonl': lines(all) });
const withHashes = (all: readonly SealedHashes[]): Texts => ({ ...texts, 'hashes.jsonl': lines(all) });
const withSeals = (all: readonly Seal[]): Texts => ({ ...texts, 'seals.jsonl': lines(all) });

describe('verifying an extract', () => {
  it('holds for some entries of a ledger, and hands each of them on', async () => {
    const { verdict, seen } = await verify(texts);
    expect(verdict).toMatchObject({ entries: 3, seals: { first: 1, last: 4 }, last: seals[3]!.hash });
    expect(seen).toEqual(WANTED);
  });

  it('trusts whoever signed only where the key is known', async () => {
    expect((await verify(texts, new Set([seals[0]!.body.key]))).verdict.entries).toBe(3);
    await expect(verify(texts, new Set([aKey().id]))).rejects.toThrow('was not signed with the key given');
  });

  it.each([
    ['an altered entry', withEntries([{ ...at(4), kind: 'share.withdrawn' }, at(8), at(9)]), 'position 4 was altered'],
    [
      'an entry altered with its hash',
      {
        ...withEntries([{ ...at(4), kind: 'share.withdrawn' }, at(8), at(9)]),
        'hashes.jsonl': lines([
          {
            ...HASHES[0]!,
            hashes: HASHES[0]!.hashes.with(1, sha256(canonical({ ...at(4), kind: 'share.withdrawn' }))),
          },
          ...HASHES.slice(1),
        ]),
      },
      'Seal 2 does not hold: what stands at positions 3 to 5 is not what it sealed.',
    ],
    ['an entry moved', withEntries([{ ...at(4), position: 5 }, at(8), at(9)]), 'position 5 was altered'],
    ['an entry twice', withEntries([at(4), at(4), at(8), at(9)]), 'position 4 stands behind that at position 4'],
    [
      'entries in another order',
      withEntries([at(5), at(4), at(8), at(9)]),
      'position 4 stands behind that at position 5',
    ],
    [
      'an entry that nobody sealed',
      withEntries([...WANTED, { ...at(9), position: 11 }]),
      'position 11 stands under no seal',
    ],
    ['hashes that are missing', withHashes(HASHES.slice(1)), 'Seal 2 covers the entry at position 4, but its hashes'],
    ['hashes of another seal', withHashes([...HASHES, HASHES[0]!]), 'hashes of seal 2 out of its place'],
    [
      'a hash left out',
      withHashes([{ ...HASHES[0]!, hashes: HASHES[0]!.hashes.slice(1) }, ...HASHES.slice(1)]),
      'Seal 2 covers 3 entries, but 2 hashes are listed.',
    ],
    [
      'hashes cut elsewhere',
      withHashes([{ ...HASHES[0]!, hashes: [HASHES[0]!.hashes.join('')] }, ...HASHES.slice(1)]),
      'Line 1 of hashes.jsonl is not a list of the hashes under a seal.',
    ],
    ['a seal left out', withSeals(seals.toSpliced(1, 1)), 'Seal 2 is missing: number 3 stands in its place.'],
    [
      'a seal by somebody else',
      withSeals(seals.with(1, sealWith(seals[1]!.body, aKey().privateKey))),
      'Seal 2 was not signed with the key it names.',
    ],
    [
      'a key that no entry of it puts in use',
      withEntries([at(4), at(9)]),
      'Seal 4 is signed with a key that no entry before it has put in use.',
    ],
  ])('names %s', async (_, parts, message) => {
    await expect(verify(parts)).rejects.toThrow(message);
  });
});

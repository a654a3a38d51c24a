import { EXPORT_FILES, type ExportSource } from './ledger-export.js';
import { Lines, readWhole, SMALL } from './read-lines.js';
import { DoesNotHold } from './does-not-hold.js';
import { ChainCheck, readKeys, readManifest, type Verdict } from './verify.rules.js';

export interface KnownFromElsewhere {
  /** Fingerprints of keys that are known to be the organisation's. */
  trustedKeys?: ReadonlySet<string>;
  /** Hash of the seal that is known to be the last. */
  expectSeal?: string;
  /** Hash of the seal that is known to stand before the first; null when this is known to be the ledger from its start. */
  afterSeal?: string | null;
}

/**
 * Verifies an export from its bytes alone, in constant memory.
 * @throws DoesNotHold that names the first entry or seal that does not hold.
 */
export async function verifyExport(source: ExportSource, known: KnownFromElsewhere = {}): Promise<Verdict> {
  refuseOtherNames(source.names);
  const manifest = readManifest(await readWhole(await source.read('manifest.json'), 'manifest.json', SMALL));
  const keys = readKeys(await readWhole(await source.read('keys.json'), 'keys.json', SMALL));
  if (known.afterSeal !== undefined && known.afterSeal !== manifest.previous) {
    const expected = known.afterSeal === null ? 'the first of the ledger' : 'the one after the seal that was given';
    throw new DoesNotHold(`Seal ${manifest.seals.first}, with which the export begins, is not ${expected}.`);
  }
  const check = new ChainCheck(manifest, keys, known.trustedKeys ?? null);
  const expected = await followChain(source, check, known.expectSeal);
  const verdict = check.end();
  if (known.expectSeal === undefined || expected === verdict.seals.last) return verdict;
  throw new DoesNotHold(
    expected
      ? `Seal ${expected} is the one expected to be the last, but seal ${expected + 1} and maybe more follow it.`
      : `Seal ${verdict.seals.last}, the last, is not the one expected: its hash is ${verdict.last}.`,
  );
}

/** Answers the number of the seal that is expected to be the last, or null when it did not come by. */
async function followChain(source: ExportSource, check: ChainCheck, expectSeal?: string): Promise<number | null> {
  const open = async (name: 'seals.jsonl' | 'entries.jsonl' | 'hashes.txt') => new Lines(name, await source.read(name));
  const [seals, entries, hashes] = [await open('seals.jsonl'), await open('entries.jsonl'), await open('hashes.txt')];
  let expected: number | null = null;
  try {
    for (let text = await seals.next(); text !== null; text = await seals.next()) {
      const covers = check.seal(text);
      for (let nth = 0; nth < covers; nth += 1) check.entry(await entries.next(), await hashes.next());
      const { number, hash } = check.sealed();
      if (hash === expectSeal) expected = number;
    }
    if ((await entries.next()) !== null) throw new DoesNotHold('After the last seal entries.jsonl has an entry more.');
    if ((await hashes.next()) !== null) throw new DoesNotHold('After the last entry hashes.txt has a line more.');
    return expected;
  } finally {
    await Promise.all([seals.close(), entries.close(), hashes.close()]);
  }
}

function refuseOtherNames(names: readonly string[]): void {
  const missing = EXPORT_FILES.find((name) => !names.includes(name));
  if (missing) throw new DoesNotHold(`The export has no ${missing}.`);
  if (names.length > EXPORT_FILES.length)
    throw new DoesNotHold('The export has a file too many, or one of them twice.');
}

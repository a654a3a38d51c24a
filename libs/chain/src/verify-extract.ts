import { isChainedEntry, isSealedHashes } from './export-shape.rules.js';
import type { ExtractSource, SealedHashes } from './ledger-extract.js';
import { Lines, readWhole } from './read-lines.js';
import type { ChainedEntry } from './seal.rules.js';
import { DoesNotHold, parse } from './does-not-hold.js';
import { ChainCheck, readKeys, readManifest, type Verdict } from './verify.rules.js';

/** What holds of an extract: the seals as of a whole ledger, and how many entries are proven to stand under them. */
export type ExtractVerdict = Verdict & { entries: number };

/**
 * Verifies from the bytes alone that each entry of an extract stands in the sealed chain, at the position it names. It
 * holds no more at a time than the entries of one seal; `seen` is given each entry once its seal holds.
 * @throws DoesNotHold that names the first entry or seal that does not hold.
 */
export async function verifyExtract(
  source: ExtractSource,
  seen: (entry: ChainedEntry) => void,
  trustedKeys: ReadonlySet<string> | null = null,
): Promise<ExtractVerdict> {
  const manifest = readManifest(await readWhole(await source.read('manifest.json'), 'manifest.json'));
  const keys = readKeys(await readWhole(await source.read('keys.json'), 'keys.json'));
  const check = new ChainCheck(manifest, keys, trustedKeys);
  const seals = new Lines('seals.jsonl', await source.read('seals.jsonl'));
  const hashes = new Ahead('hashes.jsonl', await source.read('hashes.jsonl'), readHashes);
  const entries = new Ahead('entries.jsonl', await source.read('entries.jsonl'), readEntry);
  let count = 0;
  try {
    let [number, last] = [manifest.seals.first - 1, manifest.positions.first - 1];
    for (let text = await seals.next(); text !== null; text = await seals.next()) {
      last += check.seal(text);
      number += 1;
      const found = await entriesUpTo(last, entries);
      const listed = await hashes.peek();
      if (listed?.value.seal !== number) {
        if (found.length > 0)
          throw new DoesNotHold(
            `Seal ${number} covers the entry at position ${found[0]!.value.position}, but its hashes are missing.`,
          );
        continue;
      }
      hashes.take();
      check.some(listed.value.hashes, new Map(found.map((line) => [line.value.position, line.text])));
      check.sealed();
      found.forEach(({ value }) => seen(value));
      count += found.length;
    }
    const [entry, line] = [await entries.peek(), await hashes.peek()];
    if (entry)
      throw new DoesNotHold(`The entry at position ${entry.value.position} stands under no seal of the extract.`);
    if (line) throw new DoesNotHold(`hashes.jsonl has hashes of seal ${line.value.seal} out of its place.`);
    return { ...check.end(), entries: count };
  } finally {
    await Promise.all([seals.close(), hashes.close(), entries.close()]);
  }
}

interface Line<T> {
  text: string;
  value: T;
}

/** The entries up to a position, in order. */
async function entriesUpTo(last: number, entries: Ahead<ChainedEntry>): Promise<Line<ChainedEntry>[]> {
  const found: Line<ChainedEntry>[] = [];
  for (let line = await entries.peek(); line && line.value.position <= last; line = await entries.peek()) {
    const before = found.at(-1)?.value.position ?? 0;
    if (line.value.position <= before)
      throw new DoesNotHold(`The entry at position ${line.value.position} stands behind that at position ${before}.`);
    found.push(line);
    entries.take();
  }
  return found;
}

/** Lines of values, of which the next can be looked at before it is taken. */
class Ahead<T> {
  private number = 0;
  private waiting: Line<T> | null = null;
  private readonly lines: Lines;

  constructor(
    private readonly name: string,
    chunks: AsyncIterable<Buffer>,
    private readonly read: (text: string, what: string) => T,
  ) {
    this.lines = new Lines(name, chunks);
  }

  async peek(): Promise<Line<T> | null> {
    if (this.waiting) return this.waiting;
    const text = await this.lines.next();
    if (text === null) return null;
    this.number += 1;
    this.waiting = { text, value: this.read(text, `Line ${this.number} of ${this.name}`) };
    return this.waiting;
  }

  take(): void {
    this.waiting = null;
  }

  close(): Promise<void> {
    return this.lines.close();
  }
}

function readHashes(text: string, what: string): SealedHashes {
  const value = parse(text, what);
  if (!isSealedHashes(value)) throw new DoesNotHold(`${what} is not a list of the hashes under a seal.`);
  return value;
}

function readEntry(text: string, what: string): ChainedEntry {
  const value = parse(text, what);
  if (!isChainedEntry(value)) throw new DoesNotHold(`${what} is not what an entry looks like.`);
  return value;
}

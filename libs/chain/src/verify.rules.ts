import { createHash, createPublicKey, type Hash, type KeyObject } from 'node:crypto';
import { DoesNotHold, parse } from './does-not-hold.js';
import { FORMAT, KEY_ROTATED, type ExportedKey, type Manifest } from './ledger-export.js';
import { isChainedEntry, isManifest, isSeal, isExportedKeys } from './export-shape.rules.js';
import { canonical, fingerprint, isSignedBy, sha256, type ChainedEntry, type Seal } from './seal.rules.js';

export function readManifest(text: string): Manifest {
  const manifest = parse(text, 'manifest.json');
  if (!isManifest(manifest)) throw new DoesNotHold(`manifest.json does not describe a ledger of format ${FORMAT}.`);
  return manifest;
}

/** Keys by their fingerprints, in the order they stand. */
export function readKeys(text: string): Map<string, KeyObject> {
  const listed = parse(text, 'keys.json');
  if (!isExportedKeys(listed)) throw new DoesNotHold('keys.json is not a list of public keys.');
  const keys = new Map(listed.map((key) => [key.id, publicKeyOf(key)]));
  if (keys.size < listed.length) throw new DoesNotHold('keys.json has a key twice.');
  return keys;
}

function publicKeyOf({ id, publicKey }: ExportedKey): KeyObject {
  const key = readPem(publicKey);
  if (!key || key.export({ type: 'spki', format: 'pem' }) !== publicKey || fingerprint(key) !== id) {
    throw new DoesNotHold(`The key ${id} in keys.json is not the one that has this fingerprint.`);
  }
  return key;
}

/**
 * Fingerprints of the keys that whoever asks trusts: public keys in PEM, or the `keys.json` of an export.
 * @throws DoesNotHold when it is neither.
 */
export function readTrustedKeys(text: string): Set<string> {
  if (text.trimStart().startsWith('[')) return new Set(readKeys(text.trim()).keys());
  const found = text.match(/-----BEGIN PUBLIC KEY-----[^-]+-----END PUBLIC KEY-----/g) ?? [];
  const keys = found.map(readPem);
  if (keys.length === 0 || keys.includes(null)) {
    throw new DoesNotHold(
      'The file given as --key is neither an Ed25519 public key in PEM nor the keys.json of an export.',
    );
  }
  return new Set(keys.map((key) => fingerprint(key!)));
}

function readPem(pem: string): KeyObject | null {
  try {
    const key = createPublicKey({ key: pem, format: 'pem', type: 'spki' });
    return key.asymmetricKeyType === 'ed25519' ? key : null;
  } catch {
    return null;
  }
}

/** What holds of a ledger, once all of it was seen. */
export interface Verdict extends Manifest {
  epoch: number;
  /** Fingerprints of the keys that signed, in order. */
  keys: string[];
}

/**
 * Follows a chain, seal by seal and entry by entry, and says by throwing `DoesNotHold` where it breaks. It holds no more
 * than one entry and one seal at a time.
 */
export class ChainCheck {
  private latest: Seal | null = null;
  private covered: Covered;
  private readonly used: string[] = [];
  private readonly introduced = new Set<string>();

  /** `trusted` are fingerprints of keys known from elsewhere, or null when none are. */
  constructor(
    private readonly manifest: Manifest,
    private readonly keys: ReadonlyMap<string, KeyObject>,
    private readonly trusted: ReadonlySet<string> | null,
  ) {}

  /** Takes in the next seal. @returns how many entries it covers, which come next. */
  seal(text: string): number {
    const number = this.latest ? this.latest.body.number + 1 : this.manifest.seals.first;
    const what = `Seal ${number}`;
    const seal = parse(text, what);
    if (!isSeal(seal)) throw new DoesNotHold(`${what} is not what a seal looks like.`);
    const { body } = seal;
    if (body.number !== number) throw new DoesNotHold(`${what} is missing: number ${body.number} stands in its place.`);
    if (body.organisation !== this.manifest.organisation) throw new DoesNotHold(`${what} is another organisation's.`);
    if (body.previous !== (this.latest ? this.latest.hash : this.manifest.previous))
      throw new DoesNotHold(`${what} does not follow the seal before it.`);
    if (
      body.first !== (this.latest ? this.latest.body.last + 1 : this.manifest.positions.first) ||
      body.last < body.first
    )
      throw new DoesNotHold(`${what} does not begin at the position after the seal before it.`);
    const epochs = this.latest
      ? [this.latest.body.epoch, this.latest.body.epoch + 1]
      : number === 1
        ? [1]
        : [body.epoch];
    if (!epochs.includes(body.epoch)) throw new DoesNotHold(`${what} is of an epoch that does not follow.`);
    if (seal.hash !== sha256(canonical(body))) throw new DoesNotHold(`${what} was altered: its hash is another.`);
    this.takeKey(body.key, what);
    if (!isSignedBy(seal, this.keys.get(body.key)!))
      throw new DoesNotHold(`${what} was not signed with the key it names.`);
    this.latest = seal;
    this.covered = new Covered();
    return body.last - body.first + 1;
  }

  /** Takes in the next entry that the seal covers; null where the file ends. */
  entry(text: string | null, listedHash: string | null): void {
    const { body } = this.latest!;
    const position = body.first + this.covered.count;
    const what = `The entry at position ${position}`;
    if (text === null) throw new DoesNotHold(`${what} is missing: entries.jsonl ends before it.`);
    if (listedHash === null) throw new DoesNotHold(`${what} has no hash: hashes.txt ends before it.`);
    const entry = parse(text, what);
    if (!isChainedEntry(entry)) throw new DoesNotHold(`${what} is not what an entry looks like.`);
    if (entry.position !== position)
      throw new DoesNotHold(`${what} is missing: that of position ${entry.position} stands in its place.`);
    if (entry.organisation !== this.manifest.organisation) throw new DoesNotHold(`${what} is another organisation's.`);
    this.covered.add(position, sha256(text), listedHash);
    const next = nextKey(entry, body.key);
    if (next) this.covered.introduced.push(next);
  }

  /**
   * Takes in, of the entries that the seal covers, those at hand, by their positions; the hashes of all of them stand for
   * the rest.
   */
  some(hashes: readonly string[], texts: ReadonlyMap<number, string>): void {
    const { number, first, last } = this.latest!.body;
    if (hashes.length !== last - first + 1)
      throw new DoesNotHold(
        `Seal ${number} covers ${last - first + 1} entries, but ${hashes.length} hashes are listed.`,
      );
    hashes.forEach((hash, nth) => {
      const text = texts.get(first + nth);
      if (text === undefined) this.covered.add(first + nth, hash, hash);
      else this.entry(text, hash);
    });
  }

  /** All entries of the seal were seen. @returns which it is. */
  sealed(): { number: number; hash: string } {
    const { body, hash } = this.latest!;
    const { actual, listed, differs } = this.covered.sums();
    if (actual !== body.entries) {
      if (listed === body.entries)
        throw new DoesNotHold(`The entry at position ${differs} was altered after it was sealed.`);
      const where = body.first === body.last ? `position ${body.first}` : `positions ${body.first} to ${body.last}`;
      throw new DoesNotHold(`Seal ${body.number} does not hold: what stands at ${where} is not what it sealed.`);
    }
    if (differs !== null) throw new DoesNotHold(`hashes.txt has another hash for the entry at position ${differs}.`);
    for (const key of this.covered.introduced) this.introduced.add(key);
    return { number: body.number, hash };
  }

  /** All seals were seen. */
  end(): Verdict {
    const { manifest, latest, used } = this;
    if (!latest) throw new DoesNotHold(`Seal ${manifest.seals.first} is missing: seals.jsonl has no seal.`);
    const { body, hash } = latest;
    if (body.number < manifest.seals.last)
      throw new DoesNotHold(`Seal ${body.number + 1} is missing: seals.jsonl ends before it, at seal ${body.number}.`);
    const told = {
      seals: { first: manifest.seals.first, last: body.number },
      positions: { first: manifest.positions.first, last: body.last },
    };
    if (canonical({ ...manifest, ...told, last: hash }) !== canonical(manifest))
      throw new DoesNotHold(`manifest.json tells of another end than seal ${body.number}, which is the last.`);
    if (used.join() !== [...this.keys.keys()].join())
      throw new DoesNotHold('keys.json does not list exactly the keys that signed, in the order in which they did.');
    if (this.trusted && !used.some((key) => this.trusted!.has(key)))
      throw new DoesNotHold(`Seal ${manifest.seals.first} was not signed with the key given, nor was any after it.`);
    return { ...manifest, epoch: body.epoch, keys: used };
  }

  /** A key other than that of the seal before is one that an entry under that has put in use, or one trusted anyway. */
  private takeKey(key: string, what: string): void {
    if (!this.keys.has(key)) throw new DoesNotHold(`${what} names a key that is not in keys.json.`);
    if (key === this.latest?.body.key) return;
    if (this.used.includes(key)) throw new DoesNotHold(`${what} is signed with a key that was no longer in use.`);
    if (this.latest && !this.introduced.has(key) && !this.trusted?.has(key))
      throw new DoesNotHold(`${what} is signed with a key that no entry before it has put in use.`);
    this.used.push(key);
  }
}

/** What a seal covers, summed up as it comes by. */
class Covered {
  count = 0;
  readonly introduced: string[] = [];
  private readonly actual: Hash = createHash('sha256');
  private readonly listed: Hash = createHash('sha256');
  private differs: number | null = null;

  add(position: number, hash: string, listedHash: string): void {
    this.count += 1;
    this.actual.update(hash, 'utf8');
    this.listed.update(listedHash, 'utf8');
    if (hash !== listedHash) this.differs ??= position;
  }

  sums() {
    return { actual: this.actual.digest('hex'), listed: this.listed.digest('hex'), differs: this.differs };
  }
}

function nextKey(entry: ChainedEntry, inUse: string): string | null {
  if (entry.kind !== KEY_ROTATED) return null;
  const { from, to } = entry.detail;
  return from === inUse && typeof to === 'string' ? to : null;
}

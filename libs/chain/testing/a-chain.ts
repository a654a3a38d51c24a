import { createHash, createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import {
  canonical,
  fingerprint,
  FORMAT,
  hashOfEntries,
  KEY_ROTATED,
  sealWith,
  sha256,
  type ChainedEntry,
  type ExportFile,
  type ExportSource,
  type Seal,
} from '../src/index.js';

const AT = '2026-03-10T12:00:00.000Z';

/** The text of each part of an export. */
export type ExportTexts = Record<ExportFile, string>;

/** Uuids that are the same each time. */
const idOf = (what: string) =>
  createHash('sha256')
    .update(what)
    .digest('hex')
    .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12}).*$/, '$1-$2-$3-$4-$5');

export function aKey(): { id: string; privateKey: KeyObject; pem: string } {
  const { privateKey } = generateKeyPairSync('ed25519');
  const publicKey = createPublicKey(privateKey);
  return {
    id: fingerprint(publicKey),
    privateKey,
    pem: publicKey.export({ type: 'spki', format: 'pem' }) as string,
  };
}

export function anEntry(position: number, more: Partial<ChainedEntry> = {}): ChainedEntry {
  return {
    organisation: idOf('acme'),
    position,
    id: idOf(`entry ${position}`),
    kind: 'share.created',
    at: AT,
    enteredAt: AT,
    actor: idOf('ada'),
    enteredBy: idOf('ada'),
    subject: { kind: 'share', id: idOf(`share ${position}`) },
    detail: { network: 'linkedin', count: position },
    person: null,
    personal: null,
    ...more,
  };
}

/** A ledger whose seals cover so many entries each; the key is changed before the last seal, where the epoch begins too. */
export function aChain(sizes: readonly number[]): { texts: ExportTexts; entries: ChainedEntry[]; seals: Seal[] } {
  const [first, second] = [aKey(), aKey()];
  const entries: ChainedEntry[] = [];
  const seals: Seal[] = [];
  sizes.forEach((size, nth) => {
    const last = nth > 0 && nth === sizes.length - 1;
    const fresh = Array.from({ length: size }, (_, more) => anEntry(entries.length + more + 1));
    if (nth === sizes.length - 2) {
      const from = fresh.at(-1)!;
      Object.assign(from, { kind: KEY_ROTATED, detail: { from: first.id, to: second.id } });
    }
    const key = last ? second : first;
    const body = {
      organisation: idOf('acme'),
      epoch: last ? 2 : 1,
      number: nth + 1,
      previous: seals.at(-1)?.hash ?? null,
      first: entries.length + 1,
      last: entries.length + size,
      entries: hashOfEntries(fresh),
      key: key.id,
      at: AT,
    };
    entries.push(...fresh);
    seals.push(sealWith(body, key.privateKey));
  });
  const keys = (sizes.length > 1 ? [first, second] : [first]).map(({ id, pem }) => ({ id, publicKey: pem }));
  return { texts: textsOf(entries, seals, keys), entries, seals };
}

/** An export of these, with a manifest and hashes to suit. */
export function textsOf(
  entries: readonly ChainedEntry[],
  seals: readonly Seal[],
  keys: readonly { id: string; publicKey: string }[],
): ExportTexts {
  const [first, last] = [seals[0]!, seals.at(-1)!];
  const lines = (texts: readonly string[]) => texts.map((text) => `${text}\n`).join('');
  return {
    'manifest.json': canonical({
      format: FORMAT,
      organisation: first.body.organisation,
      seals: { first: first.body.number, last: last.body.number },
      positions: { first: first.body.first, last: last.body.last },
      previous: first.body.previous,
      last: last.hash,
    }),
    'keys.json': canonical(keys),
    'seals.jsonl': lines(seals.map(canonical)),
    'entries.jsonl': lines(entries.map(canonical)),
    'hashes.txt': lines(entries.map((entry) => sha256(canonical(entry)))),
  };
}

/** An export in memory. */
export function sourceOf(parts: Record<string, string | Buffer>): ExportSource {
  return {
    names: Object.keys(parts),
    read: async (name) =>
      (async function* () {
        yield Buffer.from(parts[name]!);
      })(),
  };
}

import { randomFillSync } from 'node:crypto';

/** What of a request for a share link is journaled: all that its judgement needs, and no address. */
export interface ClickToKeep {
  /** The organisation's and the link's id, as 32 bytes. */
  ids: Buffer;
  /** Milliseconds since 1970. */
  at: number;
  /** Hashes of 16 bytes under which the visitor is known, one after the other: at most two. */
  visitor: Buffer;
  /** SHA-256 of the session token the browser sent. */
  sessionHash: Buffer | null;
  method: string;
  userAgent: string;
  acceptLanguage: string;
  secFetchMode: string;
  purpose: string;
  /** Where the reader came from, without path: `https://www.linkedin.com`. */
  referrer: string;
}

/** A journaled click as it is read again; its id was given when it was journaled. */
export interface JournaledClick extends Omit<ClickToKeep, 'ids' | 'visitor' | 'at'> {
  id: string;
  organisationId: string;
  linkId: string;
  at: Date;
  /** Hashes under which the visitor is known, the one to be kept first. */
  visitor: Buffer[];
}

const VERSION = 1;
const HEAD = 1;
const SESSION = 2;
const HASH_BYTES = 16;
/** What is kept of each text; what is longer is cut off. */
const TEXTS = [
  ['userAgent', 512],
  ['acceptLanguage', 32],
  ['secFetchMode', 16],
  ['purpose', 32],
  ['referrer', 128],
] as const;
/** No record is longer. */
export const LONGEST_RECORD = 1_024;

/** Writes a click at a place in a buffer that has `LONGEST_RECORD` bytes of room there. @returns where it ends. */
export function writeClick(click: ClickToKeep, into: Buffer, start: number): number {
  const hashes = click.visitor.length / HASH_BYTES;
  into[start] = VERSION;
  into[start + 1] = (click.method === 'HEAD' ? HEAD : 0) | (click.sessionHash ? SESSION : 0) | (hashes << 2);
  into.writeUIntBE(click.at, start + 2, 6);
  writeId(click.at, into, start + 8);
  into.set(click.ids, start + 24);
  into.set(click.visitor, start + 56);
  let at = start + 56 + click.visitor.length;
  if (click.sessionHash) {
    into.set(click.sessionHash, at);
    at += 32;
  }
  for (const [name, most] of TEXTS) {
    // Headers are Latin-1 as Node reads them.
    const written = into.write(click[name], at + 2, most, 'latin1');
    into.writeUInt16BE(written, at);
    at += 2 + written;
  }
  return at;
}

/** @throws Error when it is none of ours. */
export function readClick(record: Buffer): JournaledClick {
  if (record[0] !== VERSION) throw new Error('A click of an unknown form.');
  const flags = record[1]!;
  const hashes = flags >> 2;
  let at = 56 + hashes * HASH_BYTES;
  const sessionHash = flags & SESSION ? Buffer.from(record.subarray(at, (at += 32))) : null;
  const texts = {} as Record<(typeof TEXTS)[number][0], string>;
  for (const [name] of TEXTS) {
    const length = record.readUInt16BE(at);
    texts[name] = record.toString('latin1', at + 2, (at += 2 + length));
  }
  return {
    id: idAt(record, 8),
    organisationId: idAt(record, 24),
    linkId: idAt(record, 40),
    at: new Date(record.readUIntBE(2, 6)),
    visitor: Array.from({ length: hashes }, (_, nth) => Buffer.from(record.subarray(56 + nth * 16, 72 + nth * 16))),
    sessionHash,
    method: flags & HEAD ? 'HEAD' : 'GET',
    ...texts,
  };
}

/** An id as its 16 bytes. */
export function idBytes(id: string): Buffer {
  return Buffer.from(id.replaceAll('-', ''), 'hex');
}

function idAt(record: Buffer, at: number): string {
  const hex = record.toString('hex', at, at + 16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

const chance = Buffer.alloc(8_192);
let chanceUsed = chance.length;
let latest = 0;
let inThatMillisecond = 0;

/** A UUIDv7 of that moment; those of one process sort as they were made. Ten times as fast as the kernel's, by its pool of chance. */
function writeId(at: number, into: Buffer, start: number): void {
  if (chanceUsed === chance.length) {
    randomFillSync(chance);
    chanceUsed = 0;
  }
  inThatMillisecond = at === latest ? (inThatMillisecond + 1) & 0xfff : 0;
  latest = at;
  into.writeUIntBE(at, start, 6);
  into.writeUInt16BE(0x7000 | inThatMillisecond, start + 6);
  chance.copy(into, start + 8, chanceUsed, chanceUsed + 8);
  into[start + 8] = 0x80 | (into[start + 8]! & 0x3f);
  chanceUsed += 8;
}

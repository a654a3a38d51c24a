import { randomFillSync } from 'node:crypto';

/** What of a request for a share link is journaled as it came. */
export interface RequestToKeep {
  method: string;
  userAgent: string;
  acceptLanguage: string;
  secFetchMode: string;
  purpose: string;
  /** Where the reader came from; of it only the site is kept: `https://www.linkedin.com`. */
  referrer: string;
  /** SHA-256 of the session token the browser sent. */
  sessionHash: Buffer | null;
}

/** What is journaled of a click: all that its judgement needs, and no address. */
export interface ClickToKeep {
  /** The organisation's and the link's id, as 32 bytes. */
  ids: Buffer;
  /** Milliseconds since 1970. */
  at: number;
  /** Hashes under which the visitor is known, 16 characters of Latin-1 each, the one to be kept first: at most two. */
  visitor: string;
  request: RequestToKeep;
}

/** A journaled click as it is read again; its id was given when it was journaled. */
export interface JournaledClick extends RequestToKeep {
  id: string;
  organisationId: string;
  linkId: string;
  at: Date;
  visitor: Buffer[];
}

const VERSION = 1;
const HEAD = 1;
const SESSION = 2;
const HASH_BYTES = 16;
const TEXTS = ['userAgent', 'acceptLanguage', 'secFetchMode', 'purpose', 'referrer'] as const;
/** No record is longer. */
export const LONGEST_RECORD = 1_024;

/** Writes a click at a place in a buffer that has `LONGEST_RECORD` bytes of room there. @returns where it ends. */
export function writeClick({ ids, at: moment, visitor, request }: ClickToKeep, into: Buffer, start: number): number {
  const { sessionHash } = request;
  into[start] = VERSION;
  into[start + 1] =
    (request.method === 'HEAD' ? HEAD : 0) | (sessionHash ? SESSION : 0) | ((visitor.length / HASH_BYTES) << 2);
  into.writeUIntBE(moment, start + 2, 6);
  writeId(moment, into, start + 8);
  ids.copy(into, start + 24);
  let at = start + 56;
  at += into.write(visitor, at, 'latin1');
  if (sessionHash) at += sessionHash.copy(into, at);
  at = writeText(request.userAgent, 512, into, at);
  at = writeText(request.acceptLanguage, 32, into, at);
  at = writeText(request.secFetchMode, 16, into, at);
  at = writeText(request.purpose, 32, into, at);
  return writeText(siteOf(request.referrer), 128, into, at);
}

/** Headers are Latin-1 as Node reads them. What is longer is cut off. */
function writeText(text: string, most: number, into: Buffer, at: number): number {
  const written = text === '' ? 0 : into.write(text, at + 2, most, 'latin1');
  into[at] = written >> 8;
  into[at + 1] = written & 0xff;
  return at + 2 + written;
}

function siteOf(address: string): string {
  const end = address.indexOf('/', 8);
  return end < 0 ? address : address.slice(0, end);
}

/** @throws Error when it is none of ours. */
export function readClick(record: Buffer): JournaledClick {
  if (record[0] !== VERSION) throw new Error('A click of an unknown form.');
  const flags = record[1]!;
  const hashes = flags >> 2;
  let at = 56 + hashes * HASH_BYTES;
  const sessionHash = flags & SESSION ? Buffer.from(record.subarray(at, (at += 32))) : null;
  const texts = {} as Record<(typeof TEXTS)[number], string>;
  for (const name of TEXTS) {
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

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
  /** The organisation's and the link's id, as `idText` has them. */
  ids: string;
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
/** What is kept of each text; what is longer is cut off. */
const TEXTS = { userAgent: 512, acceptLanguage: 32, secFetchMode: 16, purpose: 32, referrer: 128 } as const;
const NAMES = Object.keys(TEXTS) as (keyof typeof TEXTS)[];
/** Where the lengths of the texts begin; then come the ids and all that is of a length of its own. */
const LENGTHS = 24;
const IDS = LENGTHS + 2 * NAMES.length;
const HASHES = IDS + 32;
/** No record is longer. */
export const LONGEST_RECORD = 1_024;

/** Writes a click at a place in a buffer that has `LONGEST_RECORD` bytes of room there. @returns where it ends. */
export function writeClick({ ids, at, visitor, request }: ClickToKeep, into: Buffer, start: number): number {
  const { sessionHash } = request;
  const hashes = visitor.length / HASH_BYTES;
  into[start] = VERSION;
  into[start + 1] = (request.method === 'HEAD' ? HEAD : 0) | (sessionHash ? SESSION : 0) | (hashes << 2);
  writeMoment(at, into, start + 2);
  writeId(at, into, start + 8);
  // One write for all of them: each costs more than what it writes. Headers are Latin-1 as Node reads them.
  let texts = ids + visitor + (sessionHash?.toString('latin1') ?? '');
  let place = start + LENGTHS;
  for (const name of NAMES) {
    const whole = name === 'referrer' ? siteOf(request.referrer) : request[name];
    const text = whole.length > TEXTS[name] ? whole.slice(0, TEXTS[name]) : whole;
    into[place++] = text.length >> 8;
    into[place++] = text.length & 0xff;
    texts += text;
  }
  return place + into.write(texts, place, 'latin1');
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
  let at = HASHES + hashes * HASH_BYTES;
  const visitor = Array.from({ length: hashes }, (_, nth) => {
    const place = HASHES + nth * HASH_BYTES;
    return Buffer.from(record.subarray(place, place + HASH_BYTES));
  });
  const sessionHash = flags & SESSION ? Buffer.from(record.subarray(at, (at += 32))) : null;
  const texts = {} as Record<(typeof NAMES)[number], string>;
  for (const [nth, name] of NAMES.entries())
    texts[name] = record.toString('latin1', at, (at += record.readUInt16BE(LENGTHS + 2 * nth)));
  return {
    id: idAt(record, 8),
    organisationId: idAt(record, IDS),
    linkId: idAt(record, IDS + 16),
    at: new Date(record.readUIntBE(2, 6)),
    visitor,
    sessionHash,
    method: flags & HEAD ? 'HEAD' : 'GET',
    ...texts,
  };
}

/** Ids as their bytes, 16 each, in characters of Latin-1. */
export function idText(...ids: string[]): string {
  return Buffer.from(ids.join('').replaceAll('-', ''), 'hex').toString('latin1');
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
  writeMoment(at, into, start);
  into[start + 6] = 0x70 | (inThatMillisecond >> 8);
  into[start + 7] = inThatMillisecond & 0xff;
  into[start + 8] = 0x80 | (chance[chanceUsed++]! & 0x3f);
  for (let n = 9; n < 16; n += 1) into[start + n] = chance[chanceUsed++]!;
}

function writeMoment(at: number, into: Buffer, start: number): void {
  const high = Math.floor(at / 0x1_0000_0000);
  into[start] = high >> 8;
  into[start + 1] = high & 0xff;
  into[start + 2] = at >>> 24;
  into[start + 3] = (at >>> 16) & 0xff;
  into[start + 4] = (at >>> 8) & 0xff;
  into[start + 5] = at & 0xff;
}

import type { FileHandle } from 'node:fs/promises';
import type { Entry } from 'yauzl';

/** Made on Unix, by version 6.3 of the format. */
const MADE_BY = 0x033f;
const [VERSION, VERSION_OF_LARGE] = [20, 45];
/** Sizes stand behind the file; names are UTF-8. */
const FLAGS = 0x808;
const DEFLATED = 8;
const [TIME_FIELD, LARGE_FIELD] = [0x5455, 1];
/** From here on the numbers stand in a longer field. */
const LARGE = 0xffffffff;
const MANY = 0xffff;
const LAST_STAMP = 0x7fffffff;
const [QUARTER, HALF_DAY_AND_MORE] = [15 * 60, 14 * 3600];
/** The first of January 1980: an export of the ledger is the same whenever it is written. */
const NO_TIME = { date: 33, time: 0 };

/**
 * Whether everything in the zip around the files is, byte for byte, what the writer of exports and records puts there:
 * one file behind the other, then the list of them, then its end, and nothing else.
 */
export async function isAsWritten(file: FileHandle, size: number, entries: Entry[], list: number): Promise<boolean> {
  const times = timesOf(entries[0]);
  let at = 0;
  for (const entry of entries) {
    if (entry.relativeOffsetOfLocalHeader !== at) return false;
    const head = headOf(entry, times);
    if (!(await stands(file, head, at))) return false;
    at += head.length + entry.compressedSize;
    const behind = behindOf(entry);
    if (!(await stands(file, behind, at))) return false;
    at += behind.length;
  }
  const listed = Buffer.concat(entries.map((entry) => listedOf(entry, times)));
  const rest = Buffer.concat([listed, endOf(entries.length, listed.length, at)]);
  return at === list && at + rest.length === size && agree(times) && (await stands(file, rest, at));
}

/** Where the bytes of a file in such a zip begin. */
export function startOf(entry: Entry): number {
  return entry.relativeOffsetOfLocalHeader + 30 + entry.fileNameRaw.length;
}

/** When a zip says that its files were written: of all of them the same. A ledger's has no stamp. */
interface Times {
  date: number;
  time: number;
  stamp: number | null;
}

function timesOf(entry: Entry | undefined): Times {
  const field = entry?.extraFields.find(({ id, data }) => id === TIME_FIELD && data.length === 5);
  return {
    date: entry?.lastModFileDate ?? 0,
    time: entry?.lastModFileTime ?? 0,
    stamp: field?.data.readUInt32LE(1) ?? null,
  };
}

/** When such a zip says that it was written, in seconds of Unix time; null of a ledger's. */
export function stampOf([entry]: Entry[]): number | null {
  return timesOf(entry).stamp;
}

/** The time on the writer's clock is that of the stamp, in some time zone. */
function agree({ date, time, stamp }: Times): boolean {
  if (stamp === null) return date === NO_TIME.date && time === NO_TIME.time;
  if (stamp === LAST_STAMP) return true;
  const day = [1980 + (date >> 9), ((date >> 5) & 15) - 1, date & 31] as const;
  const told = Date.UTC(...day, time >> 11, (time >> 5) & 63, (time & 31) * 2) / 1000;
  const apart = Math.abs(told - (stamp - (stamp % 2)));
  return apart % QUARTER === 0 && apart <= HALF_DAY_AND_MORE;
}

function isLarge({ uncompressedSize, compressedSize, relativeOffsetOfLocalHeader }: Entry): boolean {
  return Math.max(uncompressedSize, compressedSize, relativeOffsetOfLocalHeader) >= LARGE;
}

/** What stands before a file. */
function headOf({ fileNameRaw }: Entry, { date, time }: Times): Buffer {
  const fixed = numbers(
    [4, 0x04034b50],
    [2, VERSION],
    [2, FLAGS],
    [2, DEFLATED],
    [2, time],
    [2, date],
    [4, 0],
    [4, 0],
    [4, 0],
  );
  return Buffer.concat([fixed, numbers([2, fileNameRaw.length], [2, 0]), fileNameRaw]);
}

/** What stands behind a file. */
function behindOf(entry: Entry): Buffer {
  const width = isLarge(entry) ? 8 : 4;
  return numbers([4, 0x08074b50], [4, entry.crc32], [width, entry.compressedSize], [width, entry.uncompressedSize]);
}

/** What stands in the list of files. */
function listedOf(entry: Entry, { date, time, stamp }: Times): Buffer {
  const { crc32, compressedSize, uncompressedSize, relativeOffsetOfLocalHeader: at, fileNameRaw } = entry;
  const large = isLarge(entry);
  const short = (value: number) => (large ? LARGE : value);
  const extra = Buffer.concat([
    stamp === null ? numbers() : numbers([2, TIME_FIELD], [2, 5], [1, 3], [4, stamp]),
    large ? numbers([2, LARGE_FIELD], [2, 24], [8, uncompressedSize], [8, compressedSize], [8, at]) : numbers(),
  ]);
  return Buffer.concat([
    numbers([4, 0x02014b50], [2, MADE_BY], [2, large ? VERSION_OF_LARGE : VERSION], [2, FLAGS], [2, DEFLATED]),
    numbers([2, time], [2, date], [4, crc32], [4, short(compressedSize)], [4, short(uncompressedSize)]),
    numbers([2, fileNameRaw.length], [2, extra.length], [2, 0], [2, 0], [2, 0]),
    numbers([2, 0], [2, stamp === null ? 0o100644 : 0o100664], [4, short(at)]),
    fileNameRaw,
    extra,
  ]);
}

/** What stands behind the list. */
function endOf(count: number, length: number, list: number): Buffer {
  const [files, bytes, start] = [Math.min(count, MANY), Math.min(length, LARGE), Math.min(list, LARGE)];
  const end = numbers([4, 0x06054b50], [4, 0], [2, files], [2, files], [4, bytes], [4, start], [2, 0]);
  if (files < MANY && bytes < LARGE && start < LARGE) return end;
  return Buffer.concat([
    numbers([4, 0x06064b50], [8, 44], [2, MADE_BY], [2, VERSION_OF_LARGE], [4, 0], [4, 0]),
    numbers([8, count], [8, count], [8, length], [8, list]),
    numbers([4, 0x07064b50], [4, 0], [8, list + length], [4, 1]),
    end,
  ]);
}

/** Numbers one behind the other, each in so many bytes, the lowest first. */
function numbers(...parts: [width: number, value: number][]): Buffer {
  const bytes = Buffer.alloc(parts.reduce((sum, [width]) => sum + width, 0));
  let at = 0;
  for (const [width, value] of parts) {
    if (width === 8) bytes.writeBigUInt64LE(BigInt(value), at);
    else bytes.writeUIntLE(value, at, width);
    at += width;
  }
  return bytes;
}

async function stands(file: FileHandle, expected: Buffer, at: number): Promise<boolean> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(expected.length), 0, expected.length, at);
  return bytesRead === expected.length && buffer.equals(expected);
}

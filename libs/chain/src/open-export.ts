import { open, type FileHandle } from 'node:fs/promises';
import { crc32 } from 'node:zlib';
import { fromFdPromise, type Entry, type ZipFile } from 'yauzl';
import { DoesNotHold } from './does-not-hold.js';

const DESCRIBED_BEHIND = 0x8;
const ENCRYPTED = 0x1;
/** What may follow the list of files: the end record, with or without that of large files. */
const END_RECORDS = [22, 98];

/** Far more files than a record has. */
const MOST_FILES = 100_000;

/** The files of a zip, each once. */
export interface ZipSource {
  names: readonly string[];
  read(name: string): Promise<AsyncIterable<Buffer>>;
  close(): Promise<void>;
}

/**
 * Opens the zip of an export or of a record, of which every byte must be accounted for.
 * @throws DoesNotHold when it is not a zip, or not whole.
 */
export async function openExport(path: string): Promise<ZipSource> {
  const file = await open(path).catch((error: NodeJS.ErrnoException) => {
    throw new DoesNotHold(`${path} cannot be read (${error.code}).`);
  });
  try {
    const zip = await fromFdPromise(file.fd, { autoClose: false, lazyEntries: true, strictFileNames: true });
    const entries = await entriesOf(zip, (await file.stat()).size, file);
    const byName = new Map(entries.map((entry) => [entry.fileName, entry]));
    return {
      names: entries.map(({ fileName }) => fileName),
      read: async (name) => checkedBytes(zip, byName.get(name)!),
      close: () => file.close(),
    };
  } catch (error) {
    await file.close();
    throw error instanceof DoesNotHold ? error : notWhole(error);
  }
}

/** The files of the zip: each listed once, and nothing before, between or behind them. */
async function entriesOf(zip: ZipFile, size: number, file: FileHandle): Promise<Entry[]> {
  if (zip.entryCount > MOST_FILES) throw new DoesNotHold('The zip has far more files than Vouchsafe writes.');
  const list = zip.readEntryCursor as unknown as number;
  const entries: Entry[] = [];
  for await (const entry of zip.eachEntry()) entries.push(entry);
  let end = 0;
  for (const entry of [...entries].sort((a, b) => a.relativeOffsetOfLocalHeader - b.relativeOffsetOfLocalHeader)) {
    if (entry.relativeOffsetOfLocalHeader !== end) throw notWhole();
    end = await endOf(zip, entry, file);
  }
  if (end !== list || !END_RECORDS.includes(size - (zip.readEntryCursor as unknown as number))) throw notWhole();
  return entries;
}

/** Where a file's bytes end, with what describes them. @throws DoesNotHold when it is described in two ways. */
async function endOf(zip: ZipFile, entry: Entry, file: FileHandle): Promise<number> {
  const local = await zip.readLocalFileHeaderPromise(entry);
  const behind = Boolean(entry.generalPurposeBitFlag & DESCRIBED_BEHIND);
  const same = [
    local.generalPurposeBitFlag === entry.generalPurposeBitFlag,
    local.compressionMethod === entry.compressionMethod,
    local.lastModFileTime === entry.lastModFileTime,
    local.lastModFileDate === entry.lastModFileDate,
    local.fileName.equals(entry.fileNameRaw),
    behind ? local.crc32 === 0 : local.crc32 === entry.crc32,
  ];
  if (same.includes(false) || entry.generalPurposeBitFlag & ENCRYPTED || ![0, 8].includes(entry.compressionMethod))
    throw notWhole();
  const end = local.fileDataStart + entry.compressedSize;
  return behind ? end + (await lengthOfDescriptor(entry, end, file)) : end;
}

async function lengthOfDescriptor(entry: Entry, at: number, file: FileHandle): Promise<number> {
  const { buffer } = await file.read(Buffer.alloc(24), 0, 24, at);
  const [small, large] = [buffer.subarray(0, 16), buffer.subarray(0, 24)];
  const signed = buffer.readUInt32LE(0) === 0x08074b50 && buffer.readUInt32LE(4) === entry.crc32;
  if (signed && small.readUInt32LE(8) === entry.compressedSize && small.readUInt32LE(12) === entry.uncompressedSize)
    return 16;
  if (
    signed &&
    large.readBigUInt64LE(8) === BigInt(entry.compressedSize) &&
    large.readBigUInt64LE(16) === BigInt(entry.uncompressedSize)
  )
    return 24;
  throw notWhole();
}

async function* checkedBytes(zip: ZipFile, entry: Entry): AsyncGenerator<Buffer> {
  let sum = 0;
  try {
    const bytes = await zip.openReadStreamPromise(entry);
    try {
      for await (const chunk of bytes as AsyncIterable<Buffer>) {
        sum = crc32(chunk, sum);
        yield chunk;
      }
    } finally {
      bytes.destroy();
    }
  } catch (error) {
    throw error instanceof DoesNotHold ? error : notWhole(error, entry.fileName);
  }
  if (sum !== entry.crc32) throw notWhole(undefined, entry.fileName);
}

function notWhole(cause?: unknown, name?: string): DoesNotHold {
  const what = name ? `${name} in the zip is not whole` : 'The file is not a whole zip as ledger:export writes it';
  return new DoesNotHold(cause instanceof Error ? `${what} (${cause.message}).` : `${what}.`, { cause });
}

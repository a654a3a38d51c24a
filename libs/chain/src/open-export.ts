import { open, type FileHandle } from 'node:fs/promises';
import { fromFdPromise, type Entry, type ZipFile } from 'yauzl';
import { DoesNotHold } from './does-not-hold.js';
import { unpack } from './unpack.js';
import { isAsWritten, stampOf, startOf } from './zip-container.js';

/** Far more files than a record has. */
const MOST_FILES = 5_000;
/** Far longer than any is called. */
const LONGEST_NAME = 255;
/** What the list of files takes for one, beside its name. */
const LISTED = 128;

/** The files of a zip, each once. */
export interface ZipSource {
  names: readonly string[];
  /** When it says that it was written, in seconds of Unix time; null of a ledger's. */
  stamp: number | null;
  read(name: string): Promise<AsyncIterable<Buffer>>;
  close(): Promise<void>;
}

/**
 * Opens the zip of an export or of a record as Vouchsafe writes it: what stands around the files must be that byte for
 * byte, and each file, once it was read to its end, what is said of it.
 * @throws DoesNotHold when it is not such a zip, or not whole.
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
      stamp: stampOf(entries),
      read: (name) => Promise.resolve(checkedBytes(file, byName.get(name)!)),
      close: () => file.close(),
    };
  } catch (error) {
    await file.close();
    throw error instanceof DoesNotHold ? error : notWhole(error);
  }
}

/** The files of the zip: each listed once, and nothing before, between or behind them. */
async function entriesOf(zip: ZipFile, size: number, file: FileHandle): Promise<Entry[]> {
  const list = zip.readEntryCursor as unknown as number;
  if (zip.entryCount > MOST_FILES || size - list > MOST_FILES * (LONGEST_NAME + LISTED))
    throw new DoesNotHold('The zip has far more files than Vouchsafe writes.');
  const entries: Entry[] = [];
  for await (const entry of zip.eachEntry()) entries.push(entry);
  if (entries.some(({ fileNameRaw }) => fileNameRaw.length > LONGEST_NAME))
    throw new DoesNotHold('A file in the zip has a far longer name than Vouchsafe gives.');
  if (!(await isAsWritten(file, size, entries, list))) throw notWhole();
  return entries;
}

async function* checkedBytes(file: FileHandle, entry: Entry): AsyncGenerator<Buffer> {
  const { compressedSize, uncompressedSize, crc32, fileName } = entry;
  try {
    yield* unpack(file, { start: startOf(entry), compressedSize, uncompressedSize, crc32 });
  } catch (error) {
    throw error instanceof DoesNotHold ? error : notWhole(error, fileName);
  }
}

function notWhole(cause?: unknown, name?: string): DoesNotHold {
  const what = name ? `${name} in the zip is not whole` : 'The file is not a whole zip as Vouchsafe writes it';
  return new DoesNotHold(cause instanceof Error ? `${what} (${cause.message}).` : `${what}.`, { cause });
}

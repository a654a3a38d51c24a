import { readFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { buffer } from 'node:stream/consumers';
import { decodeText, linesOf, sayNotice, type Declared } from '#libs/decoding';
import { plainly } from '#libs/sentences';

/** What was asked to be read cannot be. */
export class UnreadableInput extends Error {}

/**
 * A file's text, whatever it is encoded in; `report` is told when that was not certain.
 * @throws UnreadableInput naming the file.
 */
export async function readText(file: string, report: (line: string) => void, declared?: Declared): Promise<string> {
  const bytes = await readFile(file).catch((error: NodeJS.ErrnoException) => {
    throw new UnreadableInput(`${file} cannot be read (${error.code ?? error.message}).`);
  });
  return decode(bytes, file, report, declared);
}

/** The lines of the files, or of standard input when there are none; typed in, each comes as it is ended. */
export async function* readLines(files: readonly string[], report: (line: string) => void): AsyncIterable<string> {
  if (files.length === 0 && process.stdin.isTTY) yield* createInterface({ input: process.stdin, crlfDelay: Infinity });
  else if (files.length === 0) yield* linesOf(decode(await buffer(process.stdin), 'standard input', report));
  else for (const file of files) yield* linesOf(await readText(file, report));
}

function decode(bytes: Uint8Array, name: string, report: (line: string) => void, declared?: Declared): string {
  try {
    const { text, notice } = decodeText(bytes, declared);
    if (notice) report(`${name}: ${plainly(sayNotice(notice))}`);
    return text;
  } catch (error) {
    throw new UnreadableInput(`${name}: ${(error as Error).message}`);
  }
}

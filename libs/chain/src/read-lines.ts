import { DoesNotHold } from './does-not-hold.js';

/** Longer than any entry: what a line may take of memory. */
const LONGEST = 8 * 1024 * 1024;
/** Far more than a manifest, a signature or the keys take. */
export const SMALL = 1024 * 1024;

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** The text of bytes. @throws DoesNotHold when they are none. */
export function textOf(bytes: Buffer, what: string): string {
  try {
    return utf8.decode(bytes);
  } catch {
    throw new DoesNotHold(`${what} is not text in UTF-8.`);
  }
}

/** The whole of a file that is kept in memory, of so many bytes at most. @throws DoesNotHold when it is larger, or not text. */
export async function readWhole(chunks: AsyncIterable<Buffer>, name: string, most = LONGEST): Promise<string> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    size += chunk.length;
    if (size > most) throw new DoesNotHold(`${name} is far larger than any that Vouchsafe writes.`);
    parts.push(chunk);
  }
  return textOf(Buffer.concat(parts), name);
}

/** Line after line, each ended by a newline. */
export class Lines {
  private number = 0;
  private readonly lines: AsyncGenerator<Buffer>;

  constructor(
    private readonly name: string,
    chunks: AsyncIterable<Buffer>,
  ) {
    this.lines = linesOf(name, chunks);
  }

  /** The next line, or null at the end. @throws DoesNotHold when it is cut off, too long or not text. */
  async next(): Promise<string | null> {
    const { value, done } = await this.lines.next();
    if (done) return null;
    this.number += 1;
    return textOf(value, `Line ${this.number} of ${this.name}`);
  }

  /** Lets go of what the lines come from. */
  async close(): Promise<void> {
    await this.lines.return(undefined);
  }
}

async function* linesOf(name: string, chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let parts: Buffer[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    let from = 0;
    for (let end = chunk.indexOf(10); end >= 0; end = chunk.indexOf(10, from)) {
      const rest = chunk.subarray(from, end);
      yield parts.length > 0 ? Buffer.concat([...parts, rest]) : rest;
      [parts, size, from] = [[], 0, end + 1];
    }
    if (from === chunk.length) continue;
    parts.push(chunk.subarray(from));
    size += chunk.length - from;
    if (size > LONGEST) throw new DoesNotHold(`${name} has a line far longer than any that Vouchsafe writes.`);
  }
  if (size > 0) throw new DoesNotHold(`${name} ends in the middle of a line.`);
}

import type { FileHandle } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { crc32, createInflateRaw } from 'node:zlib';

const CHUNK = 64 * 1024;

/** A file in a zip: where its deflated bytes stand, and what they unpack to. */
export interface Packed {
  start: number;
  compressedSize: number;
  uncompressedSize: number;
  crc32: number;
}

/**
 * What deflated bytes unpack to. @throws Error at their end when they are not, to the last bit, what unpacks to that
 * size and sum: bits and bytes behind the end that nothing reads count as well.
 */
export async function* unpack(file: FileHandle, packed: Packed): AsyncGenerator<Buffer> {
  yield* inflated(file, packed);
  const { buffer } = await file.read(Buffer.alloc(1), 0, 1, packed.start + packed.compressedSize - 1);
  const last = buffer[0]!;
  // The writer leaves the bits behind the end at zero, so that the highest that is set must be read.
  const unread = last > 0 && (await unpacksToo(file, packed, last & ~(1 << (31 - Math.clz32(last)))));
  if (unread) throw new Error('bits behind the end');
}

async function unpacksToo(file: FileHandle, packed: Packed, last: number): Promise<boolean> {
  try {
    const bytes = inflated(file, packed, last);
    for (let next = await bytes.next(); !next.done; next = await bytes.next());
    return true;
  } catch {
    return false;
  }
}

/** With `last` in the place of the last byte, where it is given. */
async function* inflated(file: FileHandle, packed: Packed, last?: number): AsyncGenerator<Buffer> {
  const inflate = createInflateRaw({ chunkSize: CHUNK });
  const fed = pipeline(Readable.from(bytesOf(file, packed, last)), inflate);
  // Whoever reads is told, also of what stopped the feeding.
  fed.catch(() => undefined);
  let [size, sum] = [0, 0];
  for await (const chunk of inflate as AsyncIterable<Buffer>) {
    size += chunk.length;
    sum = crc32(chunk, sum);
    if (size > packed.uncompressedSize) throw new Error('more bytes than it is said to have');
    yield chunk;
  }
  if (size !== packed.uncompressedSize || sum !== packed.crc32) throw new Error('other bytes than it is said to have');
  if (inflate.bytesWritten !== packed.compressedSize) throw new Error('bytes behind the end');
}

async function* bytesOf(file: FileHandle, { start, compressedSize }: Packed, last?: number): AsyncGenerator<Buffer> {
  for (let at = 0; at < compressedSize; at += CHUNK) {
    const { buffer, bytesRead } = await file.read(
      Buffer.alloc(Math.min(CHUNK, compressedSize - at)),
      0,
      null,
      start + at,
    );
    if (bytesRead < buffer.length) throw new Error('cut off');
    if (last !== undefined && at + CHUNK >= compressedSize) buffer[buffer.length - 1] = last;
    yield buffer;
  }
}

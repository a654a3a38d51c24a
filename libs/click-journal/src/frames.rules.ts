import { crc32 } from 'node:zlib';

/** Before each record: a mark to find the next one by, the record's length, and its checksum. */
export const FRAME_BYTES = 8;
const MARK = 0xc11c;

/** Closes a frame whose record stands from `FRAME_BYTES` after `start` to `end`. */
export function frame(into: Buffer, start: number, end: number): void {
  into.writeUInt16BE(MARK, start);
  into.writeUInt16BE(end - start - FRAME_BYTES, start + 2);
  into.writeUInt32BE(crc32(into.subarray(start + FRAME_BYTES, end)), start + 4);
}

/** What was found in a piece of a journal. */
export interface FoundFrames {
  records: Buffer[];
  /** How much of the piece they and what was skipped take up; what follows may be the beginning of a frame. */
  read: number;
  /** Bytes between them that are no frame. */
  skipped: number;
}

/**
 * Finds records, at most `limit`. What is damaged is skipped up to the next whole frame.
 * @param last whether nothing comes after the piece: then what is left over is no beginning, and skipped too.
 * @param longest no record is longer: a length beyond it is damage, and not waited for.
 */
export function findFrames(piece: Buffer, { last = false, longest = 0xffff, limit = Infinity } = {}): FoundFrames {
  const records: Buffer[] = [];
  let at = 0;
  let skipped = 0;
  while (at < piece.length && records.length < limit) {
    const end = endOfFrame(piece, at, longest);
    if (end === 'beyond' && !last) break;
    if (typeof end === 'number') {
      records.push(piece.subarray(at + FRAME_BYTES, end));
      at = end;
    } else {
      at += 1;
      skipped += 1;
    }
  }
  return { records, read: at, skipped };
}

/** Where the frame at this place ends; `beyond` when it may end after the piece, null when it is none. */
function endOfFrame(piece: Buffer, at: number, longest: number): number | 'beyond' | null {
  if (piece[at] !== MARK >> 8) return null;
  if (piece.length - at < FRAME_BYTES) return 'beyond';
  const length = piece.readUInt16BE(at + 2);
  if (piece[at + 1] !== (MARK & 0xff) || length > longest) return null;
  const end = at + FRAME_BYTES + length;
  if (end > piece.length) return 'beyond';
  return crc32(piece.subarray(at + FRAME_BYTES, end)) === piece.readUInt32BE(at + 4) ? end : null;
}

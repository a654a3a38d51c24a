import { DomainError } from './domain-error.js';

/** A list's page: `nextCursor` is null on the last one. */
export interface Page<T> {
  items: T[];
  nextCursor: string | null;
}

export type CursorKey = (string | number)[];

/** An opaque cursor of the last row's sort key. Not a secret and not trusted: decoding checks shape only. */
export function encodeCursor(key: CursorKey): string {
  return Buffer.from(JSON.stringify(key)).toString('base64url');
}

/** @throws DomainError invalid_input naming `cursor` when the text is not one of ours with `length` parts. */
export function decodeCursor(cursor: string | undefined, length: number): CursorKey | null {
  if (!cursor) return null;
  try {
    const key: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    if (Array.isArray(key) && key.length === length && key.every((k) => ['string', 'number'].includes(typeof k))) {
      return key as CursorKey;
    }
  } catch {
    // falls through to the one message below
  }
  throw DomainError.invalid('cursor', 'The cursor is not one this list gave out; leave it away to start at the top.');
}

/** Turns limit + 1 rows into a page of `limit` items; the extra row only tells that there is more. */
export function toPage<Row, T>(
  rows: Row[],
  limit: number,
  present: (row: Row) => T,
  keyOf: (row: Row) => CursorKey,
): Page<T> {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    items: shown.map(present),
    nextCursor: rows.length > limit && last !== undefined ? encodeCursor(keyOf(last)) : null,
  };
}

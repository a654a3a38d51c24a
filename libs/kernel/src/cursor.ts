import { say } from '#libs/sentences';
import { DomainError } from './domain-error.js';
import { isId } from './id.js';

/** A list's page: `nextCursor` is null on the last one. */
export interface Page<T> {
  items: T[];
  nextCursor: string | null;
}

export type CursorKey = (string | number)[];

const digits = (value: unknown) => typeof value === 'string' && /^\d{1,18}$/.test(value);

const isWritten = (date: Date) => date.getUTCFullYear() >= 1 && date.getUTCFullYear() <= 9999;

/** What a part of a cursor can be: whatever passes can be asked of the database. */
const PARTS = {
  id: isId,
  /** In milliseconds, of the years 1 to 9999. */
  moment: (value: unknown) => typeof value === 'number' && isWritten(new Date(value)),
  /** The same in ISO 8601, as we write it. */
  date: (value: unknown) => isWritten(new Date(value as string)) && new Date(value as string).toISOString() === value,
  text: (value: unknown) =>
    typeof value === 'string' && Buffer.from(value).toString() === value && !value.includes('\0'),
  position: digits,
  positionOrNone: (value: unknown) => value === '' || digits(value),
  flag: (value: unknown) => value === 0 || value === 1,
};

/** An opaque cursor of the last row's sort key. Not a secret and not trusted: decoding checks what each part can be. */
export function encodeCursor(key: CursorKey): string {
  return Buffer.from(JSON.stringify(key)).toString('base64url');
}

/** @throws DomainError invalid_input naming `cursor` when the text is not one of ours with these parts. */
export function decodeCursor(cursor: string | undefined, ...parts: (keyof typeof PARTS)[]): CursorKey | null {
  if (!cursor) return null;
  try {
    const key: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    const fits = (value: unknown, nth: number) =>
      ['string', 'number'].includes(typeof value) && PARTS[parts[nth]!](value);
    if (Array.isArray(key) && key.length === parts.length && key.every(fits)) return key as CursorKey;
  } catch {
    // falls through to the one message below
  }
  throw DomainError.invalid(
    'cursor',
    say('The cursor is not one this list gave out; leave it away to start at the top.'),
  );
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

import { DomainError, say } from '#libs/kernel';

const [QUOTE, BACKSLASH, COMMA, COLON] = [0x22, 0x5c, 0x2c, 0x3a];
const [SQUARE, SQUARE_END, CURLY, CURLY_END] = [0x5b, 0x5d, 0x7b, 0x7d];

/** What a JSON text may hold. */
export interface JsonBounds {
  keys: number;
  /** Members of objects and lists, all in all. */
  values: number;
  /** Objects and lists within each other. */
  depth: number;
}

/**
 * Counts what a JSON text holds before anything is built from it, in one pass over its bytes and whether it is JSON or
 * not.
 * @throws DomainError `too_many_keys`, `too_many_values` or `too_deep`.
 */
export function countJson(text: Uint8Array, bounds: JsonBounds): void {
  let [keys, values, depth] = [0, 1, 0];
  for (let at = 0; at < text.length; at += 1) {
    const byte = text[at];
    if (byte === QUOTE) at = endOfString(text, at);
    else if (byte === COLON) {
      if (++keys > bounds.keys) throw tooManyKeys(bounds.keys);
    } else if (byte === COMMA) {
      if (++values > bounds.values) throw tooManyValues(bounds.values);
    } else if (byte === CURLY || byte === SQUARE) {
      if (++depth > bounds.depth) throw tooDeep(bounds.depth);
    } else if (byte === CURLY_END || byte === SQUARE_END) depth -= 1;
  }
}

/** Where the string that begins here ends, or the text does. */
function endOfString(text: Uint8Array, from: number): number {
  for (let at = from + 1; at < text.length; at += 1) {
    if (text[at] === BACKSLASH) at += 1;
    else if (text[at] === QUOTE) return at;
  }
  return text.length;
}

function tooManyKeys(most: number): DomainError {
  return new DomainError(
    'invalid',
    'too_many_keys',
    say('The body names more than {most, number} fields, more than this request has.', { most }),
  );
}

function tooManyValues(most: number): DomainError {
  return new DomainError(
    'invalid',
    'too_many_values',
    say('The body holds more than {most, number} values, more than this request has.', { most }),
  );
}

function tooDeep(most: number): DomainError {
  return new DomainError(
    'invalid',
    'too_deep',
    say('The body holds lists or objects within each other more than {most, number} deep.', { most }),
  );
}

import { randomInt } from 'node:crypto';

/** Base58: no characters that people mistake for one another. */
const ALPHABET = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';
const LENGTH = 10;

/** A link's code, such as `7bQm3KzP9x`: 58 bits that cannot be guessed, and safe in a text without escaping. */
export function newLinkCode(): string {
  return Array.from({ length: LENGTH }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');
}

const CODE = new RegExp(`^[${ALPHABET}]{9,16}$`);

/** Whether a text could be a code at all; what could not is not looked for. */
export function isLinkCode(text: string): boolean {
  return CODE.test(text);
}

/** A byte percent-encoded, once or twice, other than a letter or a digit of ASCII. */
const ENCODED = '%(?:25)?(?:[01289A-Fa-f][0-9A-Fa-f]|3[A-Fa-f]|40|5[B-Fb-f]|60|7[B-Fb-f])';
/** A code in a path and what stands behind it up to the query; the encoding of a letter may be cut off at the end. */
const FOLLOWED = new RegExp(
  `^/s/([${ALPHABET}]{9,16})(?:[^A-Za-z0-9?#]|${ENCODED}|&\\w{2,8};)*(?:%[0-9A-Fa-f])?(?=[?#]|$)`,
);

/**
 * A request's path without what texts and programs leave behind a link: slashes, full stops, brackets and quotes of any
 * script, plain, percent-encoded or as an entity, and letters that no code has, as when a sentence in Japanese goes on
 * without a space. With a letter or a digit of ASCII it is another path, and stays what it is, as all other paths do.
 */
export function linkPath(path: string): string {
  if (!path.startsWith('/s/')) return path;
  const found = FOLLOWED.exec(path);
  return found ? `/s/${found[1]}${path.slice(found[0].length)}` : path;
}

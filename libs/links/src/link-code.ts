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

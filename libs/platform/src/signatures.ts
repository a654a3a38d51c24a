import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';

/**
 * Marks what the installation made itself, so that it is known again without looking it up; and names things that are
 * counted without keeping what they are called. Each purpose has a key of its own, made from the secret keys: what was
 * marked under an older one is known while that one is kept.
 */
export class Signatures {
  private readonly keys: readonly Buffer[];

  /** `keys`: as SecretBox takes them, which says what is wrong with them. */
  constructor(keys: string) {
    this.keys = keys.split(',').map((pair) => Buffer.from(pair.trim().split(':')[1] ?? '', 'base64'));
  }

  sign(text: string | Buffer, purpose: string): Buffer {
    return mark(this.keys[0]!, text, purpose);
  }

  /** Whether `signature` is the beginning of the text's; a shorter one is kept where a guess gains nothing. */
  isSigned(text: string | Buffer, signature: Buffer, purpose: string): boolean {
    return this.keys.some((key) => {
      const expected = mark(key, text, purpose).subarray(0, signature.length);
      return signature.length >= 8 && signature.length === expected.length && timingSafeEqual(expected, signature);
    });
  }
}

function mark(key: Buffer, text: string | Buffer, purpose: string): Buffer {
  const own = Buffer.from(hkdfSync('sha256', key, '', `vouchsafe:${purpose}`, 32));
  return createHmac('sha256', own).update(text).digest();
}

import { createHash, randomBytes } from 'node:crypto';

/** An unguessable token for a cookie or a link: 256 random bits, URL-safe. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

/** How a token is stored and looked up. A fast hash is right: the token itself has 256 bits of entropy. */
export function tokenHash(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}

/** SHA-256 of a text's UTF-8 bytes, in hex: the identity of exactly what was screened, approved or published. */
export function textHash(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

import { createHash, createPublicKey, sign, verify, type KeyObject } from 'node:crypto';
import canonicalize from 'canonicalize';

/** An entry as the chain covers it. Times are ISO 8601 in UTC to the millisecond; `personal` stays sealed. */
export interface ChainedEntry {
  organisation: string;
  position: number;
  id: string;
  kind: string;
  at: string;
  enteredAt: string;
  actor: string | null;
  enteredBy: string | null;
  subject: { kind: string; id: string };
  detail: Record<string, unknown>;
  person: string | null;
  personal: string | null;
}

/** What a seal says and signs: these entries, in this order, after that seal. */
export interface SealBody {
  organisation: string;
  /** Restoring a backup begins a new one. */
  epoch: number;
  /** From 1 without a gap. */
  number: number;
  /** Hash of the seal before; null for the first. */
  previous: string | null;
  /** Positions of its first and last entry. */
  first: number;
  last: number;
  /** SHA-256 over the hashes of its entries, in order, in hex. */
  entries: string;
  /** Fingerprint of the key that signed. */
  key: string;
  at: string;
}

export interface Seal {
  body: SealBody;
  /** SHA-256 of the body in canonical form, in hex. */
  hash: string;
  /** Ed25519 over the body in canonical form, in base64url. */
  signature: string;
}

/** The one text of a value: RFC 8785. */
export function canonical(value: unknown): string {
  const text = canonicalize(value);
  if (text === undefined) throw new Error('Only what JSON can say has a canonical form.');
  return text;
}

export function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

export function hashOfEntries(entries: readonly ChainedEntry[]): string {
  const whole = createHash('sha256');
  for (const entry of entries) whole.update(sha256(canonical(entry)), 'utf8');
  return whole.digest('hex');
}

export function sealWith(body: SealBody, privateKey: KeyObject): Seal {
  const text = canonical(body);
  return { body, hash: sha256(text), signature: signText(text, privateKey) };
}

export function isSignedBy(seal: Seal, publicKey: KeyObject): boolean {
  return isTextSignedBy(canonical(seal.body), seal.signature, publicKey);
}

/** Ed25519 over the bytes of a text, in base64url. */
export function signText(text: string, privateKey: KeyObject): string {
  return sign(null, Buffer.from(text), privateKey).toString('base64url');
}

export function isTextSignedBy(text: string, signature: string, publicKey: KeyObject): boolean {
  const bytes = Buffer.from(signature, 'base64url');
  // Base64url has several texts for some bytes; only the one we write counts.
  if (bytes.toString('base64url') !== signature) return false;
  return verify(null, Buffer.from(text), publicKey, bytes);
}

/** The public key of a PEM that has this fingerprint; null when it is none, or another's. */
export function publicKeyOf(id: string, pem: string): KeyObject | null {
  try {
    const key = createPublicKey({ key: pem, format: 'pem', type: 'spki' });
    return key.asymmetricKeyType === 'ed25519' && fingerprint(key) === id ? key : null;
  } catch {
    return null;
  }
}

/** What a public key is known by: SHA-256 of its SPKI form, in hex. */
export function fingerprint(publicKey: KeyObject): string {
  return createHash('sha256')
    .update(publicKey.export({ type: 'spki', format: 'der' }))
    .digest('hex');
}

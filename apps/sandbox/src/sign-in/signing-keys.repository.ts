import { createHash, generateKeyPair, sign, type JsonWebKey, type KeyObject } from 'node:crypto';
import { promisify } from 'node:util';

interface SigningKey {
  privateKey: KeyObject;
  publicJwk: JsonWebKey & { kid: string; use: string; alg: string };
}

const base64url = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');

/** The key that signs id_tokens with RS256. It is made when it is first needed, for every sandbox of the process. */
export class SigningKeysRepository {
  private static key: Promise<SigningKey> | null = null;

  async sign(claims: Record<string, unknown>): Promise<string> {
    const { privateKey, publicJwk } = await this.signingKey();
    const content = `${base64url({ alg: 'RS256', typ: 'JWT', kid: publicJwk.kid })}.${base64url(claims)}`;
    return `${content}.${sign('sha256', Buffer.from(content), privateKey).toString('base64url')}`;
  }

  async publicKeys(): Promise<{ keys: JsonWebKey[] }> {
    return { keys: [(await this.signingKey()).publicJwk] };
  }

  private signingKey(): Promise<SigningKey> {
    return (SigningKeysRepository.key ??= makeKey());
  }
}

async function makeKey(): Promise<SigningKey> {
  const { privateKey, publicKey } = await promisify(generateKeyPair)('rsa', { modulusLength: 2048 });
  const jwk = publicKey.export({ format: 'jwk' });
  const kid = createHash('sha256')
    .update(JSON.stringify([jwk.e, jwk.kty, jwk.n]))
    .digest('base64url')
    .slice(0, 16);
  return { privateKey, publicJwk: { ...jwk, kid, use: 'sig', alg: 'RS256' } };
}

import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

/** Where values that a box sealed are kept. Names are those of the schema, never text from outside. */
export interface SealedColumn {
  /** As an operator reads it. */
  name: string;
  table: string;
  /** What names a row within its organisation, as SQL that gives text. */
  key: string;
  column: string;
  /** What the value in that row is sealed for. */
  context(key: string, organisationId: string): string;
}

/**
 * Seals secrets at rest with AES-256-GCM under versioned keys. The sealed text is
 * `v<version>.<nonce>.<tag>.<ciphertext>` (base64url); `context` (for example the row's id) is authenticated with it,
 * so a sealed value copied to another row does not open there.
 */
export class SecretBox {
  private readonly keys: Map<string, Buffer>;
  /** The versions of the keys, the newest first. */
  readonly versions: readonly string[];

  /** `keys`: `version:base64 of 32 bytes`, comma-separated, newest first. @throws Error that says what is wrong, never the key. */
  constructor(keys: string) {
    const pairs = keys.split(',').map((pair) => {
      const [version = '', encoded = ''] = pair.trim().split(':');
      const key = Buffer.from(encoded, 'base64');
      if (!/^\w+$/.test(version) || key.length !== 32) {
        throw new Error('SECRET_KEYS must be version:key pairs, each key 32 bytes in base64.');
      }
      return [version, key] as const;
    });
    this.keys = new Map(pairs);
    this.versions = pairs.map(([version]) => version);
  }

  /** The version of the key under which everything is sealed from now on. */
  get newest(): string {
    return this.versions[0]!;
  }

  seal(plain: string, context: string): string {
    const nonce = randomBytes(12);
    const cipher = createCipheriv('aes-256-gcm', this.keys.get(this.newest)!, nonce).setAAD(Buffer.from(context));
    const sealed = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()]);
    return ['v' + this.newest, nonce, cipher.getAuthTag(), sealed]
      .map((part) => (typeof part === 'string' ? part : part.toString('base64url')))
      .join('.');
  }

  /** @throws Error when the key version is unknown or the text was changed or belongs elsewhere. */
  open(sealed: string, context: string): string {
    const [version = '', nonce = '', tag = '', body = ''] = sealed.split('.');
    const key = this.keys.get(version.slice(1));
    if (!key) throw new Error(`No key of version ${version} is configured.`);
    const decipher = createDecipheriv('aes-256-gcm', key, Buffer.from(nonce, 'base64url')).setAAD(Buffer.from(context));
    decipher.setAuthTag(Buffer.from(tag, 'base64url'));
    return decipher.update(Buffer.from(body, 'base64url'), undefined, 'utf8') + decipher.final('utf8');
  }
}

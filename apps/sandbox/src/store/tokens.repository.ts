import { createHash, randomBytes } from 'node:crypto';
import { KeyedRepository } from './keyed.repository.js';
import type { JournalRepository } from './journal.repository.js';
import type { Token } from './network.entity.js';

const MOST_TOKENS = 200_000;
const TOKEN_DAYS = 60;

/** Seconds that an access token lives: 60 days. */
export const TOKEN_SECONDS = TOKEN_DAYS * 24 * 60 * 60;

const hashOf = (bearer: string) => createHash('sha256').update(bearer).digest('base64url');

export interface TokenRequest {
  clientId: string;
  sub: string;
  scopes: string[];
  now: number;
  refusedForSeconds: number;
}

/** Access tokens, known only by their hash. */
export class TokensRepository extends KeyedRepository<Token> {
  private readonly hashesBySub = new Map<string, Set<string>>();

  constructor(journal: JournalRepository) {
    super('token', journal, (token) => token.hash, MOST_TOKENS);
  }

  /**
   * A new bearer string, as long as LinkedIn's are. Asking for another set of scopes than before ends every earlier token
   * of that member for that client, as it does there.
   */
  issue({ clientId, sub, scopes, now, refusedForSeconds }: TokenRequest): string {
    const wanted = scopes.join(' ');
    for (const earlier of this.ofMember(sub)) {
      if (earlier.clientId === clientId && earlier.scopes.join(' ') !== wanted) this.revoke(earlier);
    }
    const bearer = `AQ${randomBytes(258).toString('base64url')}`;
    const token: Token = {
      hash: hashOf(bearer),
      clientId,
      sub,
      scopes,
      issuedAt: now,
      expiresAt: now + TOKEN_SECONDS * 1000,
      refusedUntil: now + refusedForSeconds * 1000,
      revoked: false,
    };
    this.put(token);
    return bearer;
  }

  find(bearer: string): Token | undefined {
    return this.get(hashOf(bearer));
  }

  revoke(token: Token): void {
    if (!token.revoked) this.put({ ...token, revoked: true });
  }

  expire(token: Token, now: number): void {
    if (token.expiresAt > now) this.put({ ...token, expiresAt: now });
  }

  /** The tokens of one person, or of everybody, that have not been revoked. */
  live(sub: string | null): Token[] {
    const tokens = sub === null ? [...this.records()] : this.ofMember(sub);
    return tokens.filter((token) => !token.revoked);
  }

  override clear(): void {
    super.clear();
    this.hashesBySub.clear();
  }

  protected override kept(token: Token): void {
    const hashes = this.hashesBySub.get(token.sub) ?? new Set();
    this.hashesBySub.set(token.sub, hashes.add(token.hash));
  }

  protected override forget(token: Token): void {
    const hashes = this.hashesBySub.get(token.sub);
    hashes?.delete(token.hash);
    if (hashes?.size === 0) this.hashesBySub.delete(token.sub);
  }

  private ofMember(sub: string): Token[] {
    return [...(this.hashesBySub.get(sub) ?? [])].flatMap((hash) => this.get(hash) ?? []);
  }
}

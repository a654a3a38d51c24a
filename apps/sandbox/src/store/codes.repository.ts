import { randomBytes } from 'node:crypto';

const CODE_MINUTES = 30;
const MOST_CODES = 10_000;

export interface Grant {
  clientId: string;
  redirectUri: string;
  scopes: string[];
  sub: string;
}

/** Authorisation codes: 30 minutes, one use. They are not worth a restart, so memory holds them. */
export class CodesRepository {
  private readonly codes = new Map<string, Grant & { expiresAt: number }>();

  issue(grant: Grant, now: number): string {
    const code = `AQ${randomBytes(96).toString('base64url')}`;
    this.codes.set(code, { ...grant, expiresAt: now + CODE_MINUTES * 60_000 });
    if (this.codes.size > MOST_CODES) this.codes.delete(this.codes.keys().next().value ?? '');
    return code;
  }

  /** Uses the code up, whatever becomes of it. Undefined when it is unknown, used or too old. */
  redeem(code: string, now: number): Grant | undefined {
    const grant = this.codes.get(code);
    this.codes.delete(code);
    return grant !== undefined && grant.expiresAt > now ? grant : undefined;
  }

  clear(): void {
    this.codes.clear();
  }
}

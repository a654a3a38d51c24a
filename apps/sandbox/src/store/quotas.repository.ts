import { utcDay } from './engagement.repository.js';

export interface QuotaLimits {
  /** Calls a member may make through one client in a UTC day. */
  member: number;
  /** Calls a client may make for everybody in a UTC day. */
  app: number;
}

/** Calls counted per UTC day; at 00:00 UTC all start again. */
export class QuotasRepository {
  private day = '';
  private readonly used = new Map<string, number>();

  constructor(private readonly limits: QuotaLimits) {}

  /** Counts one call. False when it is one too many; refused calls are not counted. */
  spend(clientId: string, sub: string, now: number): boolean {
    const today = utcDay(now);
    if (today !== this.day) this.used.clear();
    this.day = today;
    const app = this.used.get(clientId) ?? 0;
    const key = `${clientId} ${sub}`;
    const member = this.used.get(key) ?? 0;
    if (app >= this.limits.app || member >= this.limits.member) return false;
    this.used.set(clientId, app + 1).set(key, member + 1);
    return true;
  }

  clear(): void {
    this.used.clear();
  }
}

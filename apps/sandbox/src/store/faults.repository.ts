export const REPLY_FAULTS = [
  'drop-before-commit',
  'drop-reply-after-commit',
  'error-before-commit',
  'error-after-commit',
  'slow-reply',
  'missing-restli-id',
  'throttled',
  'ignored-edit',
] as const;
export const SIGN_IN_FAULTS = ['fresh-token-refused', 'space-separated-scope', 'userinfo-without-email'] as const;
/** These happen at once, to every token of the matching author. */
export const TOKEN_FAULTS = ['expired-token', 'revoked-token'] as const;

export type FaultKind = (typeof REPLY_FAULTS)[number] | (typeof SIGN_IN_FAULTS)[number] | (typeof TOKEN_FAULTS)[number];

export interface Fault {
  id: number;
  kind: FaultKind;
  /** How many more times it strikes. */
  times: number;
  /** The person it strikes, by `sub`; null means anybody. */
  sub: string | null;
  /** The call it strikes, one of the operations of calls.guard.ts; null means any that can show it. */
  operation: string | null;
  /** HTTP status of the error kinds. */
  status: number;
  /** Of `slow-reply`. */
  delayMs: number;
  /** Of `fresh-token-refused`. */
  seconds: number;
}

const MOST_FAULTS = 100;

/** Faults that are armed. Memory only: a restart heals the network. */
export class FaultsRepository {
  private armed: Fault[] = [];
  private lastId = 0;

  arm(fault: Omit<Fault, 'id'>): Fault {
    const added = { ...fault, id: ++this.lastId };
    this.armed = [...this.armed, added].slice(-MOST_FAULTS);
    return added;
  }

  /** The oldest armed fault of that kind for this person and call, counted as struck. */
  take(kind: FaultKind, sub: string | null, operation: string | null = null): Fault | undefined {
    const fault = this.armed.find(
      (one) =>
        one.kind === kind &&
        (one.sub === null || one.sub === sub) &&
        (one.operation === null || one.operation === operation),
    );
    if (fault === undefined) return undefined;
    fault.times -= 1;
    this.armed = this.armed.filter((one) => one.times > 0);
    return fault;
  }

  list(): Fault[] {
    return this.armed;
  }

  clear(): void {
    this.armed = [];
  }
}

import { Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import { Clock, DomainError, say, type Sentence } from '#libs/kernel';

/** How often something may happen for one key, such as an address, in a window that starts with the first time. */
export interface Limit {
  name: string;
  most: number;
  windowMs: number;
  /** What to tell the person, before "try again in …". */
  refusal: Sentence;
}

const MINUTE = 60_000;

export const LIMITS = {
  unknownSession: {
    name: 'unknown-session',
    most: 60,
    windowMs: MINUTE,
    refusal: say('Too many requests in sessions that nobody opened'),
  },
  endedSession: {
    name: 'ended-session',
    most: 60,
    windowMs: MINUTE,
    refusal: say('Too many requests in a session that has ended'),
  },
  invitation: {
    name: 'invitation',
    most: 60,
    windowMs: 15 * MINUTE,
    refusal: say('Too many invitations opened from here'),
  },
  unsubscribe: {
    name: 'unsubscribe',
    most: 600,
    windowMs: 15 * MINUTE,
    refusal: say('Too many links opened from here'),
  },
  resetByAddress: {
    name: 'reset-address',
    most: 5,
    windowMs: 60 * MINUTE,
    refusal: say('Too many links for this address'),
  },
  resetByPlace: {
    name: 'reset-place',
    most: 30,
    windowMs: 60 * MINUTE,
    refusal: say('Too many links asked for from here'),
  },
  resetLink: { name: 'reset-link', most: 60, windowMs: 15 * MINUTE, refusal: say('Too many links opened from here') },
  longTexts: {
    name: 'long-texts',
    most: 400_000,
    windowMs: MINUTE,
    refusal: say('Too many long texts in a minute'),
  },
  pictures: { name: 'pictures', most: 30, windowMs: 15 * MINUTE, refusal: say('Too many pictures uploaded') },
  ledgerFiles: {
    name: 'ledger-files',
    most: 30,
    windowMs: 15 * MINUTE,
    refusal: say('Too many files of the ledger'),
  },
  page: { name: 'page', most: 60, windowMs: 15 * MINUTE, refusal: say('Too many pages read') },
} satisfies Record<string, Limit>;

/**
 * Counts by key, in this process: with several API processes each grants its own share. Guesses at passwords are counted
 * for all of them, by `Guesses`. The oldest keys go first when memory is short.
 */
@Injectable()
export class RateLimits {
  private readonly windows = new LRUCache<string, { count: number; endsAt: number }>({ max: 50_000 });

  constructor(private readonly clock: Clock) {}

  /** Counts one, or as many as it costs. @throws DomainError rate_limited, saying in how many seconds the window ends. */
  take(limit: Limit, key: string, cost = 1): void {
    const waitMs = this.count(limit, key, cost);
    if (waitMs > 0) throw tooMany(limit.refusal, Math.ceil(waitMs / 1_000));
  }

  /** @throws DomainError rate_limited when there can be no more; counts nothing. */
  check(limit: Limit, key: string): void {
    const window = this.windows.get(`${limit.name} ${key}`);
    const waitMs = window && window.count >= limit.most ? window.endsAt - this.clock.now().getTime() : 0;
    if (waitMs > 0) throw tooMany(limit.refusal, Math.ceil(waitMs / 1_000));
  }

  /** Counts one where nobody may be told. @returns whether it was within the limit. */
  quietly(limit: Limit, key: string): boolean {
    return this.count(limit, key) === 0;
  }

  /** @returns for how long there can be no more; 0 when there could be one and it is counted. */
  private count(limit: Limit, key: string, cost = 1): number {
    const now = this.clock.now().getTime();
    const name = `${limit.name} ${key}`;
    const known = this.windows.get(name);
    const window = known && known.endsAt > now ? known : { count: 0, endsAt: now + limit.windowMs };
    if (window.count + cost > limit.most) return window.endsAt - now;
    window.count += cost;
    this.windows.set(name, window);
    return 0;
  }

  /** Takes one count back: what was counted turned out well. */
  giveBack(limit: Limit, key: string): void {
    const window = this.windows.get(`${limit.name} ${key}`);
    if (window && window.count > 0) window.count -= 1;
  }
}

/** @param refusal what there was too much of. */
export function tooMany(refusal: Sentence, seconds: number): DomainError {
  const wait =
    seconds > 90
      ? say('{minutes, plural, one {# minute} other {# minutes}}', { minutes: Math.ceil(seconds / 60) })
      : say('{seconds, plural, one {# second} other {# seconds}}', { seconds });
  const detail = say('{refusal}; try again in {wait}.', { refusal, wait });
  return new DomainError('rate_limited', 'rate_limited', detail, [], { retryAfterSeconds: seconds });
}

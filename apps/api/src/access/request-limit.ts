import { Injectable } from '@nestjs/common';
import { say } from '#libs/kernel';
import { Configuration } from '#libs/platform';
import { LIMITS, RateLimits, type Limit } from './rate-limits.js';

/** No network takes a longer one. */
const LONGEST_POST = 20_000;

/** Keeps one session, or one place where nobody is signed in, from taking the API for itself. */
@Injectable()
export class RequestLimit {
  private readonly limit: Limit;

  constructor(
    private readonly limits: RateLimits,
    configuration: Configuration,
  ) {
    const most = configuration.values.requestsPerMinute;
    this.limit = { name: 'requests', most, windowMs: 60_000, refusal: say('Too many requests in a minute') };
  }

  /** Counts one request. @throws DomainError rate_limited. */
  take(key: string): void {
    if (this.limit.most > 0) this.limits.take(this.limit, key);
  }

  /**
   * Counts the characters of a text that takes its time to be screened, so that no member keeps the others waiting for
   * long; what is as long as a post costs nothing. @throws DomainError rate_limited.
   */
  takeText(memberId: string, text: string): void {
    if (this.limit.most > 0 && text.length > LONGEST_POST) this.limits.take(LIMITS.longTexts, memberId, text.length);
  }
}

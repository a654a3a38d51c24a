import { Injectable } from '@nestjs/common';
import { say } from '#libs/kernel';
import { Configuration } from '#libs/platform';
import { RateLimits, type Limit } from './rate-limits.js';

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
}

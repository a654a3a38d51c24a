import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { say } from '#libs/kernel';
import { Configuration } from '#libs/platform';
import type { SignedInRequest } from './access.js';
import { RateLimits, type Limit } from './rate-limits.js';

/** Keeps one session, or one address that is not signed in, from taking the API for itself. */
@Injectable()
export class RateLimitGuard implements CanActivate {
  private readonly limit: Limit;

  constructor(
    private readonly limits: RateLimits,
    configuration: Configuration,
  ) {
    const most = configuration.values.requestsPerMinute;
    this.limit = { name: 'requests', most, windowMs: 60_000, refusal: say('Too many requests in a minute') };
  }

  canActivate(context: ExecutionContext): boolean {
    const request = context.switchToHttp().getRequest<FastifyRequest & SignedInRequest>();
    if (this.limit.most > 0) this.limits.take(this.limit, request.sessionId ?? request.ip);
    return true;
  }
}

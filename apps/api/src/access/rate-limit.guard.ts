import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { SignedInRequest } from './access.js';
import { placeOf } from './place.js';
import { RequestLimit } from './request-limit.js';

/** Counts what the access guard let through; what it refuses it counts itself. */
@Injectable()
export class RateLimitGuard implements CanActivate {
  constructor(private readonly limit: RequestLimit) {}

  canActivate(context: ExecutionContext): boolean {
    const request = context.switchToHttp().getRequest<FastifyRequest & SignedInRequest>();
    this.limit.take(request.sessionId ?? placeOf(request));
    return true;
  }
}

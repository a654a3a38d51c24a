import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { listOf, DomainError, hasRole, say } from '#libs/kernel';
import { Configuration } from '#libs/platform';
import { ACCESS, type Access, type SignedInRequest } from './access.js';
import { placeOf } from './place.js';
import { RequestLimit } from './request-limit.js';
import { SessionDoor } from './session-door.js';
import { sessionToken, setSessionCookie } from './session-cookie.js';

/** Lets a request through when its session's member has one of the route's roles; leaves the actor on it. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly door: SessionDoor,
    private readonly limit: RequestLimit,
    private readonly configuration: Configuration,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const access = this.reflector.getAllAndOverride<Access | undefined>(ACCESS, [
      context.getHandler(),
      context.getClass(),
    ]);
    if (access === 'public') return true;
    if (!access) throw new Error('A route without access metadata was started.');
    const request = context.switchToHttp().getRequest<FastifyRequest & SignedInRequest>();
    const token = sessionToken(request);
    const session = await this.door.open(request);
    if (!token || !session) {
      this.limit.take(placeOf(request));
      const detail = token ? say('Your session has ended; sign in again.') : say('Sign in first.');
      throw new DomainError('unauthenticated', token ? 'session_ended' : 'sign_in_needed', detail);
    }
    request.language = session.language;
    if (!hasRole(session.actor, ...access.roles)) {
      throw DomainError.forbidden(
        say('This needs one of these roles: {roles}.', { roles: listOf(access.roles) }),
        'role_needed',
      );
    }
    if (session.extended) {
      setSessionCookie(context.switchToHttp().getResponse<FastifyReply>(), token, this.configuration);
    }
    request.actor = session.actor;
    request.sessionId = session.sessionId;
    return true;
  }
}

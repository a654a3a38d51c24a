import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Configuration } from '#libs/platform';
import { ACCESS, type Access, type SignedInRequest } from './access.js';
import { Admission } from './admission.js';
import { sessionToken, setSessionCookie } from './session-cookie.js';

/** Lets a request through when its session's member has one of the route's roles; leaves the actor on it. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly admission: Admission,
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
    const { actor, sessionId, extended } = await this.admission.admit(request, access);
    if (extended) {
      const reply = context.switchToHttp().getResponse<FastifyReply>();
      setSessionCookie(reply, sessionToken(request)!, this.configuration);
    }
    request.actor = actor;
    request.sessionId = sessionId;
    return true;
  }
}

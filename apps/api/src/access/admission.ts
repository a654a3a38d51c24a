import { Injectable } from '@nestjs/common';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { DomainError, hasRole, listOf, say } from '#libs/kernel';
import { hasUnread } from '#libs/listening';
import type { OpenSession } from '#libs/sign-in';
import type { Access, SignedInRequest } from './access.js';
import { placeOf } from './place.js';
import { RequestLimit } from './request-limit.js';
import { SessionDoor } from './session-door.js';
import { sessionToken } from './session-cookie.js';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Who may use what a controller declares; undefined for everything else. */
    access?: Access | undefined;
  }
}

/** Says of a request whether its session's member may use its route. */
@Injectable()
export class Admission {
  constructor(
    private readonly door: SessionDoor,
    private readonly limit: RequestLimit,
  ) {}

  /** Looks at who asks before a body is read, so that strangers have nothing parsed. */
  guardBodies(instance: FastifyInstance): void {
    instance.addHook('onRequest', async (request) => {
      const { access } = request.routeOptions.config;
      if (access && access !== 'public' && hasUnread(request.raw)) await this.admit(request, access);
    });
  }

  /** @throws DomainError `sign_in_needed`, `session_ended` or `role_needed`. */
  async admit(request: FastifyRequest & SignedInRequest, { roles }: Exclude<Access, 'public'>): Promise<OpenSession> {
    const session = await this.door.open(request);
    if (!session) {
      this.limit.take(placeOf(request));
      const token = sessionToken(request);
      const detail = token ? say('Your session has ended; sign in again.') : say('Sign in first.');
      throw new DomainError('unauthenticated', token ? 'session_ended' : 'sign_in_needed', detail);
    }
    request.language = session.language;
    if (!hasRole(session.actor, ...roles)) {
      throw DomainError.forbidden(
        say('This needs one of these roles: {roles}.', { roles: listOf(roles) }),
        'role_needed',
      );
    }
    return session;
  }
}

import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Sessions, type OpenSession } from '#libs/sign-in';
import { tokenHash } from '#libs/platform';
import { placeOf } from './place.js';
import { LIMITS, RateLimits } from './rate-limits.js';
import { sessionToken } from './session-cookie.js';

/**
 * Opens the session that a request's cookie names. What was never a token is not looked up; what was not signed here is
 * looked up so often from one place and no more; an ended session, so often by its token. Open sessions of the same
 * place go on meanwhile.
 */
@Injectable()
export class SessionDoor {
  private readonly opened = new WeakMap<FastifyRequest, Promise<OpenSession | null>>();

  constructor(
    private readonly sessions: Sessions,
    private readonly limits: RateLimits,
  ) {}

  /** Looks once for each request, however often it is asked. @throws DomainError rate_limited. */
  async open(request: FastifyRequest): Promise<OpenSession | null> {
    const opening = this.opened.get(request) ?? this.look(request);
    this.opened.set(request, opening);
    return opening;
  }

  private async look(request: FastifyRequest): Promise<OpenSession | null> {
    const token = sessionToken(request);
    if (!token) return null;
    const looks = this.sessions.looks(token);
    if (looks === 'made_up') return null;
    const [limit, key] =
      looks === 'signed'
        ? [LIMITS.endedSession, tokenHash(token).toString('base64url')]
        : [LIMITS.unknownSession, placeOf(request)];
    if (looks === 'signed') this.limits.check(limit, key);
    else this.limits.take(limit, key);
    const session = await this.sessions.resume(token).catch((error: unknown) => {
      // Nothing was found out of it: whoever asks while the database is away has guessed nothing.
      if (looks === 'unsigned') this.limits.giveBack(limit, key);
      throw error;
    });
    if (looks === 'signed' && !session) this.limits.quietly(limit, key);
    if (looks === 'unsigned' && session) this.limits.giveBack(limit, key);
    return session;
  }
}

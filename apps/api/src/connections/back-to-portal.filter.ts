import { Catch, type ArgumentsHost } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DomainError } from '#libs/kernel';
import { localPath } from '#libs/networks';
import { ProblemFilter } from '../problems/problem.filter.js';

/**
 * A person whose browser goes to a network and back has nobody to read problem details to them: they come back to the
 * portal, which says what happened (and asks them to sign in first when their session has ended meanwhile). Whoever
 * calls the route otherwise gets the problem itself.
 */
@Catch(DomainError)
export class BackToPortalFilter extends ProblemFilter {
  override catch(error: DomainError, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    if (request.headers['sec-fetch-mode'] !== 'navigate') return super.catch(error, host);
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const { network } = request.params as { network: string };
    const { returnTo } = request.query as { returnTo?: string };
    const search = new URLSearchParams({ connectError: error.code, network });
    // Whoever has to say something first goes back from there to where they were.
    if (error.code === 'details_needed' && typeof returnTo === 'string') search.set('returnTo', localPath(returnTo));
    void reply.header('cache-control', 'no-store').redirect(`/connections?${search.toString()}`, 302);
  }
}

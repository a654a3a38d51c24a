import { Logger } from '@nestjs/common';
import type { FastifyInstance } from 'fastify';

const SLOW_MS = 1_000;

/** Logs what was asked, by route and never by address, which may hold what is secret: slow answers and faults as warnings. */
export function logRequests(instance: FastifyInstance): void {
  const logger = new Logger('Request');
  instance.addHook('onResponse', (request, reply, done) => {
    if (request.url.startsWith('/s/')) return done();
    const took = Math.round(reply.elapsedTime);
    const line = `${request.method} ${request.routeOptions.url ?? 'no route'} ${reply.statusCode} ${took} ms (${request.id})`;
    if (took > SLOW_MS || reply.statusCode >= 500) logger.warn(line);
    else logger.debug(line);
    done();
  });
}

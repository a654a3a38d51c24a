import { HttpException, RequestTimeoutException } from '@nestjs/common';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { closeUnread, hasUnread, type Bounds } from '#libs/listening';

/** Browsers and proxies together send some forty. */
export const MOST_HEADERS = 100;
const HEAD_TOO_LARGE = 431;
/** The least of a file that arrives in a second: 512 kbit/s. */
const LEAST_PACE = 65_536;

/**
 * Holds every request to arriving in time, and every answer given before that to letting its connection go: what is left
 * of a body would be read as the beginning of the next request, which may be somebody else's behind a proxy.
 */
export function boundArrival(instance: FastifyInstance, { bodyMs }: Bounds): void {
  instance.addHook('onRequest', (request, _reply, done) => {
    if (request.raw.rawHeaders.length <= 2 * MOST_HEADERS) return done();
    done(new HttpException('Too many headers', HEAD_TOO_LARGE));
  });
  instance.addHook('preParsing', (request, reply, _payload, done) => {
    if (hasUnread(request.raw)) keepPace(request, reply, bodyMs);
    done();
  });
  instance.addHook('onSend', (request, reply, _payload, done) => {
    closeUnread(request, reply);
    done();
  });
}

/** A body has to be whole after the time; a file has to have come on by what the slowest line brings in it. */
function keepPace(request: FastifyRequest, reply: FastifyReply, bodyMs: number): void {
  const { socket, raw } = request;
  let before = socket.bytesRead;
  const watch = setInterval(() => {
    const since = socket.bytesRead - before;
    before = socket.bytesRead;
    if (request.routeOptions.config.file && since >= (LEAST_PACE * bodyMs) / 1_000) return;
    rest();
    if (!reply.sent) void reply.send(new RequestTimeoutException());
  }, bodyMs);
  const rest = () => clearInterval(watch);
  raw.once('end', rest).once('close', rest);
  reply.raw.once('close', rest);
}

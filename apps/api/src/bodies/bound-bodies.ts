import { isUtf8 } from 'node:buffer';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyRequest, RouteOptions } from 'fastify';
import { DomainError, listOf, say } from '#libs/kernel';
import { Routes } from '../access/routes.js';
import { boundsOf, type BodyBounds } from './body-bounds.js';
import { countJson } from './count-json.js';

declare module 'fastify' {
  interface FastifyContextConfig {
    body?: BodyBounds;
    /** How large a file it takes, as a form or as CSV; undefined for none. */
    file?: number | undefined;
  }
}

/** What only a route that takes a file reads. */
const FILES = /^\s*(?:multipart\/|text\/csv)/i;

/**
 * Holds every body to what its route can use of it: its size before it is read, its keys and depth before it is parsed.
 * Comes before the routes are declared.
 */
export function boundBodies(app: NestFastifyApplication): void {
  const instance = app.getHttpAdapter().getInstance() as unknown as FastifyInstance;
  const routes = app.get(Routes);
  const parse = instance.getDefaultJsonParser('error', 'error');
  instance.addHook('onRoute', (route) => bound(route, routes));
  instance.addHook('preParsing', async (request) => refuseUnread(request));
  app.useBodyParser('application/json', {}, (request, body: Buffer, done) => {
    // What is none would be read with other signs in its place, and kept so.
    if (!isUtf8(body)) throw notUtf8();
    countJson(body, request.routeOptions.config.body ?? boundsOf(undefined));
    parse(request as FastifyRequest, body.toString(), (error, parsed) => done(poisoned(error, body) ?? error, parsed));
  });
  instance.addContentTypeParser('text/csv', { parseAs: 'buffer' }, (_request, body, done) => done(null, body));
}

/** What to say of JSON that is refused although it is some: it names what objects are made of. */
function poisoned(error: Error | null, body: Buffer): DomainError | null {
  if (!error || !isJson(body.toString())) return null;
  const detail = say('The body names a field that no request has: {names}.', {
    names: listOf(['__proto__', 'constructor.prototype']),
  });
  return new DomainError('invalid', 'forbidden_field', detail);
}

function notUtf8(): DomainError {
  return new DomainError('invalid', 'not_utf8', say('The body is not valid UTF-8; send JSON in that encoding.'));
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

function bound(route: RouteOptions, routes: Routes): void {
  const [declared] = [route.method].flat().map((method) => routes.declared(method, route.url));
  const body = boundsOf(declared);
  route.bodyLimit = body.bytes;
  route.config = { ...route.config, body, file: declared?.file, access: declared?.access } as RouteOptions['config'];
}

/** Refuses by its head what is not going to be read. */
function refuseUnread(request: FastifyRequest): void {
  const {
    'content-encoding': encoding = 'identity',
    'content-type': type = '',
    'content-length': length,
  } = request.headers;
  const { bodyLimit, config } = request.routeOptions;
  if (encoding.trim().toLowerCase() !== 'identity')
    throw new DomainError(
      'unsupported',
      'unsupported_encoding',
      say('Compressed content is not read here; send it as it is.'),
    );
  if (!FILES.test(type)) {
    if (Number(length) > bodyLimit) throw tooLarge(bodyLimit);
  } else if (!config.file && !request.is404)
    throw new DomainError(
      'unsupported',
      'unsupported_type',
      say('This address takes no file; send JSON (content-type application/json).'),
    );
}

function tooLarge(bytes: number): DomainError {
  const kilobytes = Math.floor(bytes / 1_024);
  return new DomainError(
    'too_large',
    'too_large',
    say('The request is too large; at most {kilobytes, number} kB can be sent to this address at once.', { kilobytes }),
  );
}

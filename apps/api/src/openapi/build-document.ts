import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { LANGUAGES } from '#libs/kernel';
import type { Route } from '../access/routes.js';
import metadata from '../metadata.js';
import { SESSION_COOKIE } from '../access/session-cookie.js';
import { ProblemDetails } from '../problems/problem.dto.js';

type Operation = NonNullable<OpenAPIObject['paths'][string]['get']>;

const SESSION = 'session';

/**
 * The OpenAPI document of the running API: what the controllers declare, and what is true of every route: how errors
 * look, which roles may use it, that unsafe calls must come from the same origin, and where keys make repeating safe.
 */
export async function buildDocument(app: INestApplication, routes: readonly Route[]): Promise<OpenAPIObject> {
  await SwaggerModule.loadPluginMetadata(metadata);
  const builder = new DocumentBuilder()
    .setTitle('Vouchsafe')
    .setDescription(
      'Errors are problem details (RFC 9457). Lists come in pages with `nextCursor`. Calls that answer 201 may be repeated with the same `Idempotency-Key`. Browsers must call from the same origin. Sentences for people come in English, German or French: in the language of the member, who may choose one, else of their organisation; before anybody has signed in, as `Accept-Language` wishes. Problems say which in `Content-Language`.',
    )
    .setVersion('1')
    .addCookieAuth(SESSION_COOKIE, { type: 'apiKey', in: 'cookie', description: 'Set by signing in.' }, SESSION);
  const document = SwaggerModule.createDocument(app, builder.build(), {
    operationIdFactory: (_controller, method) => method,
    extraModels: [ProblemDetails],
  });
  for (const route of routes) describe(document, route);
  return sorted(document);
}

function describe(document: OpenAPIObject, route: Route): void {
  const operation = document.paths[pathOf(route)]?.[route.method.toLowerCase() as 'get'];
  if (!operation || !route.access) return;
  addErrors(operation);
  describeRawBodies(operation);
  addAccess(operation, route.access);
  if (route.access === 'public') addAcceptLanguage(operation);
  if (route.method === 'POST' && operation.responses['201']) addIdempotencyKey(operation);
}

function pathOf({ path }: Route): string {
  return path.replace(/:(\w+)/g, '{$1}');
}

/** What comes as a file of its own kind is text, whatever its multipart form looks like. */
function describeRawBodies(operation: Operation): void {
  const csv = (operation.requestBody as { content?: Record<string, object> } | undefined)?.content;
  if (csv?.['text/csv']) csv['text/csv'] = { schema: { type: 'string' } };
}

function addErrors(operation: Operation): void {
  const schema = { $ref: '#/components/schemas/ProblemDetails' };
  operation.responses.default = {
    description: 'What went wrong.',
    headers: {
      'Content-Language': {
        description: 'What `detail` and the messages of `errors` are in.',
        schema: { type: 'string', enum: [...LANGUAGES] },
      },
    },
    content: { 'application/problem+json': { schema } },
  };
}

function addAccess(operation: Operation, access: NonNullable<Route['access']>): void {
  if (access === 'public') {
    operation.security = [];
    return;
  }
  operation.security = [{ [SESSION]: [] }];
  Object.assign(operation, { 'x-roles': [...access.roles] });
}

function addAcceptLanguage(operation: Operation): void {
  operation.parameters = [
    ...(operation.parameters ?? []),
    {
      name: 'Accept-Language',
      in: 'header',
      required: false,
      description: 'The languages problems may be told in, with weights. A signed-in member has theirs instead.',
      schema: { type: 'string' },
    },
  ];
}

function addIdempotencyKey(operation: Operation): void {
  operation.parameters = [
    ...(operation.parameters ?? []),
    {
      name: 'Idempotency-Key',
      in: 'header',
      required: false,
      description: 'Repeating the call with the same key and body creates once.',
      schema: { type: 'string', maxLength: 200 },
    },
  ];
}

/** Paths and schemas by name, so that the committed document changes only where the API does. */
function sorted(document: OpenAPIObject): OpenAPIObject {
  const byName = <T>(entries: Record<string, T>): Record<string, T> =>
    Object.fromEntries(Object.entries(entries).sort(([a], [b]) => (a < b ? -1 : 1)));
  return {
    ...document,
    paths: byName(document.paths),
    components: { ...document.components, schemas: byName(document.components?.schemas ?? {}) },
  };
}

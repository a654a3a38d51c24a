import type { OpenAPIObject } from '@nestjs/swagger';
import { readFileSync } from 'node:fs';
import { newId } from '#libs/kernel';
import { aFullOrganisation, type FullOrganisation } from '../support/full-organisation.js';
import { sampleBody } from '../support/sample-body.js';
import { startConstellation, type Constellation } from '../support/constellation.js';

type Method = 'get' | 'post' | 'put' | 'patch' | 'delete';
type Operation = NonNullable<OpenAPIObject['paths'][string][Method]>;

const document = JSON.parse(readFileSync('libs/api-client/openapi.json', 'utf8')) as OpenAPIObject;

/** What people, scripts and broken clients send where something else belongs. */
const WRONG: unknown[] = [
  null,
  '',
  ' ',
  '\0',
  '\uD800',
  'Ω'.repeat(1_000),
  -1,
  1e300,
  '9999-99-99T99:99:99Z',
  '0000-00-00',
  'eyJhIjoxfQ',
  { a: 1 },
  [[]],
  ['x', null],
];
/** What ends the session the other requests need, and what leaves for a network's own pages. */
const LEFT_OUT = ['/api/auth/sign-out', '/api/auth/sign-in'];

const routes = Object.entries(document.paths)
  .filter(([path]) => path.startsWith('/api/') && !LEFT_OUT.includes(path))
  .flatMap(([path, operations]) =>
    (['get', 'post', 'put', 'patch', 'delete'] as const).flatMap((method) => {
      const operation = operations[method];
      return operation ? [{ route: `${method.toUpperCase()} ${path}`, method, path, operation }] : [];
    }),
  );

describe('whatever is sent to a route', () => {
  let all: Constellation;
  let organisation: FullOrganisation;

  beforeAll(async () => {
    all = await startConstellation({ environment: { REQUESTS_PER_MINUTE: '0' } });
    organisation = await aFullOrganisation(all, 'Alder');
  });
  afterAll(() => all.stop());

  it.each(routes)('$route answers it, or says plainly what is wrong', async ({ method, path, operation }) => {
    const faults: string[] = [];
    for (const { address, body } of attempts(path, operation)) {
      const request = organisation.agent[method](address).redirects(0);
      const sent = body === undefined ? request : request.type('json').send(JSON.stringify(body));
      const { status, body: answer } = await sent;
      const plain = status < 400 || (typeof answer.code === 'string' && answer.detail?.length > 0);
      if (status >= 500 || !plain) faults.push(`${status} ${address} ${JSON.stringify(body)?.slice(0, 200)}`);
    }
    expect(faults).toEqual([]);
  });

  it('leaves the member signed in, so that all of it was looked at', () =>
    organisation.agent.get('/api/auth/me').expect(200));

  function* attempts(path: string, operation: Operation): Generator<{ address: string; body?: unknown }> {
    const filled = path.replace('{node}', 'advocacy').replace(/\{\w+\}/g, newId());
    const named = (operation.parameters ?? []).flatMap((one) =>
      'name' in one && one.in === 'query' ? [one.name] : [],
    );
    for (const wrong of WRONG) {
      const text = encodeURIComponent(
        typeof wrong === 'string' ? wrong.replace(/\p{Cs}/gu, '\uFFFD') : JSON.stringify(wrong),
      );
      if (path.includes('{')) yield { address: path.replace(/\{\w+\}/g, text || '%20') };
      for (const name of named) yield { address: `${filled}?${name}=${text}` };
    }
    for (const name of named) yield { address: `${filled}?${name}=%ff&${name}=x` };
    const schema = bodySchema(operation);
    if (!schema) return;
    for (const wrong of WRONG) yield { address: filled, body: wrong };
    const right = sampleBody(document, schema, () => newId()) as Record<string, unknown>;
    for (const field of Object.keys(right))
      for (const wrong of WRONG) yield { address: filled, body: { ...right, [field]: wrong } };
    for (const [field, value] of Object.entries(right))
      if (Array.isArray(value))
        for (const wrong of WRONG) yield { address: filled, body: { ...right, [field]: [wrong] } };
  }
});

function bodySchema(operation: Operation) {
  const body = operation.requestBody;
  return body && 'content' in body ? (body.content['application/json']?.schema as object | undefined) : undefined;
}

import type { OpenAPIObject } from '@nestjs/swagger';
import type { BodyBounds } from '../../apps/api/src/bodies/body-bounds.js';
import type { Sent } from '../fuzz/send.js';
import { readOperations, type Operation } from '../support/api-operations.js';
import { fullBody } from './full-body.js';
import { WORST_TABLES, WORST_TEXTS } from './worst-texts.js';

/** What a route holds its bodies to, and how large a file it takes. */
export type Held = BodyBounds & { file?: number | undefined };

export interface Worst extends Sent {
  /** `POST /api/shares, unknown keys` */
  name: string;
}

const JSON_TYPE = { 'content-type': 'application/json' };
const BOUNDARY = 'worst';

/** For each route that the document offers, the worst that its bounds let through and the worst that they stop. */
export function* worstRequests(
  document: OpenAPIObject,
  heldTo: (method: string, path: string) => Held,
): Generator<Worst> {
  for (const operation of readOperations(document)) {
    const { method, path } = operation;
    const held = heldTo(method.toUpperCase(), path);
    const address = path.replace(/\{\w+\}/g, '0199a3c0-0000-7000-8000-000000000000');
    const bodies = method === 'get' ? [] : bodiesFor(document, operation, held);
    for (const [name, body, headers = JSON_TYPE] of bodies)
      yield {
        name: `${method.toUpperCase()} ${path}, ${name}`,
        method: method.toUpperCase(),
        address,
        headers,
        body: Buffer.from(body),
      };
    yield* addressesFor(operation, address);
  }
}

type Body = [name: string, body: string, headers?: Record<string, string>];

function* bodiesFor(document: OpenAPIObject, { body }: Operation, held: Held): Generator<Body> {
  const { bytes, keys, values, depth, file } = held;
  yield ['as many unknown keys as are counted', object(keys)];
  yield ['as many unknown keys as have room', object(Math.floor(bytes / 12))];
  yield ['200,000 unknown keys', object(200_000)];
  yield ['lists within lists', '['.repeat(bytes / 2) + ']'.repeat(bytes / 2)];
  yield ['lists as deep as may be', `{"x":${'['.repeat(depth - 1)}${list(bytes - 100)}${']'.repeat(depth - 1)}}`];
  yield ['one long text', `{"x":"${'\\"'.repeat(bytes / 2 - 10)}"}`];
  yield [
    'forbidden keys',
    `{"__proto__":{${'"__proto__":1,'.repeat(keys - 10)}"x":"${' '.repeat(bytes - keys * 15)}"}}`,
  ];
  yield ['a list for a request', list(bytes)];
  yield ['a list for a request, as long as is counted', list(Math.min(bytes, values * 2))];
  const fields = body ? Object.keys(Object(fullBody(document, body, 'x')) as object) : [];
  for (const field of fields) {
    yield [`a list as ${field}`, `{"${field}":${list(Math.min(bytes - 100, values * 2))}}`];
    yield [`keys in ${field}`, `{"${field}":${object(keys - 1)}}`];
    yield [`lists in ${field}`, `{"${field}":[${'[],'.repeat(Math.min(values - 2, bytes / 3 - 40))}[]]}`];
  }
  if (body)
    for (const text of WORST_TEXTS)
      yield [`full of ${JSON.stringify(text.slice(0, 12))}`, JSON.stringify(fullBody(document, body, text))];
  if (file === undefined) return;
  for (const [name, table] of WORST_TABLES) {
    const whole = table(Math.min(bytes, file));
    yield [name, whole, { 'content-type': 'text/csv' }];
    yield [`${name} in a form`, form(whole), { 'content-type': `multipart/form-data; boundary=${BOUNDARY}` }];
  }
}

function* addressesFor({ method, path, parameters }: Operation, address: string): Generator<Worst> {
  const ask = (name: string, asked: string): Worst => ({
    name: `${method.toUpperCase()} ${path}, ${name}`,
    method: method.toUpperCase(),
    address: asked,
    headers: {},
  });
  if (method !== 'get') return;
  yield ask('unknown things', `${address}?${'a&'.repeat(100)}${numbered(2_500, (nth) => `${nth}`).join('&')}`);
  for (const { name } of parameters.filter((one) => one.in === 'query'))
    for (const text of WORST_TEXTS) {
      const value = encodeURIComponent(text.repeat(Math.min(2_000, Math.ceil(12_000 / text.length)))).slice(0, 12_000);
      yield ask(`${name} of ${JSON.stringify(text.slice(0, 12))}`, `${address}?${name}=${value.replace(/%.?$/, '')}`);
    }
  if (path.includes('{')) yield ask('a long id', path.replace(/\{\w+\}/g, '-'.repeat(5_000)));
}

const numbered = <T>(count: number, of: (nth: number) => T): T[] => Array.from({ length: count }, (_, nth) => of(nth));
const object = (keys: number) => `{${numbered(keys, (nth) => `"k${nth}":1`).join(',')}}`;
const list = (bytes: number) => `[${'1,'.repeat(Math.max(0, bytes / 2 - 2))}1]`;
const form = (file: string) =>
  `--${BOUNDARY}\r\nContent-Disposition: form-data; name="file"; filename="a.csv"\r\nContent-Type: text/csv\r\n\r\n${file}\r\n--${BOUNDARY}--\r\n`;

import type { OpenAPIObject } from '@nestjs/swagger';
import fc from 'fast-check';
import type { Sent } from './send.js';
import { Values } from './values.js';

const METHODS = ['get', 'post', 'put', 'patch', 'delete'] as const;
const BOUNDARY = 'fuzzed';
const FILES = ['image/png', 'text/csv', 'image/svg+xml', 'application/octet-stream'];

/** One thing that can be asked for, and what may be sent to ask. */
export interface Fuzzed {
  /** `POST /api/shares` */
  name: string;
  requests: fc.Arbitrary<Sent>;
}

interface Parameter {
  in: string;
  name: string;
  schema: object;
}

/** Everything the document offers; `ids` gives the ids for a field, or for the word before an id in a path. */
export function attempts(
  document: OpenAPIObject,
  ids: (field: string, path?: string) => fc.Arbitrary<string>,
): Fuzzed[] {
  const values = new Values(document, ids);
  return Object.entries(document.paths).flatMap(([path, item]) =>
    METHODS.flatMap((method) => {
      const operation = item[method];
      if (!operation) return [];
      const parameters = (operation.parameters ?? []) as Parameter[];
      const { content = {} } = (operation.requestBody ?? {}) as { content?: Record<string, { schema: object }> };
      const address = fc.tuple(pathOf(path, parameters), queryOf(parameters)).map((parts) => parts.join(''));
      const requests = fc
        .record({ address, payload: payloadOf(content), extra: headers })
        .map(({ address: to, payload, extra }) => ({
          method: method.toUpperCase(),
          address: to,
          headers: { ...payload.headers, ...extra },
          body: payload.body,
        }));
      return [{ name: `${method.toUpperCase()} ${path}`, requests }];
    }),
  );

  function pathOf(path: string, parameters: Parameter[]): fc.Arbitrary<string> {
    const parts = path.split('/').map((part, nth, all) => {
      const name = /^\{(\w+)\}$/.exec(part)?.[1];
      if (!name) return fc.constant(part);
      const schema = parameters.find((one) => one.in === 'path' && one.name === name)?.schema ?? {};
      const wanted = fc.oneof(
        { weight: 3, arbitrary: ids(name, all[nth - 1]) },
        { weight: 2, arbitrary: values.text(schema, name) },
      );
      return wanted.map(encoded);
    });
    return fc.tuple(...parts).map((each) => each.join('/'));
  }

  function queryOf(parameters: Parameter[]): fc.Arbitrary<string> {
    const fields = parameters
      .filter((one) => one.in === 'query')
      .map(({ name, schema }) => [name, values.text(schema, name)] as const);
    return fc
      .tuple(
        fc.record(Object.fromEntries(fields), { requiredKeys: [] }),
        fc.constantFrom(
          '',
          '',
          '',
          '',
          '',
          'x=1',
          'limit=-1',
          'cursor=',
          'cursor=%ff',
          'limit[]=1',
          'a[b][c]=d',
          '&&&==',
        ),
      )
      .map(([asked, besides]) => {
        const pairs = Object.entries(asked).map(([name, value]) => `${name}=${encoded(String(value))}`);
        const query = [...pairs, besides].filter(Boolean).join('&');
        return query && `?${query}`;
      });
  }

  function payloadOf(content: Record<string, { schema: object }>): fc.Arbitrary<Payload> {
    const json = content['application/json'];
    const right = json
      ? values.of(json.schema, '').map((value) => jsonPayload(JSON.stringify(value)))
      : content['text/csv']
        ? csv
        : content['multipart/form-data']
          ? multipart
          : fc.constant<Payload>({ headers: {} });
    return fc.oneof({ weight: 12, arbitrary: right }, { weight: 1, arbitrary: fc.oneof(broken, csv, multipart) });
  }
}

interface Payload {
  headers: Record<string, string>;
  body?: Buffer;
}

function jsonPayload(text: string): Payload {
  return { headers: { 'content-type': 'application/json' }, body: Buffer.from(text) };
}

const broken: fc.Arbitrary<Payload> = fc.oneof(
  fc
    .constantFrom('{', '[', '"', '{"a":', 'nul', '{"a":1,"a":2}', '{"__proto__":{"x":1}}', '[1]', '1', '')
    .map(jsonPayload),
  fc.integer({ min: 1, max: 5_000 }).map((deep) => jsonPayload('['.repeat(deep) + ']'.repeat(deep))),
  fc
    .integer({ min: 1, max: 400 })
    .map((keys) =>
      jsonPayload(JSON.stringify(Object.fromEntries(Array.from({ length: keys }, (_, nth) => [`key${nth}`, nth])))),
    ),
  fc
    .tuple(
      fc.constantFrom(
        '',
        'text/plain',
        'application/json; charset=utf-16',
        'application/xml',
        'x',
        'multipart/form-data',
      ),
      fc.uint8Array({ maxLength: 400 }),
    )
    .map(([type, bytes]) => ({ headers: { 'content-type': type }, body: Buffer.from(bytes) })),
);

const csv: fc.Arbitrary<Payload> = fc
  .array(
    fc.array(
      fc.oneof(
        fc.string({ unit: 'binary', maxLength: 20 }),
        fc.constantFrom('email', 'name', 'roles', 'x@y.example', '"', ';', '\0', '=1+1'),
      ),
      { maxLength: 8 },
    ),
    { maxLength: 12 },
  )
  .map((lines) => ({
    headers: { 'content-type': 'text/csv' },
    body: Buffer.from(lines.map((line) => line.join(',')).join('\n')),
  }));

const multipart: fc.Arbitrary<Payload> = fc
  .record({
    field: fc.constantFrom('file', 'image', 'wrong', ''),
    type: fc.constantFrom(...FILES),
    name: fc.constantFrom('a.png', '../../a', 'a\u0000.png', 'ü.csv'),
    bytes: fc.uint8Array({ maxLength: 2_000 }),
    whole: fc.boolean(),
  })
  .map(({ field, type, name, bytes, whole }) => {
    const head = `--${BOUNDARY}\r\nContent-Disposition: form-data; name="${field}"; filename="${name}"\r\nContent-Type: ${type}\r\n\r\n`;
    return {
      headers: { 'content-type': `multipart/form-data; boundary=${BOUNDARY}` },
      body: Buffer.concat([Buffer.from(head), Buffer.from(bytes), Buffer.from(whole ? `\r\n--${BOUNDARY}--\r\n` : '')]),
    };
  });

const headers = fc.oneof(
  { weight: 12, arbitrary: fc.constant<Record<string, string>>({}) },
  {
    weight: 1,
    arbitrary: fc.constantFrom<Record<string, string>>(
      { accept: 'text/html' },
      { 'accept-language': 'xx;q=9, de' },
      { 'if-none-match': '"x"' },
      { 'content-encoding': 'gzip' },
      { expect: '100-continue' },
      { range: 'bytes=0-1,5-' },
      { 'idempotency-key': 'x'.repeat(4_000) },
      { 'idempotency-key': 'one' },
      { 'x-forwarded-for': "1.1.1.1, '" },
      { origin: 'https://evil.example' },
      { 'transfer-encoding': 'chunked' },
    ),
  },
);

/** As it may stand in an address; what no encoding can hold goes as the sign for it. */
function encoded(value: string): string {
  return encodeURIComponent(value.replace(/\p{Cs}/gu, '\uFFFD'));
}

import type { OpenAPIObject } from '@nestjs/swagger';
import { resolved, type Schema } from '../support/sample-body.js';

/** The largest body that the document allows: every list and every text as long as it may be, texts made of `text`. */
export function fullBody(document: OpenAPIObject, schema: Schema, text: string): unknown {
  const inner = (part: Schema) => fullBody(document, part, text);
  if (schema.$ref) return inner(resolved(document, schema.$ref));
  if (schema.allOf?.[0]) return inner(schema.allOf[0]);
  if (schema.enum) return schema.enum[0];
  if (schema.format === 'uuid') return '0199a3c0-0000-7000-8000-000000000000';
  if (schema.format === 'date-time') return '2027-01-01T09:00:00Z';
  if (schema.format === 'date') return '2027-01-01';
  if (schema.type === 'array') return Array.from({ length: schema.maxItems ?? 100 }, () => inner(schema.items ?? {}));
  if (schema.type === 'boolean') return true;
  if (schema.type === 'number' || schema.type === 'integer') return schema.maximum ?? 1;
  if (schema.properties || schema.type === 'object')
    return Object.fromEntries(Object.entries(schema.properties ?? {}).map(([name, part]) => [name, inner(part)]));
  const most = schema.maxLength ?? 100_000;
  return [...text.repeat(Math.ceil(most / text.length))].slice(0, most).join('');
}

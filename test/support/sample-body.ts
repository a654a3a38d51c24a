import type { OpenAPIObject } from '@nestjs/swagger';

/** What the document says of a value, as far as tests make some up. */
export interface Schema {
  $ref?: string;
  allOf?: Schema[];
  type?: string;
  format?: string;
  enum?: unknown[];
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  minimum?: number;
  maximum?: number;
  minLength?: number;
  maxLength?: number;
  maxItems?: number;
  nullable?: boolean;
}

/**
 * A body that the document allows, with every field filled in, also those that may be absent. `idOf` says which id
 * stands in a field of format uuid; `textOf` which text in a field that needs a certain one, or null for any.
 */
export function sampleBody(
  document: OpenAPIObject,
  schema: Schema,
  idOf: (field: string) => string,
  textOf: (field: string) => unknown = () => null,
  field = '',
): unknown {
  const inner = (part: Schema, name: string) => sampleBody(document, part, idOf, textOf, name);
  if (schema.$ref) return inner(resolved(document, schema.$ref), field);
  if (schema.allOf?.[0]) return inner(schema.allOf[0], field);
  const given = textOf(field);
  if (given !== null) return given;
  if (schema.enum) return schema.enum[0];
  if (schema.format === 'uuid') return idOf(field);
  if (schema.format === 'date-time') return '2027-01-01T09:00:00Z';
  if (schema.type === 'array') return [inner(schema.items ?? {}, field)];
  if (schema.type === 'boolean') return true;
  if (schema.type === 'number' || schema.type === 'integer') return schema.minimum ?? 1;
  if (schema.type === 'object' || schema.properties) {
    return Object.fromEntries(Object.entries(schema.properties ?? {}).map(([name, part]) => [name, inner(part, name)]));
  }
  return 'sample'.padEnd(schema.minLength ?? 0, 'x');
}

/** The part of the document that a reference names. */
export function resolved(document: OpenAPIObject, reference: string): Schema {
  const name = reference.split('/').at(-1)!;
  return (document.components?.schemas?.[name] ?? {}) as Schema;
}

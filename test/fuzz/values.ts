import type { OpenAPIObject } from '@nestjs/swagger';
import fc from 'fast-check';
import { encodeCursor, newId, type CursorKey } from '#libs/kernel';
import { resolved, type Schema } from '../support/sample-body.js';
import { sampleText } from '../support/sample-text.js';
import { NASTY } from './nasty.js';

/** How deep a document may refer to itself before an empty object stands for the rest. */
const DEEPEST = 6;

/** What stands where a schema is asked for: mostly what it allows, at times at its edges, and at times anything else. */
export class Values {
  private readonly nasty: fc.Arbitrary<unknown> = fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...NASTY) },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 200 }) },
    { weight: 1, arbitrary: fc.json({ maxDepth: 4 }).map((text) => JSON.parse(text) as unknown) },
  );

  /** `ids` gives the ids that make sense, or nearly do, in a field of that name. */
  constructor(
    private readonly document: OpenAPIObject,
    private readonly ids: (field: string) => fc.Arbitrary<string>,
  ) {}

  /** What belongs in a field, or in one of ten something that does not. */
  of(schema: Schema, field: string, depth = 0): fc.Arbitrary<unknown> {
    return fc.oneof({ weight: 9, arbitrary: this.right(schema, field, depth) }, { weight: 1, arbitrary: this.nasty });
  }

  /** A query or a path takes nothing but text. */
  text(schema: Schema, field: string): fc.Arbitrary<string> {
    return this.of(schema, field).map((value) => (typeof value === 'string' ? value : JSON.stringify(value)));
  }

  private right(schema: Schema, field: string, depth: number): fc.Arbitrary<unknown> {
    if (schema.$ref) return this.right(resolved(this.document, schema.$ref), field, depth);
    if (schema.allOf?.[0]) return this.right(schema.allOf[0], field, depth);
    const value = this.plain(schema, field, depth);
    return schema.nullable
      ? fc.oneof({ weight: 5, arbitrary: value }, { weight: 1, arbitrary: fc.constant(null) })
      : value;
  }

  private plain(schema: Schema, field: string, depth: number): fc.Arbitrary<unknown> {
    if (schema.enum) return fc.constantFrom(...schema.enum);
    if (schema.format === 'uuid') return this.ids(field);
    if (schema.type === 'array') return this.list(schema, field, depth);
    if (schema.type === 'boolean') return fc.boolean();
    if (schema.type === 'integer' || schema.type === 'number') return number(schema);
    if (schema.type === 'object' || schema.properties) return this.record(schema, depth);
    return text(schema, field);
  }

  private list(schema: Schema, field: string, depth: number): fc.Arbitrary<unknown> {
    return depth > DEEPEST
      ? fc.constant([])
      : fc.array(this.of(schema.items ?? {}, field, depth + 1), { maxLength: 4 });
  }

  private record(schema: Schema, depth: number): fc.Arbitrary<unknown> {
    if (depth > DEEPEST) return fc.constant({});
    const fields = Object.entries(schema.properties ?? {}).map(
      ([name, part]) => [name, this.of(part, name, depth + 1)] as const,
    );
    const whole = fc.record(Object.fromEntries(fields), { requiredKeys: schema.required ?? [] });
    return fc.oneof(
      { weight: 8, arbitrary: whole },
      { weight: 1, arbitrary: fc.record(Object.fromEntries(fields), { requiredKeys: [] }) },
      { weight: 1, arbitrary: fc.tuple(whole, fc.dictionary(fc.string(), this.nasty, { maxKeys: 3 })).map(joined) },
    );
  }
}

function joined([known, unknown]: [object, object]): object {
  return { ...known, ...unknown };
}

function number({ minimum = 0, maximum = 1_000 }: Schema): fc.Arbitrary<number> {
  return fc.oneof(
    fc.constantFrom(minimum, maximum, minimum - 1, maximum + 1, 0),
    fc.integer({ min: Math.ceil(minimum), max: Math.max(Math.ceil(minimum), Math.floor(maximum)) }),
  );
}

function text({ format, minLength = 0, maxLength = 200 }: Schema, field: string): fc.Arbitrary<unknown> {
  if (format === 'date-time') return fc.date({ noInvalidDate: true }).map((date) => date.toISOString());
  if (format === 'date') return fc.date({ noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10));
  if (field === 'cursor') return forgedCursor;
  const most = Math.min(Math.max(minLength, maxLength), 4_000);
  return fc.oneof(
    { weight: 3, arbitrary: fc.constant(null).map(() => sampleText(field) ?? 'Our laboratories opened their doors.') },
    { weight: 2, arbitrary: fc.string({ unit: 'grapheme', minLength: Math.min(minLength, most), maxLength: most }) },
    { weight: 1, arbitrary: fc.constantFrom('x'.repeat(minLength), 'x'.repeat(most), 'x'.repeat(most + 1)) },
  );
}

/** A cursor of the right shape, with parts that no list has written. */
const forgedCursor = fc
  .array(
    fc.constantFrom<string | number>(
      0,
      1,
      -1,
      1e15,
      8.64e15,
      1_793_786_400_000,
      newId(),
      'x',
      '',
      '9'.repeat(30),
      'a\0',
      '\uD800',
      '2026-11-28T10:00:00.000Z',
      '-271821-04-20T00:00:00.000Z',
    ),
    { minLength: 1, maxLength: 4 },
  )
  .map((key: CursorKey) => encodeCursor(key));

import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsISO8601,
  IsObject,
  IsString,
  IsUUID,
  Matches,
  Max,
  MaxLength,
  Min,
  MinLength,
  ValidateIf,
  ValidateNested,
} from 'class-validator';

/**
 * Fields of requests: one decorator says at once how a field is validated, what its error says would be right, and
 * how the OpenAPI document shows it. `optional` fields may be absent, `nullable` ones also null.
 */
interface FieldOptions {
  optional?: boolean;
  nullable?: boolean;
  about?: string;
  /** A list of such values. */
  list?: { most: number };
}

/** What PostgreSQL and JSON cannot both carry: the NUL character and half of a surrogate pair. */
const STORABLE = /^[^\0\p{Surrogate}]*$/u;

export function TextField(
  options: FieldOptions & { least?: number; most: number; pattern?: RegExp; patternMessage?: string },
) {
  const each = { each: !!options.list };
  const { least = 0, most, pattern } = options;
  const tooShort = least === 1 ? 'must not be empty' : `must have at least ${least} characters`;
  const schema = { type: String, maxLength: most, ...(least ? { minLength: least } : {}) };
  return field(options, schema, [
    IsString({ ...each, message: 'must be text' }),
    MaxLength(most, { ...each, message: `must have at most ${most} characters` }),
    Matches(STORABLE, { ...each, message: 'holds characters that cannot be stored' }),
    ...(least ? [Matches(/\S/, { ...each, message: 'must not be empty' })] : []),
    ...(least > 1 ? [MinLength(least, { ...each, message: tooShort })] : []),
    ...(pattern ? [Matches(pattern, { ...each, message: options.patternMessage ?? `must match ${pattern}` })] : []),
  ]);
}

export function IdField(options: FieldOptions = {}) {
  return field(options, { type: String, format: 'uuid' }, [
    IsUUID(undefined, { each: !!options.list, message: 'must be an id' }),
  ]);
}

export function ChoiceField(values: readonly string[], options: FieldOptions & { enumName?: string } = {}) {
  return field(options, { enum: values, ...(options.enumName ? { enumName: options.enumName } : {}) }, [
    IsIn(values, { each: !!options.list, message: `must be one of ${values.join(', ')}` }),
  ]);
}

export function IntegerField(options: FieldOptions & { least: number; most: number }) {
  const each = { each: !!options.list, message: `must be a whole number from ${options.least} to ${options.most}` };
  return field(options, { type: 'integer', minimum: options.least, maximum: options.most }, [
    Transform(({ value }: { value: unknown }) => (isText(value, /^-?\d{1,15}$/) ? Number(value) : value)),
    IsInt(each),
    Min(options.least, each),
    Max(options.most, each),
  ]);
}

export function FlagField(options: FieldOptions = {}) {
  return field(options, { type: Boolean }, [
    // Query strings have no booleans of their own.
    Transform(({ value }: { value: unknown }) => (isText(value, /^(true|false)$/) ? value === 'true' : value)),
    IsBoolean({ message: 'must be true or false' }),
  ]);
}

export function InstantField(options: FieldOptions = {}) {
  return field(options, { type: String, format: 'date-time' }, [
    IsISO8601({ strict: true }, { message: 'must be a time such as 2026-11-21T09:00:00Z' }),
  ]);
}

export function DateField(options: FieldOptions = {}) {
  return field(options, { type: String, format: 'date' }, [
    Matches(/^\d{4}-\d{2}-\d{2}$/, { message: 'must be a date such as 2026-11-21' }),
  ]);
}

export function ObjectField(target: () => new () => object, options: FieldOptions = {}) {
  // Swagger tells a function that answers a class from a class by its name.
  const type = () => target();
  return field(options, { type }, [
    Type(target),
    // Nested validation passes over what is absent or null.
    IsObject({ each: !!options.list, message: options.list ? 'must hold objects only' : 'must be an object' }),
    ValidateNested({ each: !!options.list, message: 'must be an object' }),
  ]);
}

function field(options: FieldOptions, schema: object, checks: PropertyDecorator[]) {
  const { optional = false, nullable = false, list } = options;
  const absent = (value: unknown) => (optional && value === undefined) || (nullable && value === null);
  return applyDecorators(
    ...(optional || nullable ? [ValidateIf((_: object, value: unknown) => !absent(value))] : []),
    ...(list
      ? [IsArray({ message: 'must be a list' }), ArrayMaxSize(list.most, { message: `must hold at most ${list.most}` })]
      : []),
    ...checks,
    ApiProperty({ ...schema, isArray: !!list, required: !optional, nullable, description: options.about } as never),
  );
}

function isText(value: unknown, pattern: RegExp): value is string {
  return typeof value === 'string' && pattern.test(value);
}

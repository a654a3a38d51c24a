import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsObject,
  IsString,
  isUUID,
  IsUUID,
  Matches,
  Max,
  MaxLength,
  Min,
  MinLength,
  ValidateBy,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { listOf, say, showsAnything, type Sentence } from '#libs/kernel';
import { noteBounds } from './field-bounds.js';
import { isInstant } from './instant.js';

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
  options: FieldOptions & { least?: number; most: number; pattern?: RegExp; patternMessage?: Sentence },
) {
  const { least = 0, most, pattern } = options;
  const list = !!options.list;
  const schema = { type: String, maxLength: most, ...(least ? { minLength: least } : {}) };
  return field(options, schema, [
    IsString(told(say('must be text'), list)),
    MaxLength(
      most,
      told(say('must have at most {most, plural, one {# character} other {# characters}}', { most }), list),
    ),
    matching('storable', STORABLE, told(say('holds characters that cannot be stored'), list)),
    ...(least ? [passing('filled', showsAnything, told(say('must not be empty'), list))] : []),
    ...(least > 1
      ? [
          MinLength(
            least,
            told(say('must have at least {least, plural, one {# character} other {# characters}}', { least }), list),
          ),
        ]
      : []),
    ...(pattern
      ? [
          matching(
            'pattern',
            pattern,
            told(options.patternMessage ?? say('must match {pattern}', { pattern: String(pattern) }), list),
          ),
        ]
      : []),
  ]);
}

const ID = { type: String, format: 'uuid' };
const IN_LOWER_CASE = Transform(({ value }: { value: unknown }) =>
  Array.isArray(value) ? value.map(inLowerCase) : inLowerCase(value),
);

/** Taken in lower case, as ids are kept: they are also compared, and locks are called by them, as texts. */
export function IdField(options: FieldOptions = {}) {
  return field(options, ID, [IN_LOWER_CASE, IsUUID(undefined, told(say('must be an id'), !!options.list))]);
}

/** The id of a person, whom a form has chosen from a list: one that is left empty says so in the words of a list. */
export function PersonIdField(options: FieldOptions = {}) {
  const isEmpty = (value: unknown) => value === undefined || value === null || value === '';
  return field(options, ID, [
    IN_LOWER_CASE,
    checking('chosen', (value) => !isEmpty(value), told(say('choose somebody'), !!options.list)),
    checking('id', (value) => isEmpty(value) || isUUID(value), told(say('must be an id'), !!options.list)),
  ]);
}

export function ChoiceField(values: readonly string[], options: FieldOptions & { enumName?: string } = {}) {
  return field(options, { enum: values, ...(options.enumName ? { enumName: options.enumName } : {}) }, [
    IsIn(values, told(say('must be one of {choices}', { choices: listOf(values) }), !!options.list)),
  ]);
}

export function IntegerField(options: FieldOptions & { least: number; most: number }) {
  const { least, most } = options;
  const each = told(
    say('must be a whole number from {least, number} to {most, number}', { least, most }),
    !!options.list,
  );
  return field(options, { type: 'integer', minimum: options.least, maximum: options.most }, [
    Transform(({ value }: { value: unknown }) => (isText(value, /^-?\d{1,15}$/) ? Number(value) : value)),
    IsInt(each),
    Min(least, each),
    Max(most, each),
  ]);
}

export function FlagField(options: FieldOptions = {}) {
  return field(options, { type: Boolean }, [
    // Query strings have no booleans of their own.
    Transform(({ value }: { value: unknown }) => (isText(value, /^(true|false)$/) ? value === 'true' : value)),
    IsBoolean(told(say('must be true or false'))),
  ]);
}

export function InstantField(options: FieldOptions = {}) {
  return field(options, { type: String, format: 'date-time' }, [
    passing('instant', isInstant, told(say('must be a time such as 2026-11-21T09:00:00Z'), !!options.list)),
  ]);
}

export function DateField(options: FieldOptions = {}) {
  return field(options, { type: String, format: 'date' }, [
    Matches(/^\d{4}-\d{2}-\d{2}$/, told(say('must be a date such as 2026-11-21'))),
  ]);
}

export function ObjectField(target: () => new () => object, options: FieldOptions = {}) {
  // Swagger tells a function that answers a class from a class by its name.
  const type = () => target();
  const checks = [
    Type(target),
    // Nested validation passes over what is absent or null.
    IsObject(told(options.list ? say('must hold objects only') : say('must be an object'), !!options.list)),
    ValidateNested(told(say('must be an object'), !!options.list)),
  ];
  return field(options, { type }, checks, target);
}

/** How long a value can be in JSON: a text as it says, a choice as its longest, anything else as long as a time or an id. */
function charactersOf({
  maxLength = 38,
  enum: choices = [],
}: {
  maxLength?: number;
  enum?: readonly string[];
}): number {
  return 2 + Math.max(choices.length > 0 ? 0 : maxLength, ...choices.map((choice) => choice.length));
}

function field(
  options: FieldOptions,
  schema: object,
  checks: PropertyDecorator[],
  of: (() => new () => object) | null = null,
) {
  const { optional = false, nullable = false, list } = options;
  const absent = (value: unknown) => (optional && value === undefined) || (nullable && value === null);
  return applyDecorators(
    ...(optional || nullable ? [ValidateIf((_: object, value: unknown) => !absent(value))] : []),
    ...(list
      ? [
          IsArray(told(say('must be a list'))),
          ArrayMaxSize(list.most, told(say('must hold at most {most, number}', { most: list.most }))),
        ]
      : []),
    noteBounds({ characters: charactersOf(schema), list: list?.most ?? null, of }),
    ...checks,
    ApiProperty({
      ...schema,
      ...(list ? { isArray: true, maxItems: list.most } : { isArray: false }),
      required: !optional,
      nullable,
      description: options.about,
    } as never),
  );
}

function matching(name: string, pattern: RegExp, options: ReturnType<typeof told>): PropertyDecorator {
  return passing(name, (text) => pattern.test(text), options);
}

/**
 * That it is a text that passes. By a name of its own: of checks that share a name, class-validator tells one's failure in the
 * words of another.
 */
function passing(name: string, passes: (text: string) => boolean, options: ReturnType<typeof told>): PropertyDecorator {
  return checking(name, (value) => typeof value === 'string' && passes(value), options);
}

function checking(
  name: string,
  validate: (value: unknown) => boolean,
  options: ReturnType<typeof told>,
): PropertyDecorator {
  // Without a message of its own a failure would have no context either.
  return ValidateBy({ name, validator: { validate, defaultMessage: () => name } }, options);
}

/** What a check tells when it fails. class-validator hands the context on as it is, where its messages can only be strings. */
function told(context: Sentence, each = false) {
  return { each, context };
}

function inLowerCase(value: unknown): unknown {
  return typeof value === 'string' ? value.toLowerCase() : value;
}

function isText(value: unknown, pattern: RegExp): value is string {
  return typeof value === 'string' && pattern.test(value);
}

import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsISO8601,
  IsOptional,
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

export function TextField(
  options: FieldOptions & { least?: number; most: number; pattern?: RegExp; patternMessage?: string },
) {
  const each = { each: !!options.list };
  return field(
    options,
    { type: String, maxLength: options.most, ...(options.least ? { minLength: options.least } : {}) },
    [
      IsString({ ...each, message: 'must be text' }),
      ...(options.least
        ? [
            MinLength(options.least, {
              ...each,
              message: options.least === 1 ? 'must not be empty' : `must have at least ${options.least} characters`,
            }),
          ]
        : []),
      MaxLength(options.most, { ...each, message: `must have at most ${options.most} characters` }),
      ...(options.pattern
        ? [Matches(options.pattern, { ...each, message: options.patternMessage ?? `must match ${options.pattern}` })]
        : []),
    ],
  );
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
  const message = `must be a whole number from ${options.least} to ${options.most}`;
  return field(options, { type: 'integer', minimum: options.least, maximum: options.most }, [
    Type(() => Number),
    IsInt({ message }),
    Min(options.least, { message }),
    Max(options.most, { message }),
  ]);
}

export function FlagField(options: FieldOptions = {}) {
  return field(options, { type: Boolean }, [IsBoolean({ message: 'must be true or false' })]);
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

export function ObjectField(type: () => new () => object, options: FieldOptions = {}) {
  return field(options, { type }, [Type(type), ValidateNested({ each: !!options.list, message: 'must be an object' })]);
}

function field(options: FieldOptions, schema: object, checks: (PropertyDecorator | MethodDecorator)[]) {
  const presence: PropertyDecorator[] = [];
  if (options.optional) presence.push(IsOptional());
  else if (options.nullable) presence.push(ValidateIf((_, value) => value !== null));
  const list = options.list
    ? [
        IsArray({ message: 'must be a list' }),
        ArrayMaxSize(options.list.most, { message: `must hold at most ${options.list.most}` }),
      ]
    : [];
  return applyDecorators(
    ...presence,
    ...(list as PropertyDecorator[]),
    ...(checks as PropertyDecorator[]),
    ApiProperty({
      ...schema,
      isArray: !!options.list,
      required: !options.optional,
      nullable: options.nullable,
      description: options.about,
    } as never),
  );
}

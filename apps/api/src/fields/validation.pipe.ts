import { ValidationPipe } from '@nestjs/common';
import type { ValidationError } from 'class-validator';
import { DomainError, say, type FieldProblem, type Sentence } from '#libs/kernel';

/** Checks every request class; names each wrong field by its JSON path, and each field that nobody asked for. */
export function validationPipe(): ValidationPipe {
  return new ValidationPipe({
    transform: true,
    whitelist: true,
    forbidNonWhitelisted: true,
    stopAtFirstError: true,
    exceptionFactory: (errors: ValidationError[]) => DomainError.invalidFields(fieldProblems(errors)),
  });
}

/** One problem for each wrong field, paths like `captions[0].text`. */
function fieldProblems(errors: ValidationError[], parent = ''): FieldProblem[] {
  return errors.flatMap((error) => {
    const field = path(parent, error.property);
    const own = Object.keys(error.constraints ?? {}).map((check) => ({ field, message: toldBy(error, check) }));
    return [...own, ...fieldProblems(error.children ?? [], field)];
  });
}

/** What the field's own check tells (see `fields.ts`), and what those of class-validator itself mean. */
function toldBy(error: ValidationError, check: string): Sentence {
  const told = error.contexts?.[check] as Sentence | undefined;
  if (told) return told;
  return check === 'whitelistValidation' ? say('is not a field of this request') : say('must be an object');
}

function path(parent: string, property: string): string {
  if (/^\d+$/.test(property)) return `${parent}[${property}]`;
  return parent ? `${parent}.${property}` : property;
}

import { ValidationPipe } from '@nestjs/common';
import type { ValidationError } from 'class-validator';
import { DomainError, type FieldProblem } from '#libs/kernel';

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
    const own = Object.entries(error.constraints ?? {}).map(([check, message]) => ({
      field,
      message: check === 'whitelistValidation' ? 'is not a field of this request' : message,
    }));
    return [...own, ...fieldProblems(error.children ?? [], field)];
  });
}

function path(parent: string, property: string): string {
  if (/^\d+$/.test(property)) return `${parent}[${property}]`;
  return parent ? `${parent}.${property}` : property;
}

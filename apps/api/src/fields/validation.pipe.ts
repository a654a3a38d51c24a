import { ValidationPipe, type ArgumentMetadata } from '@nestjs/common';
import type { ValidationError } from 'class-validator';
import { DomainError, say, type FieldProblem, type Sentence } from '#libs/kernel';
import { MOST_PROBLEMS, takeStrangers } from './take-strangers.js';

/**
 * Checks every request class; names each wrong field by its JSON path, and first each that nobody asked for: those are
 * taken out before anything is made of the body.
 */
export function validationPipe(): ValidationPipe {
  return new BoundedPipe({
    transform: true,
    whitelist: true,
    forbidNonWhitelisted: true,
    stopAtFirstError: true,
    exceptionFactory: (errors: ValidationError[]) =>
      DomainError.invalidFields(fieldProblems(errors).slice(0, MOST_PROBLEMS)),
  });
}

/** No address of ours asks for as many. */
const MOST_IN_QUERY = 100;

class BoundedPipe extends ValidationPipe {
  override async transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    const { type, metatype } = metadata;
    if (type === 'query' && Object.keys(Object(value) as object).length > MOST_IN_QUERY)
      throw new DomainError(
        'invalid',
        'too_many_keys',
        say('The address asks for more than {most, number} things.', { most: MOST_IN_QUERY }),
      );
    if (type === 'body' && Array.isArray(value))
      throw DomainError.invalid('body', say('The body must be an object, not a list.'));
    const strange =
      type === 'body' && metatype && typeof value === 'object' && value !== null ? takeStrangers(value, metatype) : [];
    const [taken] = await Promise.allSettled([super.transform(value, metadata) as Promise<unknown>]);
    if (taken.status === 'fulfilled' && strange.length === 0) return taken.value;
    if (strange.length === 0 || (taken.status === 'rejected' && !(taken.reason instanceof DomainError)))
      throw (taken as PromiseRejectedResult).reason;
    const wrong = taken.status === 'rejected' ? (taken.reason as DomainError).errors : [];
    const others = wrong.filter(({ field }) => !strange.some((one) => one.field === field));
    throw DomainError.invalidFields([...strange, ...others].slice(0, MOST_PROBLEMS));
  }
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

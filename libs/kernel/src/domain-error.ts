import { say, type Sentence } from '#libs/sentences';
import { NOT_FOUND, type Findable } from './not-found.js';
import { inEnglish } from './speak.js';

/** What kind of refusal an error is. Rooms speak in kinds; only the API's problem filter knows HTTP status codes. */
export type ErrorKind =
  | 'invalid'
  | 'unauthenticated'
  | 'forbidden'
  | 'not_found'
  | 'conflict'
  | 'rule_violation'
  | 'too_large'
  | 'unsupported'
  | 'rate_limited'
  | 'unavailable';

/** One thing wrong with one input: `field` is a JSON path such as `captions[0].text`, `message` says what would be right. */
export interface FieldProblem {
  field: string;
  message: Sentence;
}

/**
 * A refusal a person can act on. `code` is stable and machine-readable, `detail` is one plain sentence, said in the reader's language,
 * `errors` name fields, `extra` holds further public members of the problem document.
 * Anything thrown that is not a DomainError is a fault of ours: logged, and shown without its message.
 */
export class DomainError extends Error {
  constructor(
    readonly kind: ErrorKind,
    readonly code: string,
    readonly detail: Sentence,
    readonly errors: FieldProblem[] = [],
    readonly extra: Record<string, unknown> = {},
  ) {
    super(`${code}: ${inEnglish(detail)}`);
    this.name = 'DomainError';
  }

  static invalid(field: string, message: Sentence, code = 'invalid_input'): DomainError {
    return new DomainError('invalid', code, message, [{ field, message }]);
  }

  static invalidFields(errors: FieldProblem[], detail = say('Some fields need a change.')): DomainError {
    return new DomainError('invalid', 'invalid_input', detail, errors);
  }

  static notFound(what: Findable): DomainError {
    return new DomainError('not_found', 'not_found', NOT_FOUND[what]);
  }

  static forbidden(detail: Sentence, code = 'forbidden'): DomainError {
    return new DomainError('forbidden', code, detail);
  }

  static conflict(code: string, detail: Sentence, extra: Record<string, unknown> = {}): DomainError {
    return new DomainError('conflict', code, detail, [], extra);
  }
}

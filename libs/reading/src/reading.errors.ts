import { SaidError, say, type Sentence } from '#libs/sentences';

/** A text beyond what is screened at once. */
export class TextTooLargeError extends SaidError {
  readonly code = 'text_too_large';

  constructor(
    readonly length: number,
    readonly limit: number,
  ) {
    super(
      say('The text has {length, number} characters; at most {limit, number} are screened at once.', { length, limit }),
    );
    this.name = 'TextTooLargeError';
  }
}

/** A pattern outside of the linear-time syntax. */
export class PatternError extends SaidError {
  readonly code = 'pattern_refused';

  constructor(
    readonly pattern: string,
    detail: Sentence,
  ) {
    super(say('Pattern {pattern}: {detail}', { pattern: JSON.stringify(pattern), detail }));
    this.name = 'PatternError';
  }
}

/** A text beyond what is screened at once. */
export class TextTooLargeError extends Error {
  readonly code = 'text_too_large';

  constructor(
    readonly length: number,
    readonly limit: number,
  ) {
    super(`The text has ${length} characters; at most ${limit} are screened at once.`);
    this.name = 'TextTooLargeError';
  }
}

/** A pattern outside of the linear-time syntax. */
export class PatternError extends Error {
  readonly code = 'pattern_refused';

  constructor(
    readonly pattern: string,
    detail: string,
  ) {
    super(`Pattern ${JSON.stringify(pattern)}: ${detail}`);
    this.name = 'PatternError';
  }
}

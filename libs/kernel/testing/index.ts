import { Clock, inEnglish, type Sentence } from '../src/index.js';

/** A clock that stands still until told to move. */
export class FixedClock extends Clock {
  constructor(private at: Date = new Date('2026-11-02T09:00:00Z')) {
    super();
  }

  now(): Date {
    return new Date(this.at);
  }

  set(at: Date | string): void {
    this.at = new Date(at);
  }

  advance(milliseconds: number): void {
    this.at = new Date(this.at.getTime() + milliseconds);
  }
}

/** Stands in an expectation for a sentence that reads like this in English. */
export function saying(words: string | RegExp): unknown {
  return {
    $$typeof: Symbol.for('jest.asymmetricMatcher'),
    asymmetricMatch: (sentence: Sentence) => {
      const said = inEnglish(sentence);
      return typeof words === 'string' ? said === words : words.test(said);
    },
    toAsymmetricMatcher: () => `saying ${String(words)}`,
  };
}

import { plainly, say, type Sentence } from './sentence.js';

/** An error that tells a person what is wrong, for rooms that run in the browser too. Its message is for logs. */
export class SaidError extends Error {
  constructor(readonly sentence: Sentence) {
    super(plainly(sentence));
    this.name = 'SaidError';
  }
}

/** What an error tells; one that was not said as a sentence is told in its own words. */
export function sentenceOfError(error: unknown): Sentence {
  if (error instanceof SaidError) return error.sentence;
  return say('{words}', { words: error instanceof Error ? error.message : String(error) });
}

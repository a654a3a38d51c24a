import { DomainError } from '#libs/kernel';
import { wordsOf } from './portal-words.js';

/** One word for one thing. What is said instead stands beside it. */
const INSTEAD: [string, RegExp][] = [
  ['stop', /\b(?:un)?freez|\bfrozen\b/i],
  ['comms lead', /\bcommunications leads?\b/i],
];

const wrongIn = (text: string): string[] => INSTEAD.flatMap(([term, wrong]) => (wrong.test(text) ? [term] : []));

describe('English terms', () => {
  it('are the same throughout the portal', () => {
    const found = [...wordsOf('en')].flatMap(([key, text]) => wrongIn(text).map((term) => `${key}: say ${term}`));
    expect(found).toEqual([]);
  });

  it('are the same in what the server says is not there', () => {
    expect(wrongIn(DomainError.notFound('freeze').message)).toEqual([]);
  });
});

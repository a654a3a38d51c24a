import { fitOf, questionOf } from './question.rules.js';

describe('a question', () => {
  it('is read without case, accents and doubled spaces, each word once', () => {
    expect(questionOf('  Élan  ÉLAN vital ')).toEqual({
      whole: 'elan elan vital',
      words: ['elan', 'vital'],
      patterns: ['%elan%', '%vital%'],
    });
  });

  it('takes wildcards literally', () => {
    expect(questionOf('50%_a\\b')?.patterns).toEqual(['%50\\%\\_a\\\\b%']);
  });

  it('is none where nothing was typed', () => {
    expect(questionOf('   ')).toBeNull();
  });
});

describe('how well a title answers', () => {
  const question = questionOf('lab')!;

  it.each([
    ['Lab life', 3],
    ['Our lab-life', 2],
    ['Collaboration', 1],
    ['Open day', 0],
  ])('"%s": %i', (title, fit) => expect(fitOf(title, question)).toBe(fit));
});

import fc from 'fast-check';
import { textDiff } from './text-diff.js';

const of = (kinds: string[], before: string, after: string) =>
  textDiff(before, after)
    .filter(({ kind }) => kinds.includes(kind))
    .map(({ text }) => text)
    .join('');

describe('what changed between two versions', () => {
  it('names the words that went and came', () => {
    expect(textDiff('our new medicine works', 'our medicine may work')).toEqual([
      { kind: 'same', text: 'our ' },
      { kind: 'removed', text: 'new ' },
      { kind: 'same', text: 'medicine ' },
      { kind: 'removed', text: 'works' },
      { kind: 'added', text: 'may work' },
    ]);
  });

  const ONE = 'Our laboratories open their doors on Friday. We look forward to you.';
  it.each([
    ['in the middle', 'Our laboratories open their doors on Friday. We show how we work. We look forward to you.'],
    ['at the beginning', 'Good news. Our laboratories open their doors on Friday. We look forward to you.'],
    [
      'on a line of its own',
      'Our laboratories open their doors on Friday.\n\nWe show you our work.\n\nWe look forward to you.',
    ],
    ['at the end', 'Our laboratories open their doors on Friday. We look forward to you. Do come!'],
  ])('tells of a sentence that came %s alone, or that went again', (_where, other) => {
    const words = (kind: string, from: string, to: string) => of([kind], from, to).trim();
    expect(words('removed', ONE, other)).toBe('');
    expect(words('added', ONE, other)).toMatch(/^(We show how we work\.|Good news\.|We show you our work\.|Do come!)$/);
    expect(words('added', other, ONE)).toBe('');
    expect(words('removed', other, ONE)).toBe(words('added', ONE, other));
  });

  it('tells of a sentence that is another one as a whole, though a small word stayed', () => {
    expect(
      textDiff('Come on Friday. Bring friends to the labs.', 'Come on Friday. Everybody has to register.'),
    ).toEqual([
      { kind: 'same', text: 'Come on Friday. ' },
      { kind: 'removed', text: 'Bring friends to the labs.' },
      { kind: 'added', text: 'Everybody has to register.' },
    ]);
  });

  it('holds both texts in full, whatever they are', () => {
    const text = fc
      .array(fc.constantFrom('a', 'b', 'c', ' ', '\n', 'a b'), { maxLength: 30 })
      .map((words) => words.join(''));
    fc.assert(
      fc.property(text, text, (before, after) => {
        expect(of(['same', 'removed'], before, after)).toBe(before);
        expect(of(['same', 'added'], before, after)).toBe(after);
      }),
    );
  });

  it('does not stall on a text of a megabyte', () => {
    expect(textDiff('a '.repeat(300_000), 'b '.repeat(300_000))).toHaveLength(2);
  });
});

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

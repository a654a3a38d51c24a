import { inEnglish } from '#libs/kernel';
import { readRows } from './index.js';

const HEADER = 'email,name,roles\n';

describe('the rows of a large or broken CSV', () => {
  it.each([
    ['400,000 columns', Array.from({ length: 400_000 }, (_, nth) => `c${nth}`).join(',')],
    ['columns between quotation marks', '"a""b",'.repeat(400_000)],
    ['columns after a line break in marks', `x,"a\n"${',b'.repeat(200)}`],
  ])('are none when its header names %s', (_, text) => expect(() => readRows(text, 10)).toThrow(/columns/));

  it.each([
    ['980,000 lines', 'a,b,c\n'.repeat(980_000)],
    ['a million lines that cannot be read', '"a"b,c\n'.repeat(1_000_000)],
  ])('are as many as are asked for, of %s', (_, text) => {
    const { rows, refused, more } = readRows(HEADER + text, 5_000);
    expect([more, rows.length + refused.length <= 5_000]).toEqual([true, true]);
  });

  it.each(['\n', ',,\n', ' , ,\n', ';;\n'])('are all there is above 900,000 lines of %j, soon', (line) => {
    const began = performance.now();
    const { rows, more } = readRows(`${HEADER}a,b,\n${line.repeat(900_000)}`, 10);
    expect([rows, more]).toEqual([[{ line: 2, cells: ['a', 'b', ''] }], false]);
    expect(readRows(`${HEADER}${line.repeat(900_000)}a,b,c\n`, 10).more).toBe(true);
    expect(performance.now() - began).toBeLessThan(10_000);
  });

  it('are read before and behind a line that is too long', () => {
    const { rows, refused } = readRows(`${HEADER}a,b,c\n${'x'.repeat(5_000_000)}\nd,e,f\n`, 10);
    expect(rows.map(({ line, cells }) => [line, ...cells])).toEqual([
      [2, 'a', 'b', 'c'],
      [4, 'd', 'e', 'f'],
    ]);
    expect(refused.map(({ line, reason }) => `${line} ${inEnglish(reason)}`)).toEqual([
      '3 The line is longer than 262,144 characters.',
    ]);
  });

  it('keep their lines and breaks wherever the text is cut for reading', () => {
    const text = Array.from({ length: 4_000 }, (_, nth) => `${nth},"${'broken\n'.repeat(nth % 40)}",c\n`).join('');
    const { rows, refused } = readRows(HEADER + text, 5_000);
    expect([rows.length, refused]).toEqual([4_000, []]);
    let line = 2;
    for (const [nth, row] of rows.entries()) {
      expect([row.line, row.cells[0], row.cells[1]?.split('\n').length]).toEqual([line, `${nth}`, 1 + (nth % 40)]);
      line += 1 + (nth % 40);
    }
  });

  it('end where marks are not closed again and again, soon', () => {
    const began = performance.now();
    for (const text of ['"'.repeat(5_000_000), '"a\n'.repeat(1_500_000), `"${'a,b,c\n'.repeat(800_000)}`])
      readRows(HEADER + text, 5_000);
    // Each mark that looks to the end of the text takes ten times as long.
    expect(performance.now() - began).toBeLessThan(15_000);
  });
});

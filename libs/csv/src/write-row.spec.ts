import { readRows, writeRow } from './index.js';

describe('a row of a CSV file', () => {
  it.each(['=HYPERLINK("x")', '+1', '-1', '@SUM(A1)', ' =1', '\t=1', '\r=1'])('runs nothing: %j', (text) =>
    expect(writeRow([text])).toMatch(/^"'/),
  );

  it('is read as it was written', () => {
    const cells = ['plain', 'with "marks", commas', 'Zoë a\nb', ''];
    expect(readRows(`a,b,c,d\r\n${writeRow(cells)}`, 1).rows[0]?.cells).toEqual(cells);
  });
});

import { inEnglish, type Sentence } from '#libs/kernel';
import { saying } from '#testing/kernel';
import { readPosts } from './read-posts.rules.js';

const network = 'linkedin';
const read = (text: string, format: 'auto' | 'lines' | 'csv' = 'auto', limit = 100) =>
  readPosts(text, { format, network, limit });
const refusal = (text: string, format: 'auto' | 'lines' | 'csv' = 'auto') => {
  try {
    read(text, format);
  } catch (error) {
    return error as { code: string; errors: { field: string; message: Sentence }[] };
  }
  throw new Error('Nothing was refused.');
};

describe('posts as lines', () => {
  it('are read with their number, id, text and link', () => {
    const text = '1|Thu Apr 09 01:31:50 +0000 2015|Risk test devised http://bbc.in/1C\t\t\n\n2|now|A | B &amp; C\n';
    expect(read(text)).toEqual([
      {
        line: 1,
        key: expect.stringMatching(/^post:/),
        former: 'id:1',
        title: 'Risk test devised',
        summary: null,
        caption: 'Risk test devised',
        linkUrl: 'http://bbc.in/1C',
      },
      {
        line: 3,
        key: expect.any(String),
        former: 'id:2',
        title: 'A | B & C',
        summary: null,
        caption: 'A | B & C',
        linkUrl: null,
      },
    ]);
  });

  it('are refused one by one', () => {
    const text = `1|d|Fine\nno bars at all\n3|d|http://bbc.in/1C\n4|d|${'x'.repeat(3_001)}`;
    expect(
      read(text).map((entry) => ('problem' in entry ? [entry.line, inEnglish(entry.problem)] : [entry.line])),
    ).toEqual([
      [1],
      [2, 'The line is not of the form id|date|text.'],
      [3, 'There is no text besides the link.'],
      [4, 'The text has more than 3,000 characters.'],
    ]);
  });

  it('may have a header that says what they are', () => {
    expect(read('id|date|text\np1|2026-11-01|After a header')).toMatchObject([{ line: 2, caption: 'After a header' }]);
  });

  it('end at line ends only, and may follow a byte-order mark', () => {
    expect(read('\ufeff1|d|A\u2028B\r2|d|C')).toMatchObject([{ caption: 'A\u2028B' }, { line: 2, caption: 'C' }]);
  });

  it('stop at the limit', () => {
    expect(read('1|d|a\n2|d|b\n3|d|c', 'lines', 2)).toHaveLength(2);
  });
});

describe('posts as CSV', () => {
  it('are read by the names of their columns, with the lines they begin on', () => {
    const csv = '\ufeffGuid;Caption;URL\n7;"Two\nlines";https://acme.example/a\n8;One;\n';
    expect(read(csv)).toMatchObject([
      { line: 2, caption: 'Two\nlines', linkUrl: 'https://acme.example/a' },
      { line: 4, caption: 'One', linkUrl: null },
    ]);
  });

  it('are the same when text and link are, whatever their number', () => {
    const keys = (csv: string) => read(csv).map((entry) => ('key' in entry ? entry.key : null));
    const [first, again, other, elsewhere] = keys(
      'id,text,link\n1,A,https://a.example/\n2,A,https://a.example/\n1,B,https://a.example/\n1,A,',
    );
    expect(first).toBe(again);
    expect(new Set([first, other, elsewhere]).size).toBe(3);
  });

  it.each<[string, string, (string | number)[][]]>([
    [
      'mixed line ends',
      'id,text\r\n1,A\n2,B\r3,C',
      [
        [2, 'A'],
        [3, 'B'],
        [4, 'C'],
      ],
    ],
    ['a line that names the delimiter', 'sep=;\r\nid;text\r\n1;A, B', [[3, 'A, B']]],
    [
      'quoted line breaks',
      'id,text\n1,"A\r\nB"\n2,C',
      [
        [2, 'A\nB'],
        [4, 'C'],
      ],
    ],
    ['tabs', 'id\ttext\n1\tA, B; C', [[2, 'A, B; C']]],
    ['bars with a header of columns', 'link|text\n|A', [[2, 'A']]],
    ['one column', 'text\nHello, world; all', [[2, 'Hello, world; all']]],
    ['decimal commas', 'id;text\n1;1,5 mg of it', [[2, '1,5 mg of it']]],
    [
      'a mark for inches',
      'id,text\n1,Our 24" screen\n2,B',
      [
        [2, 'Our 24" screen'],
        [3, 'B'],
      ],
    ],
    [
      'quotes within quotes',
      'id,text\n1,"He said "hi" to me"\n2,B',
      [
        [2, 'He said "hi" to me'],
        [3, 'B'],
      ],
    ],
    [
      'a text cut by its commas',
      'id,text\n1,One, two\n2,B',
      [
        [2, 'refused: has 3 values, but the header names 2 columns'],
        [3, 'B'],
      ],
    ],
    [
      'a quote that is never closed',
      'id,text\n1,"open\n2,B',
      [
        [2, 'refused: A quotation mark is not closed or stands where none can.'],
        [3, 'B'],
      ],
    ],
    [
      'a quote closed on another line',
      'id,text\n1,"open\n2,"B"\n3,C',
      [
        [2, 'refused: A quotation mark is not closed or stands where none can.'],
        [3, 'B'],
        [4, 'C'],
      ],
    ],
    [
      'too few columns',
      'id,title,text\n1,T\n2,T,B',
      [
        [2, 'refused: There is no text besides the link.'],
        [3, 'B'],
      ],
    ],
  ])('are taken or refused by their line: %s', (_what, csv, lines) => {
    const told = read(csv).map((entry) => [
      entry.line,
      'problem' in entry ? `refused: ${inEnglish(entry.problem)}` : entry.caption,
    ]);
    expect(told).toEqual(lines);
  });

  it('name the columns that are there when the one for the text is missing', () => {
    const { code, errors } = refusal('name,city\nA,B');
    expect(code).toBe('columns_missing');
    expect(errors).toEqual([{ field: 'text', message: saying(/“name”, “city”/) }]);
  });

  it('refuse more columns than anybody has', () => {
    expect(refusal(`text${',x'.repeat(400_000)}`).errors[0]).toMatchObject({
      field: 'text',
      message: saying(/names 400,001 columns/),
    });
  });

  it('refuse a wrong link by its line', () => {
    expect(read('text,link\nA,nowhere')).toMatchObject([{ line: 2, problem: saying(/web address/) }]);
    expect(read('text,link\nA,https://acme.ex\u200bample/news')).toMatchObject([
      { line: 2, problem: saying('The link holds a sign that cannot be seen (U+200B).') },
    ]);
  });
});

describe('no posts at all', () => {
  it.each(['', ' \n ', '\n'])('are refused: %j', (text) => {
    expect(refusal(text).errors[0]?.field).toBe('text');
  });
});

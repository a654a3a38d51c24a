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
        key: 'id:1',
        title: 'Risk test devised',
        summary: null,
        caption: 'Risk test devised',
        linkUrl: 'http://bbc.in/1C',
      },
      { line: 3, key: 'id:2', title: 'A | B & C', summary: null, caption: 'A | B & C', linkUrl: null },
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

  it('stop at the limit', () => {
    expect(read('1|d|a\n2|d|b\n3|d|c', 'lines', 2)).toHaveLength(2);
  });
});

describe('posts as CSV', () => {
  it('are read by the names of their columns, with the lines they begin on', () => {
    const csv = '\ufeffGuid;Caption;URL\n7;"Two\nlines";https://acme.example/a\n8;One;\n';
    expect(read(csv)).toMatchObject([
      { line: 2, key: 'id:7', caption: 'Two\nlines', linkUrl: 'https://acme.example/a' },
      { line: 4, key: 'id:8', caption: 'One', linkUrl: null },
    ]);
  });

  it('know an entry without id by its link, without a link by its text', () => {
    const csv = 'text,link\nA,https://acme.example/a?utm_source=x\nB,\n';
    expect(read(csv)).toMatchObject([{ key: 'link:https://acme.example/a' }, { key: 'text:B' }]);
  });

  it('name the columns that are there when the one for the text is missing', () => {
    const { code, errors } = refusal('name,city\nA,B');
    expect(code).toBe('columns_missing');
    expect(errors).toEqual([{ field: 'text', message: saying(/“name”, “city”/) }]);
  });

  it('refuse a quote that is never closed', () => {
    expect(refusal('id,text\n1,"open').errors[0]).toMatchObject({
      field: 'text',
      message: saying(/cannot be read/),
    });
  });

  it('refuse a wrong link by its line', () => {
    expect(read('text,link\nA,nowhere')).toMatchObject([{ line: 2, problem: saying(/web address/) }]);
  });
});

describe('no posts at all', () => {
  it.each(['', ' \n ', '\n'])('are refused: %j', (text) => {
    expect(refusal(text).errors[0]?.field).toBe('text');
  });
});

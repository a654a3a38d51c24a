/** Repeated until a text is as long as it may be, they ask most of whoever reads it. */
export const WORST_TEXTS: readonly string[] = [
  'a',
  ' ',
  '\n',
  'This cures cancer, guaranteed, 100 % safe! ',
  'my patient John Smith had a rash after Zelvora 50 mg. ',
  'a@',
  'a.',
  'http://a.b/?',
  'www.',
  '<a href="',
  '&amp',
  '{{slot}} [',
  '"',
  '|',
  '#a @b ',
  'a\u0300\u0301',
  'İıſß',
  '\u{1F469}\u200D\u{1F467}',
  '0-1 ',
  '1,1.',
  '\t-\n',
  // No two alike: what is worked out once for a word and kept is worked out for each of them.
  Array.from({ length: 25_000 }, (_, nth) => `@h${nth}x`).join(' '),
  Array.from({ length: 50_000 }, (_, nth) => (nth + 46_656).toString(36)).join(' '),
];

/** Tables of so many bytes. */
export const WORST_TABLES: readonly [name: string, table: (bytes: number) => string][] = [
  [
    'a header of 400,000 columns',
    (bytes) => filled(Array.from({ length: 400_000 }, (_, nth) => `c${nth}`).join(','), bytes),
  ],
  ['a quoted header of columns', (bytes) => filled('"a""b",'.repeat(bytes / 7), bytes)],
  ['980,000 lines', (bytes) => `${HEADER}\n${'a\n'.repeat(Math.min(980_000, bytes / 2 - 20))}`],
  ['empty lines', (bytes) => `${HEADER}\n${'\n'.repeat(bytes - 40)}`],
  ['lines of commas', (bytes) => `${HEADER}\n${',\n'.repeat(bytes / 2 - 40)}`],
  ['one line', (bytes) => `${HEADER}\n${'a'.repeat(bytes - 40)}`],
  ['one line of values', (bytes) => `${HEADER}\n${'a,'.repeat(bytes / 2 - 40)}`],
  ['quotation marks', (bytes) => `${HEADER}\n${'"'.repeat(bytes - 40)}`],
  ['marks that are not closed', (bytes) => `${HEADER}\n${'"a\n'.repeat(bytes / 3 - 40)}`],
  ['marks in the wrong place', (bytes) => `${HEADER}\n${'"a"b,c\n'.repeat(bytes / 7 - 40)}`],
  ['a mark alone, then lines', (bytes) => `${HEADER}\n"${'a,b,c\n'.repeat(bytes / 6 - 40)}`],
  [
    'people',
    (bytes) =>
      filled(`${HEADER}\n${Array.from({ length: 5_000 }, (_, nth) => `a${nth}@x.example,A,author`).join('\n')}`, bytes),
  ],
  ['line ends', (bytes) => `${HEADER}\n${'\r'.repeat(bytes - 40)}`],
];

const HEADER = 'email,name,roles';
const filled = (text: string, bytes: number) => text.slice(0, bytes);

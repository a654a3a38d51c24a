import { DomainError, inEnglish } from '#libs/kernel';
import { saying } from '#testing/kernel';
import { readPeopleFile, splitRoles } from './people-file.rules.js';

const read = (text: string) => readPeopleFile(Buffer.from(text)).lines;
const refusal = (bytes: Uint8Array): DomainError => {
  try {
    readPeopleFile(bytes);
  } catch (error) {
    return error as DomainError;
  }
  throw new Error('The file was taken.');
};

describe('a file of people', () => {
  it('is read with comma, semicolon or tab, with a byte order mark and Windows line ends', () => {
    const cells = { email: 'ada@example.org', name: 'Ada', roles: 'author' };
    for (const [mark, separator] of [
      ['', ','],
      ['\ufeff', ';'],
      ['', '\t'],
    ] as const) {
      const text = `${mark}${['email', 'name', 'roles'].join(separator)}\r\n${Object.values(cells).join(separator)}\r\n`;
      expect(read(text)).toEqual([{ line: 2, cells, problems: [] }]);
    }
  });

  it('may quote cells, with separators, quotes and line breaks inside, and counts lines as an editor does', () => {
    const lines = read('email,name,roles\n\na@x.org,"Adams, ""Ada""\nof London","author,admin"\n\nb@x.org,Bo,seller\n');
    expect(lines.map(({ line, cells }) => [line, cells.name])).toEqual([
      [3, 'Adams, "Ada"\nof London'],
      [6, 'Bo'],
    ]);
  });

  it('may be saved as UTF-16, as some spreadsheets do', () => {
    const bytes = Buffer.concat([
      Buffer.from([0xff, 0xfe]),
      Buffer.from('email,name,roles\na@x.org,Zoë,author\n', 'utf16le'),
    ]);
    expect(readPeopleFile(bytes).lines[0]?.cells.name).toBe('Zoë');
  });

  it('may be Windows-1252, as Excel saves it in Europe', () => {
    const bytes = Buffer.from('email;name;roles\na@x.org;Zo\xeb;author\n', 'latin1');
    expect(readPeopleFile(bytes).lines[0]?.cells.name).toBe('Zoë');
  });

  it('reports a line with more values than columns', () => {
    expect(read('email,name,roles\na@x.org,Ada,author,Berlin\n')[0]?.problems).toEqual([
      { field: 'line', message: saying('has 4 values, but the header names 3 columns') },
    ]);
  });

  it('reports a line whose quotation mark is not closed, and reads on', () => {
    expect(read('email,name,roles\na@x.org,"Ada,author\nb@x.org,Bob,author\n')).toMatchObject([
      { line: 2, problems: [{ field: 'line' }] },
      { line: 3, cells: { name: 'Bob' }, problems: [] },
    ]);
  });

  it('takes a short line, with what is missing left empty', () => {
    expect(read('email,name,roles\na@x.org\n')[0]?.cells).toEqual({ email: 'a@x.org', name: '', roles: '' });
  });

  it('is refused with the columns named that are missing, unknown or there twice', () => {
    const error = refusal(Buffer.from('email,shoe,roles,Roles\na,b,c,d\n'));
    expect(error.code).toBe('wrong_columns');
    expect(error.errors.map(({ message }) => inEnglish(message))).toEqual([
      'The column name is missing.',
      'There is no column shoe here.',
      'The column roles is there twice.',
    ]);
  });

  it('is refused when empty, no text, or no table at all', () => {
    expect(inEnglish(refusal(Buffer.from('')).detail)).toContain('The file is empty');
    expect(inEnglish(refusal(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0])).detail)).toContain('This is no text');
  });

  it('is refused when it holds more people than one file may', () => {
    const many = 'email,name,roles\n' + 'a@x.org,Ada,author\n'.repeat(5_001);
    expect(inEnglish(refusal(Buffer.from(many)).detail)).toBe(
      'The file has more than 5,000 lines; that many fit into one file.',
    );
  });
});

describe('a file with its columns and roles named in another language', () => {
  it.each([
    ['E-Mail;Name;Rolle;Team;Region;Sprache\na@x.org;Ada;Verkäufer, Autorin;;;de\n', 'Verkäufer, Autorin'],
    ['Nom;Adresse e-mail;Rôle;Équipe\nAda;a@x.org;Vente | Rédaction;\n', 'Vente | Rédaction'],
  ])('is understood: %j', (text, roles) => {
    const [line] = read(text);
    expect(line).toMatchObject({ cells: { email: 'a@x.org', name: 'Ada', roles, team: '' }, problems: [] });
    expect(splitRoles(roles)).toEqual(['seller', 'author']);
  });

  it('has each column once, by whatever name', () => {
    const error = refusal(Buffer.from('E-Mail;email;Name;Rollen\n'));
    expect(error.errors.map(({ message }) => inEnglish(message))).toEqual(['The column email is there twice.']);
  });

  it('takes a slash for the end of a role, but not where a form of it follows', () => {
    expect(splitRoles('Prüfer/in; Vertrieb/Autor/in')).toEqual(['reviewer', 'seller', 'author']);
  });
});

describe('roles in a cell', () => {
  it('are separated and spelled as people do', () => {
    expect(splitRoles(' Comms lead | author; SELLER ,safety-officer')).toEqual([
      'comms_lead',
      'author',
      'seller',
      'safety_officer',
    ]);
    expect(splitRoles('  ')).toEqual([]);
  });
});

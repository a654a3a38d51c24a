import { parse } from 'csv-parse/sync';
import { DomainError, type FieldProblem } from '#libs/kernel';

/** What a kind of CSV file must and may hold. */
export interface CsvShape<Column extends string> {
  columns: readonly Column[];
  needed: readonly Column[];
  /** What a line is, in the plural, and how many of them one file may hold. */
  of: string;
  most: number;
}

export interface CsvLine<Column extends string> {
  /** Where it starts in the file, counted from 1; the header is line 1. */
  line: number;
  /** Only columns the file has. */
  cells: Partial<Record<Column, string>>;
  problems: FieldProblem[];
}

/**
 * Reads a CSV file that somebody keeps: UTF-8 with or without byte order mark, or UTF-16 as Excel writes it; separated
 * by comma, semicolon or tab, quoted as in RFC 4180.
 * @throws DomainError `unreadable_file` or `wrong_columns`, naming what is wrong with the file as a whole.
 */
export function readCsvFile<Column extends string>(bytes: Uint8Array, shape: CsvShape<Column>): CsvLine<Column>[] {
  const [header, ...rows] = rowsOf(decoded(bytes));
  if (!header) throw unreadable(`The file is empty; its first line must be ${shape.columns.join(',')}.`);
  if (rows.length > shape.most)
    throw unreadable(`The file has ${rows.length} ${shape.of}; at most ${shape.most} fit into one file.`);
  const columns = columnsOf(header.cells, shape);
  return rows.map(({ line, cells }) => ({
    line,
    cells: Object.fromEntries(columns.map((column, at) => [column, cells[at] ?? ''])) as CsvLine<Column>['cells'],
    problems:
      cells.length > columns.length
        ? [{ field: 'line', message: `has ${cells.length} values, but the header names ${columns.length} columns` }]
        : [],
  }));
}

function decoded(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw unreadable('The file is not UTF-8 text. In Excel, save it as "CSV UTF-8".');
  }
}

function rowsOf(text: string): { line: number; cells: string[] }[] {
  if (text.includes('\0')) throw unreadable('The file holds characters that no text has.');
  const first = text.slice(0, /\r|\n|$/.exec(text)!.index);
  const delimiter = [';', '\t', ','].find((candidate) => first.includes(candidate)) ?? ',';
  const rows: { line: number; cells: string[] }[] = [];
  let next = 1;
  try {
    parse(text, {
      delimiter,
      trim: true,
      relax_column_count: true,
      on_record: (cells: string[], context) => {
        // `lines` counts up to the record's end; a quoted cell may hold line breaks.
        const line = next;
        next = context.lines + 1;
        if (cells.some((cell) => cell !== '')) rows.push({ line, cells });
        return null;
      },
    });
  } catch (error) {
    const { lines = next, code = '' } = error as { lines?: number; code?: string };
    const reason = code.includes('QUOTE')
      ? 'a quotation mark is not closed or stands inside a value'
      : 'it cannot be read';
    throw unreadable(`Line ${lines} is not CSV: ${reason}.`);
  }
  return rows;
}

function columnsOf<Column extends string>(cells: string[], { columns, needed }: CsvShape<Column>): Column[] {
  const names = cells.map((cell) => cell.trim().toLowerCase());
  const shown = (name: string) => name.slice(0, 40) || 'without a name';
  const messages = [
    ...needed.filter((column) => !names.includes(column)).map((name) => `The column ${name} is missing.`),
    ...names
      .filter((name) => !(columns as readonly string[]).includes(name))
      .map((name) => `There is no column ${shown(name)} here.`),
    ...names
      .filter((name, at) => names.indexOf(name) !== at)
      .map((name) => `The column ${shown(name)} is there twice.`),
  ];
  if (messages.length === 0) return names as Column[];
  const others = columns.filter((column) => !needed.includes(column));
  throw new DomainError(
    'invalid',
    'wrong_columns',
    `The first line must name the column${needed.length > 1 ? 's' : ''} ${needed.join(', ')} and may name ${others.join(', ')}.`,
    messages.map((message) => ({ field: 'header', message })),
  );
}

function unreadable(detail: string): DomainError {
  return new DomainError('invalid', 'unreadable_file', detail, [{ field: 'file', message: detail }]);
}

import { decodeText, type DecodingNotice } from '#libs/decoding';
import { readRows } from './read-rows.js';
import { listOf, DomainError, say, sentenceOfError, type FieldProblem, type Sentence } from '#libs/kernel';

/** What a kind of CSV file must and may hold. */
export interface CsvShape<Column extends string> {
  columns: readonly Column[];
  needed: readonly Column[];
  /** How many lines one file may hold. */
  most: number;
  /** The column that is meant by a name in the header; without it, only the columns' own names are known. */
  called?: (name: string) => string;
}

export interface CsvLine<Column extends string> {
  /** Where it starts in the file, counted from 1; the header is line 1. */
  line: number;
  /** Only columns the file has. */
  cells: Partial<Record<Column, string>>;
  problems: FieldProblem[];
}

/** A file as it was read. */
export interface CsvFile<Column extends string> {
  lines: CsvLine<Column>[];
  /** What to know of how its text was read. */
  notice: DecodingNotice | null;
}

/**
 * Reads a CSV file that somebody keeps, in any encoding and dialect that `decodeText` and `readRows` read. Each line is
 * taken or has problems, in their order.
 * @throws DomainError `unreadable_file` or `wrong_columns`, naming what is wrong with the file as a whole.
 */
export function readCsvFile<Column extends string>(bytes: Uint8Array, shape: CsvShape<Column>): CsvFile<Column> {
  const { text, notice } = told(() => decodeText(bytes));
  const { header, rows, refused, more } = told(() => readRows(text, shape.most));
  if (!header)
    throw unreadable(say('The file is empty; its first line must be {columns}.', { columns: shape.columns.join(',') }));
  if (more)
    throw unreadable(
      say('The file has more than {most, number} lines; that many fit into one file.', { most: shape.most }),
    );
  const columns = columnsOf(header.cells, shape);
  const lines: CsvLine<Column>[] = [
    ...rows.map(({ line, cells }) => ({
      line,
      cells: Object.fromEntries(columns.map((column, at) => [column, cells[at] ?? ''])) as CsvLine<Column>['cells'],
      problems: [
        ...columns.flatMap((column, at) =>
          STORABLE.test(cells[at] ?? '') ? [] : [{ field: column, message: CONTROL }],
        ),
        ...(cells.length > columns.length ? [tooMany(cells.length, columns.length)] : []),
      ],
    })),
    ...refused.map(({ line, reason }) => ({ line, cells: {}, problems: [{ field: 'line', message: reason }] })),
  ];
  return { lines: lines.sort((a, b) => a.line - b.line), notice };
}

/** What the database cannot hold: the NUL character. */
const STORABLE = /^[^\0]*$/;
const CONTROL = say('holds characters that cannot be stored');

function tooMany(values: number, columns: number): FieldProblem {
  return {
    field: 'line',
    message: say(
      'has {values, number} values, but the header names {columns, plural, one {# column} other {# columns}}',
      { values, columns },
    ),
  };
}

/** What the reading of a text throws, as an answer about the file. */
function told<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw unreadable(sentenceOfError(error));
  }
}

function columnsOf<Column extends string>(
  cells: string[],
  { columns, needed, called = (name) => name }: CsvShape<Column>,
): Column[] {
  const names = cells.map((cell) => called(cell.trim().toLowerCase()));
  const shown = (name: string) => name.slice(0, 40) || say('without a name');
  const messages = [
    ...needed.filter((column) => !names.includes(column)).map((name) => say('The column {name} is missing.', { name })),
    ...names
      .filter((name) => !(columns as readonly string[]).includes(name))
      .map((name) => say('There is no column {name} here.', { name: shown(name) })),
    ...names
      .filter((name, at) => names.indexOf(name) !== at)
      .map((name) => say('The column {name} is there twice.', { name: shown(name) })),
  ];
  if (messages.length === 0) return names as Column[];
  const others = columns.filter((column) => !needed.includes(column));
  throw new DomainError(
    'invalid',
    'wrong_columns',
    say('The first line must name the {count, plural, one {column} other {columns}} {needed} and may name {others}.', {
      count: needed.length,
      needed: listOf(needed),
      others: listOf(others),
    }),
    messages.map((message) => ({ field: 'header', message })),
  );
}

function unreadable(detail: Sentence): DomainError {
  return new DomainError('invalid', 'unreadable_file', detail, [{ field: 'file', message: detail }]);
}

import { parse } from 'csv-parse/sync';
import { decodeText } from '#libs/decoding';
import { listOf, DomainError, say, sentenceOfError, type FieldProblem, type Sentence } from '#libs/kernel';

/** What a kind of CSV file must and may hold. */
export interface CsvShape<Column extends string> {
  columns: readonly Column[];
  needed: readonly Column[];
  /** How many lines one file may hold. */
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
  if (!header)
    throw unreadable(say('The file is empty; its first line must be {columns}.', { columns: shape.columns.join(',') }));
  if (rows.length > shape.most)
    throw unreadable(
      say('The file has {lines, number} lines; at most {most, number} fit into one file.', {
        lines: rows.length,
        most: shape.most,
      }),
    );
  const columns = columnsOf(header.cells, shape);
  return rows.map(({ line, cells }) => ({
    line,
    cells: Object.fromEntries(columns.map((column, at) => [column, cells[at] ?? ''])) as CsvLine<Column>['cells'],
    problems:
      cells.length > columns.length
        ? [
            {
              field: 'line',
              message: say(
                'has {values, number} values, but the header names {columns, plural, one {# column} other {# columns}}',
                { values: cells.length, columns: columns.length },
              ),
            },
          ]
        : [],
  }));
}

function decoded(bytes: Uint8Array): string {
  try {
    return decodeText(bytes).text;
  } catch (error) {
    throw unreadable(sentenceOfError(error));
  }
}

function rowsOf(text: string): { line: number; cells: string[] }[] {
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
      ? say('Line {line, number} is not CSV: a quotation mark is not closed or stands inside a value.', { line: lines })
      : say('Line {line, number} is not CSV: it cannot be read.', { line: lines });
    throw unreadable(reason);
  }
  return rows;
}

function columnsOf<Column extends string>(cells: string[], { columns, needed }: CsvShape<Column>): Column[] {
  const names = cells.map((cell) => cell.trim().toLowerCase());
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

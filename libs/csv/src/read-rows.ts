import { CsvError, parse } from 'csv-parse/sync';
import { SaidError, say, type Sentence } from '#libs/sentences';
import { dialectOf } from './dialect.rules.js';

/** A row with something in it. */
export interface CsvRow {
  /** Where it starts in the text, counted from 1. */
  line: number;
  cells: string[];
}

export interface CsvRows {
  header: CsvRow | null;
  rows: CsvRow[];
  /** Lines that are no CSV, in their order. */
  refused: { line: number; reason: Sentence }[];
  /** Whether there are more than were asked for. */
  more: boolean;
}

const MOST_COLUMNS = 100;
/** Each looks for its closing mark to the end of the text; beyond these the rest is refused as one. */
const MOST_UNCLOSED = 20;

/**
 * The rows of a CSV text, however it is written: comma, semicolon, tab or bar; CR LF, LF or CR, also mixed; quoted as in
 * RFC 4180, with line breaks in quotes; with a line `sep=;` above or without. A quotation mark within a value, as in
 * `24" screen`, stands for itself. What cannot be read is refused by its line, and what follows is read all the same.
 * @throws SaidError when the first line names more than a hundred columns.
 */
export function readRows(file: string, most: number): CsvRows {
  // One kind of line end: the parser counts CR LF within quotes as two lines.
  const text = file.replace(/\r\n?/g, '\n');
  const { delimiter, above, from, columns } = dialectOf(text);
  if (columns > MOST_COLUMNS)
    throw new SaidError(
      say('The first line names {columns, number} columns; at most {most, number} are read.', {
        columns,
        most: MOST_COLUMNS,
      }),
    );
  const found: CsvRows = { header: null, rows: [], refused: [], more: false };
  const take = (row: CsvRow): boolean => {
    if (row.cells.every((cell) => cell === '')) return true;
    if (!found.header) found.header = row;
    else if (found.rows.length === most) found.more = true;
    else found.rows.push(row);
    return !found.more;
  };
  let rest = text.slice(from);
  let before = above;
  for (let unclosed = 0; rest !== '';) {
    const stop = readUntilBroken(rest, delimiter, before, take);
    if (!stop || found.more) break;
    const broken = cut(rest, stop.line - before - 1);
    const width = found.header?.cells.length ?? 0;
    const alone = asOneLine(broken.line, delimiter);
    if (alone && (width === 0 || alone.length === width)) take({ line: stop.line, cells: alone });
    else found.refused.push({ line: stop.line, reason: NOT_CLOSED });
    if (stop.unclosed && ++unclosed === MOST_UNCLOSED) {
      if (broken.rest !== '') found.refused.push({ line: stop.line + 1, reason: TOO_MANY });
      break;
    }
    rest = broken.rest;
    before = stop.line;
  }
  return found;
}

const NOT_CLOSED = say('A quotation mark is not closed or stands where none can.');
const TOO_MANY = say('From this line on nothing was read: too many quotation marks are not closed.');

/** Reads rows until one cannot be read; answers the line that one begins on, and whether its mark is never closed. */
function readUntilBroken(
  text: string,
  delimiter: string,
  before: number,
  take: (row: CsvRow) => boolean,
): { line: number; unclosed: boolean } | null {
  let next = before + 1;
  try {
    parse(text, {
      delimiter,
      record_delimiter: '\n',
      trim: true,
      relax_column_count: true,
      on_record: (cells: string[], { lines }) => {
        const line = next;
        next = before + lines + 1;
        if (!take({ line, cells })) throw ENOUGH;
        return null;
      },
    });
    return null;
  } catch (error) {
    if (error === ENOUGH) return null;
    if (!(error instanceof CsvError)) throw error;
    return { line: next, unclosed: error.code === 'CSV_QUOTE_NOT_CLOSED' };
  }
}

/** Ends a reading that has read enough; the parser knows no other way. */
const ENOUGH = new Error('enough');

/**
 * One line taken by itself, quotation marks within a value as they stand: a quoted value ends with a mark before the next
 * delimiter or the end. Null when one does not end.
 */
function asOneLine(line: string, delimiter: string): string[] | null {
  const cells: string[] = [];
  for (let at = 0; at <= line.length;) {
    const quoted = line[at] === '"';
    const end = quoted ? endOfQuoted(line, at + 1, delimiter) : line.indexOf(delimiter, at);
    if (quoted && end < 0) return null;
    const cell = quoted ? line.slice(at + 1, end).replaceAll('""', '"') : line.slice(at, end < 0 ? undefined : end);
    cells.push(cell.trim());
    if (end < 0) break;
    at = end + (quoted ? 2 : 1);
  }
  return cells;
}

function endOfQuoted(line: string, from: number, delimiter: string): number {
  const end = line.indexOf(`"${delimiter}`, from);
  if (end >= 0) return end;
  return line.length > from && line.endsWith('"') ? line.length - 1 : -1;
}

/** A text's line at `index`, and what follows it. */
function cut(text: string, index: number): { line: string; rest: string } {
  let from = 0;
  for (let nth = 0; nth < index; nth += 1) from = text.indexOf('\n', from) + 1;
  const end = text.indexOf('\n', from);
  return end < 0 ? { line: text.slice(from), rest: '' } : { line: text.slice(from, end), rest: text.slice(end + 1) };
}

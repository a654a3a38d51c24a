import { CsvError, parse } from 'csv-parse/sync';
import { SaidError, say, type Sentence } from '#libs/sentences';
import { DELIMITERS, dialectOf } from './dialect.rules.js';

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
/** Rows with nothing in them, above or between others. */
const MOST_BLANK = 20_000;
/** Parsed at once; a row with its line breaks holds no more characters. */
const LONGEST_ROW = 262_144;
/** Each looks for its closing mark as far as a row reaches; beyond these the rest is refused as one. */
const MOST_UNCLOSED = 20;

/**
 * The rows of a CSV text, however it is written: comma, semicolon, tab or bar; CR LF, LF or CR, also mixed; quoted as in
 * RFC 4180, with line breaks in quotes; with a line `sep=;` above or without. A quotation mark within a value, as in
 * `24" screen`, stands for itself. What cannot be read is refused by its line, and what follows is read all the same.
 * @throws SaidError when the first line names more than a hundred columns.
 */
export function readRows(file: string, most: number): CsvRows {
  // One kind of line end: the parser counts CR LF within quotes as two lines.
  const text = withoutBlankEnd(file.replace(/\r\n?/g, '\n'));
  const { delimiter, above, from, columns } = dialectOf(text);
  refuseColumns(columns);
  const found: CsvRows = { header: null, rows: [], refused: [], more: false };
  let blank = 0;
  const take = (row: CsvRow): boolean => {
    if (row.cells.every((cell) => cell === '')) {
      if (++blank > MOST_BLANK) found.more = true;
      return !found.more;
    }
    if (!found.header) found.header = named(row);
    else if (found.rows.length === most) found.more = true;
    else found.rows.push(row);
    return !found.more;
  };
  let before = above;
  let unclosed = 0;
  for (let at = from; at < text.length && !found.more;) {
    const { window, whole } = windowAt(text, at);
    const stop =
      window === '' ? { line: before + 1, unclosed: false } : readUntilBroken(window, delimiter, before, take);
    const read = stop ? offsetOf(window, stop.line - before - 1) : window.length;
    if (found.more) break;
    // A row that is cut off by the window's end is read again from its beginning.
    if (!stop || (stop.unclosed && !whole && read > 0)) {
      before = stop ? stop.line - 1 : before + breaksIn(window);
      at += read;
      continue;
    }
    const { line, length } = lineAt(text, at + read);
    const alone = line.length > LONGEST_ROW ? null : asOneLine(line, delimiter);
    const width = found.header?.cells.length ?? 0;
    if (found.rows.length + found.refused.length >= most) found.more = true;
    else if (alone && (width === 0 || alone.length === width)) take({ line: stop.line, cells: alone });
    else found.refused.push({ line: stop.line, reason: line.length > LONGEST_ROW ? TOO_LONG : NOT_CLOSED });
    at += read + length;
    before = stop.line;
    if (stop.unclosed && ++unclosed === MOST_UNCLOSED) {
      if (at < text.length) found.refused.push({ line: stop.line + 1, reason: TOO_MANY });
      break;
    }
  }
  return found;
}

/** As much of the text as is parsed at once, to the end of a line; nothing where a line is longer. `whole` when the text ends there. */
function windowAt(text: string, at: number): { window: string; whole: boolean } {
  if (text.length - at <= LONGEST_ROW) return { window: text.slice(at), whole: true };
  const window = text.slice(at, at + LONGEST_ROW);
  return { window: window.slice(0, window.lastIndexOf('\n') + 1), whole: false };
}

function refuseColumns(columns: number): void {
  if (columns <= MOST_COLUMNS) return;
  throw new SaidError(
    say('The first line names {columns, number} columns; at most {most, number} are read.', {
      columns,
      most: MOST_COLUMNS,
    }),
  );
}

function named(header: CsvRow): CsvRow {
  refuseColumns(header.cells.length);
  return header;
}

/** Spreadsheets write each row that once was used: what stands below the last one with something in it is left out. */
function withoutBlankEnd(text: string): string {
  let last = text.length;
  while (last > 0 && BLANK.has(text[last - 1]!)) last -= 1;
  const end = text.indexOf('\n', last);
  return end < 0 ? text : text.slice(0, end + 1);
}

const BLANK = new Set(['\n', ' ', ...DELIMITERS]);

function breaksIn(text: string): number {
  let breaks = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) breaks += 1;
  return breaks;
}

const NOT_CLOSED = say('A quotation mark is not closed or stands where none can.');
const TOO_LONG = say('The line is longer than {most, number} characters.', { most: LONGEST_ROW });
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

/** Where the line at `index` begins. */
function offsetOf(text: string, index: number): number {
  let from = 0;
  for (let nth = 0; nth < index; nth += 1) from = text.indexOf('\n', from) + 1;
  return from;
}

/** The line that begins here, and how far it is to the next. */
function lineAt(text: string, from: number): { line: string; length: number } {
  const end = text.indexOf('\n', from);
  const line = text.slice(from, end < 0 ? undefined : end);
  return { line, length: line.length + (end < 0 ? 0 : 1) };
}

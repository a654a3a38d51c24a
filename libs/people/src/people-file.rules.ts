import { parse } from 'csv-parse/sync';
import { DomainError, type FieldProblem } from '#libs/kernel';

const PEOPLE_COLUMNS = ['email', 'name', 'roles', 'team', 'region', 'language'] as const;
type PeopleColumn = (typeof PEOPLE_COLUMNS)[number];
const NEEDED: PeopleColumn[] = ['email', 'name', 'roles'];
const MOST_LINES = 5_000;

/** One person's line: what stands in its cells (only columns the file has), and what is wrong with its shape. */
export interface PeopleLine {
  /** Where it starts in the file, counted from 1; the header is line 1. */
  line: number;
  cells: Partial<Record<PeopleColumn, string>>;
  problems: FieldProblem[];
}

/**
 * Reads a CSV file of people: UTF-8 with or without byte order mark, separated by comma, semicolon or tab, quoted as
 * in RFC 4180.
 * @throws DomainError `unreadable_file` or `wrong_columns`, naming what is wrong with the file as a whole.
 */
export function readPeopleFile(bytes: Uint8Array): PeopleLine[] {
  const text = decode(bytes);
  const rows = split(text);
  const [header, ...lines] = rows;
  if (!header) throw unreadable(`The file is empty; its first line must be ${PEOPLE_COLUMNS.join(',')}.`);
  if (lines.length > MOST_LINES)
    throw unreadable(`The file has ${lines.length} people; at most ${MOST_LINES} fit into one file.`);
  const columns = readHeader(header.cells);
  return lines.map(({ line, cells }) => ({
    line,
    cells: Object.fromEntries(columns.map((column, at) => [column, cells[at] ?? ''])),
    problems:
      cells.length > columns.length
        ? [{ field: 'line', message: `has ${cells.length} values, but the header names ${columns.length} columns` }]
        : [],
  }));
}

/** Role names as people write them: `Comms lead | author` is `comms_lead`, `author`. */
export function splitRoles(cell: string): string[] {
  return cell
    .split(/[|,;/]/)
    .map((role) =>
      role
        .trim()
        .toLowerCase()
        .replace(/[\s-]+/g, '_'),
    )
    .filter((role) => role !== '');
}

function decode(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw unreadable('The file is not UTF-8 text. In Excel, save it as "CSV UTF-8".');
  }
}

function split(text: string): { line: number; cells: string[] }[] {
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

function readHeader(cells: string[]): PeopleColumn[] {
  const names = cells.map((cell) => cell.trim().toLowerCase());
  const missing = NEEDED.filter((column) => !names.includes(column));
  const unknown = names.filter((name) => !(PEOPLE_COLUMNS as readonly string[]).includes(name));
  const twice = names.filter((name, at) => names.indexOf(name) !== at);
  const problems = [
    ...missing.map((name) => ({ field: 'header', message: `The column ${name} is missing.` })),
    ...unknown.map((name) => ({ field: 'header', message: `There is no column ${name || 'without a name'} here.` })),
    ...twice.map((name) => ({ field: 'header', message: `The column ${name} is there twice.` })),
  ];
  if (problems.length > 0) {
    const detail = `The first line must name the columns ${NEEDED.join(', ')} and may name team, region, language.`;
    throw new DomainError('invalid', 'wrong_columns', detail, problems);
  }
  return names as PeopleColumn[];
}

function unreadable(detail: string): DomainError {
  return new DomainError('invalid', 'unreadable_file', detail, [{ field: 'file', message: detail }]);
}

import { parse } from 'csv-parse/sync';
import { DomainError, type FieldProblem } from '#libs/kernel';
import {
  MOST_PRODUCTS,
  PRODUCT_STATUSES,
  productProblems,
  tidiedProduct,
  type ProductDraft,
} from './products.rules.js';

const PRODUCT_COLUMNS = ['brand', 'inn', 'codes', 'acronyms', 'indications', 'status', 'own'] as const;
type ProductColumn = (typeof PRODUCT_COLUMNS)[number];
type Cells = Partial<Record<ProductColumn, string>>;

/** One line of a product file: what it says, and what is wrong with it. */
export interface ProductLine {
  /** Where it starts in the file, counted from 1; the header is line 1. */
  line: number;
  product: ProductDraft;
  problems: FieldProblem[];
}

/**
 * Reads a CSV file of products: UTF-8 with or without byte order mark, separated by comma, semicolon or tab. Cells with
 * several values separate them by `|`; an indication is `UK:plaque psoriasis`.
 * @throws DomainError `unreadable_file` or `wrong_columns`, naming what is wrong with the file as a whole.
 */
export function readProductsFile(bytes: Uint8Array): ProductLine[] {
  const [header, ...rows] = rowsOf(decoded(bytes));
  if (!header) throw unreadable(`The file is empty; its first line must be ${PRODUCT_COLUMNS.join(',')}.`);
  if (rows.length > MOST_PRODUCTS)
    throw unreadable(`The file has ${rows.length} products; at most ${MOST_PRODUCTS} fit into one list.`);
  const columns = columnsOf(header.cells);
  const seen = new Map<string, number>();
  return rows.map(({ line, cells }) => {
    const named: Cells = Object.fromEntries(columns.map((column, at) => [column, cells[at] ?? '']));
    const { product, problems } = productOf(named);
    if (cells.length > columns.length)
      problems.push({ field: 'line', message: `has ${cells.length} values, but the header names ${columns.length}` });
    const key = product.brand.toLowerCase();
    const first = seen.get(key);
    if (first === undefined) seen.set(key, line);
    else problems.push({ field: 'brand', message: `is on line ${first} already` });
    return { line, product, problems };
  });
}

function productOf(cells: Cells): { product: ProductDraft; problems: FieldProblem[] } {
  const problems: FieldProblem[] = [];
  const status = (cells.status ?? '').toLowerCase();
  const known = PRODUCT_STATUSES.find((one) => one === status);
  if (status && !known)
    problems.push({ field: 'status', message: `must be one of ${PRODUCT_STATUSES.join(', ')}, or empty` });
  const own = (cells.own ?? '').toLowerCase();
  if (!/^(?:yes|no|true|false|1|0|)$/.test(own)) problems.push({ field: 'own', message: 'must be yes, no or empty' });
  const product = tidiedProduct({
    brand: cells.brand ?? '',
    inn: cells.inn || null,
    codes: listOf(cells.codes),
    acronyms: listOf(cells.acronyms),
    indications: listOf(cells.indications).map((entry) => {
      const [country = '', ...words] = entry.split(':');
      return { country, text: words.join(':') };
    }),
    status: known ?? null,
    own: !/^(?:no|false|0)$/.test(own),
  });
  return { product, problems: [...productProblems(product), ...problems] };
}

function listOf(cell: string | undefined): string[] {
  return (cell ?? '')
    .split('|')
    .map((item) => item.trim())
    .filter((item) => item !== '');
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
  const first = text.split(/\r|\n/, 1)[0] as string;
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
    const { lines = next } = error as { lines?: number };
    throw unreadable(`Line ${lines} is not CSV: a quotation mark is not closed or stands inside a value.`);
  }
  return rows;
}

function columnsOf(cells: string[]): ProductColumn[] {
  const names = cells.map((cell) => cell.trim().toLowerCase());
  const problems = [
    ...(names.includes('brand') ? [] : [{ field: 'header', message: 'The column brand is missing.' }]),
    ...names
      .filter((name) => !(PRODUCT_COLUMNS as readonly string[]).includes(name))
      .map((name) => ({
        field: 'header',
        message: `There is no column ${name.slice(0, 40) || 'without a name'} here.`,
      })),
    ...names
      .filter((name, at) => names.indexOf(name) !== at)
      .map((name) => ({ field: 'header', message: `The column ${name.slice(0, 40)} is there twice.` })),
  ];
  if (problems.length > 0) {
    const detail = `The first line must name the column brand and may name ${PRODUCT_COLUMNS.slice(1).join(', ')}.`;
    throw new DomainError('invalid', 'wrong_columns', detail, problems);
  }
  return names as ProductColumn[];
}

function unreadable(detail: string): DomainError {
  return new DomainError('invalid', 'unreadable_file', detail, [{ field: 'file', message: detail }]);
}

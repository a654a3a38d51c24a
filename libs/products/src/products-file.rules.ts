import { listOf, say, type FieldProblem } from '#libs/kernel';
import type { DecodingNotice } from '#libs/decoding';
import { readCsvFile, type CsvLine } from '#libs/csv';
import {
  MOST_PRODUCTS,
  PRODUCT_STATUSES,
  productProblems,
  tidiedProduct,
  type ProductDraft,
} from './products.rules.js';

const PRODUCT_COLUMNS = ['brand', 'inn', 'codes', 'acronyms', 'indications', 'status', 'own'] as const;
type Cells = CsvLine<(typeof PRODUCT_COLUMNS)[number]>['cells'];

/** One line of a product file: what it says, and what is wrong with it. */
export interface ProductLine {
  /** Where it starts in the file, counted from 1; the header is line 1. */
  line: number;
  product: ProductDraft;
  problems: FieldProblem[];
}

/**
 * Reads a CSV file of products. Cells with several values separate them by `|`; an indication is `UK:plaque psoriasis`.
 * @throws DomainError as `readCsvFile` does.
 */
export function readProductsFile(bytes: Uint8Array): { lines: ProductLine[]; notice: DecodingNotice | null } {
  const shape = { columns: PRODUCT_COLUMNS, needed: ['brand'] as const, most: MOST_PRODUCTS };
  const seen = new Map<string, number>();
  const { lines, notice } = readCsvFile(bytes, shape);
  return {
    notice,
    lines: lines.map(({ line, cells, problems: ofShape }) => {
      const { product, problems: ofProduct } = productOf(cells);
      const problems = [...ofProduct, ...ofShape];
      const key = product.brand.toLowerCase();
      const first = seen.get(key);
      if (first === undefined) seen.set(key, line);
      else if (key) problems.push({ field: 'brand', message: say('is on line {first, number} already', { first }) });
      return { line, product, problems };
    }),
  };
}

function productOf(cells: Cells): { product: ProductDraft; problems: FieldProblem[] } {
  const problems: FieldProblem[] = [];
  const status = (cells.status ?? '').toLowerCase();
  const known = PRODUCT_STATUSES.find((one) => one === status);
  if (status && !known)
    problems.push({
      field: 'status',
      message: say('must be one of {choices}, or empty', { choices: listOf(PRODUCT_STATUSES) }),
    });
  const own = (cells.own ?? '').toLowerCase();
  if (!/^(?:yes|no|true|false|1|0|)$/.test(own))
    problems.push({ field: 'own', message: say('must be yes, no or empty') });
  const product = tidiedProduct({
    brand: cells.brand ?? '',
    inn: cells.inn || null,
    codes: valuesOf(cells.codes),
    acronyms: valuesOf(cells.acronyms),
    indications: valuesOf(cells.indications).map((entry) => {
      const [country = '', ...words] = entry.split(':');
      return { country, text: words.join(':') };
    }),
    status: known ?? null,
    own: !/^(?:no|false|0)$/.test(own),
  });
  return { product, problems: [...productProblems(product), ...problems] };
}

function valuesOf(cell: string | undefined): string[] {
  return (cell ?? '')
    .split('|')
    .map((item) => item.trim())
    .filter((item) => item !== '');
}

import { readRows } from '#libs/csv';
import type { Declared } from '#libs/decoding';
import { type Organisation, type Product, readRegister, type RegisterKind } from '#libs/screener';
import { plainly } from '#libs/sentences';
import { readText } from './read-input.js';

export interface OrganisationFiles {
  organisation?: string | undefined;
  products?: string | undefined;
  employer?: string | undefined;
  registers: { kind: RegisterKind; file: string }[];
}

const MOST_PRODUCTS = 100_000;
/** The French register is published in Windows-1252, the others in UTF-8 or plain ASCII. */
const PUBLISHED: Partial<Record<RegisterKind, Declared>> = {
  bdpm: { usuallyWindows1252: true },
};

/** Puts together what the screener needs to know of an organisation; `report` is told what the registers gave. */
export async function readOrganisation(
  files: OrganisationFiles,
  report: (line: string) => void,
): Promise<Organisation> {
  const organisation: Organisation = files.organisation
    ? (JSON.parse(await readText(files.organisation, report)) as Organisation)
    : {};
  const names = new Set(organisation.medicineNames);
  for (const { kind, file } of files.registers) {
    const register = readRegister(kind, await readText(file, report, PUBLISHED[kind]));
    for (const name of register.names) names.add(name);
    report(
      `${file}: ${register.names.length} names from ${register.lines} lines, ${register.refused.length} lines refused.`,
    );
    for (const { line, reason } of register.refused.slice(0, 10)) report(`  line ${line} ${reason}`);
  }
  return {
    ...organisation,
    ...(files.employer ? { employer: files.employer } : {}),
    ...(files.products ? { products: readProducts(await readText(files.products, report)) } : {}),
    ...(names.size > 0 ? { medicineNames: [...names] } : {}),
  };
}

/** A product list: JSON as the screener knows it, or CSV with the columns brand, inn, codes, acronyms, indications, status, own. */
export function readProducts(text: string): Product[] {
  if (/^\s*\[/.test(text)) return JSON.parse(text) as Product[];
  const { header, rows, refused } = readRows(text, MOST_PRODUCTS);
  const names = (header?.cells ?? []).map((name) => name.toLowerCase());
  if (!names.includes('brand')) throw new Error('products: the first line must name a column brand.');
  if (refused[0]) throw new Error(`products line ${refused[0].line}: ${plainly(refused[0].reason)}`);
  return rows.map(({ line, cells }) => {
    if (cells.length > names.length)
      throw new Error(
        `products line ${line}: has ${cells.length} values, but the header names ${names.length} columns.`,
      );
    const row = Object.fromEntries(names.map((name, at) => [name, cells[at] ?? '']));
    const brand = row['brand'];
    if (!brand) throw new Error(`products line ${line}: the column brand is empty.`);
    const list = (value: string | undefined) =>
      value
        ?.split('|')
        .map((item) => item.trim())
        .filter(Boolean) ?? [];
    return {
      brand,
      ...(row['inn'] ? { inn: row['inn'] } : {}),
      codes: list(row['codes']),
      acronyms: list(row['acronyms']),
      indications: list(row['indications']).map((entry) => {
        const [country, ...words] = entry.split(':');
        return { country: (country as string).trim(), text: words.join(':').trim() };
      }),
      ...(row['status'] ? { status: row['status'] as Product['status'] } : {}),
      ...(row['own'] ? { own: !/^(?:no|false|0)$/i.test(row['own']) } : {}),
    };
  });
}

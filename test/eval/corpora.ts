import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import type { Verdict } from '#libs/screener';

/** Where the shared test data lies, beside the repository; absent on most machines. */
export const sharedData = '../shared/data';

export interface Labelled {
  text: string;
  positive: boolean;
  drugs: string[];
  /** What it is taken from; texts of one document are of one fold. */
  document: string;
}

export interface RegulatorCase {
  id: string;
  jurisdiction: string;
  company: string;
  channel: string;
  action: string;
  text: string;
  outcome: string;
  expected_screen: Verdict;
  decidable_from_text: 'yes' | 'partial' | 'no';
}

export interface IdentifierSentence {
  full_text: string;
  spans: { entity_type: string; entity_value: string; start_position: number; end_position: number }[];
}

/** CSV with `label` (1 tells of an adverse event), `text` and, where known, `drugs`. */
export function readAde(file: string): Labelled[] {
  const rows: Record<string, string>[] = parse(readFileSync(file), { columns: true, relax_quotes: true, bom: true });
  return rows.map((row) => ({
    text: row['text'] ?? '',
    positive: row['label'] === '1',
    drugs: (row['drugs'] ?? '').split('|').filter(Boolean),
    document: row['pmid'] ?? '',
  }));
}

/** Tab-separated with `sentences`, `ADR` and `WD`; a reaction or a withdrawal makes a sentence positive. */
export function readPsytar(file: string): Labelled[] {
  const [header = '', ...lines] = readFileSync(file, 'utf8').split(/\r?\n/);
  const columns = header.split('\t');
  const cell = (cells: string[], name: string) => cells[columns.indexOf(name)] ?? '';
  return lines
    .map((line) => line.split('\t'))
    .filter((cells) => cells.length >= 3)
    .map((cells, i) => ({
      text: cell(cells, 'sentences'),
      positive: cell(cells, 'ADR') === '1' || cell(cells, 'WD') === '1',
      drugs: [],
      // The corpus as published keeps the sentences of a review together but does not number them.
      document: String(Math.floor(i / 20)),
    }));
}

export function readCases(file: string): RegulatorCase[] {
  return readFileSync(file, 'utf8')
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as RegulatorCase);
}

export function readIdentifiers(file: string): IdentifierSentence[] {
  return JSON.parse(readFileSync(file, 'utf8')) as IdentifierSentence[];
}

/** Harmless texts: a folder or file of `id|date|text` lines, a CSV with a `text` column, or plain lines. */
export function readClean(path: string): string[] {
  if (statSync(path).isDirectory())
    return readdirSync(path)
      .sort()
      .flatMap((name) => readClean(`${path}/${name}`));
  if (path.endsWith('.csv'))
    return (
      parse(readFileSync(path), { columns: true, relax_quotes: true, bom: true }) as Record<string, string>[]
    ).map((row) => row['text'] ?? '');
  return readFileSync(path, 'utf8')
    .split(/\r?\n/)
    .map((line) => (/^\d+\|[^|]*\|/.test(line) ? line.split('|').slice(2).join('|') : line).trim())
    .filter((line) => line !== '');
}

/** The path given, or the shared file when it exists. */
export function fileFor(given: string | undefined, shared: string): string | undefined {
  if (given && !existsSync(given)) {
    process.stderr.write(`There is no file ${given}.\n`);
    process.exit(1);
  }
  if (given) return given;
  return existsSync(`${sharedData}/${shared}`) ? `${sharedData}/${shared}` : undefined;
}

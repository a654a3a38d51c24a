import { CsvError, parse } from 'csv-parse/sync';
import { decodeHTMLStrict } from 'entities';
import type { Network } from '#libs/captions';
import { listOf, DomainError, say } from '#libs/kernel';
import { postEntry, titleOf, type FoundEntry } from './source-entry.rules.js';

const COLUMNS: Record<string, string[]> = {
  id: ['id', 'guid'],
  text: ['text', 'caption', 'post', 'message'],
  title: ['title', 'headline'],
  link: ['link', 'url'],
};

/**
 * Posts from a pasted or posted text: lines `id|date|text`, or a CSV whose first line names its columns. Without a
 * format the first line decides. Stops after `limit` entries.
 * @throws DomainError invalid naming `text` when it is neither, or when a column is missing.
 */
export function readPosts(
  text: string,
  { format, network, limit }: { format: 'auto' | 'lines' | 'csv'; network: Network; limit: number },
): FoundEntry[] {
  const first = text.split('\n', 1)[0] ?? '';
  if (text.trim() === '')
    throw DomainError.invalid('text', say('There is nothing to import: paste posts as id|date|text.'));
  const lines =
    format === 'lines' || (format === 'auto' && /^\s*[^|]*\|[^|]*\|/.test(text.trimStart().split('\n', 1)[0] ?? first));
  return lines ? readLines(text, network, limit) : readCsv(text, network, limit);
}

function readLines(text: string, network: Network, limit: number): FoundEntry[] {
  const entries: FoundEntry[] = [];
  for (const [index, whole] of text.split(/\r\n|\n|\r/).entries()) {
    if (whole.trim() === '') continue;
    if (entries.length === limit) break;
    const line = index + 1;
    const [id = '', , ...rest] = whole.replace(/^\ufeff/, '').split('|');
    entries.push(
      rest.length === 0
        ? { line, title: titleOf(whole), problem: say('The line is not of the form id|date|text.') }
        : postEntry({ line, id, text: decodeHTMLStrict(rest.join('|')), network }),
    );
  }
  return entries;
}

function readCsv(text: string, network: Network, limit: number): FoundEntry[] {
  const delimiter = delimiterOf(text);
  const [header, ...records] = parsed(text, delimiter, limit + 1);
  const columns = (header?.record ?? []).map((name) => name.trim().toLowerCase());
  const place = Object.fromEntries(
    Object.entries(COLUMNS).map(([column, names]) => [column, columns.findIndex((name) => names.includes(name))]),
  );
  if (place.text === -1) {
    const found = columns.map((name) => `“${name.slice(0, 40)}”`).slice(0, 10);
    throw DomainError.invalid(
      'text',
      say(
        'This is neither lines id|date|text nor a CSV of posts: its first line names {found}; a CSV needs a column “text”, and may have “id”, “title” and “link”.',
        { found: listOf(found) },
      ),
      'columns_missing',
    );
  }
  return records.map(({ line, record }) => {
    const value = (column: string) => record[place[column] ?? -1] ?? '';
    return postEntry({
      line,
      id: value('id'),
      text: decodeHTMLStrict(value('text')),
      title: value('title'),
      link: value('link'),
      network,
    });
  });
}

function delimiterOf(text: string): string {
  const first = text.split(/\r\n|\n|\r/, 1)[0] ?? '';
  const counted = [',', ';', '\t'].map((sign) => [first.split(sign).length, sign] as const);
  return counted.reduce((most, one) => (one[0] > most[0] ? one : most))[1];
}

/** Records with the line each begins on. */
function parsed(text: string, delimiter: string, most: number): { line: number; record: string[] }[] {
  try {
    const rows = parse(text, {
      bom: true,
      delimiter,
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      to: most,
    });
    let begins = 1;
    return (rows as unknown as { record: string[]; info: { lines: number } }[]).map(({ record, info }) => {
      const line = begins;
      begins = info.lines + 1;
      return { line, record };
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw DomainError.invalid(
      'text',
      say('The CSV cannot be read: {words}.', { words: error.message }),
      'csv_unreadable',
    );
  }
}

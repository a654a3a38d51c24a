import { decodeHTMLStrict } from 'entities';
import type { Network } from '#libs/captions';
import { readRows } from '#libs/csv';
import { linesOf } from '#libs/decoding';
import { firstOf, listOf, DomainError, say, sentenceOfError } from '#libs/kernel';
import { postEntry, titleOf, type FoundEntry } from './source-entry.rules.js';

const COLUMNS = {
  id: ['id', 'guid'],
  text: ['text', 'caption', 'post', 'message'],
  title: ['title', 'headline'],
  link: ['link', 'url'],
};
/** Without it the first line decides. */
const LINES = /^\s*[^|]*\|[^|]*\|/;
const HEADER = /^\s*(id|guid|#|no\.?)\s*\|\s*date\s*\|\s*(text|caption|post|message)\s*$/i;

/**
 * Posts from a pasted or posted text: lines `id|date|text`, with or without a header that says so, or a CSV whose first
 * line names its columns. Each line is taken or refused; stops after `limit` entries.
 * @throws DomainError invalid naming `text` when it is neither, or when a column is missing.
 */
export function readPosts(
  text: string,
  { format, network, limit }: { format: 'auto' | 'lines' | 'csv'; network: Network; limit: number },
): FoundEntry[] {
  if (text.trim() === '')
    throw DomainError.invalid('text', say('There is nothing to import: paste posts as id|date|text.'));
  const first = linesOf(text).find((line) => line.trim() !== '') ?? '';
  const lines = format === 'lines' || (format === 'auto' && LINES.test(first) && !isTable(first));
  return lines ? readLines(text, network, limit) : readCsv(text, network, limit);
}

/** A header that names columns with bars between, other than that of the list format. */
function isTable(first: string): boolean {
  const names = first.split('|').map((name) => name.trim().toLowerCase());
  return !HEADER.test(first) && names.some((name) => COLUMNS.text.includes(name));
}

function readLines(text: string, network: Network, limit: number): FoundEntry[] {
  const entries: FoundEntry[] = [];
  for (const [index, whole] of linesOf(text.replace(/^\ufeff/, '')).entries()) {
    if (whole.trim() === '' || (entries.length === 0 && HEADER.test(whole))) continue;
    if (entries.length === limit) break;
    const line = index + 1;
    const [id, , ...rest] = whole.split('|');
    entries.push(
      rest.length === 0
        ? { line, title: titleOf(whole), problem: say('The line is not of the form id|date|text.') }
        : postEntry({ line, id, text: decodeHTMLStrict(rest.join('|')), network }),
    );
  }
  return entries;
}

function readCsv(text: string, network: Network, limit: number): FoundEntry[] {
  const { header, rows, refused } = rowsOf(text, limit);
  const names = (header?.cells ?? []).map((name) => name.toLowerCase());
  const place = (column: keyof typeof COLUMNS) => names.findIndex((name) => COLUMNS[column].includes(name));
  const [ofText, ofTitle, ofLink, ofId] = [place('text'), place('title'), place('link'), place('id')];
  if (ofText === -1) {
    const found = names.map((name) => `“${firstOf(name, 40)}”`).slice(0, 10);
    throw DomainError.invalid(
      'text',
      say(
        'This is neither lines id|date|text nor a CSV of posts: its first line names {found}; a CSV needs a column “text”, and may have “id”, “title” and “link”.',
        { found: listOf(found) },
      ),
      'columns_missing',
    );
  }
  const entries: FoundEntry[] = [
    ...rows.map(({ line, cells }): FoundEntry => {
      const value = (at: number) => cells[at] ?? '';
      // What stands beyond the last column was cut off a text that is not quoted.
      if (cells.length > names.length) {
        const problem = say(
          'has {values, number} values, but the header names {columns, plural, one {# column} other {# columns}}',
          { values: cells.length, columns: names.length },
        );
        return { line, title: titleOf(value(ofText)), problem };
      }
      const text = decodeHTMLStrict(value(ofText));
      return postEntry({ line, id: value(ofId), text, title: value(ofTitle), link: value(ofLink), network });
    }),
    ...refused.map(({ line, reason }) => ({ line, title: '', problem: reason })),
  ];
  return entries.sort((a, b) => a.line - b.line).slice(0, limit);
}

function rowsOf(text: string, limit: number) {
  try {
    return readRows(text, limit);
  } catch (error) {
    throw DomainError.invalid('text', sentenceOfError(error), 'csv_unreadable');
  }
}

/**
 * A row as a spreadsheet reads it. What begins like a formula is held back by an apostrophe: the text of a cell is never
 * run by who opens the file.
 */
export function writeRow(cells: readonly string[]): string {
  return `${cells.map(written).join(',')}\r\n`;
}

const written = (text: string): string =>
  `"${(/^\s*[=+\-@]|^[\t\r\n]/.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;

export const DELIMITERS = [',', ';', '\t', '|'] as const;
/** Stands for "there is one column": no text holds it. */
export const NO_DELIMITER = '\u001f';

/** How a CSV text is written, and where its header begins. */
export interface Dialect {
  delimiter: string;
  /** Lines above the header: one when the file says its delimiter in a line `sep=;`, as Excel writes and reads. */
  above: number;
  /** Where the header begins, in characters. */
  from: number;
  /** How many columns it seems to have. */
  columns: number;
}

/** Of a text whose lines end with LF: what Excel says, else the sign that stands most often in the header outside of quotation marks. */
export function dialectOf(text: string): Dialect {
  const mark = text.startsWith('\ufeff') ? 1 : 0;
  const said = /^"?sep=(.)"?\n/i.exec(text.slice(mark, mark + 12));
  const from = mark + (said?.[0].length ?? 0);
  const header = firstLine(text, from).replace(/"[^"]*"/g, '');
  const count = (sign: string) => header.split(sign).length;
  if (said) return { delimiter: said[1]!, above: 1, from, columns: count(said[1]!) };
  const sign = DELIMITERS.reduce((most, one) => (count(one) > count(most) ? one : most));
  const columns = count(sign);
  return { delimiter: columns === 1 ? NO_DELIMITER : sign, above: 0, from, columns };
}

/** The first line that is not empty. */
function firstLine(text: string, from: number): string {
  const line = /[^\n]+/y;
  const begins = /[^\n]|$/g;
  begins.lastIndex = from;
  line.lastIndex = begins.exec(text)?.index ?? text.length;
  return line.exec(text)?.[0] ?? '';
}

/**
 * A text's lines, whatever ends them: CR LF, LF or CR, also mixed. U+2028 and U+2029 end none, since JSON and CSV hold them
 * as ordinary characters. An end at the end of the text begins no further line.
 */
export function linesOf(text: string): string[] {
  const lines = text.split(/\r\n|\n|\r/);
  if (lines.at(-1) === '') lines.pop();
  return lines;
}

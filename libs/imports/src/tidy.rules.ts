/** What Windows-1252 has for C1 controls: HTML reads a number such as `&#146;` so, and a text that holds one means that. */
const C1 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** Single spaces, at most one empty line, no characters that cannot be stored. */
export function tidy(text: string): string {
  return text
    .replace(/[\p{Surrogate}\0]/gu, '\ufffd')
    .replace(/[\u0080-\u009f]/g, (control) => C1[control.charCodeAt(0) - 0x80]!)
    .replace(/\r\n?/g, '\n')
    .split('\n')
    .map((line) => line.replace(/[\t\f\v\u00a0 ]+/g, ' ').trim())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

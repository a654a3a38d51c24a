import { windows1252 } from '#libs/decoding';
import { storableText } from '#libs/kernel';

/** Single spaces, at most one empty line, no characters that cannot be stored. */
export function tidy(text: string): string {
  return (
    storableText(text)
      // HTML reads a number such as `&#146;` as Windows-1252 has it, and a text that holds such a control means that.
      .replace(/[\u0080-\u009f]/g, (control) => windows1252(Uint8Array.of(control.charCodeAt(0))))
      .replace(/\r\n?/g, '\n')
      .split('\n')
      .map((line) => line.replace(/[\t\f\v\u00a0 ]+/g, ' ').trim())
      .join('\n')
      .replace(/\n{3,}/g, '\n\n')
      .trim()
  );
}

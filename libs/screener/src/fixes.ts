import { originalSpan, type Reading, type Span } from '#libs/reading';
import type { FixDeclaration } from './pack.js';
import { removal } from './removal.js';
import type { Fix } from './screening.js';
import { firstLetter, startsSentence } from './sentence-edges.js';
import { Wording, type Values } from './wording.js';

/** The text with a fix applied. Edits are of the text that was screened, and must not overlap. */
export function applyFix(text: string, fix: Fix): string {
  let result = text;
  for (const edit of [...fix.edits].sort((a, b) => b.start - a.start)) {
    result = result.slice(0, edit.start) + edit.text + result.slice(edit.end);
  }
  return result;
}

/** Turns a declared fix into edits for one finding; a fix with an unknown value is not offered. */
export type OfferFix = (reading: Reading, span: Span, values: Values) => Fix | undefined;

export function offerOf(fix: FixDeclaration): OfferFix {
  const label = new Wording(fix.label);
  const wording = new Wording('insert' in fix ? fix.insert : 'replace' in fix ? fix.replace : '');
  return (reading, span, values) => {
    const named = label.complete(values);
    const text = wording.complete(values);
    if (named === undefined || text === undefined) return undefined;
    const edit =
      'insert' in fix
        ? insertion(reading, text, fix.at)
        : 'replace' in fix
          ? replacement(reading.original, span, text)
          : removal(reading.original, span);
    return { label: named, edits: [edit] };
  };
}

function insertion(reading: Reading, text: string, at: 'start' | 'end' | 'before-hashtags') {
  if (at === 'start') return { start: 0, end: 0, text: `${text} ` };
  const { original } = reading;
  const position =
    at === 'end' || reading.tail >= reading.clean.length
      ? original.length
      : originalSpan(reading, reading.tail, reading.tail).start;
  const parted = (index: number) => index < 0 || index >= original.length || /\s/.test(original[index] as string);
  return {
    start: position,
    end: position,
    text: `${parted(position - 1) ? '' : ' '}${text}${parted(position) ? '' : ' '}`,
  };
}

/** Begins with a capital where what it replaces did, at the head of a sentence. */
function replacement(original: string, { start, end }: Span, text: string) {
  const [was, letter] = [firstLetter(original.slice(start, end)), firstLetter(text)];
  const begins = was !== was.toLowerCase() && startsSentence(original, start) && text.startsWith(letter);
  return { start, end, text: begins ? letter.toUpperCase() + text.slice(letter.length) : text };
}

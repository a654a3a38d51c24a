import type { Reading, Word } from '#libs/reading';
import type { MedicineHit } from './medicine-hit.js';

const code = /^[A-Z]{2,5}$/;
const codeDigits = /^\d{3,7}[A-Z]?$/;
const codeWhole = /^[A-Z]{2,5}\d{3,7}[A-Z]?$/;
/** Capitals with figures that are no development codes. */
const notCodes = new Set(
  'COVID SARS ISO ASCO ESMO EADV ASH AUTH CASE ICD HIV HPV HER COP CO FY EUR USD GBP CHF IEC DIN EN CFR PMID NCT ISBN TEL FAX ROOM AI WEB EU US UK NO PO USS BOX MON TUE WED THU FRI SAT SUN JAN FEB MAR APR MAY JUN JUL AUG SEP OCT NOV DEC AM PM HTTP GMT UTC BST CET EST'.split(
    ' ',
  ),
);

/** Adds the development codes of a text, written as one word or with a hyphen. */
export function findCodes(reading: Reading, hits: MedicineHit[]): void {
  const { words, clean } = reading;
  for (let i = 0; i < words.length; i++) {
    const word = words[i] as Word;
    if (!word.capitals || word.tag === 'link') continue;
    const raw = clean.slice(word.start, word.end);
    if (codeWhole.test(raw) && !notCodes.has(raw.replace(/\d.*$/, '')))
      hits.push({ from: i, to: i, kind: 'code', product: undefined });
    const next = words[i + 1];
    if (!next || next.start !== word.end + 1 || clean[word.end] !== '-' || !code.test(raw) || notCodes.has(raw))
      continue;
    if (codeDigits.test(clean.slice(next.start, next.end)))
      hits.push({ from: i, to: i + 1, kind: 'code', product: undefined });
  }
}

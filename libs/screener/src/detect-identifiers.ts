import { hitOfSpan, type Hit } from './match.js';
import type { Reading } from './reading.js';

const patterns: [kind: string, pattern: RegExp][] = [
  ['email', /[a-z0-9._%+-]{1,64}@[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,5}/gi],
  ['ssn', /\b\d{3}-\d{2}-\d{4}\b/g],
  ['ip', /\b(?:\d{1,3}\.){3}\d{1,3}\b/g],
  ['iban', /\b[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,3})?\b/g],
  ['card', /\b(?:\d[ -]?){13,19}\b/g],
  ['phone', /(?:\+\d{1,3}[ .-]?)?(?:\(\d{2,4}\)[ .-]?)?\d{2,4}[ .-]\d{3,4}[ .-]?\d{2,4}\b/g],
  [
    'record',
    /\b(?:MRN|medical record(?: number| no\.?)?|patient (?:id|number|no\.?))\s*[:#]?\s*[A-Z]{0,3}\d{4,12}\b/gi,
  ],
];

/** Finds what identifies a person and has a form of its own: addresses, numbers, dates. */
export function detectIdentifiers(reading: Reading): (Hit & { kind: string })[] {
  const hits: (Hit & { kind: string })[] = [];
  for (const [kind, pattern] of patterns) {
    for (const match of reading.clean.matchAll(pattern)) {
      const span = { start: match.index, end: match.index + match[0].length };
      if (hits.some((hit) => hit.start < span.end && span.start < hit.end)) continue;
      hits.push({ ...hitOfSpan(reading, span), kind });
    }
  }
  return hits.sort((a, b) => a.start - b.start);
}

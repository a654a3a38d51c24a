import type { SafetyCase } from '../api/safety.js';
import type { Span } from '../screening/segments.js';

const isLetter = (character: string | undefined) => character !== undefined && /[\p{L}\p{N}]/u.test(character);

/** Where a text says who it happened to, with which medicine and what: every whole word of the criteria found in it. */
export function criteriaSpans(text: string, { patient, product, reaction }: SafetyCase['criteria']): Span[] {
  const folded = text.toLowerCase();
  // A fold that changes the length would point at other words.
  if (folded.length !== text.length) return [];
  return [patient, product, reaction].flatMap((words) => {
    const wanted = words?.toLowerCase();
    const spans: Span[] = [];
    for (
      let start = wanted ? folded.indexOf(wanted) : -1;
      wanted && start >= 0;
      start = folded.indexOf(wanted, start + 1)
    ) {
      const end = start + wanted.length;
      if (!isLetter(text[start - 1]) && !isLetter(text[end])) spans.push({ start, end });
    }
    return spans;
  });
}

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** The first letter as a reader counts them: one with its marks, a whole emoji. */
export function firstLetter(word = ''): string {
  for (const { segment } of graphemes.segment(word)) return segment;
  return '';
}

/** The place in a text itself, or where the letter begins within which it lies. */
export function wholeLetterAt(text: string, place: number): number {
  return place <= 0 || place >= text.length ? place : (graphemes.segment(text).containing(place)?.index ?? place);
}

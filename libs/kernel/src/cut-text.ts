const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** The first characters of a text, at most `most` UTF-16 units, never cut within what a reader sees as one, such as an emoji. */
export function firstOf(text: string, most: number): string {
  if (text.length <= most) return text;
  // One segment more than fits is enough to know where the last whole one ends.
  let end = 0;
  for (const { index, segment } of graphemes.segment(text.slice(0, most + 64))) {
    if (index + segment.length > most) break;
    end = index + segment.length;
  }
  return text.slice(0, end);
}

/** The same, ending with a word where one ends in the second half, and with “…” where something was left out. */
export function shortenedTo(text: string, most: number): string {
  if (text.length <= most) return text;
  const cut = firstOf(text, most - 1);
  const word = cut.lastIndexOf(' ');
  return `${(word > most / 2 ? cut.slice(0, word) : cut).replace(/[\s,;:–—-]+$/u, '')}…`;
}

/** What came from elsewhere, as PostgreSQL holds it: U+FFFD instead of U+0000 and of lone halves of characters. */
export function storableText(text: string): string {
  return text.replace(/[\p{Surrogate}\0]/gu, '\ufffd');
}

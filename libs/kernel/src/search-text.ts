/** Marks upon Latin, Greek and Cyrillic letters; those of other scripts are part of the letter. */
const accents = /[\u0300-\u036f]|[\u0483-\u0489]|[\u1ab0-\u1aff]|[\u1dc0-\u1dff]|[\u20d0-\u20ff]|[\ufe20-\ufe2f]/g;
/** Signs that show nothing. */
const invisible = /[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff]|[\ufe00-\ufe0f]/g;
const spaces = /[\t-\r \u0085\u1680\u2028\u2029]+/g;

const others: Record<string, string> = {
  ...{ ß: 'ss', æ: 'ae', œ: 'oe', þ: 'th', ς: 'σ' },
  ...{ ı: 'i', ø: 'o', ł: 'l', đ: 'd', ð: 'd', ħ: 'h', ŧ: 't' },
};
const other = new RegExp(`[${Object.keys(others).join('')}]`, 'g');

/**
 * A text as search compares it: small letters without accents in compatible forms, single spaces, nothing that does not
 * show. The database folds what it looks through with `fold_for_search`, which answers the same.
 */
export function foldForSearch(text: string): string {
  return text
    .normalize('NFKD')
    .replace(accents, '')
    .replace(invisible, '')
    .toLowerCase()
    .replace(other, (letter) => others[letter] as string)
    .normalize('NFKC')
    .replace(spaces, ' ')
    .replace(/^ | $/g, '');
}

/** More words only cost time: what so many do not find, none finds. */
const MOST_WORDS = 8;

/** The words somebody looks for, each once and as search compares them. */
export function searchedWords(typed: string | undefined): string[] {
  return [
    ...new Set(
      foldForSearch(typed ?? '')
        .split(' ')
        .filter(Boolean),
    ),
  ].slice(0, MOST_WORDS);
}

/** What LIKE would read as a wildcard, taken literally. */
export const literal = (word: string): string => word.replace(/[\\%_]/g, '\\$&');

/** Those words as patterns for LIKE, all of which a text must fit; null where nothing is looked for. */
export function searchPatterns(typed: string | undefined): string[] | null {
  const words = searchedWords(typed);
  return words.length > 0 ? words.map((word) => `%${literal(word)}%`) : null;
}

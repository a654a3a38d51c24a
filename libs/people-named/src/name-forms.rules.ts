import { fold } from '#libs/reading';

/** `von`, `de`, `Mc` and initials identify nobody by themselves. */
export const LEAST_LETTERS = 3;
/** What shorter names end in by chance. */
const LEAST_INFLECTED = 4;
const LEAST_ROOT = 3;

/** One for all ways to write a name: without accents, `ü` and `ue` alike, in whatever case. */
export const keyOf = (word: string): string =>
  fold(word)
    .replace(/[^\p{L}\p{M}]/gu, '')
    .replace(/([aou])e/g, '$1')
    .replace(/aa/g, 'a');

/** What German, Dutch and the Scandinavian languages add to a name, then Polish and Czech, then Finnish. */
const ENDINGS = [
  ...'es n en ns ens sch sche schen scher sches schem'.split(' '),
  ...'a u y i e owi ovi em om ie ou ow ova ove owa owej ovy ovou'.split(' '),
  ...'in lla lle lta ssa sta ksi ia'.split(' '),
];
/** What takes the place of the vowel that a name ends in: Anny, Annie, Annou. */
const IN_PLACE = 'y ie e o u i ou om em ej in en iny ina'.split(' ');

/** How a word of a text may come from a name's. */
export interface Form {
  key: string;
  /** `same` but for an `s` at the most, `ending` with what a language adds, `root` with another last vowel. */
  how: 'same' | 'ending' | 'root';
}

/** Every name that a word may be a form of, as `keyOf` or, of a root, `rootOf` tells it. */
export function formsOf(key: string): Form[] {
  const without = (endings: readonly string[], how: Form['how'], least: number) =>
    endings.flatMap((ending): Form[] =>
      key.endsWith(ending) && key.length - ending.length >= least
        ? [{ key: key.slice(0, key.length - ending.length), how }]
        : [],
    );
  return [
    { key, how: 'same' },
    ...without(['s'], 'same', LEAST_LETTERS),
    ...without(ENDINGS, 'ending', LEAST_INFLECTED),
    ...without(IN_PLACE, 'root', LEAST_ROOT),
  ];
}

/** A name without the vowel it ends in; null where it ends in none, or little is left. */
export const rootOf = (key: string): string | null =>
  /[aeoy]$/.test(key) && key.length > LEAST_ROOT ? key.slice(0, -1) : null;

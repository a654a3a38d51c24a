import { pairsOf } from './pairs.js';
import { FormMemory } from './vocabulary.js';

/** Letters of other alphabets and the Latin one each looks like; each twice where its capital looks like another. */
const likeness = [
  'аaеeоoрpсcхxуyкkмmтtнhвbіiјjѕsԁdһhԛqԝwӏlүyзzьbгrпnиuѡwєeэe',
  'οoαaεeρpτtυuνvκkιiχxηnωwβbζzμuσoγyθoδdϲcϳjλaπn',
  'օoոnսuհhցgզqյjլlաwքpռnեtգqւiրnձd',
  'ꭺaᏼbꮯcꭰdꭼeꮐgꮋhꭵiꭻjꮶkꮮlꮇmꮲpꮢrꮪsꭲtꮩvꮃwꮍyꮓzꮖiꮎo',
  'ꓮaꓐbꓚcꓓdꓰeꓝfꓖgꓧhꓲiꓙjꓗkꓡlꓟmꓠnꓳoꓑpꓣrꓢsꓔtꓴuꓦvꓪwꓫxꓬyꓜz',
  'ᗩaᗷbᑕcᗪdᗴeᖴfᘜgᕼhᒍjᒪlᗰmᑎnᑭpᑫqᖇrᔕsᑌuᐯvᗯw᙭xᘔz',
  'ɑaɡgꞬgɪiɛeɔoʀrᴜuꭓx',
].join('');
const lookalike = pairsOf(likeness);
/** Small letters whose capital looks like another Latin letter: Н, Η, Ν, Μ, Λ. */
const capitalLike = pairsOf('ηhνnμmυyλlиnпpгtшwяr');

const ascii = /^\p{ASCII}*$/u;
const foreign = /\P{ASCII}/gu;

/** Greek, Cyrillic, Armenian, Georgian, Ethiopic, Cherokee, Canadian syllabics, runes, Coptic, Lisu. */
const alphabets =
  '\\u0370-\\u052f\\u0531-\\u0587\\u10a0-\\u10ff\\u1200-\\u139f\\u13a0-\\u16ff\\u1f00-\\u1fff\\u2c80-\\u2cff\\ua4d0-\\ua4ff\\uab70-\\uabbf';
const ofAlphabets = new RegExp(`[${alphabets}]`, 'u');
/** No honest word goes from Latin letters to those of such an alphabet and back. */
const turnsForeign = new RegExp(`[a-z][^a-z]*[${alphabets}][^a-z]*[a-z]|[\\u0400-\\u0587][a-z]+[\\u0400-\\u0587]`, 'u');
/** Cherokee, syllabics, runes, Lisu and the old alphabets beyond, of which nobody mixes letters with Latin ones. */
const neverMixed =
  /[\u13a0-\u16ff\ua4d0-\ua4ff\uab70-\uabbf\u{10280}-\u{10fff}\u{16e40}-\u{16eff}\u{1e900}-\u{1e95f}]/u;
/** Latin letters that only scholars of old books and dialects write. */
const scholarly = /[\ua728-\ua787\ua790-\ua7bf\uab30-\uab69]/u;
/** Of speech sounds, without those that languages write as well. */
const sounds = /[ɐɒɘɜ-ɟɢɤ-ɧɪɬ-ɱɳ-ʁʄ-ʇʍ-ʏʓ-ʚʜ-ʟʢ-ʯ]/u;
const latinLetter = /[a-z]/;
/** Signs and syllables drawn like Latin letters: 卂 for A, 乇 for E, ㄒ for T; alone between small Latin letters, or by many. */
const drawn = '卂乃匚乇千卄丨爪几卩尺丂山乂乙工口日丁七十人ㄥㄖㄒㄩㄚㄈㄇㄋㄅﾌん';
const drawnWithin = new RegExp(
  `[a-z][${drawn}]+[a-z]{1,3}(?:[${drawn}]|$)|(?:^|[${drawn}])[a-z]{1,3}[${drawn}]+[a-z]`,
  'u',
);
const drawnOnly = new RegExp(
  `[ㄥㄖㄒㄩㄚㄈㄇㄋㄅ][${drawn}]*[卂乇匚卄丨爪几卩尺丂乂山]|[卂乇匚卄丨爪几卩尺丂乂山][${drawn}]*[ㄥㄖㄒㄩㄚㄈㄇㄋㄅ]|[卂乇丂匚卩卄]{2}`,
  'u',
);
const turned = /[ɐǝɟɥᴉʞɯɹʇʍʎƃ]/gu;

/** How else the letters of a word may be read. */
export interface Letters {
  /** It with the Latin letters its foreign ones look like, where all do. */
  plain: readonly string[];
  /** No reading is sure: alphabets are mixed, or letters stand on their heads. */
  odd: boolean;
  /** Odd unless it tells how a word is spoken. */
  spoken: boolean;
}

const nothing: Letters = { plain: [], odd: false, spoken: false };

export const lettersOf = new FormMemory((text): Letters => {
  if (ascii.test(text)) return nothing;
  const plain = [lookalike, new Map([...lookalike, ...capitalLike])]
    .map((like) => text.replace(foreign, (letter) => like.get(letter) ?? letter))
    .filter((form, i, all) => ascii.test(form) && all.indexOf(form) === i);
  const odd =
    (plain.length === 0 && (turnsForeign.test(text) || (latinLetter.test(text) && neverMixed.test(text)))) ||
    new Set(text.match(turned)).size > 1 ||
    scholarly.test(text) ||
    drawnWithin.test(text) ||
    drawnOnly.test(text);
  const spoken = latinLetter.test(text) && sounds.test(text);
  return plain.length > 0 || odd || spoken ? { plain, odd, spoken } : nothing;
});

const word = /[\p{L}\p{M}]+/gu;
const latin = /[a-z]/i;

/**
 * The text with Latin letters in words that mix them with foreign ones that look like them, and then also in those wholly
 * of such letters, unless there are others that say that the text speaks another language. As long as it was.
 */
export function unmasked(text: string): string {
  if (!ofAlphabets.test(text)) return text;
  let disguised = false;
  let foreignSpoken = false;
  const mixed = text.replace(word, (letters) => {
    if (!ofAlphabets.test(letters)) return letters;
    const like = inLatin(letters);
    if (!latin.test(letters)) {
      foreignSpoken ||= like === letters;
      return letters;
    }
    disguised ||= like !== letters;
    return like;
  });
  if (!disguised || foreignSpoken) return mixed;
  return mixed.replace(word, (letters) =>
    ofAlphabets.test(letters) && !latin.test(letters) ? inLatin(letters) : letters,
  );
}

function inLatin(letters: string): string {
  let latin = '';
  for (const letter of letters) {
    const like = ofAlphabets.test(letter) ? likeLatin(letter) : letter;
    if (like === undefined) return letters;
    latin += like;
  }
  return latin;
}

function likeLatin(letter: string): string | undefined {
  const small = letter.toLowerCase();
  if (small === letter) return lookalike.get(letter);
  return (capitalLike.get(small) ?? lookalike.get(small))?.toUpperCase();
}

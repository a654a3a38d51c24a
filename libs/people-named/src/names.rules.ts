import { originalSpan, read, type Reading, type Span } from '#libs/reading';
import { formsOf, keyOf, LEAST_LETTERS, rootOf, type Form } from './name-forms.rules.js';
import { OF_MANY, ORDINARY, SMALL_WORDS } from './name-words.js';

/** Where a text names somebody. */
export interface NameSpan extends Span {
  kind: 'name';
}

interface Token {
  key: string;
  /** In the original. */
  start: number;
  end: number;
  capital: boolean;
  capitals: boolean;
  /** At the beginning of a sentence. */
  first: boolean;
  /** Which word of the text it is, or is a piece of. */
  nth: number;
  /** Little stands between it and the word before: both may belong to one name. */
  joins: boolean;
}

interface Occurrence {
  token: Token;
  how: Form['how'];
}

const WORD = /[\p{L}\p{M}]+(?:'[\p{L}\p{M}]{2,})*/gu;
/** `SofiaRossi`, and what follows an elision: `d'Anna`. */
const PIECE = /\p{Lu}?[\p{Ll}\p{Lo}\p{M}]+|\p{Lu}+(?!\p{Ll})/gu;
/** What stands before the first word of a sentence. */
const BEGINNING = /(?:^|[.!?:…\n]|[.!?…]["”»)])\s*["“„«(]?$/u;
const BETWEEN = /^[\s\p{Pd}\p{Pc}.,'’&/]{0,3}$/u;
/** Scripts that put no space between words. */
const UNSPACED = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\p{sc=Thai}]/u;

/**
 * Where a text names people: in full in whatever case, or by one part of their name with a capital, in whatever letters,
 * with or without accents, inflected, or joined to one word. Missing nobody goes before leaving ordinary words alone;
 * what is taken out comes back.
 */
export class NamesOf {
  private readonly readings: Reading[];
  private readonly tokens: Token[] = [];
  private readonly byKey = new Map<string, Occurrence[]>();
  private readonly byRoot = new Map<string, Occurrence[]>();

  constructor(text: string) {
    const reading = read(text);
    this.readings = reading.revealed ? [reading, reading.revealed] : [reading];
    for (const each of this.readings) this.gather(each);
  }

  /** Where it names one person or organisation. */
  spans(name: string): NameSpan[] {
    const parts = wordsOf(name);
    const keys = parts.map(keyOf);
    return [
      ...this.together(keys),
      ...this.joined(keys),
      ...parts.flatMap((part, at) => this.single(part, keys[at] as string)),
      ...(UNSPACED.test(name) ? this.within(name) : []),
    ].map(({ start, end }) => ({ kind: 'name', start, end }));
  }

  private gather(reading: Reading): void {
    const { clean } = reading;
    let last = 0;
    for (const { 0: word, index } of clean.matchAll(WORD)) {
      const note = (piece: string, at: number): Token => {
        const token: Token = {
          key: keyOf(piece),
          ...originalSpan(reading, at, at + piece.length),
          capital: /^[\p{Lu}\p{Lt}\p{Lo}]/u.test(piece),
          capitals: /^\P{Ll}+$/u.test(piece),
          first: BEGINNING.test(clean.slice(Math.max(0, at - 8), at)),
          nth: this.tokens.length,
          joins: BETWEEN.test(clean.slice(last, at)),
        };
        for (const { key, how } of formsOf(token.key)) {
          const found = how === 'root' ? this.byRoot : this.byKey;
          const known = found.get(key);
          if (known) known.push({ token, how });
          else found.set(key, [{ token, how }]);
        }
        return token;
      };
      const pieces = [...word.matchAll(PIECE)];
      if (pieces.length > 1) for (const piece of pieces) note(piece[0], index + piece.index);
      this.tokens.push(note(word, index));
      last = index + word.length;
    }
  }

  /** All its parts in a row, in whatever case. */
  private together(keys: readonly string[]): Span[] {
    if (keys.length < 2) return [];
    return (this.byKey.get(keys[0] as string) ?? []).flatMap(({ token, how }) => {
      if (how !== 'same') return [];
      let last = token;
      for (let at = 1; at < keys.length; at++) {
        const next = this.tokens[token.nth + at];
        if (!next?.joins || !formsOf(next.key).some((form) => form.how !== 'root' && form.key === keys[at])) return [];
        last = next;
      }
      return [{ start: token.start, end: last.end }];
    });
  }

  /** Its parts, or the first and the last of them, as one word. */
  private joined(keys: readonly string[]): Span[] {
    if (keys.length < 2) return [];
    const whole = new Set([keys.join(''), `${keys[0]}${keys.at(-1)}`]);
    return [...whole].flatMap((key) =>
      (this.byKey.get(key) ?? []).filter(({ how }) => how === 'same').map(({ token }) => token),
    );
  }

  private single(part: string, key: string): Span[] {
    const word = part.toLowerCase();
    if (word.length < LEAST_LETTERS || !/^[\p{Lu}\p{Lt}\p{Lo}]/u.test(part) || OF_MANY.has(word)) return [];
    const root = rootOf(key);
    const found = [...(this.byKey.get(key) ?? []), ...((root && this.byRoot.get(root)) || [])];
    const ordinary = ORDINARY.has(word);
    return found.flatMap(({ token, how }) => {
      if (how !== 'same' && (ordinary || !token.capital)) return [];
      if (!token.capital && (ordinary || SMALL_WORDS.has(word) || word.length <= LEAST_LETTERS)) return [];
      if (ordinary && token.first && !token.capitals) return [];
      return [token];
    });
  }

  /** As it stands between other words, where no space parts them. */
  private within(name: string): Span[] {
    const wanted = [name.replace(/\s+/g, ''), ...name.split(/\s+/)].map((each) => each.normalize('NFKC'));
    return this.readings.flatMap((reading) =>
      wanted
        .filter((each) => UNSPACED.test(each) && each.length > 1)
        .flatMap((each) => placesOf(reading.clean, each).map((at) => originalSpan(reading, at, at + each.length))),
    );
  }
}

/** Where a text names people. */
export function namesIn(text: string, names: readonly string[]): NameSpan[] {
  if (names.length === 0) return [];
  const named = new NamesOf(text);
  return names.flatMap((name) => named.spans(name));
}

const wordsOf = (name: string): string[] => name.normalize('NFKC').replace(/’/g, "'").match(WORD) ?? [];

function placesOf(text: string, wanted: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + wanted.length)) places.push(at);
  return places;
}

import { fold, normalise, type Normalised } from './normalise.js';

/** One word of a text. Spans are of the cleaned text, the end excluded. */
export interface Word {
  start: number;
  end: number;
  /** As compared: small letters, no accents. */
  form: string;
  /** Starts with a capital. */
  capital: boolean;
  /** All capitals, two letters or more. */
  capitals: boolean;
  sentence: number;
  line: number;
  /** A phrase may not run over what stands before this word: punctuation, a line's end. */
  broken: boolean;
  tag: 'hashtag' | 'handle' | 'link' | undefined;
  /** The first word of its sentence, where a capital says nothing. */
  first: boolean;
}

/** Another way to read the words `from` to `to`: without leetspeak, without what separates the letters, as one hashtag. */
export interface Alternative {
  from: number;
  to: number;
  form: string;
  kind: 'disguise' | 'joined';
}

export interface Span {
  start: number;
  end: number;
}

/** A text taken apart once, for all rules. */
export interface Reading extends Normalised {
  words: Word[];
  alternatives: Map<number, Alternative[]>;
  sentences: number;
  /** Spans of the cleaned text. */
  hashtags: Span[];
  handles: Span[];
  links: Span[];
  /** Where the closing run of hashtags and links begins; the end of the text if there is none. */
  tail: number;
}

const ascii = /^\p{ASCII}*$/u;
const tagBody = /[\p{L}\p{N}_][\p{L}\p{N}_.\u00b7-]*/uy;
const wordish = /[\p{L}\p{N}_&/]/u;
const linkPattern =
  /\b(?:https?:\/\/|www\.)[^\s<>"')\]]+|\b(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.){1,4}(?:com|org|net|eu|de|fr|uk|gov|edu|io|co|info|health|pharma|ca|ch|at|it|es|nl|be|ly|me|tv)\b(?:\/[^\s<>"')\]]*)?/gi;
const camel = /\p{Lu}+(?=\p{Lu}\p{Ll})|\p{Lu}?[\p{Ll}\p{M}]+|\p{Lu}+|\p{N}+|[\p{Lo}\p{Lm}]+/gu;
const abbreviation =
  /(?:^|[\s(])(?:[A-Z]|Dr|Mr|Mrs|Ms|Prof|St|vs|No|Nr|Fig|approx|e\.g|i\.e|etc|ca|Inc|Ltd|Co|resp|bzw|z\.B|d\.h|M|Mme)\.$/;

/** Reads a text: words with their sentence and line, hashtags, handles, links, and the disguises of words. */
export function read(original: string): Reading {
  const text = normalise(original);
  const { clean } = text;
  const links = linkSpans(clean);
  const tags = clean.includes('#') || clean.includes('@') ? tagSpans(clean, links) : [];
  const reading: Reading = {
    ...text,
    words: [],
    alternatives: new Map(),
    sentences: 0,
    hashtags: tags.filter((tag) => clean[tag.start] !== '@'),
    handles: tags.filter((tag) => clean[tag.start] === '@'),
    links,
    tail: clean.length,
  };
  findWords(reading, tags);
  reading.tail = tailStart(reading);
  findDisguises(reading);
  return reading;
}

/** Links, looked for only in runs without white space that hold a dot between other characters. */
function linkSpans(text: string): Span[] {
  const found: Span[] = [];
  for (let dot = text.indexOf('.'); dot >= 0; dot = text.indexOf('.', dot + 1)) {
    if (dot + 1 >= text.length || text.charCodeAt(dot + 1) <= 32) continue;
    let start = dot;
    while (start > 0 && dot - start < longestLink && text.charCodeAt(start - 1) > 32) start--;
    let end = dot;
    while (end < text.length && end - dot < longestLink && text.charCodeAt(end) > 32) end++;
    for (const match of text.slice(start, end).matchAll(linkPattern)) {
      const from = start + match.index;
      if (text[from - 1] !== '@') found.push({ start: from, end: from + trimmed(match[0]).length });
    }
    dot = end - 1;
  }
  return found;
}

function trimmed(link: string): string {
  let end = link.length;
  while (end > 0 && '.,;:!?'.includes(link[end - 1] as string)) end--;
  return link.slice(0, end);
}

function tagSpans(text: string, links: Span[]): Span[] {
  const found: Span[] = [];
  let link = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code !== 35 && code !== 64) continue;
    while (link < links.length && (links[link] as Span).end <= i) link++;
    if (link < links.length && (links[link] as Span).start <= i) continue;
    if (i > 0 && wordish.test(text[i - 1] as string)) continue;
    tagBody.lastIndex = i + 1;
    const body = tagBody.exec(text);
    if (body) found.push({ start: i, end: i + 1 + trimmed(body[0]).length });
  }
  return found;
}

/** Where sentences end: after `.`, `!`, `?` and white space unless an abbreviation stands before it, and at line ends. */
function separates(text: string, from: number, to: number): { sentence: boolean; line: boolean; broken: boolean } {
  let sentence = false;
  let line = false;
  let broken = from === 0;
  for (let i = from; i < to; i++) {
    const c = text.charCodeAt(i);
    if (c === 10) sentence = line = broken = true;
    else if (c === 46 || c === 33 || c === 63) {
      broken = true;
      const last =
        i + 1 >= to
          ? false
          : text.charCodeAt(i + 1) <= 32 || text.charCodeAt(i + 1) === 34 || text.charCodeAt(i + 1) === 41;
      if (last && (c !== 46 || !abbreviation.test(text.slice(Math.max(0, i - 7), i + 1)))) sentence = true;
    } else if (
      c === 44 ||
      c === 58 ||
      c === 59 ||
      c === 40 ||
      c === 41 ||
      c === 91 ||
      c === 93 ||
      c === 34 ||
      c === 124 ||
      c === 8226
    ) {
      broken = true;
    }
  }
  return { sentence, line, broken };
}

function findWords(reading: Reading, tags: Span[]): void {
  const { clean, words, links } = reading;
  const marked = [
    ...links.map((span) => ({ ...span, tag: 'link' as const })),
    ...tags.map((span) => ({ ...span, tag: clean[span.start] === '@' ? ('handle' as const) : ('hashtag' as const) })),
  ].sort((a, b) => a.start - b.start);
  let mark = 0;
  let sentence = 0;
  let line = 0;
  let last = 0;
  let first = true;
  for (let start = nextWord(clean, 0); start < clean.length; start = nextWord(clean, last)) {
    let end = endOfWord(clean, start);
    const gap = separates(clean, last, start);
    last = end;
    if (words.length > 0) {
      if (gap.line) line++;
      if (gap.sentence) {
        sentence++;
        first = true;
      }
    }
    while (mark < marked.length && (marked[mark] as Span).end <= start) mark++;
    const around = marked[mark];
    const tag = around && around.start <= start ? around.tag : undefined;
    let raw = clean.slice(start, end);
    if (raw.length > 2 && raw.charCodeAt(raw.length - 2) === 39 && /s/i.test(raw[raw.length - 1] as string)) {
      raw = raw.slice(0, -2);
      end -= 2;
    }
    const put = (from: number, to: number, piece: string, broken: boolean) => {
      const code = piece.charCodeAt(0);
      const capital = code < 128 ? code >= 65 && code <= 90 : /^\p{Lu}/u.test(piece);
      const capitals = capital && piece.length > 1 && piece === piece.toUpperCase();
      words.push({ start: from, end: to, form: fold(piece), capital, capitals, sentence, line, broken, tag, first });
      first = false;
    };
    if (tag === 'hashtag' || tag === 'handle') {
      const from = words.length;
      let broken = true;
      for (const part of raw.matchAll(camel)) {
        put(start + part.index, start + part.index + part[0].length, part[0], broken);
        broken = false;
      }
      if (words.length > from + 1)
        alternative(reading, { from, to: words.length - 1, form: fold(raw), kind: 'joined' });
    } else put(start, end, raw, gap.broken || tag === 'link');
  }
  reading.sentences = words.length > 0 ? sentence + 1 : 0;
}

const wordCharacter = new Map<number, boolean>();

/** Letters, figures and marks. Surrogate pairs count as letters only as a pair, which `codePointAt` sees. */
function isWordCharacter(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 128) return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57);
  const low = code >= 0xdc00 && code <= 0xdfff && at > 0;
  const point = text.codePointAt(low ? at - 1 : at) as number;
  let known = wordCharacter.get(point);
  if (known === undefined) {
    known = /[\p{L}\p{N}\p{M}]/u.test(String.fromCodePoint(point));
    if (wordCharacter.size < 20_000) wordCharacter.set(point, known);
  }
  return known;
}

function nextWord(text: string, from: number): number {
  let at = from;
  while (at < text.length && !isWordCharacter(text, at)) at++;
  return at;
}

function endOfWord(text: string, from: number): number {
  let at = from;
  while (
    at < text.length &&
    (isWordCharacter(text, at) ||
      (text.charCodeAt(at) === 39 && at + 1 < text.length && isWordCharacter(text, at + 1) && at > from))
  )
    at++;
  return at;
}

function alternative(reading: Reading, found: Alternative): void {
  const list = reading.alternatives.get(found.from);
  if (list) list.push(found);
  else reading.alternatives.set(found.from, [found]);
}

const leet: Record<string, string[]> = {
  '0': ['o'],
  '1': ['i', 'l'],
  '3': ['e'],
  '4': ['a'],
  '5': ['s'],
  '7': ['t'],
  '8': ['b'],
  '@': ['a'],
  $: ['s'],
  '!': ['i'],
  '|': ['l', 'i'],
  '+': ['t'],
  '*': ['u', 'i', 'a', 'o', 'e'],
};
const lookalike: Record<string, string> = Object.fromEntries(
  [...'аaеeоoрpсcхxуyкkмmтtнhвbіiјjѕsԁdοoαaεeρpτtυuνvκkιiχxηnωwɑaɡgｏo'].flatMap((letter, i, all) =>
    i % 2 === 0 ? [[letter, all[i + 1] as string]] : [],
  ),
);

const maxDisguised = 40;
const longestLink = 2_000;

/** Finds words written so that a plain list would miss them: Br0tox, F.u.c.k, Oz🎉em🎉pic, Ozеmpic with a Cyrillic е. */
function findDisguises(reading: Reading): void {
  const { clean, words } = reading;
  for (const span of leetChunks(clean)) {
    const from = wordAt(words, span.start);
    let to = from;
    while (to + 1 < words.length && (words[to + 1] as Word).start < span.end) to++;
    if (from >= words.length || (words[from] as Word).start >= span.end || (words[from] as Word).tag === 'link')
      continue;
    for (const form of unleeted(clean.slice(span.start, span.end)))
      alternative(reading, { from, to, form, kind: 'disguise' });
  }
  if (!reading.starts) return joinSeparated(reading);
  words.forEach((word, index) => {
    if (ascii.test(word.form)) return;
    const form = word.form.replace(/\P{ASCII}/gu, (letter) => lookalike[letter] ?? letter);
    if (ascii.test(form)) alternative(reading, { from: index, to: index, form, kind: 'disguise' });
  });
  joinSeparated(reading);
}

/** What a character is to a disguised word: 1 a sign that stands for a letter, 2 an end, 3 a letter, 0 neither. */
const leetKinds = new Uint8Array(128);
for (let code = 65; code <= 90; code++) leetKinds[code] = leetKinds[code + 32] = 3;
for (const sign of '0134578@$!|+*') leetKinds[sign.charCodeAt(0)] = 1;
for (const sign of ' \t\n"\'(),.;:#?/-') leetKinds[sign.charCodeAt(0)] = 2;
const isLeetSign = (code: number) => code < 128 && leetKinds[code] === 1;

/** Runs of letters and leet signs in which one stands beside the other. */
function* leetChunks(text: string): Generator<Span> {
  let start = 0;
  let letters = false;
  let signs = 0;
  for (let i = 0; i <= text.length; i++) {
    const code = i < text.length ? text.charCodeAt(i) : 32;
    const kind = code < 128 ? leetKinds[code] : 3;
    if (kind === 2) {
      if (letters && signs > 0 && i - start >= 3 && i - start <= maxDisguised && mixed(text, start, i))
        yield { start, end: i };
      start = i + 1;
      letters = false;
      signs = 0;
    } else if (kind === 1) signs++;
    else if (kind === 3) letters = true;
  }
}

/** Whether a sign stands between or before letters: "Br0tox", "$hit", but not "Hello!" or "COVID19". */
function mixed(text: string, start: number, end: number): boolean {
  let last = end;
  while (last > start && isLeetSign(text.charCodeAt(last - 1))) last--;
  for (let i = start; i < last; i++) if (isLeetSign(text.charCodeAt(i))) return true;
  return /[\d@$]$/.test(text.slice(start, end)) && last < end;
}

function unleeted(chunk: string): string[] {
  const word = chunk.replace(/[!|+*]+$/, (tail) => (tail.length > 2 ? '' : tail));
  let forms = [''];
  for (const letter of word.toLowerCase()) {
    const choices = leet[letter] ?? [letter];
    if (forms.length * choices.length > 16) forms = forms.map((form) => form + (choices[0] as string));
    else forms = forms.flatMap((form) => choices.map((choice) => form + choice));
  }
  const stripped = word.toLowerCase().replace(/[^\p{L}\p{N}]+$/u, '');
  return [
    ...new Set(
      forms.flatMap((form) => (stripped.length < word.length ? [form, form.slice(0, stripped.length)] : [form])),
    ),
  ].map(fold);
}

/** Index of the first word that ends after a position. */
export function wordAt(words: Word[], position: number): number {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[middle] as Word).end <= position) low = middle + 1;
    else high = middle;
  }
  return low;
}

const spaceOrLetter = /[\s\p{L}\p{N},;:()"]/u;

/** Letters held apart by one and the same thing (a space, a dot, an emoji), and pieces of words held apart by emoji. */
function joinSeparated(reading: Reading): void {
  const { clean, words } = reading;
  for (let i = 0; i < words.length;) {
    let end = i;
    const single = (words[i] as Word).form.length === 1;
    let between: string | undefined;
    let symbols = false;
    while (end + 1 < words.length && end - i < maxDisguised) {
      const next = words[end + 1] as Word;
      const letters = single && next.form.length === 1;
      if (!letters && next.start - (words[end] as Word).end === 1 && clean.charCodeAt(next.start - 1) < 128) break;
      const gap = clean.slice((words[end] as Word).end, next.start);
      if (gap.length === 0 || gap.length > 4 || gap.includes('\n')) break;
      if (
        letters
          ? between !== undefined && gap !== between
          : gap.length > 0 && (spaceOrLetter.test(gap) || /^[-'./&_#@+]+$/.test(gap))
      )
        break;
      if (!letters) symbols = true;
      between = gap;
      end++;
    }
    if (end > i && (symbols || end - i >= 3)) {
      const form = words
        .slice(i, end + 1)
        .map((word) => word.form)
        .join('');
      if (form.length <= maxDisguised) alternative(reading, { from: i, to: end, form, kind: 'disguise' });
      i = end + 1;
    } else i++;
  }
}

function tailStart(reading: Reading): number {
  const { clean, hashtags, links } = reading;
  const parts = [...hashtags, ...links].sort((a, b) => b.end - a.end);
  let tail = clean.length;
  let tags = 0;
  for (const part of parts) {
    if (/[\p{L}\p{N}]/u.test(clean.slice(part.end, tail))) break;
    tail = part.start;
    if (clean[part.start] === '#') tags++;
  }
  return tags > 0 ? tail : clean.length;
}

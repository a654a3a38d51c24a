import { addDoubt } from './doubts.js';
import { flagLetters } from './flags.js';
import { fold } from './fold.js';
import { lettersOf } from './look-alikes.js';
import { addAlternative, wordAt, type Reading, type Word } from './reading.js';

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
const flagPair = /[\u{1f1e6}-\u{1f1ff}]{2}/gu;

const maxDisguised = 40;

/** Finds words written so that a plain list would miss them: Br0tox, F.u.c.k, Oz🎉em🎉pic, Ozеmpic with a Cyrillic е. */
export function findDisguises(reading: Reading): void {
  findLeet(reading);
  if (!reading.ascii) {
    findLookAlikes(reading);
    findFlagsInWords(reading);
  }
  joinSeparated(reading);
}

function findLookAlikes(reading: Reading): void {
  for (let i = 0; i < reading.words.length; i++) {
    const word = reading.words[i] as Word;
    const { plain, odd, spoken } = lettersOf.of(word.written, reading.generation);
    for (const form of plain) addAlternative(reading, { from: i, to: i, form, kind: 'disguise' });
    if (odd || (spoken && !isTranscribed(reading.clean, word.start)))
      addDoubt(reading.doubts, 'letters', word.start, word.end);
  }
}

const transcription = /(?:\[[^\]]*|(?:^|[^\p{L}\p{N}])\/[^/]*)$/u;
const longestTranscription = 120;

/** Whether the sounds of a word are told here, as in "[naɪs]" or "/ˈɹʊəɹəl/". */
function isTranscribed(clean: string, at: number): boolean {
  return transcription.test(clean.slice(Math.max(0, at - longestTranscription), at));
}

/** A flag that touches a word may be two of its letters: not every machine draws flags. */
function findFlagsInWords(reading: Reading): void {
  const { clean, words } = reading;
  if (!clean.includes('\ud83c')) return;
  for (const { index, 0: flag } of clean.matchAll(flagPair)) {
    const right = wordAt(words, index);
    const before = words[right - 1]?.end === index ? words[right - 1] : undefined;
    const after = words[right]?.start === index + flag.length ? words[right] : undefined;
    if (!before && !after) continue;
    const form = `${before?.form ?? ''}${flagLetters(flag, 0).letters.toLowerCase()}${after?.form ?? ''}`;
    addAlternative(reading, {
      from: before ? right - 1 : right,
      to: after ? right : right - 1,
      form,
      kind: 'disguise',
    });
  }
}

/** What a character is to a disguised word: 1 a sign that stands for a letter, 2 an end, 3 a letter, 0 neither. */
const leetKinds = new Uint8Array(128);
for (let code = 65; code <= 90; code++) leetKinds[code] = leetKinds[code + 32] = 3;
for (const sign of '0134578@$!|+*') leetKinds[sign.charCodeAt(0)] = 1;
for (const sign of ' \t\n"\'(),.;:#?/-') leetKinds[sign.charCodeAt(0)] = 2;
const isLeetSign = (code: number) => code < 128 && leetKinds[code] === 1;

/** Runs of letters and leet signs in which one stands beside the other. */
function findLeet(reading: Reading): void {
  const { clean } = reading;
  let start = 0;
  let letters = false;
  let signs = 0;
  for (let i = 0; i <= clean.length; i++) {
    const code = i < clean.length ? clean.charCodeAt(i) : 32;
    const kind = code < 128 ? leetKinds[code] : 3;
    if (kind === 3) letters = true;
    else if (kind === 1) signs++;
    else if (kind === 2) {
      if (signs > 0 && letters && i - start >= 3 && i - start <= maxDisguised && mixed(clean, start, i))
        readLeet(reading, start, i);
      start = i + 1;
      letters = false;
      signs = 0;
    }
  }
}

/** Whether a sign stands between or before letters: "Br0tox", "$hit", but not "Hello!" or "COVID19". */
function mixed(text: string, start: number, end: number): boolean {
  let last = end;
  while (last > start && isLeetSign(text.charCodeAt(last - 1))) last--;
  for (let i = start; i < last; i++) if (isLeetSign(text.charCodeAt(i))) return true;
  const code = text.charCodeAt(end - 1);
  return last < end && ((code >= 48 && code <= 57) || code === 64 || code === 36);
}

function readLeet(reading: Reading, start: number, end: number): void {
  const { words } = reading;
  const from = wordAt(words, start);
  const first = words[from];
  if (!first || first.start >= end || first.tag === 'link') return;
  let to = from;
  while (to + 1 < words.length && (words[to + 1] as Word).start < end) to++;
  for (const form of unleeted(reading.clean.slice(start, end)))
    addAlternative(reading, { from, to, form, kind: 'disguise' });
}

/** A figure with its unit, "20mg" or "3rd", is what it is. */
const quantity = /^\d+(?:mg|mcg|g|kg|ml|l|cm|mm|km|h|m|s|am|pm|th|st|nd|rd|k|bn|x|d|y)$/i;

function unleeted(chunk: string): string[] {
  if (quantity.test(chunk)) return [];
  // Most end in a letter or a figure, and have nothing at their end to be taken off.
  const plainEnd = /[a-z\d]$/i.test(chunk.slice(-1));
  const word = plainEnd ? chunk : chunk.replace(/[!|+*]+$/, (tail) => (tail.length > 2 ? '' : tail));
  const small = word.toLowerCase();
  let forms = [''];
  let done = 0;
  for (let i = 0; i < small.length; i++) {
    const choices = leet[small[i] as string];
    if (!choices) continue;
    const before = small.slice(done, i);
    done = i + 1;
    forms =
      forms.length * choices.length > 16
        ? forms.map((form) => form + before + (choices[0] as string))
        : forms.flatMap((form) => choices.map((choice) => form + before + choice));
  }
  forms = forms.map((form) => form + small.slice(done));
  if (plainEnd) return forms.length === 1 ? forms.map(fold) : [...new Set(forms)].map(fold);
  const stripped = small.replace(/[^\p{L}\p{N}]+$/u, '');
  return [
    ...new Set(
      forms.flatMap((form) => (stripped.length < word.length ? [form, form.slice(0, stripped.length)] : [form])),
    ),
  ].map(fold);
}

const spaceOrLetter = /[\s\p{L}\p{N},;:()"]/u;
const joiner = /^[-'./&_#@+]+$/;

/** Letters held apart by one and the same thing (a space, a dot, an emoji), and pieces of words held apart by emoji. */
function joinSeparated(reading: Reading): void {
  const { clean, words } = reading;
  for (let i = 0; i < words.length;) {
    let end = i;
    const single = (words[i] as Word).form.length === 1;
    let between: string | undefined;
    let symbols = false;
    while (end + 1 < words.length && end - i < maxDisguised) {
      const last = (words[end] as Word).end;
      const next = words[end + 1] as Word;
      const letters = single && next.form.length === 1;
      const length = next.start - last;
      if (length === 0 || length > 4) break;
      if (!letters && length === 1 && clean.charCodeAt(last) < 128) break;
      const gap = clean.slice(last, next.start);
      if (gap.includes('\n')) break;
      if (letters ? between !== undefined && gap !== between : spaceOrLetter.test(gap) || joiner.test(gap)) break;
      if (!letters) symbols = true;
      between = gap;
      end++;
    }
    if (end > i && (symbols || end - i >= 3)) {
      let form = '';
      for (let k = i; k <= end; k++) form += (words[k] as Word).form;
      if (form.length <= maxDisguised) addAlternative(reading, { from: i, to: end, form, kind: 'disguise' });
      i = end + 1;
    } else i++;
  }
}

import { fits, tidied } from './departure.rules.js';
import type { Slot, SlottedText } from './slot.rules.js';

/**
 * What makes more of words than plain words on one line: breaks and other signs that show nothing but those that join
 * letters and emoji (direction marks, which set the fixed words beside them in another order, among them), an address, the place of the share link, a hashtag or mention, and a dot within a word, since networks make links of names such as
 * `acme.example` and of ever more endings.
 */
const TELLING =
  /(?![\u200c\u200d])[\p{Cc}\p{Cf}\u2028\u2029]|:\/\/|\{\{|[#@](?=[\p{L}\p{M}\p{N}\p{Pc}])|(?<=[\p{L}\p{N}])\.(?=\p{L}{2})/gu;

/** A full stop of Chinese and Japanese, which networks and browsers read as a dot in a name; not between words of these. */
const FULL_STOP =
  /(?<![\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}々ー])[。｡]|[。｡](?![\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}々ー])/gu;

/** Where in a text something tells that it is more than plain words, ascending; however wide the signs are written. */
export function tellingPlaces(text: string): number[] {
  let folded = '';
  const places: number[] = [];
  let at = 0;
  for (const sign of text.replace(FULL_STOP, '.')) {
    const read = sign.normalize('NFKC');
    folded += read;
    for (let unit = 0; unit < read.length; unit += 1) places.push(at);
    at += sign.length;
  }
  return Array.from(folded.matchAll(TELLING), ({ index }) => places[index] as number);
}

/** A slot filled with more than plain words, and the words of the text that make it so. */
export interface UnplainSlot {
  slot: Slot;
  start: number;
  end: number;
}

/**
 * The first slot of a locked caption that a text fills with more than plain words; null where there is none, also where
 * the text is not made of the caption at all.
 */
export function unplainSlot(caption: SlottedText, text: string): UnplainSlot | null {
  if (!caption.locked) return null;
  const wanted = tidied(text);
  const places = tellingPlaces(wanted);
  const names = caption.slots.map(({ name }) => name);
  const barring = (count: number, slots: number) =>
    !fits(caption, wanted, { places: places.slice(0, count), slots: new Set(names.slice(0, slots)) });
  if (barring(0, 0) || !barring(places.length, names.length)) return null;
  const count = firstFrom(1, places.length, (some) => barring(some, names.length));
  const slot = caption.slots[firstFrom(1, names.length, (some) => barring(count, some)) - 1] as Slot;
  const at = (places[count - 1] as number) + text.length - text.trimStart().length;
  return { slot, ...wordAround(text, at) };
}

/** The least number up to `most` of which something is true that is then true of all above. */
function firstFrom(least: number, most: number, isTrue: (count: number) => boolean): number {
  let [from, to] = [least, most];
  while (from < to) {
    const middle = Math.floor((from + to) / 2);
    if (isTrue(middle)) to = middle;
    else from = middle + 1;
  }
  return from;
}

function wordAround(text: string, at: number): { start: number; end: number } {
  let [start, end] = [at, at + 1];
  if (/\s/.test(text[at] ?? '')) return { start, end };
  while (start > 0 && !/\s/.test(text[start - 1] as string)) start -= 1;
  while (end < text.length && !/\s/.test(text[end] as string)) end += 1;
  return { start, end };
}

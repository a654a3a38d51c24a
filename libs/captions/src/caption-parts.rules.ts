import { withDisclosure } from './disclosure.rules.js';
import { LINK_SLOT, type Slot, type SlottedText } from './slot.rules.js';

/** A piece of a caption: fixed words, or a slot the member may fill. */
export interface Part {
  /** The slot's name; null for fixed words. */
  slot: string | null;
  text: string;
}

/** What members are asked for where an author gave no hint, in the language of the caption. */
const OWN_WORDS: Record<string, string> = {
  en: 'your own words',
  de: 'Ihre eigenen Worte',
  fr: 'vos propres mots',
  es: 'tus propias palabras',
  it: 'le tue parole',
  pt: 'as suas próprias palavras',
  nl: 'je eigen woorden',
  da: 'dine egne ord',
  sv: 'dina egna ord',
  nb: 'dine egne ord',
  no: 'dine egne ord',
  fi: 'omin sanoin',
  pl: 'własnymi słowami',
  cs: 'vlastními slovy',
  ja: 'ご自身の言葉',
  zh: '您自己的话',
};

/** What a slot is called: its hint, never the name it has among the author's. */
export const slotLabel = ({ hint }: Pick<Slot, 'hint'>, language = 'en'): string =>
  hint || (OWN_WORDS[language.toLowerCase().split('-')[0] as string] ?? (OWN_WORDS.en as string));

/** What stands in a slot until it is filled. */
export const placeholder = (slot: Pick<Slot, 'hint'>, language?: string): string => `[${slotLabel(slot, language)}]`;

const slotPattern = (slots: Slot[]) => new RegExp(`\\{\\{(${slots.map(({ name }) => escape(name)).join('|')})\\}\\}`);
const escape = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/**
 * Splits a caption and its disclosure into what a member may and may not change. A caption that is not locked is one
 * free part with its slots filled with their placeholders.
 */
export function partsOf(caption: SlottedText): Part[] {
  const slots = caption.slots.filter(({ name }) => name !== LINK_SLOT);
  const hint = (name: string) =>
    placeholder(slots.find((slot) => slot.name === name) ?? { hint: '' }, caption.language);
  const text = withDisclosure(caption.text, caption.disclosure);
  const pieces = slots.length ? text.split(slotPattern(slots)) : [text];
  const parts = pieces.map((piece, i): Part =>
    i % 2 ? { slot: piece, text: hint(piece) } : { slot: null, text: piece },
  );
  if (!caption.locked) return [{ slot: '', text: textOf(parts) }];
  return parts.filter(({ slot, text }) => slot !== null || text !== '');
}

/**
 * The caption's parts with a text that somebody made of it before in them; null when it is not made of this caption.
 * The text ends with its disclosure as it went out.
 */
export function partsFrom(caption: SlottedText, text: string): Part[] | null {
  if (!caption.locked) return [{ slot: '', text }];
  const parts = partsOf(caption);
  let at = 0;
  const filled = parts.map((part, i) => {
    const next = parts[i + 1];
    const end = part.slot === null ? at + part.text.length : next ? text.indexOf(next.text, at) : text.length;
    const found = { ...part, text: end < at ? '' : text.slice(at, end) };
    at = Math.max(at, end);
    return found;
  });
  const kept = filled.every(({ slot, text: piece }, i) => slot !== null || piece === parts[i]?.text);
  return kept && textOf(filled) === text ? filled : null;
}

export const textOf = (parts: Part[]): string => parts.map(({ text }) => text).join('');

/** Where the fixed words are in the whole text. */
export function fixedSpans(parts: Part[]): { start: number; end: number }[] {
  let start = 0;
  return parts.flatMap(({ slot, text }) => {
    const span = { start, end: start + text.length };
    start = span.end;
    return slot === null ? [span] : [];
  });
}

type Slotted = Pick<SlottedText, 'slots' | 'language'>;

/** What stands in a slot of a locked caption, and where in the whole text. */
export interface Filling {
  slot: Slot;
  start: number;
  end: number;
  /** How much of it counts: what asks to be filled in does not, nor the space around the whole text. */
  length: number;
}

/** What stands in each slot of a locked caption, in their order. */
export function fillings({ slots, language }: Slotted, parts: Part[]): Filling[] {
  let start = 0;
  return parts.flatMap(({ slot: name, text }, at) => {
    const span = { start, end: start + text.length };
    start = span.end;
    const slot = slots.find((each) => each.name === name);
    if (!slot) return [];
    if (text === placeholder(slot, language)) return [{ slot, ...span, length: 0 }];
    const counted = at === 0 ? text.trimStart() : text;
    return [{ slot, ...span, length: (at === parts.length - 1 ? counted.trimEnd() : counted).length }];
  });
}

/** Where slots still to be filled stand in the text. */
export function placeholderSpans({ slots, language }: Slotted, text: string): { start: number; end: number }[] {
  return slots.flatMap((slot) => {
    const wanted = placeholder(slot, language);
    const start = text.indexOf(wanted);
    return start < 0 ? [] : [{ start, end: start + wanted.length }];
  });
}

/** The slots whose placeholders still stand in the text. */
export const unfilled = ({ slots, language }: Slotted, text: string): Slot[] =>
  slots.filter((slot) => text.includes(placeholder(slot, language)));

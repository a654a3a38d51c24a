import { withDisclosure } from './disclosure.rules.js';
import { LINK_SLOT, type Slot, type SlottedText } from './slot.rules.js';

/** A piece of a caption: fixed words, or a slot the member may fill. */
export interface Part {
  /** The slot's name; null for fixed words. */
  slot: string | null;
  text: string;
}

/** What stands in a slot until it is filled. */
export const placeholder = (slot: Pick<Slot, 'name' | 'hint'>): string => `[${slot.hint || slot.name}]`;

const slotPattern = (slots: Slot[]) => new RegExp(`\\{\\{(${slots.map(({ name }) => escape(name)).join('|')})\\}\\}`);
const escape = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/**
 * Splits a caption and its disclosure into what a member may and may not change. A caption that is not locked is one
 * free part with its slots filled with their placeholders.
 */
export function partsOf(caption: SlottedText, disclosure: string | null = null): Part[] {
  const slots = caption.slots.filter(({ name }) => name !== LINK_SLOT);
  const hint = (name: string) => placeholder(slots.find((slot) => slot.name === name) ?? { name, hint: '' });
  const text = withDisclosure(caption.text, disclosure);
  const pieces = slots.length ? text.split(slotPattern(slots)) : [text];
  const parts = pieces.map((piece, i): Part =>
    i % 2 ? { slot: piece, text: hint(piece) } : { slot: null, text: piece },
  );
  if (!caption.locked) return [{ slot: '', text: textOf(parts) }];
  return parts.filter(({ slot, text }) => slot !== null || text !== '');
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

/** Where slots still to be filled stand in the text. */
export function placeholderSpans(slots: Slot[], text: string): { start: number; end: number }[] {
  return slots.flatMap((slot) => {
    const start = text.indexOf(placeholder(slot));
    return start < 0 ? [] : [{ start, end: start + placeholder(slot).length }];
  });
}

/** The slots whose placeholders still stand in the text. */
export const unfilled = (slots: Slot[], text: string): Slot[] =>
  slots.filter((slot) => text.includes(placeholder(slot)));

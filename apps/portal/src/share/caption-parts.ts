import type { Slot } from '../api/content.js';

/** A piece of a caption: fixed words, or a slot the member may fill. */
export interface Part {
  /** The slot's name; null for fixed words. */
  slot: string | null;
  text: string;
}

/** Token where the share link goes; it is no slot. */
const linkToken = '{{link}}';

/** What stands in a slot until it is filled. */
export const placeholder = (slot: Pick<Slot, 'name' | 'hint'>): string => `[${slot.hint || slot.name}]`;

const slotPattern = (slots: Slot[]) => new RegExp(`\\{\\{(${slots.map(({ name }) => escape(name)).join('|')})\\}\\}`);
const escape = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** The text with its disclosure, as a member starts from it and as readers will see it. Said once is enough. */
export function withDisclosure(text: string, disclosure: string | null): string {
  return !disclosure || text.includes(disclosure) ? text : `${text}\n\n${disclosure}`.trimStart();
}

/**
 * Splits a caption and its disclosure into what a member may and may not change. A caption that is not locked is one
 * free part with its slots filled with their placeholders.
 */
export function partsOf(
  caption: { text: string; slots: Slot[]; locked: boolean },
  disclosure: string | null = null,
): Part[] {
  const slots = caption.slots.filter(({ name }) => `{{${name}}}` !== linkToken);
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

/** The placeholders still standing in the text. */
export const unfilled = (slots: Slot[], text: string): Slot[] =>
  slots.filter((slot) => text.includes(placeholder(slot)));

/**
 * The parts after the whole text became `next`, or null when fixed words would change. `caret` is where the caret
 * stands afterwards: it tells which of two equal letters was typed.
 */
export function edit(parts: Part[], next: string, caret = next.length): Part[] | null {
  const old = textOf(parts);
  if (old === next) return parts;
  const tail = Math.max(0, Math.min(next.length - caret, old.length));
  const kept = old.endsWith(next.slice(next.length - tail)) ? tail : commonTail(old, next);
  let head = 0;
  while (head < Math.min(old.length, next.length) - kept && old[head] === next[head]) head++;
  const change = { start: head, end: old.length - kept, text: next.slice(head, next.length - kept) };
  return change.end < change.start ? edit(parts, next) : apply(parts, change);
}

function commonTail(old: string, next: string): number {
  let tail = 0;
  while (tail < Math.min(old.length, next.length) && old.at(-1 - tail) === next.at(-1 - tail)) tail++;
  return tail;
}

/** The change belongs to the slot that holds all of it. */
function apply(parts: Part[], change: { start: number; end: number; text: string }): Part[] | null {
  let start = 0;
  for (const [i, part] of parts.entries()) {
    const end = start + part.text.length;
    if (part.slot !== null && start <= change.start && change.end <= end) {
      const text = part.text.slice(0, change.start - start) + change.text + part.text.slice(change.end - start);
      return parts.with(i, { ...part, text });
    }
    start = end;
  }
  return null;
}

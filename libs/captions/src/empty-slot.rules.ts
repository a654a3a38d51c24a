import { unfilled } from './caption-parts.rules.js';
import { fills, modelsOf, tidied } from './departure.rules.js';
import { tellingPlaces } from './plain-slot.rules.js';
import { SLOT, type Slot, type SlottedText } from './slot.rules.js';

/** Longer than any network takes: it is told as a text that does not fit, without a look at each slot. */
const TOO_LONG_TO_ASK = 10_000;

/**
 * The slots of a locked caption that a text leaves with nothing in them, or with nothing that shows; none where the text
 * is not made of the caption. Of one that members may change a slot is whatever they make of it.
 */
export function emptySlots(caption: SlottedText, text: string): Slot[] {
  if (!caption.locked || caption.slots.length === 0 || text.length > TOO_LONG_TO_ASK) return [];
  const { slots } = caption;
  const wanted = tidied(text);
  const readings = modelsOf(caption).flatMap((model) =>
    [...new Set([wanted, spaced(model, wanted)])].map((read) => ({ model, read, places: tellingPlaces(read) })),
  );
  const names = new Set(slots.map(({ name }) => name));
  const fits = (some: readonly Slot[], inPlainWords: boolean) => {
    const filled = new Set(some.map(({ name }) => name));
    return readings.some(({ model, read, places }) =>
      fills(model, slots, read, { filled, barred: { places: inPlainWords ? places : [], slots: names } }),
    );
  };
  // Where its slots hold plain words, a disclosure that follows an empty one is not taken for its filling.
  const inPlainWords = fits([], true);
  const fitting = (some: readonly Slot[]) => fits(some, inPlainWords);
  if (!fitting([]) || fitting(slots)) return [];
  const empty = slots.filter((slot) => !fitting([slot]));
  // Each could be filled, but not all of them: then the first is meant that those before it leave nothing for.
  return empty.length > 0 ? empty : slots.filter((_, at) => !fitting(slots.slice(0, at + 1))).slice(0, 1);
}

/** The slots that a member has still to write: their question stands there, or nothing does. */
export function stillToWrite(caption: SlottedText, text: string): Slot[] {
  const open = new Set([...unfilled(caption, text), ...emptySlots(caption, text)]);
  return caption.slots.filter((slot) => open.has(slot));
}

/** A text with the space around it that stands beside a slot at the model's beginning or end, lost where that is empty. */
function spaced(model: string, text: string): string {
  const parts = model.split(SLOT);
  const lead = parts[0] === '' ? /^\s*/.exec(parts[2] ?? '')?.[0] : '';
  const trail = parts.at(-1) === '' ? /\s*$/.exec(parts.at(-3) ?? '')?.[0] : '';
  return `${lead ?? ''}${text}${trail ?? ''}`;
}

import { say, type Sentence } from '#libs/sentences';
import { placeholder } from './caption-parts.rules.js';
import { withDisclosure } from './disclosure.rules.js';
import { LINK, LINK_SLOT, SLOT, type Slot, type SlottedText } from './slot.rules.js';

/**
 * Why a member's text is not this caption with its slots filled, or null when it is. Free captions may be changed as
 * a whole, so anything fits them; in a locked one only the slots are free, each up to its length, and its disclosure
 * may follow.
 */
export function departure(caption: SlottedText, text: string): Sentence | null {
  if (!caption.locked) return null;
  if (fits(caption, text)) return null;
  const long = longSlot(caption, text);
  if (long) {
    return say(
      '{slot} takes at most {most, plural, one {# character} other {# characters}}: shorten what is written there.',
      { slot: placeholder(long, caption.language), most: long.maxLength },
    );
  }
  return caption.slots.length > 0
    ? say('This caption is fixed: fill in its slots and leave the rest as it is.')
    : say('This caption is fixed: share it as it is.');
}

/** Longer than any network takes: it is told as a text that does not fit, without a look at each slot. */
const TOO_LONG_TO_ASK = 10_000;

/** The first slot of a locked caption that a text fills beyond its length while all that is fixed stands; null if none. */
export function longSlot(caption: SlottedText, text: string): Slot | null {
  if (!caption.locked || text.length > TOO_LONG_TO_ASK || fits(caption, text)) return null;
  const fitsBoundUpTo = (count: number) =>
    fits(
      {
        ...caption,
        slots: caption.slots.map((slot, at) => (at < count ? slot : { ...slot, maxLength: text.length })),
      },
      text,
    );
  if (!fitsBoundUpTo(0)) return null;
  // The more slots are bound the less fits: the first that is one too many is looked for by halves.
  let [fitting, tooMany] = [0, caption.slots.length];
  while (tooMany - fitting > 1) {
    const half = (fitting + tooMany) >> 1;
    if (fitsBoundUpTo(half)) fitting = half;
    else tooMany = half;
  }
  return caption.slots[fitting] ?? null;
}

/** A sign that a reader sees. */
const SHOWS = /[^\s\p{Default_Ignorable_Code_Point}\p{Cc}\p{Cf}]/u;

/** Line ends as one, no space around it. */
export function tidied(text: string): string {
  return text.replace(/\r\n?/g, '\n').trim();
}

/**
 * Whether a text is a locked caption with its slots filled.
 * @param barred places of the tidied text, ascending, that no filling of these slots may hold.
 */
export function fits(caption: SlottedText, text: string, barred: Barred = { places: [], slots: new Set() }): boolean {
  const wanted = tidied(text);
  return modelsOf(caption).some((model) => fills(model, caption.slots, wanted, { barred }));
}

/** What a text is made of: the caption, alone and with its disclosure. */
export function modelsOf(caption: SlottedText): string[] {
  return [...new Set([caption.text, withDisclosure(caption.text, caption.disclosure)].map(tidied))];
}

/** Places of a text that the fillings of some slots may not hold. */
interface Barred {
  places: readonly number[];
  slots: ReadonlySet<string>;
}

/** What of the fillings of a text is asked. */
interface Asked {
  barred?: Barred;
  /** Slots that must not be left with nothing in them. */
  filled?: ReadonlySet<string>;
}

const NOTHING_BARRED: Barred = { places: [], slots: new Set() };

/**
 * Follows every place where the fixed parts may end, part by part. Each place of the text is looked at once a part, so
 * no text can make it go back and forth.
 */
export function fills(
  model: string,
  slots: Slot[],
  text: string,
  { barred = NOTHING_BARRED, filled = new Set() }: Asked,
): boolean {
  const longest = new Map(slots.map((slot) => [slot.name, slot.maxLength]));
  const parts = model.split(SLOT);
  const opening = parts[0] as string;
  let ends = text.startsWith(opening) ? [opening.length] : [];
  for (let at = 1; at < parts.length && ends.length > 0; at += 2) {
    const name = parts[at] as string;
    const fixed = parts[at + 1] as string;
    if (name === LINK_SLOT) {
      // The link stands in the text as its slot until the share link is known.
      const placeholder = `${LINK}${fixed}`;
      ends = ends.filter((end) => text.startsWith(placeholder, end)).map((end) => end + placeholder.length);
    } else {
      const without = barred.slots.has(name) ? barred.places : [];
      ends = endsAfter(text, ends, { free: longest.get(name) ?? 0, without, shows: filled.has(name) }, fixed);
    }
  }
  return ends.includes(text.length);
}

/**
 * Where `fixed` can end when up to `free` characters and none of the places `without` stand between one of `ends` and
 * it, and with `shows` something that shows; all of them ascend. The nearest of `ends` that leaves what is to show
 * tells: whatever keeps it from fitting, keeps those before it too.
 */
function endsAfter(
  text: string,
  ends: number[],
  { free, without, shows }: { free: number; without: readonly number[]; shows: boolean },
  fixed: string,
): number[] {
  const next: number[] = [];
  let nearest = 0;
  let passed = 0;
  let shown = -1;
  for (let from = ends[0] as number; from + fixed.length <= text.length; from += 1) {
    if (from > (ends[0] as number) && SHOWS.test(text[from - 1] as string)) shown = from - 1;
    const latest = shows ? shown : from;
    while (nearest + 1 < ends.length && (ends[nearest + 1] as number) <= latest) nearest += 1;
    while (passed < without.length && (without[passed] as number) < from) passed += 1;
    const end = ends[nearest] as number;
    const barred = passed > 0 && (without[passed - 1] as number) >= end;
    if (end <= latest && from - end <= free && !barred && text.startsWith(fixed, from)) next.push(from + fixed.length);
  }
  return next;
}

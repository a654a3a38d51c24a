import type { Disclosure } from './disclosure.rules.js';
import { say, type Sentence } from '#libs/sentences';

/** A place in a caption that a member fills; written `{{name}}` in its text. */
export interface Slot {
  name: string;
  /** What members are asked to write there. */
  hint: string;
  maxLength: number;
}

/** A suggested text, as far as what members may make of it goes. */
export interface SlottedText {
  text: string;
  slots: Slot[];
  /** Members may fill the slots and change nothing else. */
  locked: boolean;
  /** Of the text; slots without a hint ask in it. */
  language?: string;
  /** Follows the text, so that readers know who employs its author. */
  disclosure?: string | null;
  /** How the same content says it in other languages: a text that says it so needs no other. */
  otherDisclosures?: readonly Disclosure[];
}

/** Most slots of a caption, and most characters of a slot's name, its hint and what is filled in. */
export const SLOT_LIMITS = { count: 10, name: 30, hint: 200, filling: 500 } as const;
const USUAL_FILLING = 200;

export const SLOT = /\{\{([^{}]*)\}\}/g;
const NAME = /^[a-z][a-z0-9_]*$/;

/** Where the share link goes when it is to stand in the text; not a slot anybody fills. */
export const LINK_SLOT = 'link';
export const LINK = slotToken(LINK_SLOT);

/** How a slot is written in a text. */
export function slotToken(name: string): string {
  return `{{${name}}}`;
}

/** The names written `{{name}}` in a text, each once, in order. */
export function slotsWritten(text: string): string[] {
  return [...new Set([...text.matchAll(SLOT)].map((match) => match[1] as string))];
}

/** The beginning of a slot or of the link's place that a text never closes, as it is written there; null without one. */
export function unclosedSlot(text: string): string | null {
  return /\{\{[^\s{}]*/.exec(text.replace(SLOT, ''))?.[0] ?? null;
}

/** The first thing in a text that is begun as a slot and is none: never closed, or badly named; null without one. */
export function unreadableSlot(text: string): string | null {
  const badlyNamed = slotsWritten(text).find((name) => !NAME.test(name) || name.length > SLOT_LIMITS.name);
  return unclosedSlot(text) ?? (badlyNamed === undefined ? null : slotToken(badlyNamed));
}

/** The slots that a text being written has, as far as they are well named; those known keep their hint and length. */
export function slotsIn(text: string, known: Slot[]): Slot[] {
  return slotsWritten(text)
    .filter((name) => NAME.test(name) && name !== LINK_SLOT)
    .map((name) => known.find((slot) => slot.name === name) ?? { name, hint: '', maxLength: USUAL_FILLING });
}

/** A slot name not yet in the text: `own_words`, `own_words_2` … */
export function freeSlotName(text: string): string {
  for (let count = 1; ; count++) {
    const name = count === 1 ? 'own_words' : `own_words_${count}`;
    if (!text.includes(slotToken(name))) return name;
  }
}

/** The text with each slot, the link's place too, as `fill` says. */
export function fillSlots(text: string, fill: (name: string) => string): string {
  return text.replace(SLOT, (_, name: string) => fill(name));
}

/** What is wrong with the slots of a caption: each is declared once, well named, and written in the text. */
export function slotProblems(
  caption: Pick<SlottedText, 'text' | 'slots'>,
  field: string,
): { field: string; message: Sentence }[] {
  const problems: { field: string; message: Sentence }[] = [];
  const written = slotsWritten(caption.text);
  const declared = caption.slots.map((slot) => slot.name);
  if (declared.length > SLOT_LIMITS.count) {
    problems.push({
      field: `${field}.slots`,
      message: say('must hold at most {most, number}', { most: SLOT_LIMITS.count }),
    });
  }
  caption.slots.forEach(({ name }, index) => {
    const at = `${field}.slots[${index}].name`;
    if (!NAME.test(name) || name.length > SLOT_LIMITS.name || name === LINK_SLOT) {
      problems.push({
        field: at,
        message: say('must be small letters, digits and _, starting with a letter, and not “link”'),
      });
    } else if (declared.indexOf(name) !== index) {
      problems.push({ field: at, message: say('must not be declared twice') });
    } else if (!written.includes(name)) {
      problems.push({ field: at, message: say('must be written {slot} in the text', { slot: slotToken(name) }) });
    }
  });
  for (const name of written) {
    if (name !== LINK_SLOT && !declared.includes(name)) {
      problems.push({
        field: `${field}.text`,
        message: say('{slot} is not among the slots of this caption', { slot: slotToken(name) }),
      });
    }
  }
  return problems;
}

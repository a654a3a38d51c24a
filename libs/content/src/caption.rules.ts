import type { FieldProblem } from '#libs/kernel';
import type { CaptionDraft, Slot } from './draft.js';

const SLOT = /\{\{([^{}]*)\}\}/g;
const SLOT_NAME = /^[a-z][a-z0-9_]{0,29}$/;
const MOST_SLOTS = 10;

/** Where the share link goes when it is to stand in the text; not a slot anybody fills. */
export const LINK_SLOT = 'link';

/** The names written `{{name}}` in a text, each once, in order. */
export function slotsWritten(text: string): string[] {
  return [...new Set([...text.matchAll(SLOT)].map((match) => match[1] as string))];
}

/** What is wrong with the slots of a caption: each is declared once, well named, and written in the text. */
export function slotProblems(caption: Pick<CaptionDraft, 'text' | 'slots'>, field: string): FieldProblem[] {
  const problems: FieldProblem[] = [];
  const written = slotsWritten(caption.text);
  const declared = caption.slots.map((slot) => slot.name);
  if (declared.length > MOST_SLOTS) {
    problems.push({ field: `${field}.slots`, message: `must hold at most ${MOST_SLOTS}` });
  }
  caption.slots.forEach(({ name }, index) => {
    const at = `${field}.slots[${index}].name`;
    if (!SLOT_NAME.test(name) || name === LINK_SLOT) {
      problems.push({
        field: at,
        message: 'must be small letters, digits and _, starting with a letter, and not “link”',
      });
    } else if (declared.indexOf(name) !== index) {
      problems.push({ field: at, message: 'must not be declared twice' });
    } else if (!written.includes(name)) {
      problems.push({ field: at, message: `must be written {{${name}}} in the text` });
    }
  });
  for (const name of written) {
    if (name !== LINK_SLOT && !declared.includes(name)) {
      problems.push({ field: `${field}.text`, message: `{{${name}}} is not among the slots of this caption` });
    }
  }
  return problems;
}

/** The text with its disclosure, as a member starts from it and as readers will see it. Said once is enough. */
export function withDisclosure(text: string, disclosure: string | null): string {
  if (!disclosure || text.includes(disclosure)) return text;
  return text === '' ? disclosure : `${text}\n\n${disclosure}`;
}

/**
 * Why a member's text is not this caption with its slots filled, or null when it is. Free captions may be changed as
 * a whole, so anything fits them; in a locked one only the slots are free, each up to its length, and its disclosure
 * may follow.
 */
export function departure(
  caption: Pick<CaptionDraft, 'text' | 'slots' | 'locked'>,
  disclosure: string | null,
  text: string,
): string | null {
  if (!caption.locked) return null;
  const wanted = normalised(text);
  const models = new Set([caption.text, withDisclosure(caption.text, disclosure)].map(normalised));
  if ([...models].some((model) => fills(model, caption.slots, wanted))) return null;
  return caption.slots.length > 0
    ? 'This caption is fixed: fill in its slots and leave the rest as it is.'
    : 'This caption is fixed: share it as it is.';
}

function normalised(text: string): string {
  return text.replace(/\r\n?/g, '\n').trim();
}

/**
 * Follows every place where the fixed parts may end, part by part. Each place of the text is looked at once a part, so
 * no text can make it go back and forth.
 */
function fills(model: string, slots: Slot[], text: string): boolean {
  const longest = new Map(slots.map((slot) => [slot.name, slot.maxLength]));
  const parts = model.split(SLOT);
  const opening = parts[0] as string;
  let ends = text.startsWith(opening) ? [opening.length] : [];
  for (let at = 1; at < parts.length && ends.length > 0; at += 2) {
    const name = parts[at] as string;
    const fixed = parts[at + 1] as string;
    if (name === LINK_SLOT) {
      // The link stands in the text as its slot until the share link is known.
      const placeholder = `{{${LINK_SLOT}}}${fixed}`;
      ends = ends.filter((end) => text.startsWith(placeholder, end)).map((end) => end + placeholder.length);
    } else {
      ends = endsAfter(text, ends, longest.get(name) ?? 0, fixed);
    }
  }
  return ends.includes(text.length);
}

/** Where `fixed` can end when up to `free` characters stand between one of `ends`, which ascend, and it. */
function endsAfter(text: string, ends: number[], free: number, fixed: string): number[] {
  const next: number[] = [];
  let from = 0;
  for (const end of ends) {
    for (from = Math.max(from, end); from <= end + free && from + fixed.length <= text.length; from += 1) {
      if (text.startsWith(fixed, from)) next.push(from + fixed.length);
    }
  }
  return next;
}

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

/** Follows every place where the fixed parts may end, part by part, so that no text can make it backtrack. */
function fills(model: string, slots: Slot[], text: string): boolean {
  const longest = new Map(slots.map((slot) => [slot.name, slot.maxLength]));
  const parts = model.split(SLOT);
  let ends = new Set(text.startsWith(parts[0] as string) ? [(parts[0] as string).length] : []);
  for (let at = 1; at < parts.length && ends.size > 0; at += 2) {
    const name = parts[at] as string;
    const fixed = parts[at + 1] as string;
    // The link stands in the text as its slot until the share link is known.
    const free = name === LINK_SLOT ? null : (longest.get(name) ?? 0);
    const next = new Set<number>();
    for (const end of ends) {
      if (free === null) {
        const placeholder = `{{${LINK_SLOT}}}${fixed}`;
        if (text.startsWith(placeholder, end)) next.add(end + placeholder.length);
        continue;
      }
      for (let start = end; start <= Math.min(end + free, text.length - fixed.length); start += 1) {
        if (text.startsWith(fixed, start)) next.add(start + fixed.length);
      }
    }
    ends = next;
  }
  return ends.has(text.length);
}

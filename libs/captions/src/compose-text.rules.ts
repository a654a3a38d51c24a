import { say, type Sentence } from '#libs/sentences';
import { placeholder } from './caption-parts.rules.js';
import { departure, longSlot, tidied } from './departure.rules.js';
import { withDisclosure } from './disclosure.rules.js';
import { emptySlots, stillToWrite } from './empty-slot.rules.js';
import { unplainSlot } from './plain-slot.rules.js';
import { LINK, LINK_SLOT, slotToken, slotsWritten, type SlottedText } from './slot.rules.js';

/** Where the share link goes: into the text where the member put it, else onto the link card below. */
export type LinkPlacement = 'text' | 'article';

/** A member's text as it will be published, but for the share link, which still stands as its slot. */
export interface ComposedText {
  text: string;
  placement: LinkPlacement | null;
}

/** Why a text cannot go out as it is, in one sentence to the member. */
export interface TextRefusal {
  refused: 'invalid_input' | 'caption_fixed' | 'slot_open' | 'slot_too_long' | 'slot_not_plain';
  message: Sentence;
}

/**
 * Makes a member's text ready: line ends as one, no space around it, the disclosure at its end when the content needs
 * one and the member left it out. Refused when it is empty, changes what is fixed, leaves a slot open, or one of a fixed caption empty, fills one
 * of a fixed caption with too much or with more than plain words, or wants a link that there is none of.
 */
export function composeText(
  text: string,
  { caption, linkUrl }: { caption: SlottedText; linkUrl: string | null },
): ComposedText | TextRefusal {
  const tidy = tidied(text);
  if (tidy === '') return { refused: 'invalid_input', message: say('Write what you want to say.') };
  const changed = departure(caption, tidy);
  // A place whose question still stands may be too long for itself: then it is open before it is too long.
  const long = longSlot(caption, tidy) !== null;
  const isMissing = emptySlots(caption, tidy).length > 0;
  if (changed && !long && !isMissing) return { refused: 'caption_fixed', message: changed };
  const open = openSlot(tidy, caption);
  if (open) return { refused: 'slot_open', message: say('Fill in {slot} or take it out.', { slot: open }) };
  if (changed) return { refused: 'slot_too_long', message: changed };
  const unplain = unplainSlot(caption, tidy);
  if (unplain) {
    const slot = placeholder(unplain.slot, caption.language);
    return {
      refused: 'slot_not_plain',
      message: say(
        '{slot} is for plain words on one line: leave out links, hashtags and mentions, and put a space after each full stop.',
        { slot },
      ),
    };
  }
  const inText = tidy.includes(LINK);
  if (inText && !linkUrl) {
    return { refused: 'invalid_input', message: say('This content has no link; take {slot} out.', { slot: LINK }) };
  }
  return {
    text: withDisclosure(tidy, caption.disclosure, caption.otherDisclosures),
    placement: linkUrl ? (inText ? 'text' : 'article') : null,
  };
}

/** A place still to be filled, as whoever writes sees it: by what it asks for. */
function openSlot(text: string, caption: SlottedText): string | null {
  const asked = stillToWrite(caption, text)[0];
  if (asked) return placeholder(asked, caption.language);
  const name = slotsWritten(text).find((written) => written !== LINK_SLOT);
  if (name === undefined) return null;
  const known = caption.slots.find((slot) => slot.name === name);
  return known ? placeholder(known, caption.language) : slotToken(name);
}

/** The text with the share link in its place. */
export function withLink(text: string, url: string | null): string {
  return url ? text.replaceAll(LINK, url) : text;
}

/** The text as it was before `withLink`, for comparing two texts whose links differ. */
export function withoutLink(text: string, url: string | null): string {
  return url ? text.replaceAll(url, LINK) : text;
}

/** Whether two texts look the same to a reader: signs that show nothing and how wide the space is tell none apart. */
export function looksSame(one: string, other: string): boolean {
  return asSeen(one) === asSeen(other);
}

/** One text for all that look the same to a reader. */
export const asSeen = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[\p{Default_Ignorable_Code_Point}\p{Cc}]+/gu, (signs) => (/\s/.test(signs) ? ' ' : ''))
    .replace(/\s+/g, ' ')
    .trim();

import { firstOf } from '#libs/kernel';
import { fillSlots, LINK, slotToken, type Network } from '#libs/captions';

/** What a card shows of the caption that its reader would begin from. */
export interface CaptionLine {
  id: string;
  network: Network;
  language: string;
  /** Its beginning on one line. */
  text: string;
  /** It has places that only a member can fill: nobody shares it as it stands. */
  toFill: boolean;
}

const LINK_PLACE = new RegExp(`\\s*${LINK.replace(/[{}]/g, '\\$&')}`, 'g');
const CUT_TOKEN = /\{\{?[^{}]*$/;

/**
 * The beginning of a text on one line, at most `most` characters, ending with a word where one ends in its second half; what a member is to fill in
 * stands as three dots, and the place of a link is left out. `cut` says that there is more text than was given.
 */
export function captionLine(text: string, most: number, cut = false): string {
  const whole = cut ? text.replace(CUT_TOKEN, '') : text;
  const line = fillSlots(whole.replace(LINK_PLACE, ''), () => '…')
    .replace(/\s+/g, ' ')
    .trim();
  if (line.length <= most && !cut) return line;
  // Where the text was cut before, its last letter may be half of one.
  const beginning = firstOf(line, Math.min(most, line.length - 1));
  const word = beginning.search(/\s\S*$/u);
  return `${word > beginning.length / 2 ? beginning.slice(0, word) : beginning}\u00a0…`;
}

/** Whether a text has a place that only a member can fill. */
export const needsFilling = (slots: readonly { name: string }[]): boolean =>
  slots.some(({ name }) => slotToken(name) !== LINK);

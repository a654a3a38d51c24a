import { fillSlots, withDisclosure } from '#libs/captions';
import type { ApprovedItem } from './sample-history.repository.js';

type Caption = ApprovedItem['captions'][number];

/** How people begin when they make a caption theirs; most leave it as it is. */
const OPENINGS: Record<string, readonly string[]> = {
  en: ['', '', '', 'Worth five minutes of your day. ', 'This made my week. ', 'Read this one to the end. ', 'Glad to see this out. ', 'From my colleagues, with care. '],
  de: ['', '', '', 'Lesenswert bis zum Schluss. ', 'Das hat mir die Woche gerettet. ', 'Gern geteilt. '],
  fr: ['', '', '', 'À lire jusqu’au bout. ', 'Je partage avec plaisir. '],
}; // prettier-ignore

/** What people put into the slots of captions. */
const FILLINGS: Record<string, readonly string[]> = {
  your_view: ['The robots have names, by the way.', 'I had no idea how quiet that floor is.', 'My favourite part is the handover at six.'],
  why: ['I see every week how much time good data saves.', 'Good rules make good neighbours.', 'My own work would stop at the border without it.'],
  your_site: ['You will find me in Leeds on Tuesday.', 'Ask for me at the Basel gate.', 'I am on duty in Lyon all Thursday.'],
  your_friday: ['Mine are for reading.', 'Mine begin with a long run.', 'I finally write things down.'],
}; // prettier-ignore

/** The caption in the member's language, or in English, which every item has; among several, one by mood. */
export function chooseCaption(item: Pick<ApprovedItem, 'captions'>, language: string, mood: number): Caption {
  const own = item.captions.filter((caption) => caption.language === language);
  const choices = own.length > 0 ? own : item.captions.filter((caption) => caption.language === 'en');
  return pick(choices, mood);
}

/** A member's own text: slots filled, sometimes with a first sentence of theirs, the disclosure at the end. */
export function ownWords(caption: Caption, mood: number): string {
  const filled = fillSlots(caption.text, (slot) => pick(FILLINGS[slot] ?? [''], mood));
  const opening = caption.locked ? '' : pick(OPENINGS[caption.language] ?? [''], (mood * 7) % 1);
  return withDisclosure(`${opening}${filled}`, caption.disclosure);
}

function pick<T>(options: readonly T[], mood: number): T {
  const option = options[Math.floor(mood * options.length)];
  if (option === undefined) throw new Error('There is nothing to choose from.');
  return option;
}

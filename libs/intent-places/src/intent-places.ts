import { LINK, withLink } from '#libs/captions';
import { copy } from './copy.place.js';
import { facebook } from './facebook.place.js';
import type { IntentPlace } from './intent-place.js';
import { mail } from './mail.place.js';
import { teams } from './teams.place.js';
import { whatsapp } from './whatsapp.place.js';
import { x } from './x.place.js';

/** Every place a text may be opened in, in the order in which they are offered. One more is a file and its line here. */
const PLACES = [x, facebook, whatsapp, teams, mail, copy] as const;

export type IntentKind = (typeof PLACES)[number]['kind'];
export const INTENT_KINDS = PLACES.map(({ kind }) => kind) as [IntentKind, ...IntentKind[]];

export const INTENT_PLACES = Object.fromEntries(PLACES.map((place) => [place.kind, place])) as Readonly<
  Record<IntentKind, IntentPlace>
>;

/** A member's text as its readers see it there: the link where the member put it, else below unless the place has it apart. */
export function textFor(kind: IntentKind, text: string, link: string | null): string {
  if (link === null || INTENT_PLACES[kind].linkApart || text.includes(LINK)) return withLink(text, link);
  return `${text}\n\n${link}`;
}

/** By how many characters a text is longer than the place takes; 0 or less when it fits. */
export function excessAt(kind: IntentKind, text: string): number {
  const { limit } = INTENT_PLACES[kind];
  return limit ? limit.lengthOf(text) - limit.most : 0;
}

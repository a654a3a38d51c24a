import type { Node } from '#libs/kernel';

export const directions = ['outbound', 'engagement', 'inbound'] as const;
export type Direction = (typeof directions)[number];

/** The kernel's nodes by name: its door holds more than a browser can load. */
export const nodes = ['advocacy', 'social_selling', 'sponsored', 'influencer'] as const satisfies readonly Node[];

export const audiences = ['public', 'hcp'] as const;
export type Audience = (typeof audiences)[number];

/** Everything a rule may ask about the situation of a text; whatever is left out is treated as the strictest case. */
export interface ScreeningContext {
  /** Codes of the places whose rules bind: `UK`, `EU`, `DE`, `FR`, `US`, `CA` … The author's country is added to them. */
  jurisdictions?: string[];
  /** `hcp` counts only where the network can hold a closed group: on LinkedIn, X, Facebook and Instagram everybody is public. */
  audience?: Audience;
  network?: string;
  /** Own words, a like or a reshare of someone else's, or what others wrote to us. Outbound when left out. */
  direction?: Direction;
  author?: { role?: string; country?: string; employer?: string };
  node?: Node;
  /** Products the text is about without naming them, such as the product of the page it answers. */
  products?: string[];
  /** The text of the thread this one answers. */
  thread?: string;
  /** The day of publication, `2026-11-21`; rules with dates and blackout periods need it. */
  today?: string;
  /** Addresses or hosts that may be linked, besides the organisation's own list. */
  approvedLinks?: string[];
  /** How many pictures, films or files go with the text. */
  attachments?: number;
}

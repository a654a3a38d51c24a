import type { Person } from '#libs/kernel';

export const PROSPECT_KINDS = ['person', 'account'] as const;
export type ProspectKind = (typeof PROSPECT_KINDS)[number];

/** How a link reached the prospect: in a post of the seller's, or handed to them in a message of the seller's own. */
export const LINK_CHANNELS = ['post', 'message'] as const;
export type LinkChannel = (typeof LINK_CHANNELS)[number];

/** Readers' clicks, and the last day on which there were any. */
export interface ProspectClicks {
  clicks: number;
  lastClickOn: string | null;
}

export interface ProspectLinkView extends ProspectClicks {
  id: string;
  url: string;
  /** Its title is null once the item was erased. */
  item: { id: string; title: string | null };
  channel: LinkChannel;
  createdAt: Date;
}

/** Somebody a seller speaks to, as the seller and the lead of their team see it. */
export interface ProspectView extends ProspectClicks {
  id: string;
  kind: ProspectKind;
  name: string;
  seller: Person;
  createdAt: Date;
  /** The newest first. */
  links: ProspectLinkView[];
}

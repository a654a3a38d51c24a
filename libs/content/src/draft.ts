import type { Network, SlottedText } from '#libs/captions';
import type { Verdict } from '#libs/screener';

export interface CaptionDraft extends SlottedText {
  /** Of the caption it replaces, while its version is still a draft. */
  id?: string;
  network: Network;
  language: string;
  /** How its posts say who employs their author, in the author's own words; the organisation's where null. */
  disclosure: string | null;
}

/** Who may see and share it. An empty list means everybody; `public` tells whom the shared post may reach. */
export interface Audience {
  teams: string[];
  regions: string[];
  languages: string[];
  public: boolean;
}

/** Whether people can be made out in a picture, and whether they agreed to being shown. */
export const PEOPLE_SHOWN = ['none', 'consented', 'not_consented'] as const;
export type PeopleShown = (typeof PEOPLE_SHOWN)[number];

/** By what right a picture is shown. */
export interface PictureRights {
  /** Who owns it, and under what licence or consent it is shown; null while nobody said. */
  imageRights: string | null;
  /** From when on it may not be shown any more; null where the right has no end. */
  imageRightsUntil: Date | null;
  /** Null while nobody said. */
  imagePeople: PeopleShown | null;
}

/** Everything an author decides about a version. */
export interface Draft extends PictureRights {
  title: string;
  summary: string | null;
  linkUrl: string | null;
  linkTitle: string | null;
  imageId: string | null;
  /** What the picture shows, for whoever cannot see it. */
  imageAlt: string | null;
  topicIds: string[];
  audience: Audience;
  featured: boolean;
  /** It is in nobody's feed and cannot be shared before; null for as soon as it is approved. */
  publishFrom: Date | null;
  expiresAt: Date | null;
  captions: CaptionDraft[];
}

export interface CaptionRecord extends CaptionDraft {
  id: string;
  /** Of the organisation's wording, if that is the disclosure; it may be another than the caption's. */
  disclosureLanguage: string | null;
  screeningId: string | null;
}

/** A version as its rows say. Immutable from its submission on. */
export interface VersionRecord extends Draft {
  id: string;
  itemId: string;
  number: number;
  captions: CaptionRecord[];
  createdBy: string;
  createdAt: Date;
  submittedBy: string | null;
  submittedAt: Date | null;
  /** The strictest verdict over its captions and the words around them; null before it was screened. */
  verdict: Verdict | null;
  route: boolean;
  /** Fingerprint of the rule set that judged it. */
  screenedUnder: string | null;
  screeningId: string | null;
}

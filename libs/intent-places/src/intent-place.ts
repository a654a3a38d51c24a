/** What was cleared to be handed out. */
export interface HandedOut {
  /** As readers are to see it, with its disclosure. */
  text: string;
  /** The link of its own; null where the content has none. */
  link: string | null;
  /** Of a mail: the approved title of the page behind the link. */
  subject: string | null;
}

/** How a place is opened with it. */
export interface Opening {
  /** What the browser opens; null where there is only a text to take along. */
  address: string | null;
  /** Whether the text stands there already; else the member pastes it. */
  prefilled: boolean;
}

/** Somewhere outside that a member opens with a text of theirs and then decides for themselves. */
export interface IntentPlace {
  readonly kind: string;
  /** As people call it; `copy` and `mail` have words of their own in each language. */
  readonly name: string;
  /** Whether it opens only with a link. */
  readonly needsLink: boolean;
  /** Whether it takes the link beside the text, so that it is not put in below it. */
  readonly linkApart: boolean;
  /** How long a text may be where the place counts, counted as it counts. */
  readonly limit: { readonly most: number; lengthOf(text: string): number } | null;
  /** Null for what does not fit into an address of it. */
  open(handed: HandedOut): Opening | null;
}

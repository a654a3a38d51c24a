/** How many requests for a link were judged what. */
export interface ClickTotals {
  human: number;
  preview: number;
  bot: number;
  suspect: number;
  /** By the member whose share the link belongs to. */
  own: number;
}

export const NO_CLICKS: Readonly<ClickTotals> = { human: 0, preview: 0, bot: 0, suspect: 0, own: 0 };

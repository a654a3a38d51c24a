/** How many requests for a link were judged what. */
export interface ClickTotals {
  human: number;
  preview: number;
  bot: number;
  suspect: number;
}

export const NO_CLICKS: Readonly<ClickTotals> = { human: 0, preview: 0, bot: 0, suspect: 0 };

/** Ledger fact, subject `share_link`: clicks that came in since the link's last such entry for that day. */
export const CLICKS_COUNTED = 'clicks.counted';

/** Detail of `clicks.counted`. `day` is a date (YYYY-MM-DD) of the organisation's time zone; the figures are increments. */
export interface ClicksCountedDetail extends ClickTotals {
  day: string;
}

import { texts } from '../i18n/texts.js';
import { later } from '../parts/later.js';

/** What was opened elsewhere, for a dashboard that stands before it. */
export const laterTotals = later(async () => {
  const { OpenedTotals } = await import('./opened-totals.js');
  await texts('shares')();
  return { OpenedTotals };
});

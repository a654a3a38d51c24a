import { texts } from '../i18n/texts.js';
import { later } from '../parts/later.js';

/** What was opened elsewhere, for a dashboard that stands before it. */
export const laterTotals = later(async () => {
  const [totals] = await Promise.all([import('./opened-totals.js'), texts('shares')()]);
  return totals;
});

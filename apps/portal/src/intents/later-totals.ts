import { later } from '../parts/later.js';

/** What was opened elsewhere, for a dashboard that stands before it. */
export const laterTotals = later(() => import('./opened-totals.js'));

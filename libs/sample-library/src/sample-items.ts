import { CAMPAIGN } from './campaign-items.js';
import { BEFORE_CAMPAIGN } from './items-before-campaign.js';
import { SINCE_CAMPAIGN } from './items-since-campaign.js';
import type { SampleItem } from './sample-item.js';

/** Approved over the past ten weeks, with one campaign: Open Labs Week. */
export const APPROVED: readonly SampleItem[] = [...BEFORE_CAMPAIGN, ...CAMPAIGN, ...SINCE_CAMPAIGN];

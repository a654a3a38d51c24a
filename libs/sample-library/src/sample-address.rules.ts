import type { SampleItem } from './sample-item.js';

/** Where the fictional company's pages lie on a site that serves them. */
export const COMPANY_PATH = '/tarnwick';

/** Where an item's link leads, on a site given without a slash at its end. */
export function sampleAddress(site: string, { path }: Pick<SampleItem, 'path'>): string {
  return `${site}${COMPANY_PATH}/${path}`;
}

import { isPackaged, packagedChromium } from './packaged-chromium.js';

/** Unpacks the browser before the first file wants it, not in each worker at once. */
export async function unpackBrowser(): Promise<void> {
  if (isPackaged && !process.env.CHROMIUM_PATH) await packagedChromium();
}

import { chromium, type Browser } from 'playwright-core';
import { isPackaged, packagedChromium } from './packaged-chromium.js';

const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** A real headless Chromium: that of CHROMIUM_PATH, else the one that comes from npm, else the Chrome installed here. */
export async function launchBrowser(): Promise<Browser> {
  const { CHROMIUM_PATH: chosen } = process.env;
  if (chosen) return chromium.launch({ executablePath: chosen, args: QUIET });
  if (!isPackaged) return chromium.launch({ channel: 'chrome', args: QUIET });
  const { executablePath, libraryPath } = await packagedChromium();
  return chromium.launch({ executablePath, args: QUIET, env: { ...process.env, LD_LIBRARY_PATH: libraryPath } });
}

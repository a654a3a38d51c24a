import Bowser from 'bowser';

/** What kind of browser and of system somebody is on, by the names people know; empty where it was not said. */
export interface Device {
  browser: string;
  system: string;
}

/** More of what a browser calls itself is not read. */
const READ = 300;

const BROWSERS = new Set(Object.values(Bowser.BROWSER_MAP));
const SYSTEMS = new Set(Object.values(Bowser.OS_MAP));

/**
 * Reads it from what the browser calls itself, without versions: those change every month, the device does not. Only
 * names that are known count, for whoever signs in can call themselves anything, and a mail repeats it to somebody else.
 */
export function deviceOf(userAgent: string | null): Device {
  if (!userAgent) return { browser: '', system: '' };
  const parser = Bowser.getParser(userAgent.slice(0, READ));
  const [browser, system] = [parser.getBrowserName(), parser.getOSName()];
  return { browser: BROWSERS.has(browser) ? browser : '', system: SYSTEMS.has(system) ? system : '' };
}

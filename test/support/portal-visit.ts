import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { Actor, Clock } from '#libs/kernel';
import { aSession } from '#testing/people';
import type { Constellation } from './constellation.js';

interface VisitChoices {
  /** Whose session the browser holds; without one nobody is signed in. */
  actor?: Actor;
  /** Moves the page's clock along with the product's. */
  clock: Clock;
  width?: number;
  /** What the browser asks for before anybody has chosen. */
  locale?: string;
}

/** One person's browser in front of the portal. */
export interface Visit {
  page: Page;
  context: BrowserContext;
  /** What the page complained of: errors on its console, errors nobody caught, requests that failed or were refused. */
  complaints: string[];
  /** Opens an address of the portal and waits until its screen stands. */
  open(path: string): Promise<void>;
  /** Tells the page what time it is, after the product's clock was moved. */
  catchUp(): Promise<void>;
  close(): Promise<void>;
}

const HEIGHTS: Record<number, number> = { 1440: 900, 390: 844 };

export async function visitPortal(
  browser: Browser,
  all: Constellation,
  { actor, clock, width = 1440, locale = 'en-GB' }: VisitChoices,
): Promise<Visit> {
  const context = await browser.newContext({
    baseURL: all.url,
    viewport: { width, height: HEIGHTS[width] ?? 900 },
    colorScheme: 'light',
    hasTouch: width < 600,
    locale,
    timezoneId: 'Europe/London',
    reducedMotion: 'reduce',
  });
  context.setDefaultTimeout(60_000);
  await context.clock.setFixedTime(clock.now());
  if (actor) {
    const [name, value] = (await aSession(all.test, actor)).split('=');
    await context.addCookies([{ name: name!, value: value!, url: all.url, httpOnly: true, sameSite: 'Lax' }]);
  }
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText;
    // A page that is left, or an answer nobody needs any more, aborts its request.
    if (reason !== 'net::ERR_ABORTED') complaints.push(`${reason}: ${request.url()}`);
  });
  page.on(
    'response',
    (response) => response.status() >= 400 && complaints.push(`${response.status()} ${response.url()}`),
  );
  return {
    page,
    context,
    complaints,
    open: async (path) => {
      await page.goto(path);
      await settled(page);
    },
    catchUp: () => context.clock.setFixedTime(clock.now()),
    close: () => context.close(),
  };
}

/** Waits until a screen has its title and nothing on it is still on its way. */
export async function settled(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.locator('.mantine-Skeleton-root').first().waitFor({ state: 'detached' });
  await still(page);
}

/** Waits until nothing is paler any more for being the last answer while the next is under way; it fades back. */
export async function still(page: Page): Promise<void> {
  await page.locator('[data-stale]').first().waitFor({ state: 'detached' });
  await page.evaluate(`Promise.allSettled(
    document.getAnimations().filter((one) => one instanceof CSSTransition).map(({ finished }) => finished),
  ).then(() => undefined)`);
}

/** Opens a page wide and light, whatever the last one was. */
export async function openWide(visit: Visit, path: string): Promise<void> {
  // From a page without style: giving the screen that is left other colours is much work that nobody looks at.
  await visit.page.goto('/health/live');
  await visit.page.setViewportSize({ width: 1440, height: 900 });
  await visit.page.emulateMedia({ colorScheme: 'light' });
  await visit.open(path);
}

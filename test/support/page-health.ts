import axe from 'axe-core';
import type { Page } from 'playwright-core';

interface Violation {
  id: string;
  help: string;
  nodes: { target: string[]; failureSummary: string }[];
}

/**
 * What axe finds wrong with the page as it stands: WCAG 2.2 AA and good practice, one line each with the elements.
 * `rules` asks for these alone.
 */
export async function accessibilityFaults(page: Page, rules?: string[]): Promise<string[]> {
  if (!(await page.evaluate<boolean>(`'axe' in window`))) await page.evaluate(axe.source);
  await stillness(page);
  const choices = {
    resultTypes: ['violations'],
    preload: false,
    ...(rules ? { runOnly: rules } : { rules: { 'target-size': { enabled: true } } }),
  };
  const violations = await page.evaluate<Violation[]>(
    `axe.run(document, ${JSON.stringify(choices)}).then(({ violations }) => violations)`,
  );
  return violations.map(
    ({ id, help, nodes }) =>
      `${id}: ${help}\n${nodes.map(({ target, failureSummary }) => `  ${target.join(' ')}\n  ${failureSummary}`).join('\n')}`,
  );
}

/** How many pixels of the page lie beyond the right edge of the window. */
export function overflow(page: Page): Promise<number> {
  return page.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth');
}

/**
 * Texts that do not fit where they stand: cut off by their own box or one around it, or beyond the window. Left out are what
 * is meant to be looked through sideways, as a wide table, what only screen readers hear, and what ends in “…” and has all of
 * it as its title.
 */
export function cutOff(page: Page): Promise<string[]> {
  return page.evaluate<string[]>(`[...document.querySelectorAll('body *')].flatMap((element) => {
    const texts = [...element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE && node.textContent.trim());
    const look = getComputedStyle(element);
    if (texts.length === 0 || look.visibility === 'hidden' || element.closest('option, select, textarea, script, style')) return [];
    const range = document.createRange();
    range.selectNodeContents(element);
    const text = range.getBoundingClientRect();
    if (text.width < 2 || text.height < 2) return [];
    for (let around = element; around; around = around.parentElement) {
      const { overflowX, clipPath, position, textOverflow } = getComputedStyle(around);
      const box = around.getBoundingClientRect();
      if (clipPath !== 'none' || box.width < 2 || box.height < 2) return [];
      if (/auto|scroll/.test(overflowX)) return [];
      const beyond = text.right > box.right + 1 || text.left < box.left - 1;
      if (/hidden|clip/.test(overflowX) && beyond) return around.title && textOverflow === 'ellipsis' ? [] : [element.textContent.trim()];
      if (position === 'fixed') break;
    }
    return text.right > innerWidth + 1 || text.left < -1 ? [element.textContent.trim()] : [];
  })`);
}

/** Asks for these colours, as a system setting does, and waits until the page wears them. */
export async function inColours(page: Page, colorScheme: 'light' | 'dark'): Promise<void> {
  await page.emulateMedia({ colorScheme });
  await page.locator(`html[data-mantine-color-scheme="${colorScheme}"]`).waitFor({ state: 'attached' });
}

/** Waits until colours and places no longer change; what a change sets moving has begun by the second frame. */
export async function stillness(page: Page): Promise<void> {
  await page.evaluate(`new Promise((go) => requestAnimationFrame(() => requestAnimationFrame(go))).then(() => Promise.allSettled(
    document.getAnimations().filter(({ effect }) => effect?.getComputedTiming().iterations !== Infinity).map(({ finished }) => finished),
  ))`);
}

/** What is wrong in the page, wide and light. */
export async function faultsWide(page: Page): Promise<string[]> {
  return (await accessibilityFaults(page)).map((fault) => `light, wide: ${fault}`);
}

/** What is wrong on a phone in the dark, of what can differ there. The page stays so until one is opened anew. */
export async function faultsOnPhone(page: Page): Promise<string[]> {
  await page.setViewportSize({ width: 390, height: 844 });
  await inColours(page, 'dark');
  const narrow = await accessibilityFaults(page, ['color-contrast', 'link-in-text-block', 'target-size', 'region']);
  const beyond = await overflow(page);
  return [
    ...narrow.map((fault) => `dark, phone: ${fault}`),
    ...(beyond > 0 ? [`phone: scrolls sideways by ${beyond} pixels`] : []),
  ];
}

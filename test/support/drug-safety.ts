import type { Locator, Page } from 'playwright-core';
import type { PortalStage } from './portal-stage.js';

/** What a text that may tell of a side effect makes the portal say to whoever writes it. */
export const noteOf = (page: Page): Locator =>
  page.getByRole('note', { name: 'This reads like a possible side effect' });

/** The row of one case in the queue of drug safety. */
export const caseRow = (page: Page, number: number): Locator =>
  page.getByRole('row', { name: new RegExp(`^Case ${number} `) });

/** Does what makes the page tell drug safety, and has the case opened. */
export async function recorded(stage: PortalStage, page: Page, act: () => Promise<unknown>): Promise<void> {
  const answer = page.waitForResponse(
    (response) => /\/api\/(guidelines\/screenings|safety\/reports)$/.test(response.url()) && response.status() === 201,
  );
  await act();
  await answer;
  await stage.all.processAll();
}

import { PortalStage } from '../support/portal-stage.js';
import type { Visit } from '../support/portal-visit.js';

describe('a field for a whole number', () => {
  let stage: PortalStage;
  let visit: Visit;

  beforeAll(async () => {
    stage = await PortalStage.open();
    visit = await stage.visit({ actor: await stage.member({ name: 'Ada Adams', roles: ['advocate', 'author'] }) });
  });
  afterAll(() => stage.close());

  it.each(['-5', '1.5'])('keeps %s as it was typed, and says what would be right', async (typed) => {
    const { page } = visit;
    await visit.open('/account');
    const profile = page.locator('form').filter({ has: page.getByLabel('Connections on your network') });
    const field = profile.getByLabel('Connections on your network');
    await field.fill(typed);
    await profile.getByRole('button', { name: 'Save' }).click();
    await profile.getByText(/must be a whole number from 0 to/i).waitFor();
    expect(await field.inputValue()).toBe(typed);
    await field.fill('15');
    await profile.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Saved', { exact: true }).first().waitFor();
    visit.complaints.length = 0;
  });

  it('says so of the length of a place to fill, which goes into a draft', async () => {
    const { page } = visit;
    await visit.open('/library/new');
    await page.getByRole('textbox', { name: 'Title', exact: true }).fill('Open day');
    await page.getByRole('button', { name: 'Insert a place to fill' }).click();
    const longest = page.getByLabel('Longest, in characters');
    // Where members may rewrite the words around it no length would bind them.
    await page.getByLabel('What belongs into {{own_words}}').waitFor();
    expect(await longest.count()).toBe(0);
    await page.getByRole('switch', { name: 'Fixed text' }).click();
    await longest.fill('1.5');
    await page.getByRole('button', { name: 'Save draft' }).click();
    await page
      .getByText(/must be a whole number from 1 to/i)
      .first()
      .waitFor();
    expect(await longest.inputValue()).toBe('1.5');
    visit.complaints.length = 0;
  });
});

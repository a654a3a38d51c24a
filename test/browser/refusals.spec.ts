import { PortalStage } from '../support/portal-stage.js';
import { settled, type Visit } from '../support/portal-visit.js';

interface Selected {
  value: string;
  selectionStart: number;
  selectionEnd: number;
}

describe('an item that may not go to review', () => {
  let stage: PortalStage;
  let visit: Visit;

  beforeAll(async () => {
    stage = await PortalStage.open();
    const author = await stage.member({ name: 'Rosa Reference', roles: ['author'] });
    visit = await stage.visit({ actor: author });
  });
  afterAll(async () => {
    await visit.close();
    await stage.close();
  });

  const refusals = () => visit.page.getByRole('alert').filter({ hasText: /in the way/ });
  const caption = (name: string) => visit.page.getByRole('textbox', { name: `Text of ${name}` });
  const send = () => visit.page.getByRole('button', { name: 'Send to review' }).click();
  const focused = () => visit.page.locator(':focus').getAttribute('id');

  it('says what is in the way of it, and leads there', async () => {
    const { page } = visit;
    await visit.open('/library/new');
    await page.getByRole('textbox', { name: 'Link', exact: true }).fill('nowhere');
    await send();
    await refusals().getByText('3 things are in the way').waitFor();
    const named = await refusals().getByRole('link').allInnerTexts();
    expect(named).toEqual(['Title', 'Link', 'Caption 1, English']);
    // Whoever works by keyboard stands before the first link.
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await focused()).toBe('item-title');
    const title = page.getByRole('textbox', { name: 'Title', exact: true });
    await title.fill('A talk '.repeat(30));
    await send();
    await page.getByText('Must have at most 200 characters').first().waitFor();
    expect(await title.inputValue()).toHaveLength(210);
    await title.fill('A talk');
    await send();
    await refusals().getByRole('link', { name: 'Link', exact: true }).click();
    expect(await focused()).toBe('item-linkUrl');
    expect(await page.getByRole('textbox', { name: 'Link', exact: true }).inputValue()).toBe('nowhere');
  });

  it('leads to a caption without words, and to the words a guideline forbids', async () => {
    const { page } = visit;
    await page.getByRole('textbox', { name: 'Link', exact: true }).fill('https://example.org/talk');
    await caption('Caption 1, English').fill('A talk that is internal only, about bread.');
    await page.getByRole('button', { name: 'Add a caption' }).click();
    await send();
    await page.getByRole('heading', { name: 'A talk', level: 1 }).waitFor();
    await settled(page);
    await refusals().getByRole('link', { name: 'Caption 2' }).click();
    const second = caption('Caption 2, German');
    expect(await focused()).toBe(await second.getAttribute('id'));
    const standing = page.getByRole('group', { name: 'Caption 2, German' }).getByRole('status').first();
    await second.fill('Ein {{offener und {{}} Vortrag.');
    await standing.getByText('Not a slot: {{offener').waitFor();
    expect(await standing.getByText('Nothing in the way').count()).toBe(0);
    await second.fill('Ein Vortrag über Brot.');
    await send();
    await refusals().getByText('One thing is in the way').waitFor();
    await page.getByText('internal only', { exact: false }).first().waitFor();
    await refusals().getByRole('link', { name: 'Caption 1, English' }).click();
    const selected = await caption('Caption 1, English').evaluate((field) => {
      const { value, selectionStart, selectionEnd } = field as unknown as Selected;
      return value.slice(selectionStart, selectionEnd);
    });
    expect(selected.toLowerCase()).toContain('internal only');
  });
});

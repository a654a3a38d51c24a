import type { Page } from 'playwright-core';
import { anApprovedItem } from '../support/approved-item.js';
import { PortalStage } from '../support/portal-stage.js';
import type { Visit } from '../support/portal-visit.js';

const CAPTION = 'Our laboratories in Leeds opened their doors to a hundred pupils this week.';

describe('a fix of a finding, in the share editor', () => {
  let stage: PortalStage;
  let visit: Visit;
  let page: Page;

  const editor = () => page.getByRole('textbox', { name: 'Text of your post' });
  const findings = () => page.getByRole('list', { name: 'What the screening found' }).getByRole('listitem');
  const written = () => editor().inputValue();
  const place = () =>
    editor().evaluate((field: { selectionStart: number; selectionEnd: number }) => [
      field.selectionStart,
      field.selectionEnd,
    ]);

  beforeAll(async () => {
    stage = await PortalStage.open();
    const ada = await stage.member({ name: 'Ada Adams', roles: ['advocate'] });
    const author = await stage.agentOf(await stage.member({ name: 'Amir Author', roles: ['author'] }));
    const reviewer = await stage.agentOf(await stage.member({ name: 'Rita Reviewer', roles: ['reviewer'] }));
    const itemId = await anApprovedItem(author, reviewer, {
      title: 'A hundred pupils in our laboratories',
      captions: [{ text: CAPTION }],
    });
    visit = await stage.visit({ actor: ada });
    page = visit.page;
    await visit.open(`/feed/${itemId}`);
  });
  afterAll(() => stage.close());

  it('is one step of the editor: undone, done again, the caret at its place and the text in focus', async () => {
    const before = `It was good. Bullshit, we say. ${CAPTION}`;
    await editor().fill(before);
    await findings().getByRole('button', { name: 'Remove “Bullshit”' }).click();
    await page.getByText('Nothing in the way of sharing this.').waitFor();
    const after = `It was good. We say. ${CAPTION}`;
    expect(await written()).toBe(after);
    expect(await page.locator('#post-text:focus').count()).toBe(1);
    const [start, end] = (await place()) as [number, number];
    expect(start).toBe(end);
    expect(start).toBeGreaterThanOrEqual('It was good. '.length);
    expect(start).toBeLessThanOrEqual('It was good. We'.length);
    await page.keyboard.press('Control+z');
    expect(await written()).toBe(before);
    await page.keyboard.press('Control+y');
    expect(await written()).toBe(after);
    await page.keyboard.type('!');
    expect(await written()).toBe(`${after.slice(0, start)}!${after.slice(start)}`);
  });

  it('stands under the words it means, with what other rules say of them', async () => {
    await editor().fill(`Internal only and bullshit: what bullshit. ${CAPTION}`);
    await findings().filter({ hasText: 'Not allowed' }).waitFor();
    expect(await findings().first().innerText()).toContain('Not allowed');
    await findings().getByRole('button', { name: 'bullshit', exact: true }).last().click();
    const [start, end] = (await place()) as [number, number];
    expect((await written()).slice(start, end)).toBe('bullshit');
  });

  it('left nothing on the console', () => expect(visit.complaints).toEqual([]));
});

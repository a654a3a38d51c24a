import type { Page } from 'playwright-core';
import type { Actor } from '#libs/kernel';
import { PortalStage } from '../support/portal-stage.js';
import { settled, type Visit } from '../support/portal-visit.js';
import type { Agent } from '../support/sign-in.js';

describe('one draft in two tabs', () => {
  let stage: PortalStage;
  let visit: Visit;
  let agent: Agent;
  let author: Actor;
  let tabs: [Page, Page];
  let itemId: string;

  const title = (page: Page) => page.getByRole('textbox', { name: 'Title', exact: true });
  const summary = (page: Page) => page.getByRole('textbox', { name: 'Summary' });
  const save = (page: Page) => page.getByRole('button', { name: 'Save draft' }).click();
  const bothSides = (page: Page) =>
    page.getByRole('alert').filter({ hasText: 'You saved this in another tab or window while changing it here' });
  const stored = async () => (await agent.get(`/api/content/${itemId}`).expect(200)).body;
  const saved = (page: Page) => page.getByText('Saved as version 1.').waitFor();

  beforeAll(async () => {
    stage = await PortalStage.open();
    author = await stage.member({ name: 'Amir Author', roles: ['author'] });
    agent = await stage.agentOf(author);
  });
  afterAll(() => stage.close());

  beforeEach(async () => {
    const captions = [{ network: 'linkedin', language: 'en', text: 'Our laboratory opens its doors.' }];
    const draft = { title: 'Open day', summary: 'As it was.', captions };
    itemId = (await agent.post('/api/content').send(draft).expect(201)).body.id;
    visit = await stage.visit({ actor: author });
    tabs = [visit.page, await visit.context.newPage()];
    for (const page of tabs) {
      await page.goto(`/library/${itemId}`);
      await settled(page);
    }
  });
  afterEach(() => visit.close());

  it('shows both sides to the later one, keeps what was typed, and takes what is chosen field by field', async () => {
    const [one, two] = tabs;
    await title(one).fill('The open day of the first tab');
    await summary(one).fill('The first tab says this.');
    await save(one);
    await saved(one);
    await title(two).fill('The open day of the second tab');
    await save(two);
    await bothSides(two).waitFor();
    expect((await stored()).title).toBe('The open day of the first tab');
    expect(await title(two).inputValue()).toBe('The open day of the second tab');
    const sides = bothSides(two);
    await sides.getByText('The open day of the first tab').waitFor();
    await sides.getByText('The open day of the second tab').waitFor();
    // What was changed on one side alone is chosen from there.
    await two.getByRole('radio', { name: 'Title: Here', checked: true }).waitFor();
    await two.getByRole('radio', { name: 'Summary: There', checked: true }).waitFor();
    await sides.getByRole('button', { name: 'Go on with what is chosen' }).click();
    await sides.waitFor({ state: 'detached' });
    expect(await summary(two).inputValue()).toBe('The first tab says this.');
    await save(two);
    await saved(two);
    expect(await stored()).toMatchObject({
      title: 'The open day of the second tab',
      summary: 'The first tab says this.',
      revision: 2,
    });
  });

  it('puts both changes together when they are of different fields, and says so', async () => {
    const [one, two] = tabs;
    await summary(one).fill('The first tab says this.');
    await save(one);
    await saved(one);
    await title(two).fill('The open day of the second tab');
    await save(two);
    const told = two
      .getByRole('status')
      .filter({ hasText: 'You changed this in another tab or window meanwhile: Summary.' });
    await told.waitFor();
    expect(await two.locator(':focus').innerText()).toContain('in another tab or window meanwhile');
    expect(await summary(two).inputValue()).toBe('The first tab says this.');
    expect(await stored()).toMatchObject({ title: 'Open day', revision: 1 });
    await save(two);
    await saved(two);
    await told.waitFor({ state: 'detached' });
    const both = { title: 'The open day of the second tab', summary: 'The first tab says this.', revision: 2 };
    expect(await stored()).toMatchObject(both);
  });

  it('is not taken out of the review queue by a tab that does not know it is there', async () => {
    const [one, two] = tabs;
    await one.getByRole('button', { name: 'Send to review' }).click();
    await one.getByText('Sent to review.').waitFor();
    await title(two).fill('Better words');
    await save(two);
    await two.getByRole('status').filter({ hasText: 'You saved this in another tab or window meanwhile.' }).waitFor();
    expect(await stored()).toMatchObject({ state: 'in_review', title: 'Open day' });
    await save(two);
    const dialog = two.getByRole('dialog', { name: 'Take it out of the review queue?' });
    await dialog.getByRole('button', { name: 'Cancel' }).last().click();
    await dialog.waitFor({ state: 'detached' });
    expect(await title(two).inputValue()).toBe('Better words');
    expect(await stored()).toMatchObject({ state: 'in_review', title: 'Open day' });
    await save(two);
    await dialog.getByRole('button', { name: 'Save and take it out' }).click();
    await two.getByText('Saved as version 2 and out of the review queue.').waitFor();
    expect(await stored()).toMatchObject({ state: 'draft', title: 'Better words' });
  });

  it('gives back what was typed after the other side was taken', async () => {
    const [one, two] = tabs;
    await title(one).fill('Theirs');
    await save(one);
    await saved(one);
    await title(two).fill('Mine, after all');
    await save(two);
    await bothSides(two).getByRole('button', { name: 'Take all from there' }).click();
    expect(await title(two).inputValue()).toBe('Theirs');
    await two.getByRole('button', { name: 'Put mine back as it was' }).click();
    expect(await title(two).inputValue()).toBe('Mine, after all');
    await save(two);
    await saved(two);
    expect((await stored()).title).toBe('Mine, after all');
  });

  it('tells of a change that comes while somebody types, and keeps it over a reload', async () => {
    const page = tabs[0];
    await title(page).fill('While I was writing');
    const { revision, captions } = await stored();
    const theirs = {
      title: 'Saved elsewhere',
      captions: captions.map(
        ({ id, network, language, text }: { id: string; network: string; language: string; text: string }) => ({
          id,
          network,
          language,
          text,
        }),
      ),
      revision,
    };
    await agent.put(`/api/content/${itemId}`).send(theirs).expect(200);
    await bothSides(page).waitFor({ timeout: 30_000 });
    expect(await title(page).inputValue()).toBe('While I was writing');
    await page.reload();
    await bothSides(page).getByText('Saved elsewhere').waitFor();
    expect(await title(page).inputValue()).toBe('While I was writing');
    await bothSides(page).getByRole('button', { name: 'Keep all from here' }).click();
    await save(page);
    await saved(page);
    expect(await stored()).toMatchObject({ title: 'While I was writing', summary: 'As it was.' });
  });
});

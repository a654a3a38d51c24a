import type { Page } from 'playwright-core';
import { anApprovedItem } from '../support/approved-item.js';
import { PortalStage } from '../support/portal-stage.js';
import type { Visit } from '../support/portal-visit.js';

const TITLE = 'Élan in our laboratories';

describe('the search', () => {
  let stage: PortalStage;
  let ada: Visit;
  let lead: Visit;

  const field = (page: Page) => page.getByRole('combobox', { name: 'Search or jump to' });
  const group = (page: Page, name: string) => page.getByRole('listbox').getByRole('group', { name });
  const openSearch = async (page: Page) => {
    await page.keyboard.press('Control+k');
    await field(page).waitFor();
  };
  const search = async (page: Page, typed: string) => {
    await openSearch(page);
    await field(page).fill(typed);
  };

  beforeAll(async () => {
    stage = await PortalStage.open();
    const author = await stage.agentOf(await stage.member({ name: 'Amir Author', roles: ['author'] }));
    const reviewer = await stage.agentOf(await stage.member({ name: 'Rita Reviewer', roles: ['reviewer'] }));
    await anApprovedItem(author, reviewer, { title: TITLE, captions: [{ text: 'Come and see our laboratories.' }] });
    await author.post('/api/content').send({ title: 'Laboratories, a draft', captions: [] });
    ada = await stage.visit({ actor: await stage.member({ name: 'Ada Adams', roles: ['advocate'] }) });
    lead = await stage.visit({ actor: await stage.member({ name: 'Lena Lead', roles: ['comms_lead', 'admin'] }) });
    await ada.open('/feed');
    await lead.open('/library');
  });
  afterAll(() => stage.close());

  it('finds an item without its accents, and opens it with the keyboard alone', async () => {
    const { page } = ada;
    await search(page, 'elan lab');
    const option = group(page, 'To share').getByRole('option', { name: TITLE });
    await option.waitFor();
    await page.getByRole('status').getByText('One found').waitFor();
    expect(await option.getAttribute('aria-selected')).toBe('true');
    expect(await field(page).getAttribute('aria-activedescendant')).toBe(await option.getAttribute('id'));
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: TITLE, level: 1 }).waitFor();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  });

  it('offers first what was opened lately', async () => {
    const { page } = ada;
    await openSearch(page);
    await group(page, 'Opened lately').getByRole('option', { name: TITLE }).waitFor();
    await page.keyboard.press('Escape');
  });

  it('shows an advocate no drafts and no people, and says so plainly', async () => {
    const { page } = ada;
    await search(page, 'amir');
    await page.getByRole('status').getByText('Nothing found for “amir”').waitFor();
    await field(page).fill('laboratories');
    await group(page, 'To share').getByRole('option').waitFor();
    expect(await page.getByRole('option').count()).toBe(1);
    await page.keyboard.press('Escape');
  });

  it('finds a comms lead the library and people, and settings by what they are called', async () => {
    const { page } = lead;
    await search(page, 'laboratories');
    await group(page, 'Library').getByRole('option', { name: 'Laboratories, a draft' }).waitFor();
    await group(page, 'Library').getByRole('option', { name: TITLE }).waitFor();
    await field(page).fill('amir');
    await group(page, 'People').getByRole('option', { name: 'Amir Author' }).click();
    await page.getByRole('heading', { name: 'People', level: 1 }).waitFor();
    await page.getByRole('button', { name: 'Amir Author', exact: true }).waitFor();
    await search(page, 'countries');
    await group(page, 'Settings').getByRole('option').click();
    await page.getByRole('heading', { name: 'Settings', level: 1 }).waitFor();
  });

  it('shows the answer to what stands there now, though an earlier one comes later', async () => {
    const { page } = lead;
    let late: () => void = () => undefined;
    const held = new Promise<void>((release) => (late = release));
    await page.route(/\/api\/search\?q=amir(\+|%20)aut$/, async (route) => {
      await held;
      await route.continue().catch(() => undefined);
    });
    const asked = page.waitForRequest(/\/api\/search\?q=amir(\+|%20)aut$/);
    await search(page, 'amir aut');
    await asked;
    await field(page).fill('laboratories');
    await group(page, 'Library').getByRole('option').first().waitFor();
    late();
    await page.getByRole('status').getByText('2 found').waitFor();
    expect(await group(page, 'People').count()).toBe(0);
    await page.unrouteAll({ behavior: 'wait' });
    await page.keyboard.press('Escape');
  });

  it('says when the search does not answer, still finds screens, and asks again', async () => {
    const { page } = lead;
    await page.route(/\/api\/search/, (route) => route.abort());
    await search(page, 'rita');
    await page.getByRole('status').getByText('The search does not answer just now.').waitFor();
    await field(page).fill('feed');
    await field(page).fill('library');
    await group(page, 'Screens and actions').getByRole('option', { name: 'Library' }).waitFor();
    await field(page).fill('rita');
    await page.getByText('The search does not answer just now.').waitFor();
    await page.unrouteAll({ behavior: 'wait' });
    await page.getByRole('button', { name: 'Search again' }).click();
    await group(page, 'People').getByRole('option', { name: 'Rita Reviewer' }).waitFor();
    await page.keyboard.press('Escape');
  });

  it('is reached on a phone by "More", and takes what is typed at once', async () => {
    const { page, complaints, open, close } = await stage.visit({
      actor: await stage.member({ name: 'Pia Phone', roles: ['advocate'] }),
      width: 390,
    });
    await open('/feed');
    await page.getByRole('button', { name: 'More' }).click();
    await page.getByRole('button', { name: 'Search or jump to' }).click();
    await page.getByRole('dialog', { name: 'Acme' }).waitFor({ state: 'detached' });
    await field(page).waitFor();
    expect(await field(page).evaluate((input) => input === input.ownerDocument.activeElement)).toBe(true);
    await page.keyboard.type('laboratories');
    await group(page, 'To share').getByRole('option', { name: TITLE }).waitFor();
    expect(complaints).toEqual([]);
    await close();
  });

  it('left nothing on the console but what was cut off', () => {
    expect(ada.complaints).toEqual([]);
    expect(lead.complaints.filter((complaint) => !/ERR_FAILED|Failed to load/.test(complaint))).toEqual([]);
  });
});

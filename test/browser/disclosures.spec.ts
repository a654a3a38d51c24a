import type { Page } from 'playwright-core';
import type { Actor } from '#libs/kernel';
import { anApprovedItem } from '../support/approved-item.js';
import { PortalStage } from '../support/portal-stage.js';
import type { Visit } from '../support/portal-visit.js';
import { connectAccount } from '../support/sign-in.js';

describe('who a post is from', () => {
  let stage: PortalStage;
  let admin: Visit;
  let ada: Actor;
  let visit: Visit;
  let page: Page;
  let itemId: string;

  const written = () => page.locator('#post-text').inputValue();
  const preview = () => page.getByRole('article', { name: 'Post as readers will see it' });

  beforeAll(async () => {
    stage = await PortalStage.open();
    admin = await stage.visit({ actor: await stage.member({ name: 'Olga Owner', roles: ['admin'] }) });
    ada = await stage.member({ name: 'Ada Adams', roles: ['advocate'] });
  });
  afterAll(() => stage.close());

  it('is set by an admin for each language; an empty field says it in the usual words', async () => {
    await admin.open('/settings');
    await admin.page.getByRole('switch', { name: 'Posts say who their author works for' }).click();
    const german = admin.page.getByRole('textbox', { name: 'In German' });
    expect(await german.getAttribute('placeholder')).toBe('Ich arbeite für Acme Research.');
    await admin.page.getByRole('textbox', { name: 'In English' }).fill('Acme Research employs me.');
    await admin.page.getByRole('button', { name: 'Save' }).first().press('Enter');
    await admin.page.getByText('Saved', { exact: true }).waitFor();
    await admin.open('/settings');
    expect(await admin.page.getByRole('textbox', { name: 'In English' }).inputValue()).toBe(
      'Acme Research employs me.',
    );
    expect(await admin.page.getByRole('textbox', { name: 'In German' }).inputValue()).toBe('');
  });

  it('is told to authors beside each caption', async () => {
    const amir = await stage.member({ name: 'Amir Author', roles: ['author'] });
    const author = await stage.visit({ actor: amir });
    await author.open('/library/new');
    const field = author.page.getByRole('textbox', { name: 'Disclosure' });
    await field.waitFor();
    expect(await field.getAttribute('placeholder')).toBe('Acme Research employs me.');
    await author.close();
    const reviewer = await stage.agentOf(await stage.member({ name: 'Rita Reviewer', roles: ['reviewer'] }));
    itemId = await anApprovedItem(await stage.agentOf(amir), reviewer, {
      title: 'A hundred pupils in our laboratories',
      captions: [
        { text: 'Our laboratories opened their doors.' },
        { language: 'de', text: 'Unsere Labore haben ihre Türen geöffnet.' },
        { language: 'hu', text: 'Megnyitottuk a laborjainkat.' },
      ],
    });
  });

  it('stands in the language of the post, in the editor and in what goes out', async () => {
    await connectAccount(await stage.agentOf(ada), stage.all, 'Ada Adams');
    visit = await stage.visit({ actor: ada });
    page = visit.page;
    await visit.open(`/feed/${itemId}`);
    await preview().getByText('Acme Research employs me.').waitFor();
    await page.getByText('LinkedIn · German').click();
    await preview().getByText('Ich arbeite für Acme Research.').waitFor();
    expect(await written()).toBe('Unsere Labore haben ihre Türen geöffnet.\n\nIch arbeite für Acme Research.');
    await page.locator('#post-text').fill('Stolz auf unsere Labore.');
    await page.getByText('Nothing in the way of sharing this.').waitFor();
    expect(await preview().innerText()).toContain('Ich arbeite für Acme Research.');
    await page.getByRole('button', { name: 'Share on LinkedIn now' }).click();
    await page.getByRole('status').getByText('On its way to LinkedIn').waitFor();
    const { body } = await (await stage.agentOf(ada)).get('/api/shares?mine=true').expect(200);
    expect(body.items[0].text).toBe('Stolz auf unsere Labore.\n\nIch arbeite für Acme Research.');
  });

  it('says so where there are no words in the language', async () => {
    await visit.open(`/feed/${itemId}`);
    await page.getByText('LinkedIn · Hungarian').click();
    await page.getByText('Your organisation has no disclosure in Hungarian yet').waitFor();
    expect(await written()).toContain('Acme Research employs me.');
    expect(visit.complaints).toEqual([]);
  });
});

import type { Page } from 'playwright-core';
import type { Actor } from '#libs/kernel';
import { PortalStage } from '../support/portal-stage.js';
import type { Visit } from '../support/portal-visit.js';
import { figureOf, shared, sharePosts, TITLE } from '../support/share-posts.js';
import type { Agent } from '../support/sign-in.js';

describe('the figures of the dashboard', () => {
  let stage: PortalStage;
  let itemId: string;
  let lead: Agent;
  let carla: Actor;
  let visit: Visit;
  let page: Page;

  const figure = (label: string) => figureOf(page, label);

  beforeAll(async () => {
    stage = await PortalStage.open();
    ({ itemId } = await sharePosts(stage));
    carla = await stage.member({ name: 'Carla Comms', roles: ['comms_lead'] });
    lead = await stage.agentOf(carla);
    visit = await stage.visit({ actor: carla });
    page = visit.page;
    await visit.open('/dashboard');
  });

  afterAll(() => stage.close());

  it('opens the posts beneath a figure, which add up to it, and keeps its filters in the address', async () => {
    await page.getByText('No figures before').first().waitFor();
    await page.getByRole('link', { name: 'See the posts: Clicks by people', exact: false }).first().click();
    await page.getByRole('heading', { name: 'Posts beneath “Clicks by people”', level: 1 }).waitFor();
    const { body: summary } = await lead.get('/api/reach/summary').expect(200);
    const table = page.getByRole('table', { name: 'Posts beneath the figures' });
    await table.waitFor();
    expect(parseInt(await figure('Clicks by people'), 10)).toBe(summary.clicks.human);
    const headers = await table.getByRole('columnheader').allInnerTexts();
    const at = headers.findIndex((header) => header === 'Clicks by people');
    const clicks = (await table.getByRole('row').filter({ hasText: TITLE }).all()).map((row) =>
      row.locator('th, td').nth(at).innerText(),
    );
    expect((await Promise.all(clicks)).map(Number).reduce((sum, each) => sum + each, 0)).toBe(summary.clicks.human);
    const shown = (await Promise.all(clicks)).map(Number);
    expect(shown).toEqual([...shown].sort((one, other) => other - one));
    expect(shown[0]).toBeGreaterThan(shown.at(-1)!);
    await table.getByRole('link', { name: 'Ada Adams' }).click();
    await page.getByTitle('Remove the filter “Ada Adams”').waitFor();
    await page.reload();
    await table.getByRole('link', { name: 'Ada Adams' }).waitFor();
    expect(await table.getByRole('link', { name: 'Ben Brown' }).count()).toBe(0);
    await page.getByTitle('Remove the filter “Ada Adams”').click();
    await table.getByRole('link', { name: 'Ben Brown' }).waitFor();
    await page.getByRole('link', { name: 'Dashboard' }).first().click();
    await page.getByRole('heading', { name: 'Dashboard', level: 1 }).waitFor();
  });

  it('drops nothing on a phone: what has no column stands beneath its row', async () => {
    const phone = await stage.visit({ actor: carla, width: 390 });
    await phone.open('/dashboard');
    const row = phone.page.getByRole('table', { name: 'Breakdown' }).getByRole('row').filter({ hasText: 'Research' });
    await row.getByText('0 of 3 posts').waitFor();
    await row.getByText('2 of 3 people').waitFor();
    await phone.close();
  });

  it('says where a list comes to less than the dashboard, how much and why', async () => {
    await shared(stage, await stage.member({ name: 'Dora Dean', roles: ['advocate'] }), 'Dora Dean', itemId, 0);
    const { body: posts } = await lead.get('/api/reach/posts').query({ figure: 'clicks' }).expect(200);
    const { shareId } = posts.items.find(({ humanClicks }: { humanClicks: number }) => humanClicks === 3);
    await lead.post(`/api/shares/${shareId}/withdraw`).expect(200);
    await stage.all.processAll();
    const told = page.getByRole('region', { name: 'All posts of this list together' });
    await visit.open('/dashboard');
    expect(await figure('Shares')).toMatch(/^3/);
    expect(await page.getByRole('link', { name: 'See the posts: People active' }).count()).toBe(0);
    await page.getByRole('link', { name: 'See the posts: Clicks by people', exact: false }).first().click();
    await told.getByText('1 of them went live before this period or was taken back').waitFor();
    await told.getByText('Of 3 in all; posts without a click by a person are not in this list').waitFor();
    expect([await figure('Posts'), await figure('Shares')].map((shown) => parseInt(shown, 10))).toEqual([3, 2]);
    await page.getByRole('combobox', { name: 'Figure' }).selectOption({ label: 'Shares' });
    await told.getByText('Of 6 in all; posts from before this period and those taken back').waitFor();
    expect(parseInt(await figure('Clicks by people'), 10)).toBe(3);
  });
});

import type { Page } from 'playwright-core';
import supertest from 'supertest';
import type { Actor } from '#libs/kernel';
import { anApprovedItem } from '../support/approved-item.js';
import { PortalStage } from '../support/portal-stage.js';
import type { Visit } from '../support/portal-visit.js';
import { connectAccount, PERSON, type Agent } from '../support/sign-in.js';

const TITLE = 'A hundred pupils in our laboratories';
const CAPTION = 'Our laboratories in Leeds opened their doors to a hundred pupils this week.';

describe('the figures of the dashboard', () => {
  let stage: PortalStage;
  let lead: Agent;
  let carla: Actor;
  let visit: Visit;
  let page: Page;

  const shared = async (actor: Actor, name: string, itemId: string, clicks: number): Promise<void> => {
    const agent = await stage.agentOf(actor);
    await connectAccount(agent, stage.all, name);
    const { body: item } = await agent.get(`/api/feed/${itemId}`).expect(200);
    const order = { versionId: item.versionId, captionId: item.captions[0].id, network: 'linkedin' };
    const { body: share } = await agent
      .post('/api/shares')
      .send({ ...order, text: `${name}: ${CAPTION}` })
      .expect(201);
    await stage.all.processAll();
    await stage.pass(60_000);
    const { body: published } = await agent.get(`/api/shares/${share.id}`).expect(200);
    const path = new URL(published.link.url).pathname;
    for (let reader = 0; reader < clicks; reader++)
      await supertest(stage.all.url)
        .get(path)
        .set({
          ...PERSON,
          'accept-language': `en-GB,x-${reader}`,
          'user-agent': `${PERSON['user-agent']} v/${reader}`,
        });
    await supertest(stage.all.url).get(path).set({ 'user-agent': 'LinkedInBot/1.0' }).expect(302);
  };

  /** The figure under a label of the summary. */
  const figure = (label: string): Promise<string> =>
    page
      .locator('dl > div', { has: page.getByRole('term').getByText(label, { exact: true }) })
      .getByRole('definition')
      .first()
      .innerText();

  beforeAll(async () => {
    stage = await PortalStage.open();
    const author = await stage.agentOf(await stage.member({ name: 'Amir Author', roles: ['author'] }));
    const reviewer = await stage.agentOf(await stage.member({ name: 'Rita Reviewer', roles: ['reviewer'] }));
    const itemId = await anApprovedItem(author, reviewer, { title: TITLE, captions: [{ text: CAPTION }] });
    const ada = await stage.member({ name: 'Ada Adams', roles: ['advocate'], networkSize: 420, consented: true });
    const ben = await stage.member({ name: 'Ben Brown', roles: ['advocate'], networkSize: 100, consented: true });
    const sven = await stage.member({ name: 'Sven Seller', roles: ['seller'], consented: true });
    await shared(ada, 'Ada Adams', itemId, 3);
    await shared(ben, 'Ben Brown', itemId, 1);
    await shared(sven, 'Sven Seller', itemId, 2);
    await stage.all.processAll();
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
    const clicks = (await table.getByRole('row').filter({ hasText: TITLE }).all()).map((row) =>
      row.getByRole('cell').nth(4).innerText(),
    );
    expect((await Promise.all(clicks)).map(Number).reduce((sum, each) => sum + each, 0)).toBe(summary.clicks.human);
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
});

import type { BrowserContext } from 'playwright-core';
import type { Actor } from '#libs/kernel';
import { aSession } from '#testing/people';
import { anApprovedItem } from '../support/approved-item.js';
import { PortalStage } from '../support/portal-stage.js';
import { connectAccount, PERSON, type Agent } from '../support/sign-in.js';

const CAPTION = 'Our laboratories in Leeds opened their doors to a hundred pupils this week.';

/** Follows a link; what it leads to is not there in a test. */
async function follow(context: BrowserContext, url: string): Promise<void> {
  // A headless browser calls itself one, and is judged a bot.
  await context.setExtraHTTPHeaders({ 'user-agent': PERSON['user-agent'] });
  const page = await context.newPage();
  const answer = page.waitForResponse(url);
  await page.goto(url).catch(() => undefined);
  expect((await answer).status()).toBe(302);
  await page.close();
}

/** A stage on which a member has shared one item; `link` is the share's. */
async function aShare(stage: PortalStage) {
  const author = await stage.agentOf(await stage.member({ name: 'Amir Author', roles: ['author'] }));
  const reviewer = await stage.agentOf(await stage.member({ name: 'Rita Reviewer', roles: ['reviewer'] }));
  const itemId = await anApprovedItem(author, reviewer, { title: 'A hundred pupils', captions: [{ text: CAPTION }] });
  const ada = await stage.member({ name: 'Ada Adams', roles: ['advocate'] });
  const agent = await stage.agentOf(ada);
  await connectAccount(agent, stage.all, 'Ada Adams');
  const { body: item } = await agent.get(`/api/feed/${itemId}`).expect(200);
  const order = { versionId: item.versionId, captionId: item.captions[0].id, network: 'linkedin', text: CAPTION };
  const { body: made } = await agent.post('/api/shares').send(order).expect(201);
  await stage.all.processAll();
  await stage.pass(60_000);
  const { body: share } = await agent.get(`/api/shares/${made.id}`).expect(200);
  return { ada, agent, id: made.id as string, link: share.link.url as string };
}

const clicksOf = async (agent: Agent, id: string) => (await agent.get(`/api/shares/${id}`).expect(200)).body.clicks;

describe('a member who follows the link of an own share', () => {
  let stage: PortalStage;
  let ada: Actor;
  let agent: Agent;
  let id: string;
  let link: string;

  beforeAll(async () => {
    stage = await PortalStage.open();
    ({ ada, agent, id, link } = await aShare(stage));
  });
  afterAll(() => stage.close());

  it('is told apart, earns nothing by it, and sees so', async () => {
    const before = await agent.get('/api/leaderboards/advocacy/me').expect(200);
    const visit = await stage.visit({ actor: ada });
    await follow(visit.context, link);
    await follow(visit.context, link);
    await stage.all.processAll();
    expect(await clicksOf(agent, id)).toMatchObject({ human: 0, suspect: 0, own: 2 });
    const { body } = await agent.get('/api/leaderboards/advocacy/me').expect(200);
    expect(body.points).toBe(before.body.points);
    await visit.open('/shares');
    await visit.page.getByText('not counted: 2 of your own').waitFor();
    await visit.close();
  });

  it('costs nobody else a click: not a reader in the same office on the same browser, nor a colleague', async () => {
    const reader = await stage.visit();
    await follow(reader.context, link);
    await reader.close();
    const ben = await stage.member({ name: 'Ben Brown', roles: ['advocate'] });
    const colleague = await stage.visit({ actor: ben, locale: 'de-DE' });
    await follow(colleague.context, link);
    await colleague.close();
    await stage.all.processAll();
    expect(await clicksOf(agent, id)).toMatchObject({ human: 2, suspect: 0, own: 2 });
    const carla = await stage.member({ name: 'Carla Comms', roles: ['comms_lead'] });
    const lead = await stage.visit({ actor: carla });
    await lead.open('/dashboard');
    await lead.page.getByText('2 more not counted: previews 0, bots 0, doubtful 0, own 2').waitFor();
    await lead.close();
  });
});

describe('a member whose links have a host of their own', () => {
  let stage: PortalStage;

  beforeAll(async () => {
    stage = await PortalStage.open((url) => {
      const { port } = new URL(url);
      return { PUBLIC_URL: `http://app.acme.localhost:${port}`, LINK_URL: `http://go.acme.localhost:${port}` };
    });
  });
  afterAll(() => stage.close());

  it('is told apart in the browser that has the portal open, until they sign out', async () => {
    const { ada, agent, id, link } = await aShare(stage);
    expect(link).toMatch(/^http:\/\/go\.acme\.localhost/);
    const portal = new URL(link).origin.replace('//go.', '//app.');
    const { context, page } = await stage.visit();
    const [name, value] = (await aSession(stage.all.test, ada)).split('=');
    await context.addCookies([{ name: name!, value: value!, url: portal, httpOnly: true, sameSite: 'Lax' }]);
    const marked = page.waitForResponse((response) => response.url().includes('/s/own/'));
    await page.goto(`${portal}/shares`);
    expect((await marked).status()).toBe(204);
    await follow(context, link);
    await stage.all.processAll();
    expect(await clicksOf(agent, id)).toMatchObject({ human: 0, own: 1 });
    await page.evaluate(() => fetch('/api/auth/sign-out', { method: 'POST' }));
    await follow(context, link);
    await stage.all.processAll();
    expect(await clicksOf(agent, id)).toMatchObject({ human: 1, own: 1 });
  });
});

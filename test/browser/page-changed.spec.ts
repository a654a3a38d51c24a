import type { Actor } from '#libs/kernel';
import { aFeedServer, type FeedServer } from '#testing/sources';
import { anApprovedItem } from '../support/approved-item.js';
import { PortalStage } from '../support/portal-stage.js';
import type { Visit } from '../support/portal-visit.js';
import { connectAccount, type Agent } from '../support/sign-in.js';

const TEXT = 'Our laboratories in Leeds open their doors on Saturday.';

describe('a page behind approved content that changes', () => {
  let stage: PortalStage;
  let site: FeedServer;
  let lead: Visit;
  let ada: Agent;
  let adaWho: Actor;
  let itemId: string;
  let order: Record<string, unknown>;

  const says = (words: string) =>
    site.answer('/open-day', (response) => {
      response.setHeader('content-type', 'text/html');
      response.end(`<title>Open day</title><nav>Home</nav><main><p>${words}</p></main>`);
    });

  beforeAll(async () => {
    site = await aFeedServer();
    says('Everybody is welcome on Saturday.');
    stage = await PortalStage.open();
    const author = await stage.agentOf(await stage.member({ name: 'Amir Author', roles: ['author'] }));
    const other = await stage.agentOf(await stage.member({ name: 'Rolf Reviewer', roles: ['reviewer'] }));
    const draft = { title: 'Open day', linkUrl: `${site.url}/open-day`, captions: [{ text: TEXT }] };
    itemId = await anApprovedItem(author, other, draft);
    adaWho = await stage.member({ name: 'Ada Adams', roles: ['advocate'] });
    ada = await stage.agentOf(adaWho);
    await connectAccount(ada, stage.all, 'Ada Adams');
    const { body: item } = await ada.get(`/api/feed/${itemId}`).expect(200);
    order = { versionId: item.versionId, captionId: item.captions[0].id, network: 'linkedin', text: TEXT };
    lead = await stage.visit({ actor: await stage.member({ name: 'Priya Lead', roles: ['comms_lead'] }) });
  });
  afterAll(async () => {
    await stage.close();
    site.close();
  });

  it('is read, and what it says stands on the item’s page', async () => {
    await lead.open(`/library/${itemId}`);
    await lead.page.getByRole('button', { name: /^(Read it|Compare) now$/ }).click();
    await lead.page.getByText('Everybody is welcome on Saturday.').waitFor();
  });

  it('is looked at by a reviewer where nobody had read it before the approval, and holds nothing until then', async () => {
    await lead.page.getByText('Nobody has seen this page yet').waitFor();
    expect(await lead.page.getByRole('button', { name: 'The content is right' }).count()).toBe(0);
    const { body: feed } = await ada.get('/api/feed').expect(200);
    expect(feed.items.map(({ held }: { held: boolean }) => held)).toEqual([false]);
    const rosa = await stage.visit({ actor: await stage.member({ name: 'Ruth Reviewer', roles: ['reviewer'] }) });
    await rosa.open('/review?of=you');
    await rosa.page.getByRole('listitem').filter({ hasText: 'Page not seen yet' }).getByRole('link').click();
    await rosa.page.waitForURL(`**/review/${itemId}`);
    await rosa.page.getByText('It was read for the first time after the approval.').waitFor();
    await rosa.page.getByRole('group', { name: 'Text of the page' }).getByText('Everybody is welcome').waitFor();
    await rosa.page.getByRole('button', { name: 'The content is right' }).click();
    await rosa.page.getByText('Looked at. It stays approved with this page.').waitFor();
    await rosa.page.getByText('Nobody has seen this page yet').waitFor({ state: 'detached' });
    await rosa.open('/review?of=you');
    await rosa.page.getByText('Nothing is waiting for you').waitFor();
    expect(rosa.complaints).toEqual([]);
    await rosa.close();
    await lead.open(`/library/${itemId}`);
  });

  it('holds the item when it says something else', async () => {
    says('Nobody is welcome on Saturday.');
    stage.clock.advance(10 * 60_000);
    await lead.page.getByRole('button', { name: 'Compare now' }).click();
    await lead.page.getByText('The page has changed since it was approved').waitFor();
    const refused = await ada.post('/api/shares').send(order);
    expect([refused.status, refused.body.code]).toEqual([409, 'page_changed']);
    expect(await lead.page.getByRole('button', { name: 'The content is still right' }).count()).toBe(0);
  });

  it('is marked where people meet it: in the library, and to members as checked again, with nothing to press', async () => {
    await lead.open('/library');
    const row = lead.page.getByRole('row', { name: /Open day/ });
    await row.getByText('Page changed').waitFor();
    const visit = await stage.visit({ actor: adaWho });
    await visit.open('/feed');
    const card = visit.page.getByRole('listitem').filter({ hasText: 'Open day' });
    await card.getByText('Being checked again').waitFor();
    expect(await card.getByRole('button', { name: /^Share/ }).count()).toBe(0);
    expect(await visit.page.getByText('Page changed').count()).toBe(0);
    expect(visit.complaints).toEqual([]);
  });

  it('is told to a reviewer, who sees word by word what changed and lets the item go again', async () => {
    await stage.all.processAll();
    const rita = await stage.visit({ actor: await stage.member({ name: 'Rita Reviewer', roles: ['reviewer'] }) });
    await rita.open('/review?of=you');
    await rita.page.getByRole('listitem').filter({ hasText: 'Page changed' }).getByRole('link').click();
    await rita.page.waitForURL(`**/review/${itemId}`);
    const changes = rita.page.getByRole('group', { name: 'What has changed' });
    await changes.locator('del', { hasText: 'Everybody' }).waitFor();
    await changes.locator('ins', { hasText: 'Nobody' }).waitFor();
    await rita.page.getByRole('button', { name: 'The content is still right' }).click();
    await rita.page.getByText('Accepted. It may be shared again.').waitFor();
    await changes.waitFor({ state: 'detached' });
    await ada.post('/api/shares').send(order).expect(201);
    await rita.open('/review?of=you');
    await rita.page.getByText('Nothing is waiting for you').waitFor();
    expect(await rita.page.getByText('Page changed').count()).toBe(0);
    expect([...lead.complaints, ...rita.complaints]).toEqual([]);
  });

  it('that cannot be reached is a warning in the library, and holds nothing', async () => {
    site.answer('/open-day', (response) => response.writeHead(503).end());
    stage.clock.advance(10 * 60_000);
    await lead.open(`/library/${itemId}`);
    await lead.page.getByRole('button', { name: 'Compare now' }).click();
    await lead.page.getByText('It could not be read.').waitFor();
    await lead.open('/library');
    await lead.page
      .getByRole('row', { name: /Open day/ })
      .getByText('Page out of reach')
      .waitFor();
    const { body: feed } = await ada.get('/api/feed').expect(200);
    expect(feed.items.map(({ held }: { held: boolean }) => held)).toEqual([false]);
  });

  it('is decided on as it was seen: one read anew meanwhile is shown first, and nothing typed is lost', async () => {
    says('Doors open at nine.');
    const amir = await stage.agentOf(await stage.member({ name: 'Anna Author', roles: ['author'] }));
    const captions = [{ network: 'linkedin', language: 'en', text: TEXT }];
    const draft = { title: 'Doors', linkUrl: `${site.url}/open-day`, captions };
    const { body: item } = await amir.post('/api/content').send(draft).expect(201);
    const versionId: string = item.version.id;
    await amir.post(`/api/content/${item.id}/submit`).send({ versionId }).expect(200);
    const look = () => amir.post(`/api/content/${item.id}/versions/${versionId}/page/look`).send({});
    expect((await look()).body.page.newest.mainText).toContain('nine');
    const rolf = await stage.visit({ actor: await stage.member({ name: 'Rosa Reviewer', roles: ['reviewer'] }) });
    const { page } = rolf;
    await rolf.open(`/review/${item.id}`);
    await page.getByText('Doors open at nine.').waitFor();
    await page.getByRole('textbox', { name: 'Reason' }).fill('Checked with the site.');
    says('Doors open at ten.');
    stage.clock.advance(10 * 60_000);
    expect((await look()).body.page.newest.mainText).toContain('ten');
    await page.getByRole('button', { name: /^Approve/ }).click();
    await page.getByText(/was read anew and says something else/).waitFor();
    await page.getByRole('button', { name: 'See what the page says now' }).click();
    await page.getByText('Doors open at ten.').waitFor();
    expect(await page.getByRole('textbox', { name: 'Reason' }).inputValue()).toBe('Checked with the site.');
    await page.getByRole('button', { name: /^Approve/ }).click();
    await page.getByText('Approved: Doors').waitFor();
    const { body: decided } = await amir.get(`/api/content/${item.id}`).expect(200);
    expect(decided.state).toBe('approved');
  });
});

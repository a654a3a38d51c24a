import supertest from 'supertest';
import { anApprovedItem } from '../support/approved-item.js';
import { PortalStage } from '../support/portal-stage.js';
import type { Visit } from '../support/portal-visit.js';
import { connectAccount, type Agent } from '../support/sign-in.js';

const REASON = 'The figure in the second sentence was wrong.';
const TEXT = 'Our laboratories in Leeds opened their doors to a hundred pupils this week.';

describe('recalling what was approved', () => {
  let stage: PortalStage;
  let ada: Agent;
  let author: Agent;
  let lead: Visit;
  let advocate: Visit;
  let itemId: string;
  let link: string;

  const posts = async (): Promise<string[]> => {
    const { body } = await supertest(stage.all.sandboxUrl).get('/sandbox/posts').expect(200);
    const there = body.posts.filter(({ deleted }: { deleted: boolean }) => !deleted);
    return there.map(({ text }: { text: string }) => text);
  };

  beforeAll(async () => {
    stage = await PortalStage.open();
    const actor = await stage.member({ name: 'Ada Adams', roles: ['advocate'], timeZone: 'Europe/London' });
    author = await stage.agentOf(await stage.member({ name: 'Amir Author', roles: ['author'] }));
    const reviewer = await stage.agentOf(await stage.member({ name: 'Rita Reviewer', roles: ['reviewer'] }));
    itemId = await anApprovedItem(author, reviewer, { title: 'A hundred pupils', captions: [{ text: TEXT }] });
    ada = await stage.agentOf(actor);
    await connectAccount(ada, stage.all, 'Ada Adams');
    const { body: item } = await ada.get(`/api/feed/${itemId}`).expect(200);
    const order = { versionId: item.versionId, captionId: item.captions[0].id, network: 'linkedin', text: TEXT };
    const { body: live } = await ada.post('/api/shares').send(order).expect(201);
    await stage.all.processAll();
    link = (await ada.get(`/api/shares/${live.id}`).expect(200)).body.link.url;
    await ada
      .post('/api/shares')
      .send({
        ...order,
        text: `${TEXT} I was there.`,
        schedule: { localTime: '2026-11-04T12:00', timeZone: 'Europe/London' },
      })
      .expect(201);
    advocate = await stage.visit({ actor });
    lead = await stage.visit({ actor: await stage.member({ name: 'Priya Lead', roles: ['comms_lead'] }) });
  });
  afterAll(() => stage.close());

  it('shows how far it reaches, wants a reason, and stands on the item’s page', async () => {
    const { page } = lead;
    expect(await posts()).toHaveLength(1);
    await lead.open(`/library/${itemId}`);
    await page.getByRole('button', { name: 'Recall' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('1 share waits and is called off.').waitFor();
    await dialog.getByText('1 post on LinkedIn is taken back.').waitFor();
    await dialog.getByText('1 member is concerned.').waitFor();
    await dialog.getByRole('button', { name: 'Recall it now' }).click();
    await dialog.locator('[aria-invalid=true]').waitFor();
    await dialog.getByLabel('Why').fill(REASON);
    await dialog.getByRole('button', { name: 'Recall it now' }).click();
    await page.getByText('Recalled. What is out is being taken back.').waitFor();
    await page.getByRole('heading', { name: /recalled/ }).waitFor();
    await page.getByText(`Priya Lead: ${REASON}`).waitFor();
    expect(await page.getByRole('button', { name: 'Recall' }).count()).toBe(0);
  });

  it('calls off what waits, deletes what is out, and says so of each', async () => {
    stage.clock.advance(3 * 3_600_000);
    await stage.all.processAll();
    await stage.all.processAll();
    expect(await posts()).toEqual([]);
    const { page } = lead;
    await page.getByText('1 share was called off').waitFor();
    await page.getByText('1 post was deleted at the network').waitFor();
    await page.getByRole('heading', { name: 'This content was recalled' }).waitFor();
    const download = page.waitForEvent('download');
    await page.getByRole('link', { name: 'Each share as a CSV file' }).click();
    expect((await download).suggestedFilename()).toMatch(/\.csv$/);
  });

  it('is to be read on its page and no more; a new item begins from it', async () => {
    const { page } = lead;
    await page.getByText('Nothing of it can be shared any more').waitFor();
    await page.getByRole('article', { name: 'Post as readers will see it' }).getByText(TEXT).waitFor();
    expect(await page.getByRole('textbox').count()).toBe(0);
    await page.getByRole('button', { name: 'New item from this one' }).click();
    await page.getByText('This is the new item. Nothing of it is approved yet.').waitFor();
    expect(await page.getByRole('textbox', { name: 'Title', exact: true }).inputValue()).toBe('A hundred pupils');
    const { body: copy } = await author.get(`/api/content/${page.url().split('/').pop()}`).expect(200);
    expect([copy.state, copy.approvedVersion, copy.captions[0].text]).toEqual(['draft', null, TEXT]);
    await page.goBack();
  });

  it('leads its short links to a notice, and nowhere else', async () => {
    const answer = await supertest(stage.all.url).get(new URL(link).pathname);
    expect(answer.status).toBe(410);
    expect(answer.headers.location).toBeUndefined();
  });

  it('is seen by its member, who is offered it no more', async () => {
    const { page } = advocate;
    await advocate.open('/shares');
    await page.getByRole('link', { name: 'A hundred pupils' }).first().click();
    await page.getByText('This content is not offered to share any more').waitFor();
    expect(await page.getByRole('button', { name: /Share on LinkedIn|Try again/ }).count()).toBe(0);
    await page.getByRole('link', { name: 'To My shares' }).click();
    await page.getByText('A hundred pupils').first().waitFor();
    const states = (await ada.get('/api/shares').expect(200)).body.items.map(({ state }: { state: string }) => state);
    expect(states).toEqual(['withdrawn', 'withdrawn']);
    expect(lead.complaints.filter((complaint) => !/\b4\d\d\b/.test(complaint))).toEqual([]);
  });
});

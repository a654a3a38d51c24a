import supertest from 'supertest';
import { anApprovedItem } from '../support/approved-item.js';
import { PortalStage } from '../support/portal-stage.js';
import type { Visit } from '../support/portal-visit.js';
import { connectAccount, type Agent } from '../support/sign-in.js';

const REASON = 'The figure in the second sentence was wrong.';
const TEXT = 'Our laboratories in Leeds opened their doors to a hundred pupils this week.';

describe('a recall that the network puts off', () => {
  let stage: PortalStage;
  let ada: Agent;
  let author: Visit;
  let lead: Visit;
  let advocate: Visit;
  let itemId: string;

  const standing = async (): Promise<number> => {
    const { body } = await supertest(stage.all.sandboxUrl).get('/sandbox/posts').expect(200);
    return body.posts.filter(({ deleted }: { deleted: boolean }) => !deleted).length;
  };

  beforeAll(async () => {
    stage = await PortalStage.open();
    const actor = await stage.member({ name: 'Ada Adams', roles: ['advocate'], timeZone: 'Europe/London' });
    const amir = await stage.member({ name: 'Amir Author', roles: ['author'] });
    const reviewer = await stage.agentOf(await stage.member({ name: 'Rita Reviewer', roles: ['reviewer'] }));
    const draft = { title: 'A hundred pupils', captions: [{ text: TEXT }] };
    itemId = await anApprovedItem(await stage.agentOf(amir), reviewer, draft);
    ada = await stage.agentOf(actor);
    await connectAccount(ada, stage.all, 'Ada Adams');
    const { body: item } = await ada.get(`/api/feed/${itemId}`).expect(200);
    const order = { versionId: item.versionId, captionId: item.captions[0].id, network: 'linkedin', text: TEXT };
    await ada.post('/api/shares').send(order).expect(201);
    await stage.all.processAll();
    const priya = await stage.member({ name: 'Priya Lead', roles: ['comms_lead'] });
    const fault = { kind: 'throttled', match: { operation: 'delete-post' }, times: 1 };
    await supertest(stage.all.sandboxUrl).post('/sandbox/faults').send(fault).expect(201);
    const recall = { itemId, reason: REASON, links: 'notice' };
    await (await stage.agentOf(priya)).post('/api/recalls').send(recall).expect(201);
    await stage.all.processAll();
    advocate = await stage.visit({ actor });
    lead = await stage.visit({ actor: priya });
    author = await stage.visit({ actor: amir });
  });
  afterAll(() => stage.close());

  it('asks its member at once, with the steps, and says when it is tried again', async () => {
    expect(await standing()).toBe(1);
    const { page } = advocate;
    await advocate.open('/shares');
    await page.getByRole('heading', { name: 'Please delete these posts' }).waitFor();
    await page.getByText('LinkedIn does not let us delete it yet.').waitFor();
    await page.getByText('Tried again from').waitFor();
    await page.getByRole('link', { name: 'Open your post on LinkedIn' }).waitFor();
    await page.getByRole('button', { name: 'It is gone' }).waitFor();
    await lead.open(`/library/${itemId}`);
    await lead.page.getByText('1 post waits for the network, and its member is asked too').waitFor();
    await lead.page.getByText('Tried again from').waitFor();
  });

  it('tells the item’s author who recalled it', async () => {
    await author.open('/inbox');
    await author.page.getByText('Your content was recalled').first().waitFor();
    await author.page.getByText('Priya Lead has recalled “A hundred pupils”', { exact: false }).first().waitFor();
  });

  it('deletes the post once the network lets it, which ends the task', async () => {
    stage.clock.advance(30 * 60_000);
    await stage.all.processAll();
    await stage.all.processAll();
    expect(await standing()).toBe(0);
    await lead.page.getByText('1 post was deleted at the network').waitFor();
    expect((await ada.get('/api/recalls/tasks').expect(200)).body.items).toEqual([]);
    await advocate.open('/shares');
    await advocate.page.getByText('Taken back: this content was recalled', { exact: false }).first().waitFor();
    expect(await advocate.page.getByRole('heading', { name: 'Please delete these posts' }).count()).toBe(0);
    await lead.open(`/library/${itemId}/record`);
    await lead.page.getByText('Deleted at its network from here on', { exact: false }).first().waitFor();
    expect(await lead.page.getByText('Not shared').count()).toBe(0);
  });
});

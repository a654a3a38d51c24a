import { anApprovedItem } from '../support/approved-item.js';
import { PortalStage } from '../support/portal-stage.js';
import type { Visit } from '../support/portal-visit.js';
import { connectAccount } from '../support/sign-in.js';

const REASON = 'A figure in it was wrong.';
const CAPTION = 'Our laboratories in Leeds opened their doors to a hundred pupils this week.';

describe('a recalled post that nobody else can delete', () => {
  let stage: PortalStage;
  let lead: Visit;
  let ben: Visit;
  let itemId: string;

  beforeAll(async () => {
    stage = await PortalStage.open();
    const author = await stage.agentOf(await stage.member({ name: 'Amir Author', roles: ['author'] }));
    const reviewer = await stage.agentOf(await stage.member({ name: 'Rita Reviewer', roles: ['reviewer'] }));
    itemId = await anApprovedItem(author, reviewer, { title: 'A hundred pupils', captions: [{ text: CAPTION }] });
    const actor = await stage.member({ name: 'Ben Bell', roles: ['advocate'], timeZone: 'Europe/London' });
    const agent = await stage.agentOf(actor);
    await connectAccount(agent, stage.all, 'Ben Bell');
    const { body: item } = await agent.get(`/api/feed/${itemId}`).expect(200);
    const order = { versionId: item.versionId, captionId: item.captions[0].id, network: 'linkedin' };
    for (const text of [CAPTION, `Again: ${CAPTION}`]) {
      await agent
        .post('/api/shares')
        .send({ ...order, text })
        .expect(201);
    }
    await stage.all.processAll();
    const schedule = { localTime: '2026-11-06T09:30', timeZone: 'Europe/London' };
    await agent
      .post('/api/shares')
      .send({ ...order, text: `Later: ${CAPTION}`, schedule })
      .expect(201);
    const { body: connections } = await agent.get('/api/connections').expect(200);
    const { id } = connections.items.find(({ network }: { network: string }) => network === 'linkedin');
    await agent.delete(`/api/connections/${id}`).expect(204);
    ben = await stage.visit({ actor });
    lead = await stage.visit({ actor: await stage.member({ name: 'Priya Lead', roles: ['comms_lead'] }) });
  });
  afterAll(() => stage.close());

  it('is told apart before the recall, and its member asked', async () => {
    const { page } = lead;
    await lead.open(`/library/${itemId}`);
    await page.getByRole('button', { name: 'Recall', exact: true }).click();
    const dialog = page.getByRole('dialog', { name: 'Recall this content' });
    await dialog
      .getByText('2 posts on LinkedIn are taken back. 2 of them only whoever shared them can delete.')
      .waitFor();
    await dialog.getByLabel('Why').fill(REASON);
    await dialog.getByRole('button', { name: 'Recall it now' }).click();
    await page.getByRole('heading', { name: 'This content is being recalled' }).waitFor();
    await stage.all.processAll();
    await page.getByText('1 member was asked to delete 2 posts').waitFor();
  });

  it('is a task on top of their shares, and what was scheduled is shown as withdrawn with the reason', async () => {
    const { page } = ben;
    await ben.open('/shares');
    const later = page.getByRole('listitem').filter({ hasText: 'Later: ' });
    await later.getByText('Withdrawn').waitFor();
    await later.getByText(REASON).waitFor();
    const task = page
      .getByRole('listitem')
      .filter({ has: page.getByText('Again: ') })
      .filter({
        has: page.getByRole('button', { name: 'It is gone' }),
      });
    await task.getByText(REASON).waitFor();
    await task.getByRole('link', { name: 'Open your post on LinkedIn' }).waitFor();
  });

  it('is settled when they say that it is gone', async () => {
    const { page } = ben;
    const heading = page.getByRole('heading', { name: 'Please delete these posts' });
    const tasks = page.getByRole('listitem').filter({ has: page.getByRole('button', { name: 'It is gone' }) });
    for (const task of [tasks.filter({ hasText: 'Again: ' }), tasks]) {
      await task.getByRole('button', { name: 'It is gone' }).click();
      await page.getByText('Have you looked, and is the post not there any more?').waitFor();
      await page.getByRole('dialog').getByRole('button', { name: 'It is gone' }).click();
      await task.waitFor({ state: 'detached' });
    }
    await page.getByText('Thank you. Whoever leads the programme sees it.').first().waitFor();
    await heading.waitFor({ state: 'detached' });
    await stage.all.processAll();
    await lead.page.getByRole('heading', { name: 'This content was recalled' }).waitFor();
    await lead.page.getByText('2 posts are gone, as 1 member says').waitFor();
    expect([...lead.complaints, ...ben.complaints]).toEqual([]);
  });
});

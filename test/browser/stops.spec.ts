import type { Actor } from '#libs/kernel';
import { anApprovedItem } from '../support/approved-item.js';
import { PortalStage } from '../support/portal-stage.js';
import { connectAccount, type Agent } from '../support/sign-in.js';

const ACCIDENT = 'An accident at the plant in Leeds.';
const WRONG = 'The figure in the second sentence was wrong.';
const TEXT = 'Our laboratories in Leeds opened their doors to a hundred pupils this week.';

describe('what is stopped and recalled', () => {
  let stage: PortalStage;
  let priya: Actor;
  let rita: Actor;
  let lead: Agent;

  beforeAll(async () => {
    stage = await PortalStage.open();
    const ada = await stage.agentOf(await stage.member({ name: 'Ada Adams', roles: ['advocate'] }));
    const author = await stage.agentOf(await stage.member({ name: 'Amir Author', roles: ['author'] }));
    rita = await stage.member({ name: 'Rita Reviewer', roles: ['reviewer'] });
    priya = await stage.member({ name: 'Priya Lead', roles: ['comms_lead'] });
    lead = await stage.agentOf(priya);
    const reviewer = await stage.agentOf(rita);
    const itemId = await anApprovedItem(author, reviewer, { title: 'A hundred pupils', captions: [{ text: TEXT }] });
    await connectAccount(ada, stage.all, 'Ada Adams');
    const { body: item } = await ada.get(`/api/feed/${itemId}`).expect(200);
    const order = { versionId: item.versionId, captionId: item.captions[0].id, network: 'linkedin', text: TEXT };
    await ada.post('/api/shares').send(order).expect(201);
    await stage.all.processAll();
    await lead.post('/api/recalls').send({ itemId, reason: WRONG, links: 'notice' }).expect(201);
  });
  afterAll(() => stage.close());

  it('says so while nothing is, and is found from the library on a phone', async () => {
    const visit = await stage.visit({ actor: priya, width: 390 });
    const { page } = visit;
    await visit.open('/library');
    await page.getByRole('button', { name: 'More in the library' }).click();
    await page.getByRole('menuitem', { name: 'Stopped and recalled' }).click();
    await page.getByRole('heading', { name: 'Stopped and recalled', level: 1 }).waitFor();
    await page.getByText('No sharing is stopped').waitFor();
    const recall = page.getByRole('list', { name: 'Recalls under way' }).getByRole('listitem').first();
    await recall.getByText(WRONG).waitFor();
    await recall.getByText('0 of 1 share dealt with').waitFor();
    await recall.getByText('1 share is still to be taken back').waitFor();
    await page.getByText('Past', { exact: true }).click();
    await page.getByText('No stop was lifted yet').waitFor();
    await page.getByText('No recall is done yet').waitFor();
    expect(await page.evaluate<boolean>('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
    expect(visit.complaints).toEqual([]);
    await visit.close();
  });

  it('is shown to a reviewer, who is led to it by what stands over every screen and lifts nothing', async () => {
    await lead.post('/api/freezes').send({ scope: 'organisation', reason: ACCIDENT }).expect(201);
    const visit = await stage.visit({ actor: rita });
    const { page } = visit;
    await visit.open('/inbox');
    await page.getByRole('link', { name: 'All stops and recalls' }).click();
    const main = page.getByRole('main');
    await main.getByText('All sharing', { exact: true }).waitFor();
    await main.getByText('Stopped by Priya Lead').waitFor();
    expect(await main.getByRole('button', { name: /Lift/ }).count()).toBe(0);
    expect(await main.getByRole('button', { name: 'Stop sharing' }).count()).toBe(0);
    await visit.open('/review');
    await page.getByRole('link', { name: 'Stopped and recalled' }).click();
    await main.getByRole('link', { name: 'A hundred pupils', exact: true }).click();
    await page.getByRole('heading', { name: 'A hundred pupils' }).first().waitFor();
    expect(visit.complaints).toEqual([]);
    await visit.close();
  });

  it('moves to what is past once it is lifted or done, with who lifted it and a file of every share', async () => {
    const visit = await stage.visit({ actor: priya });
    const { page } = visit;
    await visit.open('/library/stops');
    await page.getByRole('button', { name: 'Lift: All sharing' }).click();
    await page.getByRole('dialog', { name: 'Let it go on?' }).getByRole('button', { name: 'Lift it' }).click();
    await page.getByText('No sharing is stopped').waitFor();
    stage.clock.advance(3 * 3_600_000);
    await stage.all.processAll();
    await stage.all.processAll();
    await visit.catchUp();
    await visit.open('/library/stops?state=past');
    await page.getByText('Lifted by Priya Lead').waitFor();
    const recall = page.getByRole('list', { name: 'Recalls that are done' }).getByRole('listitem').first();
    await recall.getByText('1 of 1 share dealt with').waitFor();
    await recall.getByText('1 post was deleted at the network').waitFor();
    const download = page.waitForEvent('download');
    await recall.getByRole('link', { name: 'Each share as a CSV file: A hundred pupils' }).click();
    expect((await download).suggestedFilename()).toMatch(/\.csv$/);
    expect(visit.complaints).toEqual([]);
    await visit.close();
  });

  it('comes a page at a time', async () => {
    for (let each = 0; each < 22; each++) {
      const { body } = await lead
        .post('/api/freezes')
        .send({ scope: 'network', network: 'linkedin', reason: `No. ${each}.` });
      await lead.post(`/api/freezes/${body.id}/lift`).expect(204);
      stage.clock.advance(1_000);
    }
    const visit = await stage.visit({ actor: priya });
    const { page } = visit;
    await visit.open('/library/stops?state=past');
    await page.getByText('No. 21.').waitFor();
    expect(await page.getByText('No. 1.', { exact: true }).count()).toBe(0);
    await page.getByRole('button', { name: 'Load more' }).click();
    await page.getByText('No. 1.', { exact: true }).waitFor();
    await page.getByText(ACCIDENT).waitFor();
    expect(visit.complaints).toEqual([]);
    await visit.close();
  });

  it('is where a comms lead stops sharing, too, and sees it stand there', async () => {
    const visit = await stage.visit({ actor: priya });
    const { page } = visit;
    await visit.open('/library/stops');
    await page.getByRole('main').getByRole('button', { name: 'Stop sharing' }).click();
    const dialog = page.getByRole('dialog', { name: 'Stop sharing in a crisis' });
    await dialog.getByLabel('Why').fill('A fire in the stock.');
    await dialog.getByRole('button', { name: 'Stop it now' }).click();
    await page.getByRole('main').getByText('Stopped by Priya Lead').waitFor();
    const { body: running } = await lead.get('/api/freezes').expect(200);
    await lead.post(`/api/freezes/${running.items[0].id}/lift`).expect(204);
    expect(visit.complaints).toEqual([]);
    await visit.close();
  });
});

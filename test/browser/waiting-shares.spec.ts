import type { Page } from 'playwright-core';
import { anApprovedItem } from '../support/approved-item.js';
import { PortalStage } from '../support/portal-stage.js';
import type { Visit } from '../support/portal-visit.js';
import { connectAccount, type Agent } from '../support/sign-in.js';

const CAPTION = 'Our laboratories in Leeds opened their doors to a hundred pupils this week.';
const MOMENT = /4 Nov 2026.*12:00 GMT/;

describe('what “My shares” says of what is ahead of a share', () => {
  let stage: PortalStage;
  let visit: Visit;
  let page: Page;
  let agent: Agent;
  let lead: Agent;
  let topicId: string;
  let itemId: string;

  const row = (list: string, text: string) =>
    page.getByRole('list', { name: list }).getByRole('listitem').filter({ hasText: text });
  const upcoming = (text: string) => row('Upcoming and to settle', text);
  const past = (text: string) => row('Published and ended', text);
  const share = async (text: string, localTime?: string): Promise<string> => {
    const { body: item } = await agent.get(`/api/feed/${itemId}`).expect(200);
    const { versionId, captions } = item;
    const schedule = localTime && { localTime, timeZone: 'Europe/London' };
    const order = { versionId, captionId: captions[0].id, network: 'linkedin', text, ...(schedule && { schedule }) };
    return (await agent.post('/api/shares').send(order).expect(201)).body.id;
  };
  const disconnect = async () => {
    const { body } = await agent.get('/api/connections').expect(200);
    await agent.delete(`/api/connections/${body.items[0].id}`).expect(204);
  };

  beforeAll(async () => {
    stage = await PortalStage.open();
    const author = await stage.agentOf(await stage.member({ name: 'Amir Author', roles: ['author'] }));
    const reviewer = await stage.agentOf(await stage.member({ name: 'Rita Reviewer', roles: ['reviewer'] }));
    lead = await stage.agentOf(await stage.member({ name: 'Priya Lead', roles: ['comms_lead'] }));
    topicId = (await author.post('/api/topics').send({ name: 'Plants' }).expect(201)).body.id;
    itemId = await anApprovedItem(author, reviewer, {
      title: 'A hundred pupils',
      topics: [topicId],
      captions: [{ text: CAPTION }],
    });
    const ada = await stage.member({ name: 'Ada Adams', roles: ['advocate'], timeZone: 'Europe/London' });
    agent = await stage.agentOf(ada);
    await connectAccount(agent, stage.all, 'Ada Adams');
    await share(`At noon: ${CAPTION}`, '2026-11-04T12:00');
    const off = await share(`Called off: ${CAPTION}`, '2026-11-05T12:00');
    await agent.post(`/api/shares/${off}/cancel`).expect(200);
    await share(`Out: ${CAPTION}`);
    await stage.all.processAll();
    visit = await stage.visit({ actor: ada });
    page = visit.page;
  });
  afterAll(() => stage.close());

  it('is its time, when nothing is known to stand in its way', async () => {
    await visit.open('/shares');
    await upcoming('At noon:')
      .getByText(/It goes out on .*4 Nov 2026/)
      .waitFor();
    await past('Called off:').getByRole('link', { name: 'Use this text again' }).waitFor();
  });

  it('is its member’s look, where it was taken back at an address that only they had told', async () => {
    const id = await share(`Told: ${CAPTION}`);
    await stage.all.processAll();
    await stage.all.test.owner(`UPDATE publications SET code = 'address_told' WHERE share_id = $1`, [id]);
    await visit.open('/shares');
    await past('Told:').getByRole('button', { name: 'Take it back' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Take it back' }).click();
    await upcoming('Told:').getByText('Look at your LinkedIn profile: is the post gone?').waitFor();
    expect(await upcoming('Told:').getByRole('button', { name: /again/ }).count()).toBe(0);
    await upcoming('Told:').getByRole('button', { name: 'It is gone' }).click();
    await past('Told:').getByText('you have looked: it is not there any more').waitFor();
  });

  it.each([
    ['everything', () => ({ scope: 'organisation' }), 'Not shared yet: all sharing is stopped for now.'],
    ['its topic', () => ({ scope: 'topic', topicId }), 'Not shared yet: sharing about the topic Plants is stopped'],
    [
      'its network',
      () => ({ scope: 'network', network: 'linkedin' }),
      'Not shared yet: sharing to LinkedIn is stopped',
    ],
  ])('is a stop of %s, with when it would have gone', async (_what, reach, words) => {
    const { body: stop } = await lead
      .post('/api/freezes')
      .send({ ...reach(), reason: 'An accident.' })
      .expect(201);
    await visit.open('/shares');
    const waits = upcoming('At noon:');
    await waits.getByText(words).waitFor();
    await waits.getByText(MOMENT).first().waitFor();
    expect(await waits.innerText()).not.toContain('It goes out');
    await lead.post(`/api/freezes/${stop.id}/lift`).expect(204);
    await visit.open('/shares');
    await waits.getByText('It goes out on').waitFor();
  });

  it('is a connection that is missing, with the way to it', async () => {
    await disconnect();
    await visit.open('/shares');
    const waits = upcoming('At noon:');
    await waits.getByText('Not shared yet: it waits for a connection to LinkedIn.').waitFor();
    expect(await waits.innerText()).not.toContain('It goes out');
    expect(await waits.getByRole('link', { name: 'Connect LinkedIn' }).getAttribute('href')).toBe('/connections');
  });

  it('is a post that cannot be reached without a connection, and how it is deleted by hand', async () => {
    const out = past('Out:');
    await out.getByRole('button', { name: 'Take it back' }).click();
    const dialog = page.getByRole('dialog', { name: 'Take it back from LinkedIn?' });
    await dialog.getByRole('button', { name: 'Take it back' }).click();
    await out.getByText(/Without a connection to LinkedIn we cannot reach the post/).waitFor();
    await out.getByRole('link', { name: 'Open your post on LinkedIn.' }).waitFor();
    await out.getByText('Open the menu of the post and choose to delete it.').waitFor();
    await out.getByRole('link', { name: 'Connect LinkedIn' }).waitFor();
    visit.complaints.length = 0;
  });

  it('is held when its time has come without one, and says when that was', async () => {
    await stage.pass(Date.parse('2026-11-04T12:01:00Z') - stage.clock.now().getTime(), visit);
    await stage.all.processAll();
    await visit.open('/shares');
    const held = upcoming('At noon:');
    await held.getByText('It was to go out on').waitFor();
    await held.getByRole('link', { name: 'Connect LinkedIn' }).waitFor();
  });

  it('is nothing to use again, where its content was recalled', async () => {
    await lead.post('/api/recalls').send({ itemId, reason: 'Wrong figures.', links: 'notice' }).expect(201);
    await stage.all.processAll();
    await visit.open('/shares');
    const off = past('Called off:');
    await off.getByText('Its content was recalled, so the text cannot be used again.').waitFor();
    expect(await off.getByRole('link', { name: 'Use this text again' }).count()).toBe(0);
  });
});

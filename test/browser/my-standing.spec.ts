import type { Page } from 'playwright-core';
import type { Actor } from '#libs/kernel';
import { anApprovedItem } from '../support/approved-item.js';
import { PortalStage } from '../support/portal-stage.js';
import type { Visit } from '../support/portal-visit.js';
import { connectAccount } from '../support/sign-in.js';

const CAPTION = 'Our laboratories in Leeds opened their doors to a hundred pupils this week.';

describe('“My standing”', () => {
  let stage: PortalStage;
  let ada: Actor;
  let ben: Actor;
  let items: string[];
  let visit: Visit;
  let page: Page;

  const share = async (actor: Actor, itemId: string) => {
    const agent = await stage.agentOf(actor);
    const { body: item } = await agent.get(`/api/feed/${itemId}`).expect(200);
    const order = {
      versionId: item.versionId,
      captionId: item.captions[0].id,
      network: 'linkedin',
      text: `${item.title}: ${CAPTION}`,
    };
    const { body } = await agent.post('/api/shares').send(order).expect(201);
    await stage.all.processAll();
    return body.id as string;
  };

  beforeAll(async () => {
    stage = await PortalStage.open();
    const author = await stage.agentOf(await stage.member({ name: 'Amir Author', roles: ['author'] }));
    const reviewer = await stage.agentOf(await stage.member({ name: 'Rita Reviewer', roles: ['reviewer'] }));
    items = [];
    for (const title of ['Open day', 'New building'])
      items.push(await anApprovedItem(author, reviewer, { title, captions: [{ text: CAPTION }] }));
    ada = await stage.member({ name: 'Ada Adams', roles: ['advocate'] });
    ben = await stage.member({ name: 'Ben Brown', roles: ['advocate'] });
    for (const member of [ada, ben]) {
      const agent = await stage.agentOf(member);
      await connectAccount(agent, stage.all, member === ada ? 'Ada Adams' : 'Ben Brown');
      await agent.patch('/api/auth/me').send({ leaderboardConsent: true }).expect(200);
    }
    visit = await stage.visit({ actor: ben });
    page = visit.page;
  });
  afterAll(() => stage.close());

  it('tells the gap to the next place above, and what closes it', async () => {
    await share(ada, items[0]!);
    await share(ada, items[1]!);
    await share(ben, items[0]!);
    await visit.open('/standing');
    await page.getByText('#2', { exact: true }).waitFor();
    await page.getByRole('heading', { name: '10 points to place #1' }).waitFor();
    await page.getByText('One item you have not shared yet gets you there, or 5 clicks by people.').waitFor();
  });

  it('tells what each share earned and why, also what it gave back', async () => {
    const shares = page.getByRole('table', { name: 'By share' });
    const row = shares.getByRole('row').filter({ hasText: 'Open day' });
    expect(await shares.getByRole('row').count()).toBe(2);
    await row.getByText('+10 You shared “Open day”.').waitFor();
    const shareId = await share(ben, items[1]!);
    await (await stage.agentOf(ben)).post(`/api/shares/${shareId}/withdraw`).expect(200);
    await stage.all.processAll();
    await visit.open('/standing');
    const given = shares.getByRole('row').filter({ hasText: 'New building' });
    await given.getByText('−10 Your share of “New building” was taken back.').waitFor();
    await given.getByRole('cell').getByText('0', { exact: true }).waitFor();
  });

  it('says so to who stands at the top, and speaks of no place to who is not ranked', async () => {
    const top = await stage.visit({ actor: ada });
    await top.open('/standing');
    await top.page.getByText('Nobody stands above you.').waitFor();
    await top.page.getByRole('switch', { name: 'Show me on the leaderboard' }).click();
    await top.page.getByText('Not ranked').waitFor();
    await top.page.getByText('Nobody stands above you.').waitFor({ state: 'detached' });
    expect(top.complaints).toEqual([]);
    await top.close();
    // Whoever does not agree to stand there is no place above anybody either.
    await visit.open('/standing');
    await page.getByText('#1', { exact: true }).waitFor();
    await page.getByText('Nobody stands above you.').waitFor();
  });

  it('left nothing on the console', () => expect(visit.complaints).toEqual([]));
});

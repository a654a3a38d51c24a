import type { Page, Route } from 'playwright-core';
import supertest from 'supertest';
import { FreezeRestored } from '#libs/freezes';
import { anApprovedItem } from '../support/approved-item.js';
import { PortalStage } from '../support/portal-stage.js';
import type { Visit } from '../support/portal-visit.js';
import { connectAccount } from '../support/sign-in.js';

const REASON = 'An accident at the plant in Leeds.';
const WHY = `The reason given: ${REASON}`;
const TEXT = 'Our laboratories in Leeds opened their doors, and I was there to welcome a hundred pupils.';

describe('stopping what is shared in a crisis', () => {
  let stage: PortalStage;
  let lead: Visit;
  let advocate: Visit;
  let itemId: string;

  const share = (page: Page) => page.getByRole('button', { name: 'Share on LinkedIn now' });
  const editor = (page: Page) => page.getByRole('textbox', { name: 'Text of your post' });
  const status = (page: Page) => page.locator('#screening-status');
  const banner = (page: Page) => page.getByRole('region', { name: 'All sharing is stopped for now.' });
  const posts = async (): Promise<{ text: string }[]> =>
    (await supertest(stage.all.sandboxUrl).get('/sandbox/posts').expect(200)).body.posts;

  beforeAll(async () => {
    stage = await PortalStage.open();
    const ada = await stage.member({ name: 'Ada Adams', roles: ['advocate'], timeZone: 'Europe/London' });
    const author = await stage.agentOf(await stage.member({ name: 'Amir Author', roles: ['author'] }));
    const reviewer = await stage.agentOf(await stage.member({ name: 'Rita Reviewer', roles: ['reviewer'] }));
    const { body: topic } = await author.post('/api/topics').send({ name: 'Plants' }).expect(201);
    itemId = await anApprovedItem(author, reviewer, {
      title: 'A hundred pupils',
      topics: [topic.id],
      captions: [{ text: 'Our laboratories in Leeds opened their doors to a hundred pupils this week.' }],
    });
    const agent = await stage.agentOf(ada);
    await connectAccount(agent, stage.all, 'Ada Adams');
    const { body: item } = await agent.get(`/api/feed/${itemId}`).expect(200);
    await agent
      .post('/api/shares')
      .send({
        versionId: item.versionId,
        captionId: item.captions[0].id,
        network: 'linkedin',
        text: item.captions[0].text,
        schedule: { localTime: '2026-11-04T12:00', timeZone: 'Europe/London' },
      })
      .expect(201);
    advocate = await stage.visit({ actor: ada });
    lead = await stage.visit({ actor: await stage.member({ name: 'Priya Lead', roles: ['comms_lead'] }) });
  });
  afterAll(() => stage.close());

  it('says what it would hold before it is confirmed, and what is missing', async () => {
    const { page } = lead;
    await lead.open('/dashboard');
    await page.getByRole('button', { name: 'Stop sharing' }).click();
    const dialog = page.getByRole('dialog', { name: 'Stop sharing in a crisis' });
    await dialog.getByText('1 share of 1 member waits to go out and is held. Nothing is cancelled.').waitFor();
    await dialog.getByText(/The next is due Wed,? 4 Nov 2026.*12:00 GMT/).waitFor();
    await dialog.getByText('One topic').click();
    await dialog.getByRole('button', { name: 'Stop it now' }).click();
    await dialog.getByText('must not be empty').waitFor();
    await dialog.getByLabel('Why').fill('x'.repeat(501));
    await dialog.getByRole('button', { name: 'Stop it now' }).click();
    await dialog.getByText('Must have at most 500 characters').waitFor();
    expect(await dialog.getByLabel('Why').inputValue()).toHaveLength(501);
    await dialog.getByLabel('Why').fill(REASON);
    await dialog.getByRole('button', { name: 'Stop it now' }).click();
    await dialog.getByText('Choose which topic is stopped.').waitFor();
    expect(await dialog.getByLabel('Why').inputValue()).toBe(REASON);
    lead.complaints.length = 0;
  });

  it('refuses what a member shares at that moment, and tells them while they write; the text is kept', async () => {
    const { page } = advocate;
    await advocate.open(`/feed/${itemId}`);
    await editor(page).fill(TEXT);
    await page.getByText('Nothing in the way of sharing this.').waitFor();
    const unaware = ['**/api/freezes', (route: Route) => route.fulfill({ json: { items: [] } })] as const;
    await page.route(...unaware);

    const dialog = lead.page.getByRole('dialog', { name: 'Stop sharing in a crisis' });
    await dialog.getByText('Everything', { exact: true }).click();
    await dialog.getByRole('button', { name: 'Stop it now' }).click();
    await dialog.waitFor({ state: 'detached' });
    await lead.page.getByRole('heading', { name: 'Stopped for now' }).waitFor();
    await banner(lead.page).getByText(REASON).waitFor();

    await share(page).click();
    await page.getByRole('alert').getByText(`Not shared yet: all sharing is stopped for now. ${WHY}`).waitFor();
    expect(await editor(page).inputValue()).toBe(TEXT);
    await page.unroute(...unaware);
    await banner(page).getByText(REASON).waitFor();
    await page.getByText(`Sharing this is stopped for now. Your text stays here. ${WHY}`).waitFor();
    expect(await share(page).isDisabled()).toBe(true);
    await status(page).getByText('Stopped for now').waitFor();
    expect(await status(page).getByText('Clear').count()).toBe(0);
    expect(await editor(page).inputValue()).toBe(TEXT);
    expect(await posts()).toEqual([]);
    expect(advocate.complaints.filter((complaint) => !complaint.includes('409'))).toEqual([]);
    advocate.complaints.length = 0;
  });

  it.each(['/feed', '/shares', '/account'])('says so on %s', async (path) => {
    await advocate.open(path);
    await banner(advocate.page).getByText(REASON).waitFor();
    expect(await banner(advocate.page).getByRole('link').count()).toBe(0);
  });

  it('does not offer to share from the feed either', async () => {
    const { page } = advocate;
    await advocate.open('/feed');
    await page.getByRole('button', { name: /: A hundred pupils/ }).click();
    const dialog = page.getByRole('dialog', { name: 'Share as it stands' });
    await dialog.getByText(`Sharing this is stopped for now. ${WHY}`).waitFor();
    await dialog.getByText('Nothing in the text is in the way, but sharing it is stopped.').waitFor();
    expect(await dialog.getByRole('button', { name: 'Share now' }).count()).toBe(0);
  });

  it('holds what is due meanwhile, and says why', async () => {
    await stage.pass(2 * 3_600_000, advocate, lead);
    await stage.all.processAll();
    await advocate.open('/shares');
    await advocate.page.getByText(`Not shared yet: all sharing is stopped for now. ${WHY}`).waitFor();
    expect(await posts()).toEqual([]);
  });

  it('is lifted where it was stopped, and what the member kept goes out', async () => {
    await lead.open('/library');
    await banner(lead.page).getByRole('link', { name: 'See and lift it' }).click();
    await lead.page.getByRole('button', { name: 'Lift: All sharing' }).click();
    await lead.page.getByRole('dialog', { name: 'Let it go on?' }).getByRole('button', { name: 'Lift it' }).click();
    await lead.page.getByText('Lifted. It can be shared again.').waitFor();
    await banner(lead.page).waitFor({ state: 'detached' });

    const { page } = advocate;
    await advocate.open(`/feed/${itemId}`);
    expect(await editor(page).inputValue()).toBe(TEXT);
    await share(page).click();
    await page.getByRole('status').getByText('On its way to LinkedIn').waitFor();
    await stage.all.processAll();
    expect((await posts()).map(({ text }) => text)).toEqual([expect.stringContaining(TEXT)]);
    expect(lead.complaints).toEqual([]);
    expect(advocate.complaints).toEqual([]);
  });

  it('stands after a restore though nobody began it, and says what to look at before it is lifted', async () => {
    const taken = new Date('2026-11-04T03:00:00Z');
    await stage.all.test.database.within(stage.organisationId, (tx) =>
      stage.all.api.get(FreezeRestored, { strict: false }).execute(tx, taken),
    );
    const { page } = advocate;
    const since =
      /This server was restored from a backup of Wed,? 4 Nov 2026.*03:00 GMT\. Nothing is published until a comms lead has looked at what was recalled or stopped since\./;
    await advocate.open(`/feed/${itemId}`);
    await banner(page).getByText(since).waitFor();
    await page.locator('#share-note').getByText('A backup was restored and is looked through first.').waitFor();
    expect(await share(page).isDisabled()).toBe(true);

    await lead.open('/library/stops');
    const main = lead.page.getByRole('main');
    await main.getByText('All sharing, since a backup was restored').waitFor();
    await main.getByText(/^Stopped by the restore/).waitFor();
    await main.getByRole('button', { name: 'Lift: All sharing, since a backup was restored' }).click();
    const dialog = lead.page.getByRole('dialog', { name: 'Let it go on?' });
    await dialog.getByText('Do it again first: from the moment you lift this, that can be shared.').waitFor();
    await dialog.getByRole('button', { name: 'Lift it' }).click();
    await banner(lead.page).waitFor({ state: 'detached' });
    await lead.open('/library/stops?state=past');
    await main.getByText(/^Stopped by the restore/).waitFor();
    await banner(page).waitFor({ state: 'detached' });
    expect(lead.complaints).toEqual([]);
    expect(advocate.complaints).toEqual([]);
  });
});

import type { Locator, Page } from 'playwright-core';
import supertest from 'supertest';
import type { Actor } from '#libs/kernel';
import { anApprovedItem } from '../support/approved-item.js';
import { PortalStage } from '../support/portal-stage.js';
import type { Visit } from '../support/portal-visit.js';
import { connectAccount, PERSON, type Agent } from '../support/sign-in.js';

const CAPTION = 'Our laboratories in Leeds opened their doors to a hundred pupils this week.';
const UPCOMING = 'Upcoming and to settle';
const PAST = 'Published and ended';

describe('“My shares”', () => {
  let stage: PortalStage;
  let visit: Visit;
  let page: Page;
  let ada: Actor;
  let agent: Agent;
  let itemId: string;

  const rows = (list: string) => page.getByRole('list', { name: list }).getByRole('listitem');
  const share = async (text: string, localTime?: string): Promise<string> => {
    const { body: item } = await agent.get(`/api/feed/${itemId}`).expect(200);
    const { versionId, captions } = item;
    const schedule = localTime && { localTime, timeZone: 'Europe/London' };
    const order = { versionId, captionId: captions[0].id, network: 'linkedin', text, ...(schedule && { schedule }) };
    return (await agent.post('/api/shares').send(order).expect(201)).body.id;
  };

  beforeAll(async () => {
    stage = await PortalStage.open();
    const author = await stage.agentOf(await stage.member({ name: 'Amir Author', roles: ['author'] }));
    const reviewer = await stage.agentOf(await stage.member({ name: 'Rita Reviewer', roles: ['reviewer'] }));
    itemId = await anApprovedItem(author, reviewer, { title: 'A hundred pupils', captions: [{ text: CAPTION }] });
    ada = await stage.member({ name: 'Ada Adams', roles: ['advocate'] });
    agent = await stage.agentOf(ada);
    await connectAccount(agent, stage.all, 'Ada Adams');
    visit = await stage.visit({ actor: ada });
    page = visit.page;
  });
  afterAll(() => stage.close());

  it('say to who has none where to begin, and show no totals of nothing', async () => {
    await visit.open('/shares');
    await page.getByText('Nothing waits to go out.').waitFor();
    await page.getByText('You have not shared anything yet').waitFor();
    expect(await page.getByRole('heading', { name: 'Last 30 days' }).count()).toBe(0);
    await page.getByRole('main').getByRole('link', { name: 'Open the feed' }).click();
    await page.getByRole('heading', { name: 'Feed', level: 1 }).waitFor();
  });

  it('stand apart: what is upcoming as it goes out, what is out the newest first', async () => {
    const out = await share(`Out: ${CAPTION}`);
    await stage.all.processAll();
    const { body } = await agent.get(`/api/shares/${out}`).expect(200);
    await stage.pass(60_000, visit);
    await supertest(stage.all.url).get(new URL(body.link.url).pathname).set(PERSON).expect(302);
    await stage.all.processAll();
    await share(`Friday: ${CAPTION}`, '2026-11-06T09:30');
    await share(`Saturday: ${CAPTION}`, '2026-11-07T09:30');
    await share(`Thursday: ${CAPTION}`, '2026-11-05T09:30');
    await visit.open('/shares');
    const upcoming = await rows(UPCOMING).allInnerTexts();
    expect(upcoming.map((text) => /(\w+day): Our/.exec(text)?.[1])).toEqual(['Thursday', 'Friday', 'Saturday']);
    expect(await rows(PAST).count()).toBe(1);
    const walked: string[] = [];
    let cursor: string | null = null;
    do {
      const query: Record<string, string> = { mine: 'true', stage: 'upcoming', limit: '1', ...(cursor && { cursor }) };
      const { body: some } = await agent.get('/api/shares').query(query).expect(200);
      walked.push(...some.items.map(({ text }: { text: string }) => text.split(':')[0]!));
      cursor = some.nextCursor;
    } while (cursor);
    expect(walked).toEqual(['Thursday', 'Friday', 'Saturday']);
    await rows(PAST).getByText('1 click by a person').waitFor();
    await rows(PAST).getByText('No views reported').waitFor();
  });

  it('are added up for the last thirty days, clicks day by day; views nobody reported are no 0', async () => {
    const figure = (name: string) =>
      page.getByRole('region', { name: 'Last 30 days' }).locator('div', { hasText: name });
    expect(await figure('Shares').first().innerText()).toMatch(/Shares\s+1/);
    expect(await figure('Clicks by people').last().innerText()).toMatch(/Clicks by people\s+1/);
    await page.getByRole('img', { name: 'Clicks day by day; the most on 4 Nov: 1' }).waitFor();
    expect(await figure('Views').last().innerText()).not.toMatch(/Views\s+0/);
  });

  it('show a cancelled one where it ended, and take the focus there', async () => {
    const friday = rows(UPCOMING).filter({ hasText: 'Friday:' });
    const callOff = (within: Locator) => within.getByRole('button', { name: 'Call off the share' });
    await friday.getByRole('button', { name: 'Another time' }).click();
    await friday.getByLabel('New date and time').waitFor();
    expect(await callOff(friday).count()).toBe(0);
    await friday.getByRole('button', { name: 'Leave it' }).click();
    const dialog = page.getByRole('dialog', { name: 'Call off the share?' });
    await callOff(friday).click();
    await dialog.getByRole('button', { name: 'Keep it' }).last().click();
    await dialog.waitFor({ state: 'detached' });
    await friday.getByText('Scheduled', { exact: true }).waitFor();
    await callOff(friday).click();
    await callOff(dialog).click();
    await rows(PAST).filter({ hasText: 'Friday:' }).getByText('Withdrawn', { exact: true }).waitFor();
    await rows(UPCOMING).filter({ hasText: 'Friday:' }).waitFor({ state: 'detached' });
    await page.getByText('Cancelled: it will not go out.').waitFor();
    await page.locator('h2:focus', { hasText: PAST }).waitFor();
  });

  it('move over by themselves as they go out', async () => {
    await share(`At once: ${CAPTION}`);
    await visit.open('/shares');
    await rows(UPCOMING).filter({ hasText: 'At once:' }).getByText('On its way', { exact: true }).waitFor();
    await stage.all.processAll();
    await rows(PAST).filter({ hasText: 'At once:' }).getByText('Published', { exact: true }).waitFor();
    // Two lists, each read for itself.
    await rows(UPCOMING).filter({ hasText: 'At once:' }).waitFor({ state: 'detached' });
  });

  it('keep their filter when the page is loaded again', async () => {
    await page.getByRole('combobox', { name: 'State' }).selectOption({ label: 'Withdrawn' });
    await page.waitForURL('**/shares?state=withdrawn');
    const filtered = page.getByRole('list', { name: 'Withdrawn' }).getByRole('listitem');
    await filtered.filter({ hasText: 'Friday:' }).waitFor();
    await page.reload();
    await filtered.filter({ hasText: 'Friday:' }).waitFor();
    expect(await filtered.count()).toBe(1);
    await visit.open('/shares?state=failed');
    await page.getByText('None of your shares is in this state').waitFor();
  });

  it('are still there, and may be called off, for who has no role to share in any more', async () => {
    const mara = await stage.member({ name: 'Mara Moved', roles: ['advocate'] });
    agent = await stage.agentOf(mara);
    await connectAccount(agent, stage.all, 'Mara Moved');
    await share(`Early: ${CAPTION}`);
    await stage.all.processAll();
    await share(`Friday: ${CAPTION}`, '2026-11-06T09:30');
    await share(`Now: ${CAPTION}`);
    await stage.all.test.owner(`UPDATE members SET roles = '{author}' WHERE id = $1`, [mara.memberId]);
    await stage.all.processAll();
    const hers = await stage.visit({ actor: mara });
    ({ page } = hers);
    await hers.open('/shares');
    const friday = rows(UPCOMING).filter({ hasText: 'Friday:' });
    await friday.getByText('It waits because you no longer have a role to share in.').waitFor();
    await rows(UPCOMING).filter({ hasText: 'Now:' }).getByText('the role you share in was taken from you').waitFor();
    await page.waitForLoadState('networkidle');
    expect(await page.getByText('This is not open to you').count()).toBe(0);
    expect(await page.getByText('You chose not to be told of this').count()).toBe(0);
    const upcoming = page.getByRole('list', { name: UPCOMING });
    expect(await upcoming.getByRole('button').allInnerTexts()).toEqual(['Call off the share', 'Call off the share']);
    expect(await upcoming.getByRole('link', { name: 'Change' }).count()).toBe(0);
    await friday.getByRole('button', { name: 'Call off the share' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Call off the share' }).click();
    await rows(PAST).filter({ hasText: 'Friday:' }).getByText('Withdrawn', { exact: true }).waitFor();
    await rows(PAST).filter({ hasText: 'Early:' }).getByText('Published', { exact: true }).waitFor();
    const past = page.getByRole('list', { name: PAST });
    expect(await past.getByText(/Use this text again|Take back/).count()).toBe(0);
    expect(hers.complaints).toEqual([]);
  });

  it('left nothing on the console', () => expect(visit.complaints).toEqual([]));
});

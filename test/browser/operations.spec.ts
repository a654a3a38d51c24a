import type { Page } from 'playwright-core';
import { say, type Actor } from '#libs/kernel';
import { anApprovedItem } from '../support/approved-item.js';
import { accessibilityFaults, inColours, overflow } from '../support/page-health.js';
import { PortalStage } from '../support/portal-stage.js';
import type { Visit } from '../support/portal-visit.js';
import { connectAccount, type Agent } from '../support/sign-in.js';

const CAPTION = 'Our laboratories in Leeds opened their doors to a hundred pupils this week.';

describe('how publishing stands, in the portal', () => {
  let stage: PortalStage;
  let olga: Actor;
  let ada: Actor;
  let agent: Agent;
  let itemId: string;
  let visit: Visit;
  let page: Page;

  const heading = (name: string) => page.getByRole('heading', { name, level: 1 }).waitFor();
  const row = (table: string, text: string) =>
    page.getByRole('table', { name: table }).getByRole('row').filter({ hasText: text });
  const fact = (name: string) => page.locator('dl > div').filter({ hasText: name });
  const share = async (text: string, localTime?: string): Promise<string> => {
    const { body: item } = await agent.get(`/api/feed/${itemId}`).expect(200);
    const { versionId, captions } = item;
    const schedule = localTime && { localTime, timeZone: 'Europe/London' };
    const order = { versionId, captionId: captions[0].id, network: 'linkedin', text, ...(schedule && { schedule }) };
    return (await agent.post('/api/shares').send(order).expect(201)).body.id;
  };
  /** As after a network's last word, before any worker has taken it up. */
  const refused = async (text: string): Promise<string> => {
    const id = await share(text);
    await stage.all.test.owner(
      `UPDATE publications SET state = 'failed', code = 'network_refused', attempts = 1, message = $2 WHERE share_id = $1`,
      [id, JSON.stringify(say('{network} refused it: {words}', { network: 'LinkedIn', words: 'too large' }))],
    );
    return id;
  };
  const stateOf = async (id: string) => (await agent.get(`/api/shares/${id}`).expect(200)).body.state;

  beforeAll(async () => {
    stage = await PortalStage.open();
    const author = await stage.agentOf(await stage.member({ name: 'Amir Author', roles: ['author'] }));
    const reviewer = await stage.agentOf(await stage.member({ name: 'Rita Reviewer', roles: ['reviewer'] }));
    itemId = await anApprovedItem(author, reviewer, { title: 'A hundred pupils', captions: [{ text: CAPTION }] });
    olga = await stage.member({ name: 'Olga Owner', roles: ['admin'] });
    ada = await stage.member({ name: 'Ada Adams', roles: ['advocate'] });
    agent = await stage.agentOf(ada);
    await connectAccount(agent, stage.all, 'Ada Adams');
    visit = await stage.visit({ actor: olga });
    page = visit.page;
  });
  afterAll(() => stage.close());

  it('is nothing yet, and says so', async () => {
    await visit.open('/inbox');
    await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Operations' }).click();
    await heading('Operations');
    await page.getByText('Nobody has shared anything yet.').waitFor();
    await page.getByText('Nothing is on hold.').waitFor();
    await page.getByText('Nothing has failed.').waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  it('tells what waits, what holds it, and counts by network', async () => {
    await share(`Out: ${CAPTION}`);
    await stage.all.processAll();
    await share(`Thursday: ${CAPTION}`, '2026-11-05T09:30');
    const held = await share(`Friday: ${CAPTION}`, '2026-11-06T09:30');
    await stage.all.test.owner(`UPDATE publications SET state = 'held', hold_key = 'restored' WHERE share_id = $1`, [
      held,
    ]);
    await visit.open('/operations');
    await fact('Planned').getByText('1', { exact: true }).waitFor();
    await fact('Planned')
      .getByText(/^The next: /)
      .waitFor();
    await fact('Due, not taken up yet').getByText('0', { exact: true }).waitFor();
    await row('On hold, and why', 'A backup was restored').waitFor();
    const figures = row('By network', 'LinkedIn').getByRole('cell');
    await figures.first().waitFor();
    expect(await figures.allTextContents()).toEqual(['1', '0', '1', '0', '0', '1', '0']);
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  it('has what failed tried once more, after asking, and it goes out once', async () => {
    const id = await refused(`Refused: ${CAPTION}`);
    await visit.open('/operations');
    const failed = row('Failed for good', 'Ada Adams');
    await failed.getByText(/LinkedIn refused it/).waitFor();
    await failed.getByRole('button', { name: 'Try once more: Ada Adams' }).click();
    const dialog = page.getByRole('dialog', { name: 'Try it once more?' });
    await dialog.getByText(/is sent to LinkedIn in their name/).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Try once more' }).click();
    await page.getByText('It is tried once more for Ada Adams.').waitFor();
    await page.getByText('Nothing has failed.').waitFor();
    await stage.all.processAll();
    expect(await stateOf(id)).toBe('published');
    expect(visit.complaints).toEqual([]);
  });

  it('says why when what failed may not go out today, and offers nothing for what would double', async () => {
    const id = await refused(`Again: ${CAPTION}`);
    await visit.open('/operations');
    await row('Failed for good', 'Ada Adams').getByRole('button').waitFor();
    await share(`Again: ${CAPTION}`);
    await row('Failed for good', 'Ada Adams').getByRole('button').click();
    await page.getByRole('dialog').getByRole('button', { name: 'Try once more' }).click();
    await page.getByText('Its member has shared the same text since.').waitFor();
    expect(await stateOf(id)).toBe('failed');
    await stage.all.test.owner(
      `INSERT INTO publication_attempts (organisation_id, share_id, number, claim_token, started_at, outcome)
       VALUES ($1, $2, 1, gen_random_uuid(), now(), 'unknown')`,
      [stage.organisationId, id],
    );
    await visit.open('/operations');
    await page.getByText('It may have gone out, so it is not sent again.').waitFor();
    expect(await row('Failed for good', 'Ada Adams').getByRole('button').count()).toBe(0);
  });

  it('holds on a phone, in the dark', async () => {
    const phone = await stage.visit({ actor: olga, width: 390 });
    await phone.open('/operations');
    await phone.page.getByRole('table', { name: 'Failed for good' }).waitFor();
    expect(await overflow(phone.page)).toBe(0);
    await inColours(phone.page, 'dark');
    expect(await accessibilityFaults(phone.page)).toEqual([]);
    await phone.close();
  });

  it.each([
    ['de', 'Betrieb', 'Ein Backup wurde eingespielt'],
    ['fr', 'Exploitation', 'Une sauvegarde a été restaurée'],
  ])('speaks %s', async (language, title, reason) => {
    const mine = await stage.agentOf(olga);
    await mine.patch('/api/auth/me').send({ language }).expect(200);
    await visit.open('/operations');
    await heading(title);
    await page.getByText(reason, { exact: true }).waitFor();
    await mine.patch('/api/auth/me').send({ language: 'en' }).expect(200);
  });
});

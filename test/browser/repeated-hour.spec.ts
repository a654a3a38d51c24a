import type { Page } from 'playwright-core';
import type { Actor } from '#libs/kernel';
import { anApprovedItem } from '../support/approved-item.js';
import { PortalStage } from '../support/portal-stage.js';
import type { Visit } from '../support/portal-visit.js';
import { connectAccount, type Agent } from '../support/sign-in.js';

const CAPTION = 'Our laboratories in Leeds opened their doors to a hundred pupils this week.';
const FIRST = '2027-10-31T00:30:00.000Z';
const SECOND = '2027-10-31T01:30:00.000Z';

describe('a time for a share when the clocks change', () => {
  let stage: PortalStage;
  let visit: Visit;
  let page: Page;
  let ada: Actor;
  let agent: Agent;
  let itemId: string;

  const time = () => page.getByLabel(/date and time/i);
  const twice = () => page.getByRole('radiogroup', { name: /show this time twice/ });
  const shares = async () =>
    (await agent.get('/api/shares').query({ mine: 'true' }).expect(200)).body.items as {
      id: string;
      schedule: { localTime: string; at: string; pass: string | null } | null;
    }[];

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

  it('that does not exist is refused at once, with the next one that does', async () => {
    await visit.open(`/feed/${itemId}`);
    await page.getByText('At a time', { exact: true }).click();
    await time().fill('2027-03-28T01:30');
    await page
      .getByText(/The clocks go forward and skip this time\. Choose .*28 Mar 2027.*02:30 BST or another\./)
      .waitFor();
    expect(await twice().count()).toBe(0);
    await time().fill('2027-03-28T02:30');
    await page.getByText(/Goes out on .*02:30 BST/).waitFor();
  });

  it('that comes twice can be the second', async () => {
    await time().fill('2027-10-31T01:30');
    await page.getByText(/Goes out on .*01:30 BST/).waitFor();
    expect(
      await twice()
        .getByRole('radio', { name: /^The first: .*01:30 BST$/ })
        .isChecked(),
    ).toBe(true);
    await twice()
      .getByRole('radio', { name: /^The second: .*01:30 GMT$/ })
      .check();
    await page.getByText(/Goes out on .*01:30 GMT/).waitFor();
    await page.getByRole('button', { name: 'Schedule for LinkedIn' }).click();
    await page.getByText('It waits for its time on LinkedIn').first().waitFor();
    expect((await shares())[0]!.schedule).toMatchObject({ localTime: '2027-10-31T01:30', at: SECOND, pass: 'second' });
  });

  it('stays the second where it is opened again, and can be moved to the first', async () => {
    await visit.open('/shares');
    await page
      .getByText(/01:30 GMT/)
      .first()
      .waitFor();
    await page.getByRole('button', { name: 'Another time' }).click();
    expect(
      await twice()
        .getByRole('radio', { name: /^The second/ })
        .isChecked(),
    ).toBe(true);
    await twice()
      .getByRole('radio', { name: /^The first/ })
      .check();
    await page.getByRole('button', { name: 'Move it' }).click();
    await page.getByText('It goes out at the new time.').waitFor();
    expect((await shares())[0]!.schedule).toMatchObject({ at: FIRST, pass: 'first' });
    expect(visit.complaints).toEqual([]);
  });
});

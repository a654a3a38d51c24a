import type { Page } from 'playwright-core';
import type { Actor } from '#libs/kernel';
import { anApprovedItem } from '../support/approved-item.js';
import { PortalStage } from '../support/portal-stage.js';
import { settled, type Visit } from '../support/portal-visit.js';
import { connectAccount } from '../support/sign-in.js';

const CAPTION = 'Our laboratories in Leeds opened their doors to a hundred pupils this week.';

describe('a connection that goes away', () => {
  let stage: PortalStage;
  let visit: Visit;
  let page: Page;
  let ada: Actor;

  const note = () => page.getByRole('status').getByText('There is no connection.');

  beforeAll(async () => {
    stage = await PortalStage.open();
    ada = await stage.member({ name: 'Ada Adams', roles: ['advocate'] });
    const author = await stage.agentOf(await stage.member({ name: 'Amir Author', roles: ['author'] }));
    const reviewer = await stage.agentOf(await stage.member({ name: 'Rita Reviewer', roles: ['reviewer'] }));
    const itemId = await anApprovedItem(author, reviewer, { title: 'A hundred pupils', captions: [{ text: CAPTION }] });
    await connectAccount(await stage.agentOf(ada), stage.all, 'Ada Adams');
    visit = await stage.visit({ actor: ada });
    page = visit.page;
    await visit.open(`/feed/${itemId}`);
    await page.getByText('Nothing in the way of sharing this.').waitFor();
    // What says so has to be here before.
    await settled(page);
  });
  afterAll(() => stage.close());

  it('is said plainly, keeps what was typed, and lets it go out once when it is back', async () => {
    await visit.context.setOffline(true);
    await note().waitFor();
    const text = `Typed in a tunnel. ${CAPTION}`;
    await page.locator('#post-text').fill(text);
    await page.getByText('Nothing in the way of sharing this.').waitFor();
    await page.getByRole('button', { name: 'Share on LinkedIn now' }).click();
    expect(await page.locator('#post-text').inputValue()).toBe(text);
    await visit.context.setOffline(false);
    await note().waitFor({ state: 'detached' });
    await page.getByRole('status').getByText('On its way to LinkedIn').waitFor();
    const { body } = await (await stage.agentOf(ada)).get('/api/shares?mine=true').expect(200);
    expect(body.items.map((share: { text: string }) => share.text)).toEqual([text]);
  });
});

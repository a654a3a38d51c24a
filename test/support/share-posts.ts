import type { Page } from 'playwright-core';
import supertest from 'supertest';
import type { Actor } from '#libs/kernel';
import { anApprovedItem } from './approved-item.js';
import type { PortalStage } from './portal-stage.js';
import { connectAccount, PERSON } from './sign-in.js';

export const TITLE = 'A hundred pupils in our laboratories';
const CAPTION = 'Our laboratories in Leeds opened their doors to a hundred pupils this week.';

/** Three people of two nodes who shared one item, whose links six readers and three machines followed. */
export async function sharePosts(stage: PortalStage): Promise<{ itemId: string }> {
  const author = await stage.agentOf(await stage.member({ name: 'Amir Author', roles: ['author'] }));
  const reviewer = await stage.agentOf(await stage.member({ name: 'Rita Reviewer', roles: ['reviewer'] }));
  const itemId = await anApprovedItem(author, reviewer, { title: TITLE, captions: [{ text: CAPTION }] });
  const ada = await stage.member({ name: 'Ada Adams', roles: ['advocate'], networkSize: 420, consented: true });
  const ben = await stage.member({ name: 'Ben Brown', roles: ['advocate'], networkSize: 100, consented: true });
  const sven = await stage.member({ name: 'Sven Seller', roles: ['seller'], consented: true });
  await shared(stage, ada, 'Ada Adams', itemId, 3);
  await shared(stage, ben, 'Ben Brown', itemId, 1);
  await shared(stage, sven, 'Sven Seller', itemId, 2);
  await stage.all.processAll();
  return { itemId };
}

/** A member connects, shares the item, and so many people and one machine follow the link. */
export async function shared(
  stage: PortalStage,
  actor: Actor,
  name: string,
  itemId: string,
  clicks: number,
): Promise<void> {
  const agent = await stage.agentOf(actor);
  await connectAccount(agent, stage.all, name);
  const { body: item } = await agent.get(`/api/feed/${itemId}`).expect(200);
  const order = { versionId: item.versionId, captionId: item.captions[0].id, network: 'linkedin' };
  const { body: share } = await agent
    .post('/api/shares')
    .send({ ...order, text: `${name}: ${CAPTION}` })
    .expect(201);
  await stage.all.processAll();
  await stage.pass(60_000);
  const { body: published } = await agent.get(`/api/shares/${share.id}`).expect(200);
  const path = new URL(published.link.url).pathname;
  for (let reader = 0; reader < clicks; reader++)
    await supertest(stage.all.url)
      .get(path)
      .set({
        ...PERSON,
        'accept-language': `en-GB,x-${reader}`,
        'user-agent': `${PERSON['user-agent']} v/${reader}`,
      });
  await supertest(stage.all.url).get(path).set({ 'user-agent': 'LinkedInBot/1.0' }).expect(302);
}

/** The figure under a label of the dashboard's summary. */
export const figureOf = (page: Page, label: string): Promise<string> =>
  page
    .locator('dl > div', { has: page.getByRole('term').getByText(label, { exact: true }) })
    .getByRole('definition')
    .first()
    .innerText();

import supertest from 'supertest';
import type { Actor } from '#libs/kernel';
import { anApprovedItem } from '../support/approved-item.js';
import { PortalStage } from '../support/portal-stage.js';
import { connectAccount } from '../support/sign-in.js';

const TITLE = 'A hundred pupils';
const TEXT = 'Our laboratories in Leeds opened their doors to a hundred pupils this week.';
const CHANGED = 'Our laboratories in Leeds cured a hundred pupils this week.';
const DAY = 24 * 3_600_000;

describe('a post that its member changed at the network', () => {
  let stage: PortalStage;
  let ada: Actor;
  let ben: Actor;
  let priya: Actor;
  let itemId: string;

  const share = async (actor: Actor, name: string, text: string) => {
    const agent = await stage.agentOf(actor);
    await connectAccount(agent, stage.all, name);
    const { body: item } = await agent.get(`/api/feed/${itemId}`).expect(200);
    const order = { versionId: item.versionId, captionId: item.captions[0].id, network: 'linkedin', text };
    await agent.post('/api/shares').send(order).expect(201);
    await stage.all.processAll();
  };
  const urnOf = async (text: string): Promise<string> => {
    const { body } = await supertest(stage.all.sandboxUrl).get('/sandbox/posts').expect(200);
    return body.posts.find((post: { text: string }) => post.text === text).urn;
  };
  const check = async () => {
    stage.clock.advance(DAY);
    await stage.all.runScheduled('posts.check');
    await stage.all.processAll();
  };

  beforeAll(async () => {
    const scopes = { LINKEDIN_SCOPES: 'openid profile email w_member_social r_member_social' };
    stage = await PortalStage.open({ ...scopes, POST_SAMPLE_PERCENT: '100' }, ['r_member_social']);
    const author = await stage.agentOf(await stage.member({ name: 'Amir Author', roles: ['author'] }));
    const reviewer = await stage.agentOf(await stage.member({ name: 'Rita Reviewer', roles: ['reviewer'] }));
    ada = await stage.member({ name: 'Ada Adams', roles: ['advocate'] });
    ben = await stage.member({ name: 'Ben Brown', roles: ['advocate'] });
    priya = await stage.member({ name: 'Priya Lead', roles: ['comms_lead'] });
    itemId = await anApprovedItem(author, reviewer, { title: TITLE, captions: [{ text: TEXT }] });
    await share(ada, 'Ada Adams', TEXT);
  });
  afterAll(() => stage.close());

  it('teaches, while none is known, what would stand here and how far the checks are; is found from the library', async () => {
    const visit = await stage.visit({ actor: priya, width: 390 });
    const { page } = visit;
    await visit.open('/library');
    await page.getByRole('button', { name: 'More in the library' }).click();
    await page.getByRole('menuitem', { name: 'Posts at their networks' }).click();
    await page.getByText('No post is known to differ').waitFor();
    await page.getByText('Once a post is found changed or gone').waitFor();
    await page.getByText('Of a hundred that cannot be read, 100 are put before people').waitFor();
    expect(visit.complaints).toEqual([]);
    await visit.close();
  });

  it('is told to comms leads, who see word by word what changed, and ask its member', async () => {
    await check();
    const urn = await urnOf(TEXT);
    await supertest(stage.all.sandboxUrl).patch(`/sandbox/posts/${urn}`).send({ text: CHANGED }).expect(200);
    await check();
    const visit = await stage.visit({ actor: priya });
    const { page } = visit;
    await visit.open('/inbox');
    await page.getByRole('heading', { name: 'Unread: A post of “A hundred pupils” was changed on LinkedIn' }).waitFor();
    await page.getByRole('link', { name: 'Compare them' }).click();
    await page.getByRole('heading', { name: 'Posts at their networks', level: 1 }).waitFor();
    const post = page.getByRole('list', { name: 'Posts that differ' }).getByRole('listitem').first();
    await post.getByText('Ada Adams').first().waitFor();
    await post.getByText('Read at the network').waitFor();
    const words = post.getByRole('group', { name: 'What was approved, and what stands there now' });
    expect(await words.locator('ins').allInnerTexts()).toEqual([expect.stringContaining('cured')]);
    expect((await words.locator('del').allInnerTexts()).join('')).toContain('opened their doors to');
    const progress = page.locator('section', {
      has: page.getByRole('heading', { name: 'How far the checks have come' }),
    });
    expect(await progress.locator('dl > div', { hasText: 'Changed or gone' }).getByRole('definition').innerText()).toBe(
      '1',
    );
    await post.getByRole('button', { name: /^Ask to restore it/ }).click();
    await post.getByText('Ada Adams was asked to restore it').waitFor();
    expect(visit.complaints).toEqual([]);
    await post.getByRole('button', { name: /^Ask again/ }).click();
    await post.getByText('was asked within the last day').waitFor();
    await post.getByRole('link', { name: TITLE }).click();
    await page.getByRole('heading', { name: `Record: ${TITLE}`, level: 1 }).waitFor({ timeout: 30_000 });
    await page
      .getByText(/At its network: its text was changed since .*, last read there on/)
      .first()
      .waitFor();
    const instead = page.getByRole('figure').filter({ hasText: 'What it said at its network instead' }).first();
    await instead.getByText(CHANGED).waitFor();
    await visit.close();
  });

  it('is told to its member in their inbox; restored, it leaves the list', async () => {
    await stage.all.processAll();
    const visit = await stage.visit({ actor: ada, width: 390 });
    await visit.open('/inbox');
    await visit.page.getByText('Please restore your post on LinkedIn').first().waitFor();
    await visit.page.getByRole('heading', { name: 'Your post on LinkedIn was changed' }).waitFor();
    await visit.page.getByRole('link', { name: 'See what differs' }).click();
    const own = visit.page
      .getByRole('list', { name: 'Posts of yours that were changed' })
      .getByRole('listitem')
      .first();
    await own.getByText('Your post on LinkedIn says something else than what was approved.').waitFor();
    await own.locator('ins', { hasText: 'cured' }).waitFor();
    await own.getByRole('link', { name: 'Open your post on LinkedIn' }).waitFor();
    await own.getByRole('button', { name: 'Copy what was approved' }).waitFor();
    expect(await visit.page.evaluate<boolean>('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
    await own.getByRole('button', { name: /^Take it down/ }).click();
    await visit.page.getByText('Take your post down from LinkedIn?').waitFor();
    await visit.page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).last().click();
    expect(visit.complaints).toEqual([]);
    await visit.close();
    const urn = await urnOf(CHANGED);
    const agent = await stage.agentOf(priya);
    const { body } = await agent.get('/api/post-checks?of=differing').expect(200);
    await supertest(stage.all.sandboxUrl).patch(`/sandbox/posts/${urn}`).send({ text: body.items[0].text }).expect(200);
    await check();
    const lead = await stage.visit({ actor: priya });
    await lead.open('/library/posts');
    await lead.page.getByText('No post is known to differ').waitFor();
    await lead.close();
  });

  it('that its member deleted is shown as gone, and leaves the list once it is noted as withdrawn', async () => {
    await supertest(stage.all.sandboxUrl)
      .delete(`/sandbox/posts/${await urnOf(TEXT)}`)
      .expect(204);
    for (let day = 0; day < 5; day++) await check();
    const visit = await stage.visit({ actor: priya });
    const { page } = visit;
    await visit.open('/library/posts');
    const post = page.getByRole('list', { name: 'Posts that differ' }).getByRole('listitem').first();
    await post.getByText('Gone', { exact: true }).waitFor();
    await post.getByRole('button', { name: /^Note as withdrawn/ }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Note as withdrawn' }).click();
    await page.getByText('No post is known to differ').waitFor();
    expect(visit.complaints).toEqual([]);
    await visit.close();
  });

  it('that cannot be read is looked at by a person, who pastes what it says', async () => {
    await share(ben, 'Ben Brown', `${TEXT} `.trim());
    await stage.all.test.owner(
      `UPDATE connections SET scopes = array_remove(scopes, 'r_member_social') WHERE member_id = $1`,
      [ben.memberId],
    );
    await check();
    const visit = await stage.visit({ actor: priya, width: 390 });
    const { page } = visit;
    await visit.open('/library/posts?of=to_look');
    const post = page.getByRole('list', { name: 'Posts to look at' }).getByRole('listitem').first();
    await post.getByText('Open the post on LinkedIn. Does it say this?').waitFor();
    await post.getByRole('button', { name: 'It was changed' }).click();
    await post.getByRole('textbox', { name: 'What it says now' }).fill(TEXT);
    await post.getByRole('button', { name: 'Save' }).click();
    await post.getByText('This is what was published').waitFor();
    expect(await post.getByRole('textbox', { name: 'What it says now' }).inputValue()).toBe(TEXT);
    await post.getByRole('textbox', { name: 'What it says now' }).fill(CHANGED);
    await post.getByRole('button', { name: 'Save' }).click();
    await page.getByText('No post waits for a look').waitFor();
    await page.getByText('Changed or gone', { exact: true }).first().click();
    await page.getByText('Seen by Priya Lead').waitFor();
    expect(await page.evaluate<boolean>('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
    await visit.close();
  });
});

import type { Page } from 'playwright-core';
import supertest from 'supertest';
import type { Actor } from '#libs/kernel';
import { anApprovedItem } from '../support/approved-item.js';
import { PortalStage } from '../support/portal-stage.js';
import type { Visit } from '../support/portal-visit.js';
import { connectAccount } from '../support/sign-in.js';

const CAPTION = 'Our laboratories in Leeds opened their doors to a hundred pupils this week.';
const MINE = `I was there. ${CAPTION}`;

describe('the code of conduct', () => {
  let stage: PortalStage;
  let ada: Actor;
  let itemId: string;
  let lead: Visit;
  let reader: Visit;
  let desk: Page;
  let page: Page;

  const editor = () => page.getByRole('textbox', { name: 'Text of your post' });
  const gate = () => page.getByRole('dialog', { name: 'Before you share: the code of conduct' });
  const share = () => page.getByRole('button', { name: 'Share on LinkedIn now' });
  const posts = async (): Promise<string[]> => {
    await stage.all.processAll();
    const { body } = await supertest(stage.all.sandboxUrl).get('/sandbox/posts').expect(200);
    return body.posts.map(({ text }: { text: string }) => text);
  };

  beforeAll(async () => {
    stage = await PortalStage.open();
    ada = await stage.member({ name: 'Ada Adams', roles: ['advocate'] });
    const author = await stage.agentOf(await stage.member({ name: 'Amir Author', roles: ['author'] }));
    const reviewer = await stage.agentOf(await stage.member({ name: 'Rita Reviewer', roles: ['reviewer'] }));
    itemId = await anApprovedItem(author, reviewer, { title: 'A hundred pupils', captions: [{ text: CAPTION }] });
    await connectAccount(await stage.agentOf(ada), stage.all, 'Ada Adams');
    lead = await stage.visit({ actor: await stage.member({ name: 'Lena Lead', roles: ['admin'] }) });
    reader = await stage.visit({ actor: ada });
    [desk, page] = [lead.page, reader.page];
  });
  afterAll(() => stage.close());

  it('is written from the shipped text, looked at as members read it, and published', async () => {
    await lead.open('/conduct');
    await desk.getByText('There is no code of conduct yet').waitFor();
    await desk.getByRole('link', { name: 'Write the code of conduct' }).click();
    await desk.getByRole('button', { name: 'Begin with the shipped text' }).click();
    const text = desk.getByRole('textbox', { name: 'Text', exact: true });
    const wrong = desk.getByRole('group', { name: 'Example 2' }).getByRole('textbox', { name: 'What not to do' });
    const kept = await wrong.inputValue();
    await wrong.fill('');
    await text.fill('Speak for yourself, and say where you work.');
    await desk.getByRole('button', { name: 'Preview and publish' }).click();
    await desk.getByText('Fill this in, or nobody learns from it.').waitFor();
    await wrong.fill('x'.repeat(601));
    await desk.getByRole('button', { name: 'Preview and publish' }).click();
    await desk.getByText('Must have at most 600 characters').waitFor();
    expect(await wrong.inputValue()).toHaveLength(601);
    await wrong.fill(kept);
    await desk.reload();
    await desk.getByRole('textbox', { name: 'Text', exact: true }).getByText('Speak for yourself').waitFor();
    await desk.getByRole('button', { name: 'Preview and publish' }).click();
    await desk.getByText('1 person reads it before their next share, and is told now.').waitFor();
    await desk.getByRole('heading', { name: 'Three examples' }).waitFor();
    await desk.getByRole('button', { name: 'Publish version 1' }).click();
    await desk.getByText(/Version 1, by Lena Lead, in force since/).waitFor();
  });

  it('is read before a first share: one click more, and the very text goes out', async () => {
    await reader.open(`/feed/${itemId}`);
    await editor().fill(MINE);
    await share().click();
    await gate().getByText('Speak for yourself, and say where you work.').waitFor();
    await gate().getByRole('heading', { name: 'Three examples' }).waitFor();
    expect(await posts()).toEqual([]);
    await gate().getByRole('button', { name: 'I have read this and keep to it: share my text' }).click();
    await gate().waitFor({ state: 'detached' });
    await share().waitFor({ state: 'detached' });
    expect(await posts()).toEqual([MINE]);
  });

  it('is not asked for again, and whoever opens it sees when they read it', async () => {
    await reader.open('/conduct');
    await page.getByText(/You read it in English on 4 Nov\w* 2026/).waitFor();
    await reader.open(`/feed/${itemId}`);
    await editor().fill(`Again. ${MINE}`);
    await share().click();
    await share().waitFor({ state: 'detached' });
    expect(await posts()).toContain(`Again. ${MINE}`);
  });

  it('waits for members at each new version, and nothing is lost by putting it off', async () => {
    await lead.open('/conduct/write');
    await desk.getByRole('textbox', { name: 'Text', exact: true }).fill('Say who you are. Ask when in doubt.');
    await desk.getByRole('button', { name: 'Preview and publish' }).click();
    await desk.getByRole('button', { name: 'Publish version 2' }).click();
    await desk.getByText(/Version 2, by Lena Lead/).waitFor();
    await desk.getByRole('link', { name: 'Version 1' }).click();
    await desk.getByText('Speak for yourself, and say where you work.').waitFor();
    await desk.getByText('This version is no longer in force').waitFor();
    await reader.open(`/feed/${itemId}`);
    await editor().fill(`Once more. ${MINE}`);
    await share().click();
    await gate().getByText('Say who you are. Ask when in doubt.').waitFor();
    await gate().getByRole('button', { name: 'Not now' }).last().click();
    await page.getByText('Read the code of conduct first and say that you keep to it').waitFor();
    expect(await editor().textContent()).toContain('Once more.');
    expect(await posts()).not.toContain(`Once more. ${MINE}`);
  });

  it('lists who has not read it, and reminds them where they see it', async () => {
    await lead.open('/conduct/readers?current=false');
    await desk.getByRole('row').filter({ hasText: 'Ada Adams' }).getByText('Only version 1').waitFor();
    await desk.getByRole('button', { name: 'Remind 1 person' }).click();
    await desk.getByText('1 person is reminded.').waitFor();
    await stage.all.processAll();
    await reader.open('/inbox');
    await page.getByRole('link', { name: /Read/ }).first().waitFor();
    await reader.open('/conduct');
    await page.getByRole('button', { name: 'I have read this and keep to it' }).click();
    await page.getByText(/You read it in English on/).waitFor();
    await lead.open('/conduct/readers?current=false');
    await desk.getByText('Everybody has read it').waitFor();
  });

  it('is no duty once an admin says so, and is one again when they say that', async () => {
    const duty = desk.getByRole('switch', { name: 'Members read it before they share' });
    await duty.click();
    await desk.locator('[role=switch]:not(:checked)').waitFor();
    await desk.reload();
    await duty.waitFor();
    expect(await duty.isChecked()).toBe(false);
    await reader.open('/conduct');
    await page.getByText('Your organisation does not ask its members to confirm this.').waitFor();
    await duty.click();
    await desk.locator('[role=switch]:checked').waitFor();
    await desk.reload();
    await duty.waitFor();
    expect(await duty.isChecked()).toBe(true);
  });
});

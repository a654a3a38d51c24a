import type { Page } from 'playwright-core';
import type { Actor } from '#libs/kernel';
import { aModelDouble, type ModelDouble } from '#testing/second-reader';
import { anApprovedItem } from '../support/approved-item.js';
import { PortalStage } from '../support/portal-stage.js';
import type { Visit } from '../support/portal-visit.js';
import { connectAccount, type Agent } from '../support/sign-in.js';

const CAPTION = 'Our laboratories in Leeds opened their doors to a hundred pupils this week.';
const MINE = `I was there. ${CAPTION} It was a miracle for everybody.`;
const LOOK = { verdict: 'review', findings: [{ quote: 'a miracle', reason: 'It promises too much.' }] };

describe('the second reader', () => {
  let stage: PortalStage;
  let double: ModelDouble;
  let ada: Actor;
  let lena: Actor;
  let agent: Agent;
  let itemId: string;
  let admin: Visit;
  let page: Page;

  beforeAll(async () => {
    stage = await PortalStage.open({ SECOND_READER_PRIVATE: 'true' });
    double = await aModelDouble();
    ada = await stage.member({ name: 'Ada Adams', roles: ['advocate'] });
    const author = await stage.agentOf(await stage.member({ name: 'Amir Author', roles: ['author'] }));
    const reviewer = await stage.agentOf(await stage.member({ name: 'Rita Reviewer', roles: ['reviewer'] }));
    itemId = await anApprovedItem(author, reviewer, { title: 'A hundred pupils', captions: [{ text: CAPTION }] });
    agent = await stage.agentOf(ada);
    await connectAccount(agent, stage.all, 'Ada Adams');
    lena = await stage.member({ name: 'Lena Lead', roles: ['admin'] });
    admin = await stage.visit({ actor: lena });
    page = admin.page;
  });
  afterAll(async () => {
    await double.stop();
    await stage.close();
  });

  const saved = () => page.getByText('Saved', { exact: false }).last().waitFor();
  const save = () => page.getByRole('button', { name: 'Save', exact: false }).first().click();
  const settings = async () => (await (await stage.agentOf(lena)).get('/api/second-reader').expect(200)).body.settings;

  it('is off until an admin names its address, which is refused where it is none', async () => {
    await admin.open('/settings');
    await page.getByRole('link', { name: 'Set up the second reader' }).click();
    await page.getByRole('heading', { name: 'Second reader', level: 1 }).waitFor();
    expect(await page.getByRole('button', { name: 'Try it' }).count()).toBe(0);
    await page.getByLabel('Address', { exact: true }).fill('model');
    await page.getByLabel('Model', { exact: true }).fill('a-model');
    await page.getByLabel('API key', { exact: true }).fill('sk-very-secret');
    await page.getByLabel('Texts for the public', { exact: true }).selectOption('all');
    await save();
    await page.getByText('This is not the address of a model', { exact: false }).first().waitFor();
    expect(await page.getByLabel('API key', { exact: true }).inputValue()).toBe('sk-very-secret');
    await page.getByLabel('Address', { exact: true }).fill(double.baseUrl);
    await save();
    await page.getByText('A key is set.', { exact: false }).waitFor();
    expect(await settings()).toMatchObject({ baseUrl: double.baseUrl, keySet: true, public: { topics: 'all' } });
    expect(await page.getByLabel('API key', { exact: true }).inputValue()).toBe('');
  });

  it('is tried with a sentence, of which it shows what left and what came back', async () => {
    double.answers({ verdict: 'review', findings: [{ quote: 'cures eczema in a week', reason: 'A promise.' }] });
    await page.getByRole('button', { name: 'Try it' }).click();
    await page.getByText('It wants a person to look at this.').waitFor();
    await page.getByText('A promise.').waitFor();
    await page.getByText('What was sent').click();
    await page.getByText('Write to [email 1].', { exact: false }).waitFor();
    double.answers((response) => response.writeHead(401).end('{}'));
    await page.getByRole('button', { name: 'Try it' }).click();
    await page.getByText('The endpoint does not accept the key.').first().waitFor();
  });

  it('shows what it would have done over past shares, with what that cost', async () => {
    const { body: item } = await agent.get(`/api/feed/${itemId}`).expect(200);
    const order = {
      versionId: item.versionId,
      captionId: item.captions[0].id,
      network: 'linkedin',
      text: CAPTION,
      node: 'advocacy',
    };
    await agent.post('/api/shares').send(order).expect(201);
    double.answers({ verdict: 'review', findings: [{ quote: 'a hundred pupils', reason: 'Who were they?' }] });
    await page.getByRole('button', { name: 'Read past shares' }).click();
    await page.getByText('1 of 1 share read. 1 would have gone to a reviewer. Cost: 430 tokens of a-model.').waitFor();
    await page.getByText('Who were they?').waitFor();
  });

  it('sends a member’s own text to a reviewer, with its words shown as any finding', async () => {
    double.answers(LOOK);
    const reader = await stage.visit({ actor: ada });
    await reader.open(`/feed/${itemId}`);
    await reader.page.getByRole('textbox', { name: 'Text of your post' }).fill(MINE);
    await reader.page.getByRole('button', { name: 'Share on LinkedIn now' }).click();
    await reader.page.getByText('Second reader (model): It promises too much.').first().waitFor();
    expect(await reader.page.getByText('Nothing in the way of sharing this.').count()).toBe(0);
    await reader.page.getByRole('button', { name: 'Ask a reviewer' }).click();
    await reader.page.getByText('At a reviewer').first().waitFor();
  });

  it('is saved as it was, changed, and asked for the key anew at another address', async () => {
    const before = await settings();
    await page.reload();
    await page.getByLabel('Model', { exact: true }).fill('another');
    await page.getByLabel('Model', { exact: true }).fill('a-model');
    expect(await page.getByRole('button', { name: 'Save', exact: false }).count()).toBe(0);
    expect(await settings()).toEqual(before);
    await page.getByLabel('Texts for the public', { exact: true }).selectOption('chosen');
    await save();
    await page.getByText('Choose at least one topic.').first().waitFor();
    await page.getByLabel('Texts for the public', { exact: true }).selectOption('none');
    await page.getByLabel('Address', { exact: true }).fill('http://localhost:1/v1');
    await save();
    await page.getByText('The address is another one', { exact: false }).first().waitFor();
    await page.getByLabel('Take the key away').check();
    await save();
    await saved();
    expect(await settings()).toMatchObject({
      baseUrl: 'http://localhost:1/v1',
      keySet: false,
      public: { topics: 'none' },
    });
  });

  it('is changed by two at once without loss: both sides are shown, and no key', async () => {
    const other = (await stage.visit({ actor: await stage.member({ name: 'Max Meyer', roles: ['admin'] }) })).page;
    const field = (on: Page, label: string) => on.getByLabel(label, { exact: true });
    const open = () => Promise.all([page, other].map((each) => each.goto('/settings/second-reader')));
    const both = page.getByRole('alert').filter({ hasText: 'Max Meyer saved this while' });
    const merged = page.getByRole('status').filter({ hasText: 'Max Meyer changed this meanwhile' });
    const told = async (sign: typeof both) => {
      if (!(await sign.isVisible())) await save();
      await sign.waitFor();
    };
    const saves = async (on: Page) => {
      await on.getByRole('button', { name: 'Save', exact: true }).click();
      await on.getByText('Saved', { exact: true }).first().waitFor();
    };

    await open();
    await field(page, 'Model').fill('mine');
    await field(page, 'API key').fill('sk-of-mine');
    await field(other, 'Model').fill('theirs');
    await field(other, 'Address').fill('http://localhost:2/v1');
    await saves(other);
    await told(both);
    expect(await both.innerText()).toContain('http://localhost:2/v1\ntheirs\nWithout an API key');
    expect(await both.innerText()).toContain('http://localhost:1/v1\nmine\nWith the API key typed here');
    expect(await field(page, 'API key').inputValue()).toBe('sk-of-mine');
    expect(await settings()).toMatchObject({ model: 'theirs', keySet: false });
    await both.getByRole('button', { name: 'Keep all of mine' }).click();
    await saves(page);
    expect(await settings()).toMatchObject({ baseUrl: 'http://localhost:1/v1', model: 'mine', keySet: true });

    await open();
    await field(page, 'Model').fill('mine again');
    await field(other, 'Texts for the public').selectOption('all');
    await saves(other);
    await told(merged);
    expect(await field(page, 'Texts for the public').inputValue()).toBe('all');
    await saves(page);
    expect(await settings()).toMatchObject({ model: 'mine again', public: { topics: 'all' }, keySet: true });
  });
});

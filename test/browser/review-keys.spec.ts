import type { Page } from 'playwright-core';
import { PortalStage } from '../support/portal-stage.js';
import type { Visit } from '../support/portal-visit.js';
import type { Agent } from '../support/sign-in.js';

const TITLES = ['First of the queue', 'Second of the queue', 'Third of the queue'] as const;
const TEXT = 'Our laboratories in Leeds opened their doors to a hundred pupils this week.';

describe('deciding by keys', () => {
  let stage: PortalStage;
  let author: Agent;
  let visit: Visit;
  let page: Page;
  const ids: string[] = [];

  const heading = (title: string) => page.getByRole('heading', { level: 1, name: title });
  const stateOf = async (nth: number): Promise<string> =>
    (await author.get(`/api/content/${ids[nth]}`).expect(200)).body.state;
  const hasFocus = (name: string) => page.locator('button:focus', { hasText: name }).waitFor();
  const ready = () => page.locator('button:enabled', { hasText: 'Approve' }).waitFor();

  beforeAll(async () => {
    stage = await PortalStage.open();
    author = await stage.agentOf(await stage.member({ name: 'Amir Author', roles: ['author'] }));
    for (const title of TITLES) {
      const audience = { teams: [], regions: [], languages: [], public: true };
      const captions = [{ network: 'linkedin', language: 'en', text: TEXT }];
      const { body } = await author.post('/api/content').send({ title, topics: [], audience, captions }).expect(201);
      await author.post(`/api/content/${body.id}/submit`).send({ versionId: body.version.id }).expect(200);
      ids.push(body.id);
      await stage.pass(60_000);
    }
    visit = await stage.visit({ actor: await stage.member({ name: 'Rita Reviewer', roles: ['reviewer'] }) });
    page = visit.page;
    await visit.open(`/review/${ids[0]}`);
  });
  afterAll(() => stage.close());

  it('are listed behind ?', async () => {
    await page.keyboard.press('Shift+?');
    const list = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
    await list.getByText('Go to “Approve”; Enter decides').waitFor();
    await page.keyboard.press('Escape');
    await list.waitFor({ state: 'detached' });
  });

  it('leads to the decision; Enter is what decides', async () => {
    await page.keyboard.press('a');
    await hasFocus('Approve');
    expect(await stateOf(0)).toBe('in_review');
    await page.keyboard.press('Enter');
    await heading(TITLES[1]).waitFor();
    expect(await stateOf(0)).toBe('approved');
  });

  it('decides nothing about what came next, however often it is pressed', async () => {
    const approve = page.getByRole('button', { name: 'Approve' });
    await approve.waitFor();
    expect(await approve.isDisabled()).toBe(true);
    for (const key of ['a', 'Enter', 'a', 'Enter']) await page.keyboard.press(key);
    expect(await stateOf(1)).toBe('in_review');
  });

  it('offers to look at what was decided again', async () => {
    await page.getByRole('status').getByRole('button', { name: 'Look at it again' }).click();
    await heading(TITLES[0]).waitFor();
    await page.getByRole('main').getByText('Approved', { exact: true }).first().waitFor();
    await page.goBack();
    await heading(TITLES[1]).waitFor();
  });

  it('leads to the reason of what is sent back, and then to the button', async () => {
    await ready();
    await page.keyboard.press('s');
    await page.locator('textarea:focus').fill('Name the school, please.');
    await page.locator('textarea:focus').blur();
    await page.keyboard.press('s');
    await hasFocus('Send back');
    expect(await stateOf(1)).toBe('in_review');
    await page.keyboard.press('Enter');
    await heading(TITLES[2]).waitFor();
    expect(await stateOf(1)).toBe('sent_back');
  });

  it('shows in the list of what is decided how it was decided', async () => {
    await visit.open('/review?state=decided');
    const row = (title: string) =>
      page.getByRole('list', { name: 'Decided' }).getByRole('listitem').filter({ hasText: title });
    await row(TITLES[0]).getByText('Approved', { exact: true }).waitFor();
    await row(TITLES[1]).getByText('Sent back', { exact: true }).waitFor();
    expect(visit.complaints).toEqual([]);
  });
});

import type { Page } from 'playwright-core';
import type { Actor } from '#libs/kernel';
import { anApprovedItem } from '../support/approved-item.js';
import { accessibilityFaults } from '../support/page-health.js';
import { PortalStage } from '../support/portal-stage.js';
import type { Visit } from '../support/portal-visit.js';
import { connectAccount, type Agent } from '../support/sign-in.js';

const CAPTION = 'Our laboratories in Leeds opened their doors to a hundred pupils this week.';
const OTHER = 'Which question would you ask a chemist? A hundred pupils had one for us.';
const FIXED = 'The annual report of Acme Research is out, and its figures are on our pages.';

describe('words that many colleagues share', () => {
  let stage: PortalStage;
  let ada: Actor;
  let free: string;
  let fixed: string;
  let visit: Visit;
  let page: Page;

  const note = () => page.getByRole('group', { name: 'Many of you share these words' });
  const text = () => page.getByRole('textbox', { name: 'Text of your post' });
  const open = async (itemId: string, width: number) => {
    visit = await stage.visit({ actor: ada, width });
    page = visit.page;
    await visit.open(`/feed/${itemId}`);
    await text().waitFor();
  };
  const share = async (agent: Agent, itemId: string) => {
    const { body: item } = await agent.get(`/api/feed/${itemId}`).expect(200);
    const [caption] = item.captions;
    await agent
      .post('/api/shares')
      .send({ versionId: item.versionId, captionId: caption.id, network: 'linkedin', text: caption.text })
      .expect(201);
  };

  beforeAll(async () => {
    stage = await PortalStage.open();
    ada = await stage.member({ name: 'Ada Adams', roles: ['advocate'] });
    await connectAccount(await stage.agentOf(ada), stage.all, 'Ada Adams');
    const author = await stage.agentOf(await stage.member({ name: 'Amir Author', roles: ['author'] }));
    const reviewer = await stage.agentOf(await stage.member({ name: 'Rita Reviewer', roles: ['reviewer'] }));
    free = await anApprovedItem(author, reviewer, {
      title: 'A hundred pupils',
      captions: [{ text: CAPTION }, { text: OTHER }],
    });
    fixed = await anApprovedItem(author, reviewer, {
      title: 'The annual report',
      captions: [{ text: FIXED, locked: true }],
    });
    for (const name of ['Bea Bloom', 'Cem Cho', 'Dan Diaz']) {
      const agent = await stage.agentOf(await stage.member({ name, roles: ['advocate'] }));
      await connectAccount(agent, stage.all, name);
      await share(agent, free);
      await share(agent, fixed);
    }
  });
  afterEach(async () => {
    expect(visit.complaints).toEqual([]);
    await visit.close();
  });
  afterAll(() => stage.close());

  it.each([1440, 390])('are told with another caption, which one click takes and gives back (%i px)', async (width) => {
    await open(free, width);
    await note().getByText('3 colleagues share nearly these words on LinkedIn within a week of your post.').waitFor();
    expect(await note().textContent()).not.toMatch(/Bea|Cem|Dan/);
    expect(await note().locator('blockquote').textContent()).toBe(OTHER);
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
    await page.getByRole('button', { name: 'Share on LinkedIn now', disabled: false }).waitFor();
    const own = `${CAPTION} 🎉🎉`;
    await text().fill(own);
    await page.getByText('At a time', { exact: true }).click();
    await page.getByLabel(/date and time/i).fill('2026-11-06T14:30');
    await page.getByText(/Goes out on .*14:30/).waitFor();
    await note().getByRole('button', { name: 'Use this text' }).click();
    await page.getByText('What you had before is kept.').waitFor();
    expect(await text().inputValue()).toBe(OTHER);
    await page.getByText(/Goes out on .*14:30/).waitFor();
    await note().waitFor({ state: 'detached' });
    expect(await accessibilityFaults(page)).toEqual([]);
    const changed = `${OTHER} Mine would be about glass.`;
    await text().fill(changed);
    await page.getByRole('button', { name: 'Bring my text back' }).click();
    await page.getByText('Your text is back.').waitFor();
    expect(await text().inputValue()).toBe(own);
    await page.getByText(/Goes out on .*14:30/).waitFor();
    await page.reload();
    await text().waitFor();
    expect(await text().inputValue()).toBe(own);
    await note().getByRole('button', { name: 'Use this text' }).click();
    await page.getByText('What you had before is kept.').waitFor();
    expect(await text().inputValue()).toBe(changed);
  });

  it('are told no more once they are one’s own', async () => {
    await open(free, 1440);
    await note().waitFor();
    await text().fill('I stood at the door on Tuesday and have rarely been asked so much in one hour.');
    await note().waitFor({ state: 'detached' });
  });

  it('are told with another time where they are fixed', async () => {
    await open(fixed, 390);
    await note().getByText('another time: some days later they are less worn').waitFor();
    expect(await note().getByRole('button').count()).toBe(0);
    await page.getByText('At a time', { exact: true }).click();
    await page.getByLabel(/date and time/i).fill('2026-11-20T14:30');
    await note().waitFor({ state: 'detached' });
    await page.getByText('Now', { exact: true }).click();
    await note().waitFor();
  });

  it('are told where a caption is shared as it stands, and keep nobody from it', async () => {
    visit = await stage.visit({ actor: ada });
    page = visit.page;
    await visit.open('/feed');
    await page.getByRole('button', { name: 'Share: A hundred pupils' }).click();
    await note().getByRole('button', { name: 'Take the text fewer share' }).click();
    await note().waitFor({ state: 'detached' });
    await page.getByRole('dialog').getByText(OTHER).first().waitFor();
    await page.getByRole('dialog').getByRole('radio').first().click();
    await note().waitFor();
    await page.getByRole('dialog').getByRole('button', { name: 'Share now' }).click();
    await page.getByText('On its way to LinkedIn').waitFor();
  });
});

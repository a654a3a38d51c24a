import type { Locator, Page } from 'playwright-core';
import sharp from 'sharp';
import { PortalStage } from '../support/portal-stage.js';
import type { Visit } from '../support/portal-visit.js';
import type { Agent } from '../support/sign-in.js';

const TITLE = 'A hundred pupils in our laboratories';
const TEXT = 'Our laboratories in Leeds opened their doors to a hundred pupils this week.';
const RIGHTS = 'Tarnwick owns it; taken by its own photographer.';
const ALT = 'Pupils at a bench';
const DAY = 86_400_000;

describe('reviewing', () => {
  let stage: PortalStage;
  let author: Agent;
  let other: Agent;
  let desk: Visit;
  let phone: Visit;
  let imageId: string;
  let itemId: string;

  const draft = (title: string, text = TEXT) => ({
    title,
    linkUrl: 'https://example.org/open-day',
    imageId,
    imageAlt: ALT,
    imageRights: RIGHTS,
    imagePeople: 'not_consented',
    topics: [],
    audience: { teams: [], regions: [], languages: [], public: true },
    captions: [
      { network: 'linkedin', language: 'en', text },
      { network: 'linkedin', language: 'de', text: 'Unsere Labore in Leeds standen diese Woche offen.' },
    ],
  });
  const sent = async (title: string, text?: string): Promise<string> => {
    const { body: item } = await author.post('/api/content').send(draft(title, text)).expect(201);
    await author.post(`/api/content/${item.id}/submit`).send({ versionId: item.version.id }).expect(200);
    return item.id;
  };
  const inView = async (page: Page, name: string): Promise<boolean> => {
    const box = await page.getByRole('button', { name }).boundingBox();
    const bar = await page.getByRole('navigation', { name: 'Quick access' }).boundingBox();
    return box !== null && bar !== null && box.y > 0 && box.y + box.height <= bar.y;
  };

  beforeAll(async () => {
    stage = await PortalStage.open();
    author = await stage.agentOf(await stage.member({ name: 'Amir Author', roles: ['author'] }));
    other = await stage.agentOf(await stage.member({ name: 'Ravi Reviewer', roles: ['reviewer'] }));
    const rita = await stage.member({ name: 'Rita Reviewer', roles: ['reviewer'] });
    const picture = await sharp({ create: { width: 382, height: 200, channels: 3, background: '#036' } })
      .png()
      .toBuffer();
    const { body: media } = await author.post('/api/media').attach('file', picture, 'a.png').expect(201);
    imageId = media.id;
    itemId = await sent(TITLE);
    [desk, phone] = [await stage.visit({ actor: rita }), await stage.visit({ actor: rita, width: 390 })];
  });
  afterAll(() => stage.close());

  it('says for how long each waits', async () => {
    await stage.pass(3 * DAY + 1, desk);
    await desk.open('/review');
    const row = desk.page.getByRole('list', { name: 'Waiting' }).getByRole('listitem').filter({ hasText: TITLE });
    await row.getByText('Waiting 3 days').waitFor();
  });

  it('shows the picture in each post as readers see it, and what it is said to show', async () => {
    const { page } = desk;
    await desk.open(`/review/${itemId}`);
    await page.getByRole('region', { name: 'LinkedIn · German' }).waitFor();
    expect(await page.getByRole('main').locator('article img').count()).toBe(
      await page.getByRole('article', { name: 'Post as readers will see it' }).count(),
    );
    await page.getByRole('region', { name: 'Picture of every caption.' }).getByText(ALT).waitFor();
    await page.getByRole('region', { name: 'Picture of every caption.' }).getByText(RIGHTS).waitFor();
    await page
      .getByRole('region', { name: 'Picture of every caption.' })
      .getByText('Not everybody shown agreed')
      .waitFor();
  });

  it('has the decision in view on a phone, from the first line to the last', async () => {
    const { page } = phone;
    await phone.open(`/review/${itemId}`);
    await page.getByRole('heading', { level: 1, name: TITLE }).waitFor();
    expect([await inView(page, 'Approve'), await inView(page, 'Send back')]).toEqual([true, true]);
    await page.getByRole('button', { name: 'Send back' }).click();
    await page.getByText('Say what has to change, so that the author can act on it.').waitFor();
    expect(await page.getByLabel('Reason').evaluate((field) => field.matches(':focus'))).toBe(true);
    expect(await inView(page, 'Approve')).toBe(true);
  });

  it('has the buttons beneath the fields that go with them, once these are in view', async () => {
    const { page } = phone;
    const box = async (target: Locator) => (await target.boundingBox())!;
    const approve = page.getByRole('button', { name: 'Approve' });
    await page.getByRole('button', { name: 'Next in the queue' }).scrollIntoViewIfNeeded();
    await page.locator('[data-beside]').waitFor();
    const field = await box(page.getByLabel('Reason'));
    const [first, last] = [await box(approve), await box(page.getByRole('button', { name: 'Reject for good' }))];
    expect(first.y - (field.y + field.height)).toBeLessThan(160);
    expect(last.y - (first.y + first.height)).toBeLessThan(40);
  });

  it('leads on a phone to why it cannot be approved yet', async () => {
    const { page } = phone;
    const id = await sent('A deal', `A deal worth 4 million euros made it possible. ${TEXT}`);
    await phone.open(`/review/${id}`);
    await page.getByRole('link', { name: 'Why it cannot be approved yet' }).click();
    await page.getByLabel('Approve although a guideline asks for a closer look').check();
    expect(await page.getByRole('button', { name: 'Approve' }).isEnabled()).toBe(true);
  });

  it('leads from a version that has moved on to the newest, and loses no word', async () => {
    const { page } = desk;
    await desk.open(`/review/${itemId}`);
    await page.getByLabel('Reason').fill('Name the school, please.');
    const { body: item } = await author.get(`/api/content/${itemId}`).expect(200);
    const change = { ...draft(TITLE, `${TEXT} Thank you!`), revision: item.revision };
    const { body: changed } = await author.put(`/api/content/${itemId}`).send(change).expect(200);
    await author.post(`/api/content/${itemId}/submit`).send({ versionId: changed.version.id }).expect(200);
    await page.getByRole('button', { name: 'Send back' }).click();
    await page.getByRole('button', { name: 'Look at the newest version' }).click();
    await page.getByRole('region', { name: 'LinkedIn · English' }).getByText('Thank you!').waitFor();
    expect(await page.getByLabel('Reason').inputValue()).toBe('Name the school, please.');
    expect(await page.getByRole('alert').count()).toBe(0);
  });

  it('leads from what somebody else decided to their decision', async () => {
    const { page } = desk;
    const { body: review } = await other.get(`/api/reviews/${itemId}`).expect(200);
    const decision = { versionId: review.item.version.id, decision: 'approved' };
    await other.post(`/api/reviews/${itemId}/decision`).send(decision).expect(200);
    await page.getByRole('button', { name: 'Send back' }).click();
    await page.getByRole('button', { name: 'See what was decided' }).click();
    await page.getByText('Ravi Reviewer').waitFor();
  });
});

import type { Locator, Page } from 'playwright-core';
import supertest from 'supertest';
import type { Actor } from '#libs/kernel';
import { anApprovedItem } from '../support/approved-item.js';
import { PortalStage } from '../support/portal-stage.js';
import type { Visit } from '../support/portal-visit.js';
import { connectAccount } from '../support/sign-in.js';

const CAPTION = 'Our laboratories in Leeds opened their doors to a hundred pupils this week.';
const CAPTION_DE = 'Unsere Labore in Leeds haben diese Woche hundert Schülerinnen und Schüler empfangen.';
/** The value of a deal: the code of conduct wants a second pair of eyes. */
const DEAL = 'A deal worth 4 million euros made our open day possible.';
const DISCLOSURE = 'I work for Acme Research.';
const TITLE = 'A hundred pupils in our laboratories';

describe('sharing from the feed', () => {
  let stage: PortalStage;
  let ada: Actor;
  let visit: Visit;
  let page: Page;

  const card = (of: Page, title: string) =>
    of.getByRole('list', { name: 'Feed' }).getByRole('listitem').filter({ hasText: title });
  const dialog = (of: Page): Locator => of.getByRole('dialog', { name: 'Share as it stands' });
  const shareButton = (of: Page) => of.getByRole('button', { name: `Share: ${TITLE}` });
  const now = (of: Page) => dialog(of).getByRole('button', { name: 'Share now' });
  const posts = async (): Promise<{ text: string }[]> =>
    (await supertest(stage.all.sandboxUrl).get('/sandbox/posts').expect(200)).body.posts;

  beforeAll(async () => {
    stage = await PortalStage.open();
    ada = await stage.member({ name: 'Ada Adams', roles: ['advocate'], timeZone: 'Europe/London' });
    const author = await stage.agentOf(await stage.member({ name: 'Amir Author', roles: ['author'] }));
    const reviewer = await stage.agentOf(await stage.member({ name: 'Rita Reviewer', roles: ['reviewer'] }));
    await anApprovedItem(author, reviewer, {
      title: TITLE,
      captions: [
        { text: `${CAPTION} {{link}}`, disclosure: DISCLOSURE },
        { language: 'de', text: CAPTION_DE },
      ],
    });
    await anApprovedItem(author, reviewer, {
      title: 'What we are proud of',
      captions: [
        {
          text: 'A year at work. {{own_words}}',
          slots: [{ name: 'own_words', hint: 'What you liked', maxLength: 200 }],
          locked: true,
        },
      ],
    });
    await anApprovedItem(author, reviewer, {
      title: 'A large deal',
      linkUrl: 'https://newsroom.research-and-development.example.org/a-large-deal',
      captions: [{ text: DEAL }],
      override: 'It is public.',
    });
    visit = await stage.visit({ actor: ada });
    page = visit.page;
  });
  afterAll(() => stage.close());

  it('shows on each card the text that is suggested, and its language', async () => {
    await visit.open('/feed');
    await card(page, TITLE).getByText('Suggested text, English').waitFor();
    await card(page, TITLE).getByText(CAPTION, { exact: true }).waitFor();
    await page.getByLabel('Language').selectOption({ label: 'German' });
    await card(page, TITLE).getByText('Suggested text, German').waitFor();
    await card(page, TITLE).getByText(CAPTION_DE, { exact: true }).waitFor();
    await page.getByLabel('Language').selectOption({ label: 'Any language' });
  });

  it.each([1440, 1180, 1024, 768, 390])('has its button beside what is known of the item, at %d', async (width) => {
    const narrow = await stage.visit({ actor: ada, width });
    await narrow.open('/feed');
    const button = card(narrow.page, 'A large deal').getByRole('button');
    const [it, facts] = [
      (await button.boundingBox())!,
      (await button.locator('xpath=preceding-sibling::*').boundingBox())!,
    ];
    expect(it.x).toBeGreaterThanOrEqual(facts.x + facts.width);
    expect(it.y).toBeLessThan(facts.y + facts.height);
    const box = (await card(narrow.page, 'A large deal').boundingBox())!;
    expect(it.x + it.width).toBeLessThanOrEqual(box.x + box.width);
    await narrow.close();
  });

  it.each([1440, 390])('shows the verdict whole, whatever the post’s length, at %d', async (width) => {
    const small = await stage.visit({ actor: ada, width });
    await small.open('/feed');
    await shareButton(small.page).click();
    const verdict = dialog(small.page).getByText('Clear', { exact: false }).first();
    await verdict.waitFor();
    const seen = await verdict.evaluate((mark) => {
      const { left, top, bottom, width } = mark.getBoundingClientRect();
      const at = (y: number) => mark.ownerDocument.elementFromPoint(left + width / 2, y);
      return [top + 1, bottom - 1].map((y) => mark.contains(at(y)) || at(y)?.contains(mark));
    });
    expect(seen).toEqual([true, true]);
    await small.close();
  });

  it('leads to the editor where a text waits for words of one’s own', async () => {
    const fill = page.getByRole('link', { name: 'Fill in and share: What we are proud of' });
    expect(await fill.getAttribute('href')).toMatch(/^\/feed\/[0-9a-f-]+\?caption=/);
    await fill.click();
    await page.getByText('Still to write: What you liked').waitFor();
    await visit.open('/feed');
  });

  it('says that an account has to be connected first, and leads there and back to this text', async () => {
    await shareButton(page).click();
    await dialog(page).getByText('Not shared yet: connect your LinkedIn account first.').waitFor();
    expect(await now(page).count()).toBe(0);
    await dialog(page)
      .getByRole('button', { name: 'Connect LinkedIn' })
      .or(dialog(page).getByRole('link', { name: 'Connect LinkedIn' }))
      .click();
    await page.getByLabel('Your name').fill('Ada Adams');
    await page.getByRole('button', { name: 'Allow' }).click();
    await page.getByRole('heading', { name: TITLE, level: 1 }).waitFor();
  });

  it('shares in two clicks exactly the text that stood there, screened, and tells what becomes of it', async () => {
    await visit.open('/feed');
    await shareButton(page).click();
    await dialog(page).getByText('On LinkedIn, as Ada Adams').waitFor();
    await dialog(page).getByText('Nothing in the way of sharing this.').waitFor();
    const shown = await dialog(page).getByRole('article').innerText();
    expect(shown).toContain(DISCLOSURE);
    await now(page).click();
    await dialog(page).getByRole('status').getByText('On its way to LinkedIn').waitFor();
    await stage.all.processAll();
    await dialog(page).getByRole('heading', { name: 'It is live on LinkedIn' }).waitFor();
    const [post] = await posts();
    expect(post?.text).toMatch(/^Our laboratories in Leeds .* this week\. http\S+\n\nI work for Acme Research\.$/);
    await dialog(page).getByRole('button', { name: 'Done' }).click();
    await card(page, TITLE).getByText('Shared by you').waitFor();
  });

  it('keeps what the screening refuses from being shared, and says where to mend it', async () => {
    await page.getByRole('button', { name: 'Share: A large deal' }).click();
    await dialog(page).getByText('A reviewer has to look at this text first.').waitFor();
    expect(await now(page).count()).toBe(0);
    await dialog(page).getByRole('link', { name: 'Change the text' }).click();
    await page.getByRole('heading', { name: 'A large deal', level: 1 }).waitFor();
  });

  it('never shares twice, though it is pressed twice and in two tabs', async () => {
    const kim = await stage.member({ name: 'Kim Keys', roles: ['advocate'], timeZone: 'Europe/London' });
    await connectAccount(await stage.agentOf(kim), stage.all, 'Kim Keys');
    const [one, other] = [await stage.visit({ actor: kim }), await stage.visit({ actor: kim })];
    const before = (await posts()).length;
    for (const { open, page: tab } of [one, other]) {
      await open('/feed');
      await shareButton(tab).click();
      await dialog(tab).getByText('Nothing in the way of sharing this.').waitFor();
    }
    await now(one.page).dblclick();
    await dialog(one.page).getByRole('status').getByText('On its way to LinkedIn').waitFor();
    await now(other.page).click();
    await dialog(other.page).getByRole('alert').waitFor();
    await stage.all.processAll();
    expect(await posts()).toHaveLength(before + 1);
    await Promise.all([one.close(), other.close()]);
  });

  describe('on a phone', () => {
    it('has the filters behind one button that says how many are active', async () => {
      const { page: phone, open, complaints, close } = await stage.visit({ actor: ada, width: 390 });
      await open('/feed');
      expect(await phone.getByLabel('Topic').count()).toBe(0);
      await phone.getByRole('button', { name: 'Filters', exact: true }).click();
      const drawer = phone.getByRole('dialog', { name: 'Filters' });
      await drawer.getByLabel('Shared by you').selectOption({ label: 'Not shared yet' });
      await drawer.getByLabel('Language').selectOption({ label: 'English' });
      await drawer.getByRole('button', { name: 'Show the feed' }).last().click();
      await phone.getByRole('button', { name: 'Filters, 2 active' }).waitFor();
      await card(phone, 'What we are proud of').waitFor();
      await card(phone, TITLE).waitFor({ state: 'detached' });
      await phone.getByRole('button', { name: 'Filters, 2 active' }).click();
      await drawer.getByRole('button', { name: 'Clear the filters' }).click();
      await drawer.getByRole('button', { name: 'Show the feed' }).last().click();
      await card(phone, TITLE).waitFor();
      expect(complaints).toEqual([]);
      await close();
    });
  });

  it('left nothing on the console', () => {
    expect(visit.complaints).toEqual([]);
  });
});

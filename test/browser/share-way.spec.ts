import type { Page } from 'playwright-core';
import type { Actor } from '#libs/kernel';
import { anApprovedItem } from '../support/approved-item.js';
import { PASSWORD, PortalStage } from '../support/portal-stage.js';
import type { Visit } from '../support/portal-visit.js';

const CAPTION = 'Our laboratories in Leeds opened their doors to a hundred pupils this week.';

/** People read some four words a second. */
const WORDS_A_SECOND = 4;

describe('the way to a live post', () => {
  let stage: PortalStage;
  let visit: Visit;
  let page: Page;
  let ada: Actor;
  let clicks = 0;

  const click = async (role: 'button' | 'link', name: string | RegExp) => {
    await page.getByRole(role, { name }).first().click();
    clicks++;
  };
  /** Of our own words, without the post that is read anyway. */
  const wordsIn = async (selector: string) =>
    (
      await page.evaluate<string>(`[...document.querySelectorAll(${JSON.stringify(selector)})]
      .map((element) => element.innerText).join(' ')`)
    ).split(/\s+/).length;

  beforeAll(async () => {
    stage = await PortalStage.open();
    ada = await stage.member({ name: 'Ada Adams', roles: ['advocate'] });
    const author = await stage.agentOf(await stage.member({ name: 'Amir Author', roles: ['author'] }));
    const reviewer = await stage.agentOf(await stage.member({ name: 'Rita Reviewer', roles: ['reviewer'] }));
    for (const title of ['The second item', 'The first item'])
      await anApprovedItem(author, reviewer, {
        title,
        captions: [
          { text: `${title}: ${CAPTION}` },
          {
            text: '{{view}} Our laboratories opened.',
            slots: [{ name: 'view', hint: 'Why it matters to you', maxLength: 90 }],
          },
          {
            text: '{{view}} The rest of this is fixed.',
            slots: [{ name: 'view', hint: 'What you saw there', maxLength: 20 }],
            locked: true,
          },
        ],
      });
    visit = await stage.visit();
    page = visit.page;
  });
  afterAll(() => stage.close());

  it('takes at most five clicks and forty seconds of reading from the sign-in page', async () => {
    await visit.open('/');
    await page.getByLabel('E-mail address').fill('ada.adams@acme.example');
    await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
    let read = await wordsIn('body');
    await click('button', 'Sign in');
    await page.getByRole('heading', { name: 'Feed', level: 1 }).waitFor();
    await click('link', 'The first item');
    await page.getByText('LinkedIn will ask you to allow:').waitFor();
    expect(await page.getByRole('listitem').filter({ hasText: 'your e-mail address' }).count()).toBe(1);
    read += await wordsIn('[aria-label="Your text"] p, [aria-label="Your text"] [role=status]');
    read += await wordsIn('main ul, [aria-label="Share it"]');
    await click('link', 'Connect LinkedIn');
    await page.getByLabel('Your name').fill('A. Adams (work)');
    read += await wordsIn('body');
    await click('button', 'Allow');
    await page.getByText('Connected as A. Adams (work)').waitFor();
    await click('button', 'Share on LinkedIn now');
    await page.getByRole('status').getByText('On its way to LinkedIn').waitFor();
    await stage.all.processAll();
    await page.getByRole('heading', { name: 'It is live on LinkedIn' }).waitFor();
    expect(clicks).toBeLessThanOrEqual(5);
    expect(read / WORDS_A_SECOND).toBeLessThan(40);
  });

  it('says what was earned, gives the link along, and leads to the next in two clicks', async () => {
    await stage.pass(60_000, visit);
    await stage.all.processAll();
    await page.getByText(/10 points earned/).waitFor();
    const link = await page.getByRole('textbox', { name: 'Link of your post' }).inputValue();
    expect(link).toMatch(/\/s\/\w+$/);
    expect(await page.locator('h2:focus').innerText()).toBe('It is live on LinkedIn');
    clicks = 0;
    await click('link', 'Share another: The second item');
    await page.getByText('Nothing in the way of sharing this.').waitFor();
    await click('button', 'Share on LinkedIn now');
    await page.getByRole('status').getByText('On its way to LinkedIn').waitFor();
    await stage.all.processAll();
    await page.getByRole('heading', { name: 'It is live on LinkedIn' }).waitFor();
    expect(clicks).toBe(2);
    await page.getByText('You have shared everything in your feed.').waitFor();
  });

  it('shows the host that readers will see on the card', async () => {
    await visit.open(`/feed`);
    await click('link', 'The first item');
    const post = page.getByRole('article', { name: 'Post as readers will see it' });
    await post.getByText(new URL(stage.all.url).host, { exact: true }).waitFor();
  });

  it('says first what is still to be written, by its label, and leads there', async () => {
    await page.getByText('LinkedIn · English 2').click();
    await page.getByText('Still to write: Why it matters to you').first().waitFor();
    expect(await page.getByText('Nothing in the way of sharing this.').count()).toBe(0);
    await page.getByRole('button', { name: 'Go to the words' }).click();
    await page.keyboard.type('A good day.');
    await page.getByText('Nothing in the way of sharing this.').waitFor();
    expect(await page.locator('#post-text').inputValue()).toBe('A good day. Our laboratories opened.');
  });

  it('counts in each slot of a fixed caption, and names the one that is too long or empty', async () => {
    await page.getByText('LinkedIn · English 3').click();
    const counts = page.getByRole('list', { name: 'Characters in each place to fill' });
    await counts.getByText('0 of 20', { exact: true }).waitFor();
    await page.locator('#post-text').fill('A good day, all of it. The rest of this is fixed.');
    await counts.getByText('22 of 20', { exact: true }).waitFor();
    await page.getByText('“What you saw there” takes at most 20 characters: shorten what is written there.').waitFor();
    await page.getByText('Too long: What you saw there').waitFor();
    expect(await page.getByText('Nothing in the way of sharing this.').count()).toBe(0);
    expect(await page.getByRole('button', { name: 'Share on LinkedIn now' }).isDisabled()).toBe(true);
    await page.getByRole('button', { name: 'Go to the words' }).click();
    await page.keyboard.type('A good day.');
    await counts.getByText('11 of 20', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Share on LinkedIn now', disabled: false }).waitFor();
    await page.locator('#post-text').fill('  The rest of this is fixed.');
    await page.getByText('Still to write: What you saw there').first().waitFor();
    expect(await page.getByRole('button', { name: 'Share on LinkedIn now' }).isDisabled()).toBe(true);
    await page.getByRole('button', { name: 'Go to the words' }).click();
    await page.keyboard.type('A good day.');
    await page.getByRole('button', { name: 'Share on LinkedIn now', disabled: false }).waitFor();
    expect(await page.locator('#post-text').inputValue()).toBe('A good day. The rest of this is fixed.');
    await page.getByText('LinkedIn · English 1').click();
    await counts.waitFor({ state: 'hidden' });
  });

  it('leads from each refusal to the words or the field it means', async () => {
    const selected = () =>
      page.evaluate<string>(`(({ value, selectionStart, selectionEnd }) => value.slice(selectionStart, selectionEnd))(
        document.querySelector('#post-text'))`);
    await page.locator('#post-text').fill(`Internal only: ${CAPTION}`);
    await page.getByText('Change what is not allowed, then you can share.').waitFor();
    await page.getByRole('button', { name: 'Go to the words' }).click();
    expect(await selected()).toBe('Internal only');
    expect(await page.locator('#post-text:focus').count()).toBe(1);
    await page.locator('#post-text').fill(`${CAPTION}${'x'.repeat(3_000)}`);
    await page.getByText('Shorten the text to what LinkedIn takes.').waitFor();
    const status = page.locator('#screening-status');
    await status.getByText('Longer than LinkedIn takes').waitFor();
    expect(await status.getByText('Clear').count()).toBe(0);
    await page.getByRole('button', { name: 'Go to the words' }).click();
    expect(await selected()).toBe('x'.repeat(CAPTION.length));
    await page.locator('#post-text').fill(CAPTION);
    await page.getByText('At a time', { exact: true }).click();
    await page.getByLabel('Date and time').fill('2026-11-01T09:30');
    await page.getByRole('button', { name: 'Go to the time' }).click();
    expect(await page.locator('#share-time:focus').count()).toBe(1);
  });

  it('keeps the button in view on a phone, however much was found', async () => {
    const phone = await stage.visit({ actor: ada, width: 390 });
    await phone.open(`/feed`);
    await phone.page.getByRole('link', { name: 'The first item' }).click();
    await phone.page
      .getByRole('textbox', { name: 'Text of your post' })
      .fill(`Internal only and bullshit. `.repeat(12) + CAPTION);
    await phone.page.getByRole('list', { name: 'What the screening found' }).waitFor();
    for (const place of [0, 100_000]) {
      await phone.page.evaluate(`scrollTo(0, ${place})`);
      const box = (await phone.page.getByRole('button', { name: 'Share on LinkedIn now' }).boundingBox())!;
      expect(box.y).toBeGreaterThan(0);
      expect(box.y + box.height).toBeLessThan(844);
    }
    expect(phone.complaints).toEqual([]);
    await phone.close();
  });
});

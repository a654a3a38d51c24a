import type { Locator, Page } from 'playwright-core';
import supertest from 'supertest';
import type { Actor } from '#libs/kernel';
import { anApprovedItem } from '../support/approved-item.js';
import { PASSWORD, PortalStage } from '../support/portal-stage.js';
import type { Visit } from '../support/portal-visit.js';
import { connectAccount, PERSON } from '../support/sign-in.js';

const CAPTION = 'Our laboratories in Leeds opened their doors to a hundred pupils this week.';
const CAPTION_DE = 'Unsere Labore in Leeds haben diese Woche hundert Schülerinnen und Schüler empfangen.';

describe('sharing in the portal', () => {
  let stage: PortalStage;
  let ada: Actor;
  let visit: Visit;
  let page: Page;
  let itemId: string;

  const editor = () => page.getByRole('textbox', { name: 'Text of your post' });
  const findings = () => page.getByRole('list', { name: 'What the screening found' }).getByRole('listitem');
  const networkPosts = async (): Promise<{ text: string }[]> =>
    (await supertest(stage.all.sandboxUrl).get('/sandbox/posts').expect(200)).body.posts;

  beforeAll(async () => {
    stage = await PortalStage.open();
    ada = await stage.member({ name: 'Ada Adams', roles: ['advocate'], timeZone: 'Europe/Berlin', networkSize: 420 });
    const author = await stage.agentOf(await stage.member({ name: 'Amir Author', roles: ['author'] }));
    const reviewer = await stage.agentOf(await stage.member({ name: 'Rita Reviewer', roles: ['reviewer'] }));
    itemId = await anApprovedItem(author, reviewer, {
      title: 'A hundred pupils in our laboratories',
      captions: [{ text: CAPTION }, { language: 'de', text: CAPTION_DE }],
    });
    visit = await stage.visit();
    page = visit.page;
  });
  afterAll(() => stage.close());

  describe('an advocate', () => {
    it('signs in with e-mail and password, told plainly when they do not match', async () => {
      await visit.open('/');
      await page.getByLabel('E-mail address').fill('ada.adams@acme.example');
      await page.getByLabel('Password', { exact: true }).fill('not my password');
      await page.getByRole('button', { name: 'Sign in' }).click();
      await page.getByRole('alert').getByText('The e-mail address and password do not match.').waitFor();
      await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
      await page.getByRole('button', { name: 'Sign in' }).click();
      await page.getByRole('heading', { name: 'Feed', level: 1 }).waitFor();
    });

    it('opens an item of their feed and picks a caption', async () => {
      await page.getByRole('link', { name: 'A hundred pupils in our laboratories' }).click();
      await page.getByText('LinkedIn · German').click();
      await page.waitForFunction(`document.querySelector('#post-text').value.includes('Unsere Labore')`);
      await page.getByText('LinkedIn · English').click();
      await page.waitForFunction(`document.querySelector('#post-text').value.includes('Our laboratories')`);
    });

    it('sees what breaks a guideline while typing: reason, source and remedy at its words', async () => {
      await editor().fill(`Internal only: what bullshit about old labs. ${CAPTION}`);
      await page.getByText('2 findings. What is not allowed has to change first.').waitFor();
      const blocked = findings().filter({ hasText: 'Not allowed' });
      await blocked.getByText('“Internal only”').waitFor();
      expect(await blocked.getByRole('link', { name: /^Source: / }).getAttribute('href')).toMatch(/^https:\/\//);
      const coarse = findings().filter({ hasText: 'Could be better' });
      await coarse.getByText('“bullshit” is not how the company speaks in public.').waitFor();
      await coarse.getByText('Choose another word.').waitFor();
      await coarse.getByRole('button', { name: 'bullshit', exact: true }).click();
      const selected = await editor().evaluate(
        (field: { value: string; selectionStart: number; selectionEnd: number }) =>
          field.value.slice(field.selectionStart, field.selectionEnd),
      );
      expect(selected).toBe('bullshit');
    });

    it('applies a fix, and changes what no fix can mend', async () => {
      await findings().getByRole('button', { name: 'Remove “bullshit”' }).click();
      await page.getByText('One thing has to change before this can be shared.').waitFor();
      expect(await editor().inputValue()).toBe(`Internal only: what about old labs. ${CAPTION}`);
      await editor().fill(' \n ');
      await page.getByText('Screened as you type').waitFor();
      expect(await page.getByText('Nothing in the way of sharing this.').count()).toBe(0);
      await editor().fill(`Proud of this: ${CAPTION}`);
      await page.getByText('Nothing in the way of sharing this.').waitFor();
      expect(await page.getByRole('button', { name: 'Share on LinkedIn now' }).count()).toBe(0);
    });

    it('connects LinkedIn on the network’s own page and finds the text as it was', async () => {
      await page.getByText('Not shared yet: connect your LinkedIn account first.').waitFor();
      await page.getByRole('link', { name: 'Connect LinkedIn' }).click();
      await page.getByLabel('Your name').fill('Ada Adams');
      await page.getByRole('button', { name: 'Allow' }).click();
      await page.getByText('Connected as Ada Adams').waitFor();
      expect(await editor().inputValue()).toBe(`Proud of this: ${CAPTION}`);
    });

    it('shares, sees it handed over and then live with its address', async () => {
      await page.getByText('Nothing in the way of sharing this.').waitFor();
      await page.getByRole('button', { name: 'Share on LinkedIn now' }).click();
      await page.getByRole('status').getByText('On its way to LinkedIn').waitFor();
      await stage.all.processAll();
      await page.getByRole('heading', { name: 'It is live on LinkedIn' }).waitFor();
      const permalink = await page.getByRole('link', { name: 'See it on LinkedIn' }).getAttribute('href');
      const reader = await visit.context.newPage();
      await reader.goto(permalink!);
      await reader.getByText('Proud of this:').waitFor();
      await reader.close();
    });

    it('finds the clicks of people counted on “My shares”, machines apart', async () => {
      const agent = await stage.agentOf(ada);
      const { body } = await agent.get('/api/shares?mine=true').expect(200);
      const path = new URL(body.items[0].link.url).pathname;
      await stage.pass(60_000, visit);
      await supertest(stage.all.url).get(path).set(PERSON).expect(302);
      await supertest(stage.all.url).get(path).set({ 'user-agent': 'LinkedInBot/1.0' }).expect(302);
      await stage.all.processAll();
      await page
        .getByRole('link', { name: 'All my shares' })
        .or(page.getByRole('button', { name: 'All my shares' }))
        .click();
      const row = page.getByRole('list', { name: 'Published and ended' }).getByRole('listitem');
      await row.getByText('Published', { exact: true }).waitFor();
      await row.getByText('1 click by a person').waitFor();
      await row.getByText('not counted: 1 link preview').waitFor();
    });

    it('sees what their points are for, and is ranked once they agree to it', async () => {
      await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'My standing' }).click();
      await page.getByText('Not ranked').waitFor();
      const { body } = await (await stage.agentOf(ada)).get('/api/leaderboards/advocacy/me').expect(200);
      expect(body.points).toBeGreaterThan(0);
      await page.getByRole('definition').getByText(String(body.points), { exact: true }).waitFor();
      expect(await page.getByRole('table', { name: 'What your points are for' }).getByRole('row').count()).toBe(
        body.entries.length + 1,
      );
      await page.getByRole('switch', { name: 'Show me on the leaderboard' }).click();
      await page.getByText('#1').waitFor();
    });
  });

  describe('for later', () => {
    it('goes out at a time of the member’s own zone, and can be cancelled until then', async () => {
      await visit.open(`/feed/${itemId}`);
      await editor().fill(`For Friday: ${CAPTION}`);
      await page.getByText('At a time', { exact: true }).click();
      await page.getByText('In your time zone, Europe/Berlin').waitFor();
      await page.getByLabel('Date and time').fill('2026-11-06T09:30');
      await page.getByText(/Goes out on Fri,? 6 Nov 2026.*09:30.*CET/).waitFor();
      // The time is theirs, not the caption's.
      for (const caption of ['LinkedIn · German', 'LinkedIn · English']) {
        await page.getByText(caption).click();
        await page.getByRole('radio', { name: caption, checked: true }).waitFor();
        await page.getByText(/Goes out on Fri,? 6 Nov 2026.*09:30.*CET/).waitFor();
      }
      await page.getByRole('button', { name: 'Schedule for LinkedIn' }).click();
      await page.getByText(/It goes out on Fri,? 6 Nov 2026.*09:30/).waitFor();
      await stage.all.processAll();
      expect(await networkPosts()).toHaveLength(1);

      await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'My shares' }).click();
      const planned = page.getByRole('listitem').filter({ hasText: 'For Friday:' });
      await planned.getByText('Scheduled', { exact: true }).waitFor();
      await planned.getByRole('button', { name: 'Call off the share' }).click();
      await page.getByRole('dialog').getByRole('button', { name: 'Call off the share' }).click();
      await planned.getByText('Withdrawn', { exact: true }).waitFor();
      await stage.pass(3 * 86_400_000, visit);
      await stage.all.processAll();
      expect(await networkPosts()).toHaveLength(1);
    });

    it('refuses a moment that has passed, beside the field', async () => {
      await visit.open(`/feed/${itemId}`);
      await editor().fill(`Too late: ${CAPTION}`);
      await page.getByText('At a time', { exact: true }).click();
      await page.getByLabel('Date and time').fill('2026-11-01T09:30');
      await page.getByText('That moment has passed. Choose a later one.').waitFor();
    });
  });

  describe('when the session has ended in mid-edit', () => {
    const text = `Kept while signed out: ${CAPTION}`;

    beforeAll(async () => {
      await connectAccount(await stage.agentOf(ada), stage.all, 'Ada Adams');
      await visit.open(`/feed/${itemId}`);
      await editor().fill(text);
      await page.getByText('Now', { exact: true }).first().click();
      await page.getByText('Nothing in the way of sharing this.').waitFor();
      await stage.all.test.owner('UPDATE sessions SET revoked_at = now() WHERE member_id = $1', [ada.memberId]);
    });

    it('asks to sign in over the page, and then shares the text that stood there', async () => {
      // What the page asks by itself may find it ended first: then the press waits until the dialog is gone.
      const pressed = page.getByRole('button', { name: 'Share on LinkedIn now' }).click();
      const dialog = page.getByRole('dialog', { name: 'Your session has ended' });
      await dialog.getByText('Everything you typed is still here.').waitFor();
      expect(await dialog.getByLabel('E-mail address').inputValue()).toBe('ada.adams@acme.example');
      expect(await page.locator('#post-text').inputValue()).toBe(text);
      await dialog.getByLabel('Password', { exact: true }).fill(PASSWORD);
      await dialog.getByRole('button', { name: 'Sign in' }).click();
      await dialog.waitFor({ state: 'detached' });
      await pressed;
      await page.getByRole('status').getByText('On its way to LinkedIn').waitFor();
      await stage.all.processAll();
      await page.getByRole('heading', { name: 'It is live on LinkedIn' }).waitFor();
      expect((await networkPosts()).map((post) => post.text)).toContain(text);
    });
  });

  describe('a megabyte pasted into the editor', () => {
    it('is told to be too long, and stays on the screen', async () => {
      await visit.open(`/feed/${itemId}`);
      await editor().fill('a word '.repeat(150_000), { timeout: 60_000 });
      await page
        .getByRole('alert')
        .getByText(/characters too many/)
        .waitFor({ timeout: 60_000 });
      await page.getByText('Shorten the text to what LinkedIn takes.').waitFor();
      await editor().fill(CAPTION, { timeout: 60_000 });
      await page.getByText('Nothing in the way of sharing this.').waitFor();
    });
  });

  describe('with the keyboard alone, on a phone’s width', () => {
    it('goes from the feed to a post that is live', async () => {
      const kim = await stage.member({ name: 'Kim Keys', roles: ['advocate'], timeZone: 'Europe/London' });
      await connectAccount(await stage.agentOf(kim), stage.all, 'Kim Keys');
      const { page: phone, open, complaints, close } = await stage.visit({ actor: kim, width: 390 });
      const tabTo = async (target: Locator) => {
        await target.waitFor();
        for (let presses = 0; presses < 60; presses++) {
          if ((await target.and(phone.locator(':focus')).count()) > 0) return;
          await phone.keyboard.press('Tab');
        }
        throw new Error(`Not reached with the Tab key: ${target.toString()}`);
      };
      await open('/feed');
      await tabTo(phone.getByRole('link', { name: 'A hundred pupils in our laboratories' }));
      await phone.keyboard.press('Enter');
      await tabTo(phone.getByRole('textbox', { name: 'Text of your post' }));
      await phone.keyboard.press('Control+Home');
      await phone.keyboard.type('By hand: ');
      await phone.getByText('Nothing in the way of sharing this.').waitFor();
      await tabTo(phone.getByRole('button', { name: 'Share on LinkedIn now' }));
      await phone.keyboard.press('Enter');
      await phone.getByRole('status').getByText('On its way to LinkedIn').waitFor();
      await stage.all.processAll();
      await phone.getByRole('heading', { name: 'It is live on LinkedIn' }).waitFor();
      expect((await networkPosts()).map((post) => post.text)).toContainEqual(expect.stringMatching(/^By hand: Our/));
      expect(complaints).toEqual([]);
      await close();
    });
  });

  it('left nothing on the console but what it was told', () => {
    const expected = /\b(401|Failed to load resource)\b/;
    expect(visit.complaints.filter((complaint) => !expected.test(complaint))).toEqual([]);
  });
});

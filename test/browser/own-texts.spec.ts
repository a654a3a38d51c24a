import type { Page } from 'playwright-core';
import supertest from 'supertest';
import type { Actor } from '#libs/kernel';
import { anApprovedItem } from '../support/approved-item.js';
import { PASSWORD, PortalStage } from '../support/portal-stage.js';
import type { Visit } from '../support/portal-visit.js';
import { connectAccount } from '../support/sign-in.js';

const CAPTION = 'Our laboratories in Leeds opened their doors to a hundred pupils this week.';
const TITLE = 'A hundred pupils in our laboratories';
/** The value of a deal: the code of conduct wants a second pair of eyes. */
const ASKED = `A deal worth 4 million euros made it possible. ${CAPTION}`;

describe('a text of one’s own that a reviewer has to look at', () => {
  let stage: PortalStage;
  let ada: Actor;
  let itemId: string;
  let mine: Visit;
  let theirs: Visit;
  let page: Page;
  let desk: Page;

  const editor = () => page.getByRole('textbox', { name: 'Text of your post' });
  const networkPosts = async (): Promise<{ text: string }[]> => {
    const { body } = await supertest(stage.all.sandboxUrl).get('/sandbox/posts').expect(200);
    return body.posts.filter(({ deleted }: { deleted: boolean }) => !deleted);
  };
  const signIn = async (visit: Visit, email: string) => {
    await visit.open('/');
    await visit.page.getByLabel('E-mail address').fill(email);
    await visit.page.getByLabel('Password', { exact: true }).fill(PASSWORD);
    await visit.page.getByRole('button', { name: 'Sign in' }).click();
    await visit.page.getByRole('navigation', { name: 'Main' }).waitFor();
  };

  beforeAll(async () => {
    stage = await PortalStage.open();
    ada = await stage.member({ name: 'Ada Adams', roles: ['advocate', 'reviewer'], timeZone: 'Europe/Berlin' });
    const author = await stage.agentOf(await stage.member({ name: 'Amir Author', roles: ['author'] }));
    const reviewer = await stage.agentOf(await stage.member({ name: 'Rita Reviewer', roles: ['reviewer'] }));
    itemId = await anApprovedItem(author, reviewer, { title: TITLE, captions: [{ text: CAPTION }] });
    await connectAccount(await stage.agentOf(ada), stage.all, 'Ada Adams');
    [mine, theirs] = [await stage.visit(), await stage.visit()];
    [page, desk] = [mine.page, theirs.page];
    await signIn(mine, 'ada.adams@acme.example');
    await signIn(theirs, 'rita.reviewer@acme.example');
  });
  afterAll(() => stage.close());

  it('goes to a reviewer with one button', async () => {
    await mine.open(`/feed/${itemId}`);
    await editor().fill(ASKED);
    await page.getByRole('button', { name: 'Ask a reviewer' }).click();
    await page.getByText('You are told as soon as somebody has decided.').waitFor();
    const bar = page.getByRole('group', { name: 'Share it' });
    await bar.getByText('A reviewer was asked about exactly this text.').waitFor();
    expect(await bar.getByText('ask one').count()).toBe(0);
    expect(await page.getByRole('button', { name: 'Share on LinkedIn now' }).isEnabled()).toBe(false);
  });

  it('is not decided on by who wrote it', async () => {
    await mine.open('/review');
    await page.getByText('Waiting for me (0)').waitFor();
    await page.getByRole('list', { name: 'Colleagues’ own texts' }).getByRole('link', { name: TITLE }).click();
    await page.getByRole('note').getByText('Somebody else has to decide on it.').waitFor();
    expect(await page.getByRole('button', { name: 'Approve' }).isEnabled()).toBe(false);
  });

  it('is told to the reviewer, who sees it as a post and against the suggestion, and says why', async () => {
    await stage.all.processAll();
    await theirs.open('/inbox');
    await desk.getByText('A colleague asks you to look at their text').first().waitFor();
    await theirs.open('/review');
    await desk.getByText('Waiting for me (1)').click();
    const row = desk.getByRole('list', { name: 'Colleagues’ own texts' }).getByRole('listitem');
    await row.getByText('By Ada Adams').waitFor();
    await row.getByRole('link', { name: TITLE }).click();
    await desk.getByText('Against the suggestion').click();
    await desk.getByText('Changes against the approved suggestion').waitFor();
    await desk.getByRole('button', { name: 'Approve' }).click();
    await desk.getByText('Say why you approve or decline it.').waitFor();
    await desk.getByRole('textbox', { name: 'Reason' }).fill('The sum was published in May.');
    await desk.getByRole('button', { name: 'Approve' }).click();
    await desk.getByText('Nothing is waiting').waitFor();
  });

  it('is told to its member, who shares it with one click, exactly as it was approved', async () => {
    await stage.all.processAll();
    await mine.open('/inbox');
    await page.getByText('Your text was approved').first().waitFor();
    await mine.open('/shares');
    const asked = page.getByRole('list', { name: 'Approved: ready to share' }).getByRole('listitem');
    await asked.getByRole('link', { name: TITLE }).click();
    await page.getByRole('button', { name: 'Share on LinkedIn now' }).waitFor();
    expect(await editor().inputValue()).toBe(ASKED);
    await mine.open('/shares');
    await asked.getByText('The sum was published in May.').waitFor();
    await asked.getByRole('button', { name: 'Share on LinkedIn now' }).click();
    await page.getByRole('list', { name: 'Upcoming and to settle' }).getByRole('listitem').first().waitFor();
    await page.getByRole('list', { name: 'Approved: ready to share' }).waitFor({ state: 'detached' });
    await stage.all.processAll();
    expect((await networkPosts()).map(({ text }) => text)).toEqual([ASKED]);
  });

  it('needs a new decision after any change; a declined one comes back with the reason', async () => {
    await mine.open(`/feed/${itemId}`);
    await editor().fill(`Again: ${ASKED}`);
    await page.getByRole('button', { name: 'Ask a reviewer' }).click();
    await page.getByText('You are told as soon as somebody has decided.').waitFor();
    await theirs.open('/review');
    await desk.getByRole('link', { name: TITLE }).click();
    await desk.getByRole('textbox', { name: 'Reason' }).fill('Once is enough.');
    await desk.getByRole('button', { name: 'Decline' }).click();
    await desk.getByText('Nothing is waiting').waitFor();
    await mine.open(`/feed/${itemId}`);
    await page.getByRole('group', { name: 'A reviewer’s decision' }).getByText('Once is enough.').waitFor();
    await page.getByText('A reviewer declined this text').waitFor();
    expect(await page.getByRole('button', { name: 'Share on LinkedIn now' }).isEnabled()).toBe(false);
    await page.getByRole('button', { name: 'Ask again' }).waitFor();
  });

  describe('once it is shared for later', () => {
    const rows = () => page.getByRole('main').getByRole('listitem');

    it('moves to another time, its row says when', async () => {
      await mine.open(`/feed/${itemId}`);
      await editor().fill(`For Friday: ${CAPTION}`);
      await page.getByText('At a time', { exact: true }).click();
      await page.getByLabel('Date and time').fill('2026-11-06T09:30');
      await page.getByRole('button', { name: 'Schedule for LinkedIn' }).click();
      await page.getByText(/It goes out on Fri,? 6 Nov 2026.*09:30/).waitFor();
      await mine.open('/shares');
      const row = rows().filter({ hasText: 'For Friday:' });
      await row
        .getByRole('time')
        .first()
        .getByText(/6 Nov 2026/)
        .waitFor();
      await row.getByRole('button', { name: 'Another time' }).click();
      await row.getByLabel('New date and time').fill('');
      await row.getByText('Choose a date and time.').waitFor();
      await row.getByLabel('New date and time').fill('2026-11-01T09:30');
      await row.getByText('That moment has passed. Choose a later one.').waitFor();
      await row.getByLabel('New date and time').fill('2026-11-06T11:00');
      await row.getByRole('button', { name: 'Move it' }).click();
      await row.getByText(/It goes out on Fri,? 6 Nov 2026.*11:00/).waitFor();
    });

    it('changes its text by a new decision, and the old one never goes out', async () => {
      await rows().filter({ hasText: 'For Friday:' }).getByRole('link', { name: 'Change', exact: true }).click();
      await page.getByRole('article').getByText('For Friday:').waitFor();
      expect(await page.getByLabel('Date and time').inputValue()).toBe('2026-11-06T11:00');
      await editor().fill(`Changed: ${CAPTION}`);
      await page.getByText('Nothing in the way of sharing this.').waitFor();
      await page.getByRole('button', { name: 'Save the change' }).click();
      await page.getByText(/It goes out on Fri,? 6 Nov 2026.*11:00/).waitFor();
      await stage.pass(3 * 86_400_000, mine);
      await stage.all.processAll();
      const texts = (await networkPosts()).map(({ text }) => text);
      expect(texts.filter((text) => text.endsWith(CAPTION) && !text.includes('deal'))).toEqual([`Changed: ${CAPTION}`]);
    });

    it('can be taken back when it is out, and its text used again', async () => {
      await mine.open('/shares');
      const row = rows().filter({ hasText: 'Changed:' });
      await row.getByRole('button', { name: 'Take it back' }).click();
      const dialog = page.getByRole('dialog', { name: 'Take it back from LinkedIn?' });
      await dialog.getByText('The post is deleted on LinkedIn').waitFor();
      await dialog.getByRole('button', { name: 'Take it back' }).click();
      await row.getByText('Withdrawn', { exact: true }).waitFor();
      expect((await networkPosts()).map(({ text }) => text)).not.toContain(`Changed: ${CAPTION}`);
      await row.getByRole('link', { name: 'Use this text again' }).click();
      await page.getByRole('article').getByText('Changed:').waitFor();
      await page.getByRole('button', { name: 'Share on LinkedIn now' }).waitFor();
    });
  });
});

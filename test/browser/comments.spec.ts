import type { Page } from 'playwright-core';
import type { Actor } from '#libs/kernel';
import { PortalStage } from '../support/portal-stage.js';
import type { Agent } from '../support/sign-in.js';

describe('comments at the words', () => {
  let stage: PortalStage;
  let author: Actor;
  let reviewer: Actor;
  let writes: Agent;
  let itemId: string;
  const draft = (title: string) => ({
    title,
    captions: [{ network: 'linkedin', language: 'en', text: 'The 🚪 of our laboratories opens on Saturday.' }],
  });
  const threads = async () => (await writes.get(`/api/content/${itemId}/comments`).expect(200)).body.items;
  const title = (page: Page) => page.getByRole('group', { name: 'Title', exact: true }).locator('p').first();
  const list = (page: Page) => page.getByRole('list', { name: 'Comments' });
  const write = async (page: Page, text: string) => {
    await page.getByRole('textbox', { name: 'What you want to say' }).fill(text);
    await page.getByRole('button', { name: 'Write the comment' }).click();
    await list(page).getByText(text).waitFor();
  };

  beforeAll(async () => {
    stage = await PortalStage.open();
    author = await stage.member({ name: 'Ann Author', roles: ['author'] });
    reviewer = await stage.member({ name: 'Rita Reviewer', roles: ['reviewer'] });
    writes = await stage.agentOf(author);
    const { body: item } = await writes.post('/api/content').send(draft('Open day in Leeds')).expect(201);
    itemId = item.id;
    await writes.post(`/api/content/${itemId}/submit`).send({ versionId: item.version.id }).expect(200);
  });
  afterAll(() => stage.close());

  it('open their form where one is, with the focus in it, and nothing that comes later hides the page', async () => {
    const visit = await stage.visit({ actor: reviewer, width: 390 });
    const { page } = visit;
    const words = page.waitForResponse(/\/assets\/edits-/);
    // Words that a part of the page brings along may take their time.
    await page.route(/\/assets\/edits-/, async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 1_000));
      await route.continue();
    });
    await visit.open(`/review/${itemId}`);
    await page.evaluate(`{
      window.hidden = 0;
      const look = () => {
        if (document.querySelector('main')?.offsetHeight < 700 || document.querySelector('.mantine-Skeleton-root')) window.hidden++;
        requestAnimationFrame(look);
      };
      look();
    }`);
    await page.getByRole('button', { name: 'Comment', exact: true }).click();
    const say = page.getByRole('textbox', { name: 'What you want to say' });
    await say.waitFor();
    await page.keyboard.type('Not yet.');
    const at = await page.evaluate('scrollY');
    await words;
    await page.waitForTimeout(200);
    expect(await page.evaluate('window.hidden')).toBe(0);
    expect(await page.evaluate('scrollY')).toBe(at);
    await page.keyboard.type(' Later.');
    expect(await say.inputValue()).toBe('Not yet. Later.');
    await visit.close();
  });

  it('are written at words marked by mouse and by keyboard, and lead to what was said', async () => {
    const visit = await stage.visit({ actor: reviewer });
    const { page } = visit;
    await visit.open(`/review/${itemId}`);
    await title(page).dblclick({ position: { x: 8, y: 8 } });
    await page.locator('mark', { hasText: 'Open' }).waitFor();
    await write(page, 'Say which one.');
    await page.getByRole('button', { name: 'Comment', exact: true }).click();
    await page.getByRole('combobox', { name: 'About' }).selectOption({ label: 'LinkedIn · English' });
    const words = page.getByRole('textbox', { name: 'The words' });
    await words.focus();
    await words.press('Control+Home');
    for (let step = 0; step < 4; step++) await words.press('ArrowRight');
    await words.press('Shift+ArrowRight');
    await page.locator('mark', { hasText: '🚪' }).waitFor();
    await write(page, 'A word instead, please.');
    expect(await threads()).toMatchObject([
      { field: 'title', quote: 'Open', from: 0, by: { name: 'Rita Reviewer' } },
      { field: 'caption', quote: '🚪', from: 4 },
    ]);
    await page.getByRole('link', { name: '“Open”, comment by Rita Reviewer' }).waitFor();
    expect(visit.complaints).toEqual([]);
    await visit.close();
  });

  it('are new to the author, who answers them and resolves them in the next version', async () => {
    const visit = await stage.visit({ actor: author });
    const { page } = visit;
    await visit.open(`/library/${itemId}`);
    await page.getByText('2 are new to you.').waitFor();
    const first = list(page).getByRole('listitem').filter({ hasText: 'Say which one.' });
    await first.getByRole('button', { name: 'Answer' }).click();
    await first.getByRole('textbox', { name: 'Answer' }).fill('The one in May.');
    await first.getByRole('button', { name: 'Send the answer' }).click();
    await first.getByText('The one in May.').waitFor();
    const { body: item } = await writes.get(`/api/content/${itemId}`).expect(200);
    const next = { ...draft('Doors open in May'), revision: item.revision };
    await writes.put(`/api/content/${itemId}`).send(next).expect(200);
    await visit.open(`/library/${itemId}`);
    await first.getByText('The words are gone from the current version.').waitFor();
    await first.getByRole('button', { name: 'Resolve' }).click();
    await first.waitFor({ state: 'detached' });
    await page.getByRole('switch', { name: 'Show 1 resolved' }).click();
    await first.getByText('Resolved by Ann Author').waitFor();
    await first.getByRole('button', { name: 'Reopen' }).click();
    await page.getByText('2 open comments').waitFor();
    expect(visit.complaints).toEqual([]);
    await visit.close();
  });

  it('keep the answer that is written beside what is resolved', async () => {
    const visit = await stage.visit({ actor: author });
    const { page } = visit;
    await visit.open(`/library/${itemId}`);
    const first = list(page).getByRole('listitem').filter({ hasText: 'A word instead, please.' });
    await first.getByRole('button', { name: 'Answer' }).click();
    const answer = first.getByRole('textbox', { name: 'Answer' });
    await answer.fill('x'.repeat(2_001));
    await first.getByRole('button', { name: 'Answer and resolve' }).click();
    await first.getByText('Must have at most 2,000 characters').waitFor();
    expect(await answer.inputValue()).toHaveLength(2_001);
    await answer.fill('It is an emoji.');
    await first.getByRole('button', { name: 'Answer and resolve' }).click();
    await first.waitFor({ state: 'detached' });
    const kept = (await threads()).find(({ quote }: { quote: string }) => quote === '🚪');
    expect(kept.replies).toMatchObject([{ text: 'It is an emoji.' }]);
    expect(kept.resolved).not.toBeNull();
    const switched = page.getByRole('switch', { name: /resolved/ });
    await switched.click();
    await first.getByRole('button', { name: 'Reopen' }).click();
    await first.getByRole('button', { name: 'Resolve' }).waitFor();
    await visit.close();
  });

  it('are written on a phone at words that a finger marks', async () => {
    const visit = await stage.visit({ actor: author, width: 390 });
    const { page } = visit;
    await visit.open(`/library/${itemId}`);
    await title(page).waitFor();
    await page.evaluate(`{
      const words = document.querySelector('[role=group][aria-label="Title"] p').firstChild;
      document.getSelection().setBaseAndExtent(words, 14, words, 17);
    }`);
    await page.locator('mark', { hasText: 'May' }).waitFor();
    await write(page, 'Or in June?');
    expect(await threads()).toMatchObject([
      { quote: 'May', from: 14, versionNumber: 2 },
      { quote: '🚪' },
      { gone: true },
    ]);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(390);
    await visit.close();
  });

  it('say which of two captions for the same network and language they are about', async () => {
    const caption = (text: string) => ({ network: 'linkedin', language: 'en', text });
    const captions = [caption('Our doors are open.'), caption('Come in on Saturday.')];
    const { body: item } = await writes.post('/api/content').send({ title: 'Two of a kind', captions }).expect(201);
    await writes.post(`/api/content/${item.id}/submit`).send({ versionId: item.version.id }).expect(200);
    const visit = await stage.visit({ actor: reviewer });
    const { page } = visit;
    await visit.open(`/review/${item.id}`);
    await page.getByRole('heading', { name: 'LinkedIn · English 1', level: 2 }).waitFor();
    await page.getByRole('heading', { name: 'LinkedIn · English 2', level: 2 }).waitFor();
    await page.getByRole('button', { name: 'Comment', exact: true }).click();
    await page.getByRole('combobox', { name: 'About' }).selectOption({ label: 'LinkedIn · English 2' });
    const within = page.getByRole('group', { name: 'LinkedIn · English 2' });
    await within.getByRole('textbox', { name: 'What you want to say' }).waitFor();
    expect(await page.getByRole('textbox', { name: 'What you want to say' }).count()).toBe(1);
    await write(page, 'Say where.');
    await list(page).getByText('LinkedIn · English 2 · Version 1').waitFor();
    expect(visit.complaints).toEqual([]);
    await visit.close();
  });

  it('are beside what says which caption changed', async () => {
    const caption = (language: string, text: string) => ({ network: 'linkedin', language, text });
    const captions = [caption('en', 'Our doors are open.'), caption('de', 'Kommen Sie.'), caption('fr', 'Entrez.')];
    const { body: item } = await writes.post('/api/content').send({ title: 'Changed', captions }).expect(201);
    const path = `/api/content/${item.id}`;
    await writes.post(`${path}/submit`).send({ versionId: item.version.id }).expect(200);
    const next = [captions[0], caption('de', 'Kommen Sie am Samstag.'), { ...captions[0], network: 'mastodon' }];
    const decides = await stage.agentOf(reviewer);
    const approval = { versionId: item.version.id, decision: 'approved' };
    await decides.post(`/api/reviews/${item.id}/decision`).send(approval).expect(200);
    const { revision } = (await writes.get(path).expect(200)).body;
    const { body: changed } = await writes.put(path).send({ title: 'Changed', captions: next, revision }).expect(200);
    await writes.post(`${path}/submit`).send({ versionId: changed.version.id }).expect(200);
    const visit = await stage.visit({ actor: reviewer });
    const { page } = visit;
    await visit.open(`/review/${item.id}`);
    const of = (name: string) => page.getByRole('region', { name, exact: true });
    await of('LinkedIn · English').getByText('As in version 1').waitFor();
    await of('LinkedIn · German').getByText('Changed since version 1').waitFor();
    await of('Mastodon · English').getByText('New since version 1').waitFor();
    await page.getByText('Taken out since version 1: LinkedIn · French.').waitFor();
    expect(visit.complaints).toEqual([]);
    await visit.close();
  });
});

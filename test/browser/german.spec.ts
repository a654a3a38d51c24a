import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import supertest from 'supertest';
import type { Actor } from '#libs/kernel';
import { aTeam } from '#testing/people';
import { anApprovedItem } from '../support/approved-item.js';
import { builtPortal } from '../support/built-portal.js';
import { PASSWORD, PortalStage } from '../support/portal-stage.js';
import type { Visit } from '../support/portal-visit.js';
import { connectAccount } from '../support/sign-in.js';

const CAPTION = 'Our laboratories in Leeds opened their doors to a hundred pupils this week.';
const CAPTION_DE = 'Unsere Labore in Leeds haben diese Woche hundert Schülerinnen und Schüler empfangen.';

describe('the portal in German', () => {
  let stage: PortalStage;
  let ada: Actor;
  let visit: Visit;
  let page: Page;

  const posts = async (): Promise<{ text: string }[]> =>
    (await supertest(stage.all.sandboxUrl).get('/sandbox/posts').expect(200)).body.posts;
  const heading = (name: string) => page.getByRole('heading', { name, level: 1 }).waitFor();

  beforeAll(async () => {
    stage = await PortalStage.open();
    const { organisationId } = stage;
    for (const name of ['Zulassung', 'Ärzte', 'Apotheken']) await aTeam(stage.all.test, { organisationId, name });
    ada = await stage.member({ name: 'Ada Adams', roles: ['advocate', 'admin'], networkSize: 1_234 });
    const author = await stage.agentOf(await stage.member({ name: 'Amir Author', roles: ['author'] }));
    const reviewer = await stage.agentOf(await stage.member({ name: 'Rita Reviewer', roles: ['reviewer'] }));
    await anApprovedItem(author, reviewer, {
      title: 'A hundred pupils in our laboratories',
      captions: [{ text: CAPTION }, { language: 'de', text: CAPTION_DE }],
    });
    await connectAccount(await stage.agentOf(ada), stage.all, 'ada');
    visit = await stage.visit();
    page = visit.page;
  });
  afterAll(() => stage.close());

  it('is chosen before signing in, and the server speaks it, too', async () => {
    await visit.open('/sign-in');
    await heading('Sign in');
    await page.getByLabel('E-mail address').fill('ada.adams@acme.example');
    await page.getByRole('button', { name: 'Deutsch' }).click();
    await heading('Anmelden');
    expect(await page.getByLabel('E-Mail-Adresse').inputValue()).toBe('ada.adams@acme.example');
    await page.reload();
    await heading('Anmelden');
    await page.getByRole('button', { name: 'English' }).click();
    await heading('Sign in');
  });

  it('is the browser’s wish until somebody chooses', async () => {
    const austrian = await stage.visit({ locale: 'de-AT' });
    await austrian.open('/sign-in');
    await austrian.page.getByRole('heading', { name: 'Anmelden', level: 1 }).waitFor();
    expect(await austrian.page.evaluate('document.documentElement.lang')).toBe('de');
    await austrian.close();
  });

  it('comes with a member’s choice at once, and nothing they typed is lost', async () => {
    await page.getByLabel('E-mail address').fill('ada.adams@acme.example');
    await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByRole('heading', { name: 'Feed', level: 1 }).waitFor();
    await visit.open('/account');
    await page.getByLabel('New password').fill('typed and not saved');
    await page.getByRole('combobox', { name: 'Language' }).selectOption('Deutsch');
    await page.getByRole('button', { name: 'Save' }).click();
    await heading('Ihr Konto');
    await page.getByRole('navigation', { name: 'Hauptmenü' }).getByRole('link', { name: 'Meine Beiträge' }).waitFor();
    expect(await page.getByLabel('Neues Passwort').inputValue()).toBe('typed and not saved');
    await page.getByLabel('Neues Passwort').fill('');
    expect(await page.evaluate('document.documentElement.lang')).toBe('de');
  });

  it('shares a post, its text in German from the first', async () => {
    await page.getByRole('link', { name: 'Feed' }).click();
    await page.getByText('Freigegeben zum Teilen').waitFor();
    await page.getByRole('link', { name: 'A hundred pupils in our laboratories' }).click();
    const editor = page.getByRole('textbox', { name: 'Text Ihres Beitrags' });
    await editor.waitFor();
    expect(await editor.inputValue()).toContain(CAPTION_DE);
    await page.getByText(/^\d+ \/ 3\.000$/).waitFor();
    await page.getByRole('button', { name: 'Jetzt auf LinkedIn teilen' }).click();
    await page.getByRole('status').getByText('Auf dem Weg zu LinkedIn').waitFor();
    await stage.all.processAll();
    await page.getByRole('heading', { name: 'Ihr Beitrag steht auf LinkedIn' }).waitFor();
    expect((await posts()).filter(({ text }) => text.includes(CAPTION_DE))).toHaveLength(1);
  });

  it('writes dates, figures and plurals as German does', async () => {
    await visit.open('/shares');
    const row = page.getByRole('listitem').filter({ hasText: 'A hundred pupils' });
    expect(await row.getByRole('time').first().getAttribute('title')).toMatch(/^Mi\., 4\. Nov\. 2026/);
    await visit.open('/dashboard');
    await page.getByText(/^6\. Okt\. bis 4\. Nov\., Tage nach Europe\/London$/).waitFor();
    await page.getByRole('definition').getByText('1.234', { exact: true }).waitFor();
    await page.getByText(/% derer, die konnten: 1 von 1 haben in 30 Tagen geteilt/).waitFor();
  });

  it('sorts names as German does', async () => {
    await visit.open('/teams');
    const names = await page.getByRole('rowheader').allInnerTexts();
    expect(names).toEqual(['Apotheken', 'Ärzte', 'Research', 'Zulassung']);
  });

  it('fetches no word of another language on the next visit', async () => {
    const manifest = await readFile(join(builtPortal(), '.vite/manifest.json'), 'utf8');
    const built = Object.entries(JSON.parse(manifest) as Record<string, { file: string }>);
    const languageOf = new Map(
      built.flatMap(([source, { file }]) => {
        const language = /^src\/locales\/(\w+)\//.exec(source)?.[1];
        return language ? [[file, language] as const] : [];
      }),
    );
    const fetched = new Set<string>();
    page.on('request', (request) => {
      const language = languageOf.get(new URL(request.url()).pathname.slice(1));
      if (language) fetched.add(language);
    });
    await visit.open('/feed');
    await page.getByText('Freigegeben zum Teilen').waitFor();
    expect([...fetched]).toEqual(['de']);
    expect(visit.complaints).toEqual([]);
  });
});

import type { Page } from 'playwright-core';
import type { Actor } from '#libs/kernel';
import { accessibilityFaults, inColours, overflow } from '../support/page-health.js';
import { PortalStage } from '../support/portal-stage.js';
import type { Visit } from '../support/portal-visit.js';
import type { Agent } from '../support/sign-in.js';

const TITLE = 'A hundred pupils in our laboratories';

describe('the inbox in the portal', () => {
  let stage: PortalStage;
  let author: Agent;
  let rita: Actor;
  let visit: Visit;
  let page: Page;

  const rail = (on = page) => on.getByRole('navigation', { name: 'Main' });
  const inList = (on = page) => on.getByRole('list', { name: 'Inbox' }).getByRole('listitem');
  const heading = (name: string, on = page) => on.getByRole('heading', { name, level: 1 }).waitFor();

  /** An item that waits for whoever may review it; told apart from the last, for what comes within minutes is one. */
  async function waits(title: string): Promise<void> {
    const draft = {
      title,
      topics: [],
      audience: { teams: [], regions: [], languages: [], public: true },
      captions: [{ network: 'linkedin', language: 'en', text: `${title}: our new canteen opens on Monday.` }],
    };
    const { body: item } = await author.post('/api/content').send(draft).expect(201);
    await author.post(`/api/content/${item.id}/submit`).send({ versionId: item.version.id }).expect(200);
    await stage.all.processAll();
    await stage.pass(11 * 60_000, visit);
  }

  beforeAll(async () => {
    stage = await PortalStage.open();
    author = await stage.agentOf(await stage.member({ name: 'Amir Author', roles: ['author'] }));
    rita = await stage.member({ name: 'Rita Reviewer', roles: ['reviewer'] });
    visit = await stage.visit({ actor: rita });
    page = visit.page;
  });
  afterAll(() => stage.close());

  it('is empty at first, and says what will come', async () => {
    await visit.open('/inbox');
    await page.getByText('Nothing yet', { exact: true }).waitFor();
    expect(await page.getByRole('button', { name: 'Mark all as read' }).count()).toBe(0);
    expect(await rail().getByRole('link', { name: 'Inbox' }).innerText()).toBe('Inbox');
    await page.getByText('Unread', { exact: true }).click();
    await page.getByText('All read', { exact: true }).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  it('counts what waits for a reviewer, in the rail and on a phone’s bar', async () => {
    await waits(TITLE);
    await visit.open('/review');
    await rail().getByRole('link', { name: 'Inbox 1 unread' }).waitFor();
    const phone = await stage.visit({ actor: rita, width: 390 });
    await phone.open('/review');
    await phone.page
      .getByRole('navigation', { name: 'Quick access' })
      .getByRole('link', { name: 'Inbox 1 unread' })
      .click();
    await inList(phone.page).filter({ hasText: TITLE }).waitFor();
    expect(await overflow(phone.page)).toBe(0);
    await inColours(phone.page, 'dark');
    expect(await accessibilityFaults(phone.page)).toEqual([]);
    await phone.close();
  });

  it('leads to it, and then it is read', async () => {
    await visit.open('/inbox');
    const row = inList().filter({ hasText: TITLE });
    await row.getByRole('heading', { name: 'Unread: A text waits for your review' }).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await row.getByRole('link', { name: 'Review it' }).click();
    await heading(TITLE);
    await rail().getByRole('link', { name: 'Inbox', exact: true }).click();
    await row.getByRole('heading', { name: 'A text waits for your review', exact: true }).waitFor();
  });

  it('is walked and marked with the keyboard alone', async () => {
    await visit.open('/inbox');
    await page.keyboard.press('j');
    const action = inList().first().getByRole('link', { name: 'Review it' });
    await action.and(page.locator(':focus')).waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await inList().first().getByRole('button', { name: 'Mark as read: A text waits for your review' }).waitFor();
    await rail().getByRole('link', { name: 'Inbox 1 unread' }).waitFor();
    await page.locator(':focus').and(inList().first().getByRole('button')).waitFor();
    await page.keyboard.press('Enter');
    await inList().first().getByRole('button', { name: 'Mark as unread: A text waits for your review' }).waitFor();
  });

  it('marks all that was seen as read, and leaves what came meanwhile', async () => {
    await waits('Second of the week');
    await visit.open('/inbox');
    await inList().filter({ hasText: 'Second of the week' }).waitFor();
    await page.getByText('Unread', { exact: true }).click();
    await inList().filter({ hasText: TITLE }).waitFor({ state: 'detached' });
    expect(await inList().count()).toBe(1);
    await waits('Third of the week');
    await page.getByRole('button', { name: 'Mark all as read' }).click();
    await inList().filter({ hasText: 'Third of the week' }).waitFor();
    await inList().filter({ hasText: 'Second of the week' }).waitFor({ state: 'detached' });
    await rail().getByRole('link', { name: 'Inbox 1 unread' }).waitFor();
    await page.getByRole('button', { name: 'Mark all as read' }).click();
    await page.getByText('All read', { exact: true }).waitFor();
    await rail().getByRole('link', { name: 'Inbox', exact: true }).waitFor();
    expect(visit.complaints).toEqual([]);
  });

  it.each([
    ['de', 'Posteingang', 'Hauptmenü', 'Ein Text wartet auf Ihre Freigabe', 'Alle als gelesen markieren'],
    ['fr', 'Réception', 'Menu principal', 'Un texte attend votre validation', 'Tout marquer comme lu'],
  ])('speaks %s, what it tells and what stands around it', async (language, place, menu, told, readAll) => {
    const agent = await stage.agentOf(rita);
    await agent.patch('/api/auth/me').send({ language }).expect(200);
    await waits(`Said in ${language}`);
    await visit.open('/inbox');
    await page.getByRole('heading', { name: told }).first().waitFor();
    const count = language === 'de' ? '1 ungelesen' : '1 non lu';
    await page
      .getByRole('navigation', { name: menu })
      .getByRole('link', { name: `${place} ${count}` })
      .waitFor();
    await page.getByRole('button', { name: readAll }).click();
    await page.getByRole('button', { name: readAll }).waitFor({ state: 'detached' });
    await agent.patch('/api/auth/me').send({ language: 'en' }).expect(200);
  });
});

import type { Page } from 'playwright-core';
import type { Actor } from '#libs/kernel';
import { anApprovedItem } from '../support/approved-item.js';
import { PortalStage } from '../support/portal-stage.js';
import type { Visit } from '../support/portal-visit.js';

const CAPTION = 'Our laboratories in Leeds opened their doors to a hundred pupils this week.';

describe('opening a text elsewhere', () => {
  let stage: PortalStage;
  let admin: Actor;
  let ada: Actor;
  let visit: Visit;
  let page: Page;
  let itemId: string;
  let opened: { addresses: string[]; copied: string[] };

  const elsewhere = () => page.getByRole('region', { name: 'Open elsewhere' });

  /** What a browser would do: windows are noted instead of opened, and what is copied too; or both are refused. */
  const note = async (refuse: boolean) => {
    opened = { addresses: [], copied: [] };
    await page.exposeFunction('noteOpened', (address: string) => void opened.addresses.push(address));
    await page.exposeFunction('noteCopied', (text: string) => void opened.copied.push(text));
    await page.addInitScript(`
      window.open = (address, _target, features) => { ${refuse ? '' : "window.noteOpened(address + ' ' + features);"} return null; };
      Object.defineProperty(navigator, 'clipboard', { value: { writeText: async (text) => {
        ${refuse ? "throw new Error('refused');" : ''} window.noteCopied(text); } } });`);
  };
  const visited = async (actor: Actor, { refuse = false, width = 1280 } = {}) => {
    visit = await stage.visit({ actor, width });
    page = visit.page;
    await note(refuse);
  };
  const toComposer = async () => {
    await visit.open(`/feed/${itemId}`);
    await page.getByRole('textbox', { name: 'Text of your post' }).waitFor();
  };

  beforeAll(async () => {
    stage = await PortalStage.open();
    admin = await stage.member({ name: 'Ann Admin', roles: ['admin', 'comms_lead'] });
    ada = await stage.member({ name: 'Ada Adams', roles: ['advocate'] });
    const author = await stage.agentOf(await stage.member({ name: 'Amir Author', roles: ['author'] }));
    const reviewer = await stage.agentOf(await stage.member({ name: 'Rita Reviewer', roles: ['reviewer'] }));
    itemId = await anApprovedItem(author, reviewer, { title: 'A hundred pupils', captions: [{ text: CAPTION }] });
    await stage.all.processAll();
  });
  afterEach(async () => {
    expect(visit.complaints).toEqual([]);
    await visit.close();
  });
  afterAll(() => stage.close());

  it('is not offered until an administrator switches places on, told what each means', async () => {
    await visited(admin);
    await visit.open('/settings');
    await page.getByRole('link', { name: 'Set where texts may be opened' }).click();
    await page.getByRole('heading', { name: 'Opening elsewhere', level: 1 }).waitFor();
    for (const name of ['X', 'Facebook', 'WhatsApp', 'E-mail', 'Copied text']) {
      const place = page.getByRole('switch', { name: new RegExp(`^${name}`) });
      expect(await place.isChecked()).toBe(false);
      await place.click({ force: true });
    }
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByText('Saved', { exact: true }).first().waitFor();
    await page.reload();
    await page.getByRole('switch', { name: 'WhatsApp' }).waitFor();
    expect(await page.getByRole('switch', { name: 'WhatsApp' }).isChecked()).toBe(true);
    expect(await page.getByRole('switch', { name: 'Microsoft Teams' }).isChecked()).toBe(false);
  });

  it('opens a window with the cleared text and its own link, which knows nothing of the portal', async () => {
    await visited(ada);
    await toComposer();
    await elsewhere().getByRole('button', { name: 'Open in WhatsApp' }).click();
    const link = elsewhere().getByRole('link', { name: 'Open WhatsApp' });
    await link.waitFor();
    const address = (await link.getAttribute('href'))!;
    expect(await link.getAttribute('rel')).toBe('noopener noreferrer');
    expect(new URL(address).searchParams.get('text')).toMatch(new RegExp(`^${CAPTION}\\n\\nhttp.+/s/`));
    expect(opened.addresses).toEqual([`${address} noopener,noreferrer`]);
    expect(await elsewhere().getByRole('button', { name: 'Open in Microsoft Teams' }).count()).toBe(0);
  });

  it('says that the text was copied where it is to be pasted', async () => {
    await visited(ada);
    await toComposer();
    await elsewhere().getByRole('button', { name: 'Copy the text' }).click();
    await elsewhere().getByText('Copied. Paste it where you want it.').waitFor();
    expect(opened.copied).toEqual([await elsewhere().getByLabel('Cleared text').inputValue()]);
    await elsewhere().getByRole('button', { name: 'Open in Facebook' }).click();
    await elsewhere().getByText('Your text is copied. Paste it in Facebook beside the link.').waitFor();
    expect(opened.copied[1]).toBe(CAPTION);
    expect(opened.addresses[0]).toContain('https://www.facebook.com/sharer/sharer.php?u=http');
  });

  it('leaves a link and a button on a phone whose browser refuses both', async () => {
    await visited(ada, { refuse: true, width: 390 });
    await toComposer();
    await elsewhere().getByRole('button', { name: 'Open in Facebook' }).click();
    await elsewhere().getByText('Copy your text here and paste it in Facebook beside the link.').waitFor();
    await elsewhere().getByRole('link', { name: 'Open Facebook' }).waitFor();
    await elsewhere().getByRole('button', { name: 'Copy', exact: true }).waitFor();
    const wide = await page.evaluate('document.documentElement.scrollWidth');
    expect(wide).toBe(390);
  });

  it('counts for X as X counts, and waits for what is in the way', async () => {
    await visited(ada);
    await toComposer();
    const editor = page.getByRole('textbox', { name: 'Text of your post' });
    await editor.fill(`${'a'.repeat(250)} 👨‍👩‍👧‍👦`);
    await elsewhere().getByText('2 characters left').waitFor();
    await editor.fill('a'.repeat(300));
    await elsewhere().getByText('45 characters too many').waitFor();
    expect(await elsewhere().getByRole('button', { name: 'Open in X', exact: true }).isDisabled()).toBe(true);
    await editor.fill(`Internal only: ${CAPTION}`);
    await elsewhere().getByText('First settle what is in the way above.').waitFor();
    expect(await elsewhere().getByRole('button', { name: 'Open in WhatsApp' }).isDisabled()).toBe(true);
  });

  it('stands under My shares as opened, and on the dashboard apart from what was shared', async () => {
    await visited(ada);
    await visit.open('/shares');
    const list = page.getByRole('list', { name: 'Opened elsewhere' });
    await list.getByText('Opened in WhatsApp').waitFor();
    expect(await list.getByText('Published').count()).toBe(0);
    await visit.close();
    await visited(admin);
    await visit.open('/dashboard');
    await page.getByText('WhatsApp: opened 1, by members 1, clicks 0').waitFor();
  });

  it('asks whoever opened it to delete it once it is recalled, with the steps, until they say so', async () => {
    const lead = await stage.agentOf(admin);
    await lead.post('/api/recalls').send({ itemId, reason: 'A figure in it was wrong.', links: 'notice' }).expect(201);
    await stage.all.processAll();
    await stage.all.runScheduled('recalls.carry_out');
    await visited(ada);
    await visit.open('/shares');
    await page.getByRole('heading', { name: 'Please delete these where you posted them' }).waitFor();
    const task = page.getByRole('listitem').filter({ hasText: 'Look for the message in the chats' }).first();
    await task.getByText('It was recalled. The reason given: A figure in it was wrong.').waitFor();
    await task.getByRole('button', { name: 'I never posted it' }).click();
    await page.getByText('Thank you. It is on record.').waitFor();
    await page.getByText('Look for the message in the chats').waitFor({ state: 'detached' });
  });
});

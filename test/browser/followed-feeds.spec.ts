import type { Actor } from '#libs/kernel';
import { aFeedServer, rssOf, type FeedServer } from '#testing/sources';
import { PortalStage } from '../support/portal-stage.js';
import type { Visit } from '../support/portal-visit.js';
import type { Agent } from '../support/sign-in.js';

describe('the feeds an organisation follows', () => {
  let stage: PortalStage;
  let site: FeedServer;
  let amir: Actor;
  let author: Agent;
  let visit: Visit;

  const sources = async () => (await author.get('/api/sources').expect(200)).body.items;
  const dialog = () => visit.page.getByRole('dialog');

  beforeAll(async () => {
    site = await aFeedServer();
    site.answer(
      '/news',
      rssOf([
        {
          title: 'The laboratories open',
          link: `${site.url}/open`,
          guid: 'open',
          text: 'They open on Saturday.',
          day: 2,
        },
        {
          title: 'A hundred pupils came',
          link: `${site.url}/pupils`,
          guid: 'pupils',
          text: 'They saw it all.',
          day: 1,
        },
      ]),
    );
    site.answer('/no-feed', (response) => response.setHeader('content-type', 'text/html').end('<p>No feed here.</p>'));
    stage = await PortalStage.open();
    amir = await stage.member({ name: 'Amir Author', roles: ['author'] });
    author = await stage.agentOf(amir);
    visit = await stage.visit({ actor: amir });
  });
  afterAll(async () => {
    await stage.close();
    site.close();
  });

  it('are looked at before they are followed, and a page that is none is refused by its field', async () => {
    const { page } = visit;
    await visit.open('/library');
    await page.getByRole('button', { name: 'More in the library' }).click();
    await page.getByRole('menuitem', { name: 'Followed feeds' }).click();
    await page.getByText('No feed is followed yet').waitFor();
    await page.getByRole('button', { name: 'Follow a feed' }).first().click();
    const address = dialog().getByLabel('Address');
    await address.fill(`${site.url}/no-feed`);
    await dialog().getByRole('button', { name: 'Look what is in it' }).click();
    await dialog().locator('[aria-invalid=true]').waitFor();
    expect(await address.inputValue()).toBe(`${site.url}/no-feed`);

    await address.fill(`${site.url}/news`);
    await dialog().getByRole('button', { name: 'Look what is in it' }).click();
    await dialog().getByText('News of Acme: 2 entries, the newest first').waitFor();
    await dialog().getByText('The laboratories open').waitFor();
    expect(await dialog().getByLabel('Name').inputValue()).toBe('News of Acme');
    await dialog().getByRole('button', { name: 'Follow a feed' }).click();
    await page.getByText('News of Acme is followed.').waitFor();
    expect(await sources()).toMatchObject([{ name: 'News of Acme', dailyLimit: 5, state: 'on', revision: 0 }]);
  });

  it('bring drafts when they are looked at, which wait for their author and are in no review', async () => {
    const { page } = visit;
    await page.getByRole('button', { name: 'Look now at News of Acme' }).click();
    await page.getByText('2 new drafts, 0 wait, 0 known, 0 refused').waitFor();
    await page.getByRole('button', { name: 'What came' }).click();
    await page.getByRole('link', { name: 'The laboratories open' }).click();
    await page.getByRole('heading', { name: 'Brought by a feed' }).waitFor();
    await page.getByRole('link', { name: 'News of Acme' }).click();
    await page.getByRole('button', { name: 'Change News of Acme' }).waitFor();
    const { body } = await author.get('/api/content?state=draft').expect(200);
    expect(body.items.map(({ title }: { title: string }) => title).sort()).toEqual([
      'A hundred pupils came',
      'The laboratories open',
    ]);
  });

  it('are saved unchanged and changed, paused, and followed no longer', async () => {
    const { page } = visit;
    const [kept] = await sources();
    const change = page.getByRole('button', { name: 'Change News of Acme' });
    const save = async () => {
      await dialog().getByRole('button', { name: 'Save' }).click();
      await dialog().waitFor({ state: 'detached' });
    };
    await change.click();
    await save();
    expect(await sources()).toEqual([kept]);

    await change.click();
    await dialog().getByLabel('Drafts a day at most').fill('');
    await dialog().getByRole('button', { name: 'Save' }).click();
    await dialog().locator('[aria-invalid=true]').waitFor();
    await dialog().getByLabel('Drafts a day at most').fill('7');
    await dialog().getByLabel('Follow it').uncheck();
    await save();
    await page.getByText('Paused').waitFor();
    expect(await sources()).toMatchObject([
      { dailyLimit: 7, state: 'paused', owner: { id: amir.memberId }, revision: 1 },
    ]);

    await page.getByRole('button', { name: 'Stop following' }).click();
    await page.getByText('The drafts that came from it stay.').waitFor();
    await page.getByRole('button', { name: 'Stop following' }).click();
    await page.getByText('No feed is followed yet').waitFor();
    expect((await author.get('/api/content?state=draft').expect(200)).body.items).toHaveLength(2);
    expect(visit.complaints.filter((complaint) => !/\b4\d\d\b/.test(complaint))).toEqual([]);
  });
});

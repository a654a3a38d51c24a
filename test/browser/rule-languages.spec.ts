import { anApprovedItem } from '../support/approved-item.js';
import { PortalStage } from '../support/portal-stage.js';

const CAPTION = 'Our laboratories opened their doors to a hundred pupils this week.';
const WRITTEN = `Internal only: what bullshit. ${CAPTION}`;

/** What the browser’s own engine tells of it, with the fix it offers and the law behind it. */
const TOLD = {
  en: ['“Internal only” says that this is not for the public.', 'Choose another word.', 'Remove “bullshit”'],
  de: [
    '„Internal only“ sagt, dass das nicht für die Öffentlichkeit ist.',
    'Wählen Sie ein anderes Wort.',
    '„bullshit“ entfernen',
  ],
  fr: [
    '«\u202fInternal only\u202f» indique que ceci n’est pas destiné au public.',
    'Choisissez un autre mot.',
    'Supprimer «\u202fbullshit\u202f»',
  ],
};

describe('what rules find, in the portal of each member', () => {
  let stage: PortalStage;
  let itemId: string;

  beforeAll(async () => {
    stage = await PortalStage.open();
    const author = await stage.agentOf(await stage.member({ name: 'Amir Author', roles: ['author'] }));
    const reviewer = await stage.agentOf(await stage.member({ name: 'Rita Reviewer', roles: ['reviewer'] }));
    itemId = await anApprovedItem(author, reviewer, { title: 'A hundred pupils', captions: [{ text: CAPTION }] });
  });
  afterAll(() => stage.close());

  it.each(['en', 'de', 'fr'] as const)('is told in %s while somebody writes', async (language) => {
    const actor = await stage.member({ name: `Ada ${language}`, roles: ['advocate'], language });
    const { page, open, close, complaints } = await stage.visit({ actor });
    await open(`/feed/${itemId}`);
    await page.locator('#post-text').fill(WRITTEN);
    const [message, remedy, fix] = TOLD[language];
    await page.getByText(message!).waitFor();
    await page.getByText(remedy!).waitFor();
    await page.getByRole('button', { name: fix! }).click();
    expect(await page.locator('#post-text').inputValue()).toBe(WRITTEN.replace(' bullshit', ''));
    expect(complaints).toEqual([]);
    await close();
  });

  it('follows a member who chooses another language, without a new page', async () => {
    const actor = await stage.member({ name: 'Lena Leser', roles: ['advocate'], language: 'en' });
    const { page, open, close } = await stage.visit({ actor });
    const go = (path: string) =>
      page.evaluate(`history.pushState({}, '', '${path}'); dispatchEvent(new PopStateEvent('popstate'))`);
    await open(`/feed/${itemId}`);
    await page.locator('#post-text').fill(WRITTEN);
    await page.getByText(TOLD.en[0]!).waitFor();
    await go('/account');
    await page.getByLabel('Language').selectOption('de');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('heading', { name: 'Ihr Konto', level: 1 }).waitFor();
    await go(`/feed/${itemId}`);
    await page.locator('#post-text').fill(`${WRITTEN} `);
    await page.getByText(TOLD.de[0]!).waitFor();
    await close();
  });

  it('stands in the list of packs and with each rule', async () => {
    const actor = await stage.member({ name: 'Ines Admin', roles: ['admin'], language: 'de' });
    const { page, open, close } = await stage.visit({ actor });
    await open('/guidelines');
    await page.getByRole('searchbox').fill('Nebenwirkung');
    await page.getByRole('link', { name: 'Deutschland (Heilmittelwerbegesetz, HWG)' }).click();
    await page.getByText('Sicherer Erfolg oder keine Nebenwirkungen').waitFor();
    await page.getByText('Zulassungsabteilung').first().waitFor();
    await close();
  });

  it('is German for the reviewer of a caption that was screened for an English author', async () => {
    const author = await stage.agentOf(await stage.member({ name: 'Olive Other', roles: ['author'], language: 'en' }));
    const { body: item } = await author
      .post('/api/content')
      .send({
        title: 'Loud words',
        summary: '',
        linkUrl: 'https://example.org/loud',
        topics: [],
        audience: { teams: [], regions: [], languages: [], public: true },
        captions: [{ network: 'linkedin', language: 'en', text: `What bullshit. ${CAPTION}` }],
      })
      .expect(201);
    await author.post(`/api/content/${item.id}/submit`).send({ versionId: item.version.id }).expect(200);
    const actor = await stage.member({ name: 'Rolf Richter', roles: ['reviewer'], language: 'de' });
    const { page, open, close } = await stage.visit({ actor });
    await open(`/review/${item.id}`);
    await page.getByText('„bullshit“ – so spricht das Unternehmen nicht in der Öffentlichkeit.').first().waitFor();
    await page.getByText('Wählen Sie ein anderes Wort.').first().waitFor();
    await close();
  });
});

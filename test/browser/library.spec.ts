import sharp from 'sharp';
import { PortalStage } from '../support/portal-stage.js';
import { anApprovedItem } from '../support/approved-item.js';
import type { Agent } from '../support/sign-in.js';
import type { Actor } from '#libs/kernel';

const CAPTIONS = [
  { text: 'Our laboratories in Leeds opened their doors to a hundred pupils this week.' },
  { text: 'Unsere Labore öffneten diese Woche ihre Türen.', language: 'de' },
];

describe('the library', () => {
  let stage: PortalStage;
  let author: Agent;
  let amir: Actor;
  let itemId: string;
  let reviewer: Agent;

  beforeAll(async () => {
    stage = await PortalStage.open();
    amir = await stage.member({ name: 'Amir Author', roles: ['author'] });
    author = await stage.agentOf(amir);
    reviewer = await stage.agentOf(await stage.member({ name: 'Rita Reviewer', roles: ['reviewer'] }));
    const picture = await sharp({ create: { width: 191, height: 100, channels: 3, background: '#036' } })
      .png()
      .toBuffer();
    const { body: media } = await author.post('/api/media').attach('file', picture, 'a.png').expect(201);
    itemId = await anApprovedItem(author, reviewer, {
      title: 'A hundred pupils',
      captions: CAPTIONS,
      imageId: media.id,
      imageRights: 'Acme owns it; taken by its own photographer.',
      imagePeople: 'none',
    } as never);
  });
  afterAll(() => stage.close());

  it('shows of each item its picture, its languages and how often it was followed', async () => {
    await stage.all.test.owner(
      `INSERT INTO reach_facts (organisation_id, day, share_id, member_id, item_id, node, network, human_clicks)
       VALUES ($1, '2026-11-01', gen_random_uuid(), $2, $3, 'advocacy', 'linkedin', 17)`,
      [amir.organisationId, amir.memberId, itemId],
    );
    const visit = await stage.visit({ actor: amir });
    await visit.open('/library');
    const row = visit.page.getByRole('row', { name: /A hundred pupils/ });
    await row.getByText('English, German').waitFor();
    expect(await row.getByRole('cell', { name: '17', exact: true }).count()).toBe(1);
    const src = await row.locator('img').getAttribute('src');
    expect(src).toMatch(/^\/api\/media\//);
    expect(visit.complaints).toEqual([]);
    await visit.close();
  });

  it.each([1440, 390])('keeps what to do with an item in view however long its form is, at %d', async (width) => {
    const visit = await stage.visit({ actor: amir, width });
    const { page } = visit;
    await visit.open(`/library/${itemId}`);
    const bar = page.getByRole('region', { name: 'What to do with your changes' });
    const inView = async () => {
      const box = (await bar.boundingBox())!;
      return box.y >= 0 && box.y + box.height <= page.viewportSize()!.height;
    };
    expect(await inView()).toBe(true);
    await page.getByRole('textbox', { name: 'Title', exact: true }).fill('A hundred and one pupils');
    await bar.getByText('Not saved yet').waitFor();
    await page.keyboard.press('End');
    await page.evaluate('window.scrollTo(0, document.body.scrollHeight / 2)');
    expect(await inView()).toBe(true);
    if (width === 1440) {
      await bar.getByRole('link', { name: 'Audience' }).click();
      expect(await page.evaluate('document.activeElement.textContent')).toBe('Audience');
    }
    await bar.getByRole('button', { name: 'Save draft' }).click();
    await bar.getByText('Not saved yet').waitFor({ state: 'hidden' });
    await page.getByRole('textbox', { name: 'Title', exact: true }).fill('A hundred pupils');
    await bar.getByRole('button', { name: 'Save draft' }).click();
    await bar.getByText('Not saved yet').waitFor({ state: 'hidden' });
    expect(visit.complaints).toEqual([]);
    await visit.close();
  });

  it('keeps what a picture shows and the first day, and shows the item to nobody before', async () => {
    const visit = await stage.visit({ actor: amir });
    const { page } = visit;
    await visit.open(`/library/${itemId}`);
    await page.getByLabel('What the picture shows').fill('Pupils around a microscope');
    await page.getByLabel('First day').fill('2026-11-20');
    await page.getByRole('button', { name: 'Send to review' }).click();
    await page.getByText('Sent to review.').waitFor();
    const { body: sent } = await author.get(`/api/content/${itemId}`).expect(200);
    expect(sent).toMatchObject({ imageAlt: 'Pupils around a microscope', publishFrom: '2026-11-20T00:00:00.000Z' });
    await reviewer
      .post(`/api/reviews/${itemId}/decision`)
      .send({ versionId: sent.version.id, decision: 'approved' })
      .expect(200);
    const ada = await stage.agentOf(await stage.member({ name: 'Ada Adams', roles: ['advocate'] }));
    expect((await ada.get('/api/feed').expect(200)).body.items).toEqual([]);
    await visit.open('/library');
    await page
      .getByRole('row', { name: /A hundred pupils/ })
      .getByText('from')
      .waitFor();
    await stage.pass(20 * 86_400_000);
    const { items } = (await ada.get('/api/feed').expect(200)).body;
    expect(items).toMatchObject([{ itemId, imageAlt: 'Pupils around a microscope' }]);
    await visit.close();
  });

  it('keeps no draft with a day that no calendar has, or that ends before it begins, and says so at the field', async () => {
    const visit = await stage.visit({ actor: amir });
    const { page } = visit;
    await visit.open('/library/new');
    await page.getByRole('textbox', { name: 'Title', exact: true }).fill('An open day');
    const last = page.getByLabel('Last day to share');
    await last.focus();
    // Month, day, year: as headless Chromium asks for them whatever the language of the page.
    await page.keyboard.type('02312027');
    await page.getByRole('button', { name: 'Save draft' }).click();
    await page.getByText('There is no such day.').waitFor();
    expect(await last.and(page.locator(':focus')).count()).toBe(1);
    await last.fill('2027-02-28');
    await page.getByText('There is no such day.').waitFor({ state: 'detached' });
    await page.getByLabel('First day').fill('2027-03-01');
    await page.getByRole('button', { name: 'Save draft' }).click();
    await page.getByText('Must lie before the last day').first().waitFor();
    expect(await page.getByLabel('First day').getAttribute('aria-invalid')).toBe('true');
    const { body: kept } = await author.get('/api/content').expect(200);
    expect(kept.items.map(({ title }: { title: string }) => title)).not.toContain('An open day');
    await page.getByLabel('First day').fill('2027-02-01');
    await page.getByRole('button', { name: 'Save draft' }).click();
    await page.waitForURL(/library\/[0-9a-f-]{36}$/);
    expect(visit.complaints.filter((complaint) => !complaint.includes('400'))).toEqual([]);
    await visit.close();
  });

  it('says how many people an audience reaches as one picks it', async () => {
    await stage.member({ name: 'Bo Berg', roles: ['seller'], teamId: null, language: 'de' } as never);
    const visit = await stage.visit({ actor: amir });
    const { page } = visit;
    await visit.open('/library/new');
    await page.getByText('Reaches 2 of 2 people who share.').waitFor();
    await page.getByRole('combobox', { name: 'Teams' }).click();
    await page.getByRole('option', { name: 'Research' }).click();
    await page.getByText('Reaches 1 of 2 people who share.').waitFor();
    await page.getByRole('combobox', { name: 'Regions' }).click();
    await page.getByRole('option', { name: 'DACH' }).click();
    await page.getByText('Reaches nobody').waitFor();
    expect(visit.complaints).toEqual([]);
    await visit.close();
  });
});

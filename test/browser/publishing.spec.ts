import type { Locator, Page } from 'playwright-core';
import sharp from 'sharp';
import type { Visit } from '../support/portal-visit.js';
import { PortalStage } from '../support/portal-stage.js';

const TITLE = 'A hundred pupils in our laboratories';
const CAPTION = 'Our laboratories in Leeds opened their doors to a hundred pupils this week.';
const CAPTION_DE = 'Unsere Labore in Leeds haben diese Woche hundert Schülerinnen und Schüler empfangen.';

describe('publishing in the portal', () => {
  let stage: PortalStage;
  let author: Visit;
  let reviewer: Visit;

  const caption = (page: Page, name: string): Locator => page.getByRole('group', { name, exact: true });
  const textOf = (group: Locator): Locator => group.getByRole('textbox', { name: /^Text of Caption/ });
  const queue = (): Locator => reviewer.page.getByRole('list', { name: 'Waiting' });

  beforeAll(async () => {
    stage = await PortalStage.open();
    const amir = await stage.member({ name: 'Amir Author', roles: ['author'] });
    const rita = await stage.member({ name: 'Rita Reviewer', roles: ['author', 'reviewer'] });
    author = await stage.visit({ actor: amir });
    reviewer = await stage.visit({ actor: rita });
    const own = await stage.agentOf(rita);
    const draft = {
      title: 'Written by the reviewer',
      topics: [],
      audience: { teams: [], regions: [], languages: [], public: true },
      captions: [{ network: 'linkedin', language: 'en', text: 'Our new canteen opens on Monday.' }],
    };
    const { body: item } = await own.post('/api/content').send(draft).expect(201);
    await own.post(`/api/content/${item.id}/submit`).send({ versionId: item.version.id }).expect(200);
  });
  afterAll(() => stage.close());

  describe('an author', () => {
    it('writes an item with a caption in English and one in German', async () => {
      const { page } = author;
      await author.open('/library');
      await page.getByRole('link', { name: 'Write an item' }).first().click();
      await page.getByRole('heading', { name: 'New item' }).waitFor();
      await page.getByRole('textbox', { name: 'Title', exact: true }).fill(TITLE);
      await page.getByLabel('Summary').fill('Show what we do for schools.');
      await page.getByLabel('Link', { exact: true }).fill('https://example.org/open-day');
      await page.getByRole('combobox', { name: 'Topics' }).fill('Open days');
      await page.getByRole('combobox', { name: 'Topics' }).press('Enter');
      await textOf(caption(page, 'Caption 1, English')).fill(CAPTION);
      await page.getByRole('button', { name: 'Add a caption' }).click();
      await textOf(caption(page, 'Caption 2, German')).fill(`Nur intern, internal only: ${CAPTION_DE}`);
      await caption(page, 'Caption 1, English').getByText('Nothing in the way of sharing this.').waitFor();
      await caption(page, 'Caption 2, German').getByText('Not allowed').first().waitFor();
    });

    it('is told plainly that a file is no picture, and loses nothing typed', async () => {
      const { page } = author;
      const file = page.locator('input[type=file]');
      await file.setInputFiles({ name: 'photo.png', mimeType: 'image/png', buffer: Buffer.from('not a picture') });
      await page.getByText(/not a (picture|PNG|image)/i).waitFor();
      expect(await page.getByRole('textbox', { name: 'Title', exact: true }).inputValue()).toBe(TITLE);
      expect(await textOf(caption(page, 'Caption 1, English')).inputValue()).toBe(CAPTION);

      const png = await sharp({ create: { width: 240, height: 126, channels: 3, background: '#0d5c73' } })
        .png()
        .toBuffer();
      await file.setInputFiles({ name: 'photo.png', mimeType: 'image/png', buffer: png });
      const picture = page.getByRole('img', { name: 'The picture of this item' });
      await picture.waitFor();
      await picture.evaluate((image: { decode(): Promise<void> }) => image.decode());
      expect(await page.getByText(/not a (picture|PNG|image)/i).count()).toBe(0);
      await page.getByRole('textbox', { name: 'What the picture shows' }).fill('A wall of the laboratory');
      await page.getByRole('textbox', { name: 'Right to the picture', exact: true }).fill('Our own, made by Amir.');
      await page.getByRole('combobox', { name: 'People in the picture' }).selectOption('none');
    });

    it('is shown at the caption why it cannot be sent to review', async () => {
      const { page } = author;
      await page.getByRole('button', { name: 'Send to review' }).click();
      await page.getByRole('heading', { name: TITLE, level: 1 }).waitFor();
      const german = caption(page, 'Caption 2, German');
      await german.getByRole('alert').waitFor();
      expect(await caption(page, 'Caption 1, English').getByRole('alert').count()).toBe(0);
      await page.getByText('Draft', { exact: true }).first().waitFor();
      expect(await textOf(german).inputValue()).toBe(`Nur intern, internal only: ${CAPTION_DE}`);
    });

    it('mends it and sends it', async () => {
      const { page } = author;
      const german = caption(page, 'Caption 2, German');
      await textOf(german).fill(CAPTION_DE);
      await german.getByText('Nothing in the way of sharing this.').waitFor();
      await page.getByRole('button', { name: 'Send to review' }).click();
      await page.getByText('Sent to review.').waitFor();
      await page.getByText('In review', { exact: true }).first().waitFor();
    });

    it('is told that a caption of a megabyte is too long, with the text still there', async () => {
      const { page } = author;
      await author.open('/library/new');
      await page.getByRole('textbox', { name: 'Title', exact: true }).fill('Far too long');
      const english = caption(page, 'Caption 1, English');
      await textOf(english).fill('a word '.repeat(150_000), { timeout: 30_000 });
      await page.getByRole('button', { name: 'Save draft' }).click();
      await english.getByRole('alert').waitFor();
      expect(await english.getByRole('alert').innerText()).toMatch(/\d characters/);
      expect((await textOf(english).inputValue()).length).toBe(1_050_000);
    });
  });

  describe('a reviewer', () => {
    it('sees what waits, and cannot decide on what they wrote themselves', async () => {
      const { page } = reviewer;
      await reviewer.open('/review');
      await queue().getByRole('listitem').filter({ hasText: TITLE }).getByText('Clear').waitFor();
      const own = queue().getByRole('listitem').filter({ hasText: 'Written by the reviewer' });
      await own.getByText('Yours', { exact: true }).waitFor();
      await own.getByRole('link').click();
      await page.getByText('You had a hand in this one').waitFor();
      expect(await page.getByRole('button', { name: 'Approve' }).isEnabled()).toBe(false);
      expect(await page.getByRole('button', { name: 'Send back' }).isEnabled()).toBe(false);
    });

    it('sends an item back, with a reason and not without', async () => {
      const { page } = reviewer;
      await page.getByRole('link', { name: 'Review', exact: true }).first().click();
      await queue().getByRole('link', { name: TITLE }).click();
      await page.getByRole('region', { name: 'LinkedIn · German' }).getByText(CAPTION_DE).waitFor();
      await page.getByRole('button', { name: 'Send back' }).click();
      await page.getByText('Say what has to change, so that the author can act on it.').waitFor();
      await page.getByLabel('Reason').fill('Name the school, please.');
      await page.getByRole('button', { name: 'Send back' }).click();
      await page.getByText(`Sent back: ${TITLE}`).waitFor();
    });

    it('approves what the author made of it, seeing what changed', async () => {
      await author.open('/library');
      await author.page.getByRole('link', { name: TITLE }).click();
      await author.page.getByText('Name the school, please.').first().waitFor();
      await textOf(caption(author.page, 'Caption 1, English')).fill(`${CAPTION} Thank you, Beech Hill School!`);
      await author.page.getByRole('button', { name: 'Send to review' }).click();
      await author.page.getByText('Sent to review.').waitFor();

      const { page } = reviewer;
      await reviewer.open('/review');
      await queue().getByRole('link', { name: TITLE }).click();
      const english = page.getByRole('region', { name: 'LinkedIn · English' });
      await english.getByText('What changed').click();
      await english.locator('ins').getByText('Thank you, Beech Hill School!').waitFor();
      await page.getByRole('button', { name: 'Approve' }).click();
      await page.getByText(`Approved: ${TITLE}`).waitFor();
    });

    it('puts it into the feed of those it is meant for, with its picture', async () => {
      const ada = await stage.visit({ actor: await stage.member({ name: 'Ada Adams', roles: ['advocate'] }) });
      await ada.open('/feed');
      const card = ada.page.getByRole('listitem').filter({ hasText: TITLE });
      await card.getByText('Open days').waitFor();
      await card.locator('img').evaluate((image: { decode(): Promise<void> }) => image.decode());
      expect(ada.complaints).toEqual([]);
    });
  });

  describe('a text that a guideline asks a reviewer to look at', () => {
    let itemId: string;

    it('stands before the reviewer with its findings, their reason and their source beside it', async () => {
      await author.open('/library/new');
      await author.page.getByRole('textbox', { name: 'Title', exact: true }).fill('A talk on history');
      await textOf(caption(author.page, 'Caption 1, English')).fill(
        'My talk on the history of ibuprofen is on Friday.',
      );
      await author.page.getByRole('button', { name: 'Send to review' }).click();
      await author.page.getByText('Sent to review.').waitFor();
      itemId = author.page.url().split('/').at(-1)!;

      const { page } = reviewer;
      await reviewer.open('/review');
      await queue().getByRole('listitem').filter({ hasText: 'A talk on history' }).getByText('Needs review').waitFor();
      await queue().getByRole('link', { name: 'A talk on history' }).click();
      const english = page.getByRole('region', { name: 'LinkedIn · English' });
      const finding = english.getByRole('listitem').filter({ hasText: 'UK-02' });
      await finding.getByText('“ibuprofen” is the name of a prescription medicine').waitFor();
      await finding.getByRole('link', { name: /^Source: / }).waitFor();
    });

    it('is not open to who is no reviewer', async () => {
      for (const address of ['/review', `/review/${itemId}`]) {
        await author.open(address);
        await author.page.getByRole('alert').getByText('This is not open to you').waitFor();
        expect(await author.page.getByRole('button', { name: 'Approve' }).count()).toBe(0);
      }
    });

    it('is approved only by who says that they looked, and why', async () => {
      const { page } = reviewer;
      expect(await page.getByRole('button', { name: 'Approve' }).isEnabled()).toBe(false);
      await page.getByRole('checkbox', { name: 'Approve although a guideline asks for a closer look' }).check();
      await page.getByRole('button', { name: 'Approve' }).click();
      await page.getByText('Say why you approve it although a guideline asks for a closer look.').waitFor();
      await page.getByLabel('Reason').fill('A talk on history: no claim, no product of ours.');
      await page.getByRole('button', { name: 'Approve' }).click();
      await page.getByText('Approved: A talk on history').waitFor();
    });

    it('keeps the reason on record, where the author reads it', async () => {
      await author.open(`/library/${itemId}`);
      await author.page.getByText('A talk on history: no claim, no product of ours.').first().waitFor();
    });
  });

  it('left nothing on the console but what it was told', () => {
    const expected = /\b(400|403|413|422)\b/;
    const complaints = [...author.complaints, ...reviewer.complaints];
    expect(complaints.filter((complaint) => !expected.test(complaint))).toEqual([]);
  });
});

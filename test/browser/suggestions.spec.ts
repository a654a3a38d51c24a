import sharp from 'sharp';
import type { Actor } from '#libs/kernel';
import { PortalStage } from '../support/portal-stage.js';

describe('suggesting content', () => {
  let stage: PortalStage;
  let mia: Actor;
  let lea: Actor;

  beforeAll(async () => {
    stage = await PortalStage.open();
    mia = await stage.member({ name: 'Mia Member', roles: ['advocate'] });
    lea = await stage.member({ name: 'Lea Lead', roles: ['comms_lead'] });
  });
  afterAll(() => stage.close());

  it('is done on a phone, with a link, a text, a picture and why', async () => {
    const visit = await stage.visit({ actor: mia, width: 390 });
    const { page } = visit;
    await visit.open('/shares');
    await page.getByRole('link', { name: 'Suggest content' }).click();
    await page.getByRole('heading', { name: 'Suggest content', level: 1 }).waitFor();
    await page.getByText('You have suggested nothing yet').waitFor();
    await page.getByRole('button', { name: 'Send the suggestion' }).click();
    await page.getByText('Give a link, a text, or both.').waitFor();
    await page.getByRole('textbox', { name: 'Link' }).fill('https://news.example/laboratory');
    await page.getByRole('textbox', { name: 'Text', exact: true }).fill('A hundred pupils saw our laboratory.');
    await page.getByRole('textbox', { name: 'Why it is worth sharing' }).fill('My neighbours ask about it.');
    const buffer = await sharp({ create: { width: 60, height: 40, channels: 3, background: 'teal' } })
      .png()
      .toBuffer();
    await page.locator('input[type=file]').setInputFiles({ name: 'lab.png', mimeType: 'image/png', buffer });
    await page.getByRole('main').locator('img').waitFor();
    await page.getByRole('button', { name: 'Send the suggestion' }).click();
    await page.getByText('Your suggestion is with the communications team').waitFor();
    const mine = page.getByRole('list', { name: 'My suggestions' });
    await mine.getByText('Waiting').waitFor();
    await mine.getByText('Why: My neighbours ask about it.').waitFor();
    expect(await page.evaluate<boolean>('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
    expect(visit.complaints).toEqual([]);
    await page.getByRole('button', { name: 'Suggest something else' }).click();
    await page.getByRole('textbox', { name: 'Link' }).fill('https://news.example/laboratory?utm_source=mail');
    await page.getByRole('button', { name: 'Send the suggestion' }).click();
    await page.getByText('This link was suggested already.').waitFor();
    await page.getByRole('button', { name: 'Suggest it all the same' }).click();
    await mine.getByRole('listitem').nth(1).waitFor();
    await page.getByRole('button', { name: 'Suggest something else' }).click();
    await page.getByRole('textbox', { name: 'Text', exact: true }).fill('Sent by mistake.');
    await page.getByRole('button', { name: 'Send the suggestion' }).click();
    const mistaken = mine.getByRole('listitem').filter({ hasText: 'Sent by mistake.' });
    await mistaken.getByRole('button', { name: 'Take back' }).click();
    await page.getByRole('button', { name: 'Take it back' }).click();
    await mine.getByText('You took it back. What you wrote is deleted.').waitFor();
    expect(await mistaken.count()).toBe(0);
    await visit.close();
  });

  it('is answered: one is taken as a draft, another declined with a reason', async () => {
    const visit = await stage.visit({ actor: lea });
    const { page } = visit;
    await visit.open('/library');
    await page.getByRole('link', { name: 'Suggestions', exact: true }).click();
    const waiting = page.getByRole('list', { name: 'Waiting' });
    const first = waiting.getByRole('listitem').filter({ hasText: 'A hundred pupils' });
    await first.getByAltText('Suggested picture').waitFor();
    await first.getByRole('button', { name: 'Take it as a draft: suggestion of Mia Member' }).click();
    await page.getByRole('heading', { name: 'A hundred pupils saw our laboratory.' }).waitFor();
    await visit.open('/library/suggestions');
    await waiting.getByRole('link', { name: 'A hundred pupils saw our laboratory.' }).waitFor();
    await waiting.getByRole('button', { name: 'Decline the suggestion of Mia Member' }).click();
    await page.getByRole('button', { name: 'Decline it' }).click();
    await page.getByText('Say why, so that they know.').waitFor();
    await page.getByRole('textbox', { name: 'Why not?' }).fill('We have taken the first of the two.');
    await page.getByRole('button', { name: 'Decline it' }).click();
    await page.getByText('No suggestion waits').waitFor();
    await page.getByText('Decided', { exact: true }).click();
    await page.getByText('Reason: We have taken the first of the two.').waitFor();
    expect(visit.complaints).toEqual([]);
    await visit.close();
  });

  it('is told to who suggested it, with the reason', async () => {
    await stage.all.processAll();
    const visit = await stage.visit({ actor: mia, width: 390 });
    const { page } = visit;
    await visit.open('/inbox');
    await page.getByText('Your suggestion was taken').waitFor();
    await page.getByText('Your suggestion was declined').waitFor();
    await visit.open('/suggestions');
    const mine = page.getByRole('list', { name: 'My suggestions' });
    await mine.getByText('Taken as a draft').waitFor();
    await mine.getByText('Reason: We have taken the first of the two.').waitFor();
    await visit.close();
  });
});

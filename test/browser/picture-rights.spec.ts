import { join } from 'node:path';
import sharp from 'sharp';
import type { EditedItem } from '#libs/api-client';
import type { Actor } from '#libs/kernel';
import { PortalStage } from '../support/portal-stage.js';
import type { Visit } from '../support/portal-visit.js';
import { connectAccount, type Agent } from '../support/sign-in.js';

const CAPTIONS = [{ network: 'linkedin', language: 'en', text: 'Our laboratories opened their doors this week.' }];
const RIGHTS = 'Acme owns it; Jo Park took it, contract of May.';
/** Where pictures of the screens go, for whoever wants to look at them. */
const SHOTS = process.env.SCREENSHOTS;

describe('the right to a picture', () => {
  let stage: PortalStage;
  let amir: Actor;
  let writer: Agent;
  let reviewer: Agent;
  let author: Visit;
  let itemId: string;

  const png = (background: string) =>
    sharp({ create: { width: 382, height: 200, channels: 3, background } })
      .png()
      .toBuffer();
  const shot = async (visit: Visit, name: string) => {
    if (SHOTS) await visit.page.screenshot({ path: join(SHOTS, `${name}.png`), fullPage: true });
  };
  const attach = async (background: string) => {
    const chosen = author.page.waitForEvent('filechooser');
    await author.page.getByRole('button', { name: /^(Add a picture|Replace it)$/ }).click();
    const stored = author.page.waitForResponse((response) => response.url().endsWith('/api/media'));
    await (await chosen).setFiles({ name: 'a.png', mimeType: 'image/png', buffer: await png(background) });
    await stored;
  };
  const field = (name: string) => author.page.getByRole('textbox', { name, exact: true });
  const people = () => author.page.getByRole('combobox', { name: 'People in the picture' });
  const save = async () => {
    const kept = author.page.waitForResponse((response) => response.request().method() === 'PUT');
    await author.page.getByRole('button', { name: 'Save draft' }).click();
    expect((await kept).status()).toBe(200);
    const { body } = await writer.get(`/api/content/${itemId}`).expect(200);
    return body as EditedItem;
  };
  const lastDay = () => author.page.getByLabel('Last day of the right');

  beforeAll(async () => {
    stage = await PortalStage.open();
    amir = await stage.member({ name: 'Amir Author', roles: ['author'] });
    const rita = await stage.member({ name: 'Rita Reviewer', roles: ['reviewer'] });
    reviewer = await stage.agentOf(rita);
    writer = await stage.agentOf(amir);
    const { body } = await writer.post('/api/content').send({ title: 'Doors open', captions: CAPTIONS }).expect(201);
    itemId = body.id;
    author = await stage.visit({ actor: amir });
  });
  afterAll(() => stage.close());

  it('is asked for at its own fields, and only where there is a picture', async () => {
    const { page } = author;
    await author.open(`/library/${itemId}`);
    await field('Title').waitFor();
    expect(await field('Right to the picture').count()).toBe(0);
    await attach('#036');
    await field('Right to the picture').waitFor();
    await page.getByRole('button', { name: 'Send to review' }).click();
    await page
      .getByText(/must say who owns the picture/i)
      .first()
      .waitFor();
    await page
      .getByText(/must say whether people are shown/i)
      .first()
      .waitFor();
    expect(await field('Right to the picture').getAttribute('aria-invalid')).toBe('true');
    expect(await people().getAttribute('aria-invalid')).toBe('true');
    await shot(author, 'editor-refused');
    // The refusal that was asked for, and nothing else.
    expect(author.complaints.splice(0).filter((complaint) => !/400/.test(complaint))).toEqual([]);
  });

  it('is of one picture: another has to be said anew', async () => {
    await field('Right to the picture').fill('Of another.');
    await people().selectOption('consented');
    await attach('#630');
    await author.page.waitForFunction("document.querySelector('#item-imageRights').value === ''");
    expect(await people().inputValue()).toBe('');
  });

  it('is kept as it was said: saved, saved without a change of it, and changed', async () => {
    await field('Right to the picture').fill('Of a friend.');
    await people().selectOption('none');
    const said = { imageRights: 'Of a friend.', imagePeople: 'none' };
    const saved = { ...said, imageRightsUntil: null };
    expect(await save()).toMatchObject(saved);
    expect(await save()).toMatchObject(saved);
    // A right that ends in the middle of a day ends there still when something else is changed.
    const { body } = await writer.get(`/api/content/${itemId}`).expect(200);
    const { title, imageId, revision } = body as EditedItem;
    const imageRightsUntil = '2027-03-30T08:30:15.000Z';
    const draft = { title, imageId, captions: CAPTIONS, ...said, imageRightsUntil, revision };
    await writer.put(`/api/content/${itemId}`).send(draft).expect(200);
    await author.open(`/library/${itemId}`);
    await author.page.waitForFunction("document.querySelector('#item-imageRightsUntil')?.value === '2027-03-30'");
    await field('Title').fill('Doors wide open');
    expect(await save()).toMatchObject({ ...said, imageRightsUntil });
    await lastDay().fill('2027-03-31');
    await people().selectOption('consented');
    const changed = await save();
    expect(changed).toMatchObject({ imageRights: 'Of a friend.', imagePeople: 'consented' });
    expect(changed.imageRightsUntil).toMatch(/^2027-03-31T2\d:59:00.000Z$/);
    await lastDay().fill('');
    expect(await save()).toMatchObject({ imagePeople: 'consented', imageRightsUntil: null });
  });

  it('stands before the reviewer, and in the certificate', async () => {
    const { page } = author;
    await field('Right to the picture').fill(RIGHTS);
    await people().selectOption('not_consented');
    await lastDay().fill('2027-03-31');
    await shot(author, 'editor');
    await page.getByRole('button', { name: 'Send to review' }).click();
    const unsaid = page.getByRole('dialog', { name: 'What does the picture show?' });
    await unsaid.getByRole('button', { name: 'Go back and say it' }).first().click();
    await unsaid.waitFor({ state: 'detached' });
    expect((await writer.get(`/api/content/${itemId}`).expect(200)).body.state).toBe('draft');
    await page.getByRole('button', { name: 'Send to review' }).click();
    await unsaid.getByRole('button', { name: 'Send without it' }).click();
    await page.getByText('In review').first().waitFor();
    const desk = await stage.visit({ actor: await stage.member({ name: 'Ravi Reviewer', roles: ['reviewer'] }) });
    await desk.open(`/review/${itemId}`);
    const figure = desk.page.getByRole('region', { name: 'Picture of every caption.' });
    await figure.getByText(RIGHTS).waitFor();
    await figure.getByText(/Not everybody shown agreed/).waitFor();
    await figure.getByText(/31 Mar(ch)? 2027/).waitFor();
    await shot(desk, 'review');
    const { body } = await reviewer.get(`/api/reviews/${itemId}`).expect(200);
    const decision = { versionId: body.item.version.id, decision: 'approved' };
    await reviewer.post(`/api/reviews/${itemId}/decision`).send(decision).expect(200);
    await author.open(`/library/${itemId}`);
    await page.getByRole('link', { name: 'Certificate of version 1' }).click();
    await page.getByText(/^In force\. Everything it says/).waitFor();
    await page.getByText(RIGHTS).waitFor();
    await page.getByText(/not asked, or did not agree/).waitFor();
    await shot(author, 'certificate');
    expect([author.complaints, desk.complaints]).toEqual([[], []]);
  });

  it('is filled in on a phone too', async () => {
    const phone = await stage.visit({ actor: amir, width: 390 });
    await phone.open(`/library/${itemId}`);
    await phone.page.getByRole('textbox', { name: 'Right to the picture' }).waitFor();
    expect(await phone.page.getByLabel('Last day of the right').inputValue()).toBe('2027-03-31');
    await shot(phone, 'editor-390');
    expect(phone.complaints).toEqual([]);
  });

  it('keeps a time after its end from being planned, and says so while it is chosen', async () => {
    const ada = await stage.member({ name: 'Ada Adams', roles: ['advocate'], timeZone: 'Europe/London' });
    await connectAccount(await stage.agentOf(ada), stage.all, 'Ada Adams');
    const visit = await stage.visit({ actor: ada });
    const { page } = visit;
    await visit.open(`/feed/${itemId}`);
    await page.getByText('At a time', { exact: true }).click();
    await page.getByLabel('Date and time').fill('2027-04-01T09:00');
    await page.getByText(/^This may be shared until .*31 Mar 2027.* only\. Choose an earlier time\.$/).waitFor();
    expect(await page.getByText(/^Goes out on/).count()).toBe(0);
    expect(await page.getByRole('button', { name: 'Schedule for LinkedIn' }).isDisabled()).toBe(true);
    await page.getByLabel('Date and time').fill('2027-03-31T09:00');
    await page.getByText(/^Goes out on .*31 Mar 2027/).waitFor();
    await page.waitForFunction(`!document.querySelector('[role=group] button[disabled]')`);
    expect(visit.complaints).toEqual([]);
    await visit.close();
  });
});

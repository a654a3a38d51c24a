import type { Page } from 'playwright-core';
import type { Actor } from '#libs/kernel';
import { RequestPasswordReset, ResetLinks } from '#libs/sign-in';
import { PASSWORD, PortalStage } from '../support/portal-stage.js';
import type { Visit } from '../support/portal-visit.js';

const NEW = 'eight brisk kingfishers';
const EMAIL = 'fay.forgetful@acme.example';

describe('somebody who forgot their password', () => {
  let stage: PortalStage;
  let fay: Actor;
  let visit: Visit;
  let page: Page;

  const heading = (name: string, of = page) => of.getByRole('heading', { name, level: 1 }).waitFor();

  /** Where the newest mail to Fay would lead. */
  async function mailed(): Promise<string> {
    const { test, api } = stage.all;
    await api.get(RequestPasswordReset, { strict: false }).settled();
    const [row] = await test.owner<{ id: string }>(
      'SELECT id FROM password_resets WHERE member_id = $1 ORDER BY created_at DESC, id DESC LIMIT 1',
      [fay.memberId],
    );
    const links = api.get(ResetLinks, { strict: false });
    const link = await test.database.within(fay.organisationId, (tx) => links.linkFor(tx, row!.id));
    return new URL(link!).pathname;
  }

  async function askFor(email: string): Promise<void> {
    await visit.open('/forgot-password');
    await page.getByLabel('E-mail address').fill(email);
    await page.keyboard.press('Enter');
    await heading('Look in your inbox');
  }

  beforeAll(async () => {
    stage = await PortalStage.open({ MAIL_URL: 'smtp://127.0.0.1:2525' });
    fay = await stage.member({ name: 'Fay Forgetful', roles: ['advocate'] });
    visit = await stage.visit();
    page = visit.page;
  });
  afterAll(() => stage.close());

  it('comes from signing in with the address they typed, is sent a link, and signs in with a new password', async () => {
    const elsewhere = await stage.visit({ actor: fay });
    await elsewhere.open('/feed');
    await visit.open('/sign-in');
    await page.getByLabel('E-mail address').fill(EMAIL);
    await page.getByRole('link', { name: 'Forgot your password?' }).click();
    await heading('Forgot your password?');
    expect(await page.getByLabel('E-mail address').inputValue()).toBe(EMAIL);
    expect(page.url()).not.toContain('fay');
    await page.getByRole('button', { name: 'Send the link' }).click();
    await heading('Look in your inbox');
    await page.getByText(`If somebody here signs in as ${EMAIL}`).waitFor();

    await visit.open(await mailed());
    await heading('Choose a new password');
    await page.getByLabel('New password').first().fill('too short');
    await page.keyboard.press('Enter');
    await page.getByText('Must have at least 12 characters').waitFor();
    expect(await page.getByLabel('New password').first().inputValue()).toBe('too short');
    await page.getByLabel('New password').first().fill(NEW);
    await page.keyboard.press('Enter');
    await heading('Your password is changed');

    await elsewhere.page.reload();
    await heading('Sign in', elsewhere.page);
    await elsewhere.close();

    await page.getByLabel('E-mail address').fill(EMAIL);
    await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
    await page.keyboard.press('Enter');
    await page.getByText('The e-mail address and password do not match.').waitFor();
    await page.getByLabel('Password', { exact: true }).fill(NEW);
    await page.keyboard.press('Enter');
    await heading('Feed');
    await page.goto('/account');
    await page.getByText('Chrome on Linux').waitFor();
    await page.context().clearCookies();
  });

  it('is told the same whoever has the address', async () => {
    await askFor(EMAIL);
    const known = (await page.getByRole('main').innerText()).replaceAll(EMAIL, '…');
    await askFor('nobody@acme.example');
    expect((await page.getByRole('main').innerText()).replaceAll('nobody@acme.example', '…')).toBe(known);
    await page.getByRole('button', { name: 'Try another address' }).click();
    expect(await page.getByLabel('E-mail address').inputValue()).toBe('nobody@acme.example');
  });

  it('is told before they type that a link is too old, and led to a new one', async () => {
    await askFor(EMAIL);
    const link = await mailed();
    await stage.pass(3_600_000, visit);
    await visit.open(link);
    await heading('This link no longer works');
    expect(await page.getByRole('textbox').count()).toBe(0);
    await page.getByRole('link', { name: 'Ask for a new link' }).click();
    await heading('Forgot your password?');
  });

  it('uses a link once, whichever of two tabs is first', async () => {
    await askFor(EMAIL);
    const link = await mailed();
    const tabs = [page, await visit.context.newPage()];
    for (const [at, tab] of tabs.entries()) {
      await tab.goto(link);
      await tab.getByLabel('New password').first().fill(`${NEW} ${at}`);
    }
    await Promise.all(tabs.map((tab) => tab.getByRole('button', { name: 'Set the new password' }).click()));
    const won = tabs.map((tab) => tab.getByRole('heading', { name: 'Your password is changed' }));
    const lost = tabs.map((tab) => tab.getByRole('alert').filter({ hasText: 'This link was used already' }));
    await Promise.all(tabs.map((_, at) => won[at]!.or(lost[at]!).waitFor()));
    expect((await Promise.all(won.map((one) => one.count()))).sort()).toEqual([0, 1]);
    const loser = tabs[(await won[0]!.count()) ? 1 : 0]!;
    expect(await loser.getByLabel('New password').first().inputValue()).toContain(NEW);
    await loser.getByRole('link', { name: 'Ask for a new link' }).waitFor();
    await tabs[1]!.close();
  });

  it('is helped by an admin, who sees that a mail is on its way and no link', async () => {
    const admin = await stage.visit({ actor: await stage.member({ name: 'Olga Owner', roles: ['admin'] }) });
    await admin.open('/people');
    await admin.page.getByRole('button', { name: 'Fay Forgetful', exact: true }).click();
    const dialog = admin.page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'New password' }).click();
    await dialog.getByText('is on its way to Fay Forgetful').waitFor();
    expect(await dialog.getByRole('textbox').count()).toBe(0);
    await dialog.getByRole('button', { name: 'Done' }).click();
    expect(admin.complaints).toEqual([]);
    await visit.open(await mailed());
    await heading('Choose a new password');
    await admin.open('/people');
    await admin.page.getByRole('button', { name: 'Olga Owner', exact: true }).click();
    await dialog.getByRole('button', { name: 'Deactivate' }).waitFor();
    expect(await dialog.getByRole('button', { name: 'New password' }).count()).toBe(0);
    await admin.close();
  });
});

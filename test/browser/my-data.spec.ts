import { readFile } from 'node:fs/promises';
import type { Locator, Page } from 'playwright-core';
import type { Actor } from '#libs/kernel';
import { accessibilityFaults } from '../support/page-health.js';
import { PASSWORD, PortalStage } from '../support/portal-stage.js';

describe('what is kept of a person', () => {
  let stage: PortalStage;
  let bo: Actor;
  let his: Page;
  let hers: Page;

  const focused = (target: Locator) => target.and(target.page().locator(':focus')).waitFor();
  const dialog = () => hers.getByRole('dialog');
  const button = (place: Page | Locator, name: string) => place.getByRole('button', { name, exact: true });
  const day = /personal-data-[a-z0-9-]+-\d{4}-\d\d-\d\d\.zip$/;
  const download = async (page: Page) => {
    const [saved] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Download the archive' }).click(),
    ]);
    expect(saved.suggestedFilename()).toMatch(day);
    return readFile(await saved.path());
  };

  beforeAll(async () => {
    stage = await PortalStage.open();
    const admin = await stage.member({ name: 'Hana Head', roles: ['admin'] });
    bo = await stage.member({ name: 'Bo Brown', roles: ['advocate'] });
    ({ page: his } = await stage.visit({ actor: bo }));
    ({ page: hers } = await stage.visit({ actor: admin }));
  });
  afterAll(() => stage.close());

  it('is taken along by oneself and handed out by an admin, as a zip', async () => {
    await his.goto(`${stage.all.url}/account`);
    expect((await download(his)).subarray(0, 2).toString()).toBe('PK');
    expect(await accessibilityFaults(his)).toEqual([]);
    await hers.goto(`${stage.all.url}/people?member=${bo.memberId}`);
    expect((await download(hers)).subarray(0, 2).toString()).toBe('PK');
  });

  it('is held by an admin with a reason, which may not be missing', async () => {
    await button(dialog(), 'Place a legal hold').click();
    const reason = dialog().getByLabel('Reason');
    await focused(reason);
    await button(dialog(), 'Place a legal hold').click();
    await reason.and(hers.locator('[aria-invalid="true"]')).waitFor();
    await reason.fill('Brown against Acme');
    await button(dialog(), 'Place a legal hold').click();
    await dialog().getByText('Placed by Hana Head on').waitFor();
    await dialog().getByText('Brown against Acme').waitFor();
    expect(await accessibilityFaults(hers)).toEqual([]);
  });

  it('is not erased under a hold: who asks is told, a wrong password keeps what was typed', async () => {
    await button(his, 'Erase my account').click();
    const password = his.getByLabel('Your password', { exact: true });
    await focused(password);
    await password.fill('not the password');
    await button(his, 'Erase my account now').click();
    await his.getByText('is not your password').first().waitFor();
    expect(await password.inputValue()).toBe('not the password');
    await password.fill(PASSWORD);
    await button(his, 'Erase my account now').click();
    await his.getByText('Kept because of a legal hold').waitFor();
    expect(await his.getByText('Brown against Acme').count()).toBe(0);
  });

  it('is seen to wait by the admin, and erased when the hold is lifted', async () => {
    await hers.goto(`${stage.all.url}/people`);
    await hers.getByText('1 person is to be erased and is kept by a legal hold').waitFor();
    await hers.getByRole('alert').getByRole('link', { name: 'Bo Brown' }).click();
    await dialog().getByText('Asked for. A legal hold keeps everything').waitFor();
    await button(dialog(), 'Lift the legal hold').click();
    await dialog().getByText('lifting the hold erases them at once').waitFor();
    await button(dialog(), 'Lift the legal hold').click();
    await dialog().waitFor({ state: 'detached' });
    await hers.getByText('Erased member').first().waitFor();
    const row = hers.getByRole('row').filter({ hasText: 'Erased member' });
    await row.getByText('Erased', { exact: true }).waitFor();
    expect(await row.getByText(/Deactivated|Never signed in/).count()).toBe(0);
    expect(await hers.getByText('Bo Brown').count()).toBe(0);
  });

  it('is erased by an admin who types the name, and by nobody who types another', async () => {
    const cy = await stage.member({ name: 'Cy Cole', roles: ['advocate'] });
    await hers.goto(`${stage.all.url}/people?member=${cy.memberId}`);
    await button(dialog(), 'Erase this person').click();
    const name = dialog().getByLabel('Their name');
    await name.fill('Cy Cool');
    await button(dialog(), 'Erase for good').click();
    await dialog().getByText('must be “Cy Cole”').waitFor();
    expect(await name.inputValue()).toBe('Cy Cool');
    await name.fill('Cy Cole');
    await button(dialog(), 'Erase for good').click();
    await dialog().waitFor({ state: 'detached' });
    await hers.getByText('They are erased.').waitFor();
  });

  it('is erased at once by oneself where nothing holds it, and one is signed out', async () => {
    const di = await stage.member({ name: 'Di Dunn', roles: ['advocate'] });
    const { page } = await stage.visit({ actor: di });
    await page.goto(`${stage.all.url}/account`);
    await button(page, 'Erase my account').click();
    await page.getByText('It is done at once and for good.').waitFor();
    await page.getByLabel('Your password', { exact: true }).fill(PASSWORD);
    await button(page, 'Erase my account now').click();
    await page.getByRole('heading', { name: 'Your account is erased' }).waitFor();
    await page.getByText('you are signed out everywhere').waitFor();
    await page.getByLabel('E-mail address').waitFor();
    const [row] = await stage.all.test.owner('SELECT name FROM members WHERE id = $1', [di.memberId]);
    expect(row).toEqual({ name: 'Erased member' });
  });

  it('is not to be erased of the last admin, who is told what to do', async () => {
    await hers.goto(`${stage.all.url}/account`);
    await hers.getByText('Make somebody else an admin first.').waitFor();
    expect(await button(hers, 'Erase my account').count()).toBe(0);
  });
});

import type { Page } from 'playwright-core';
import type { Actor } from '#libs/kernel';
import { accessibilityFaults } from '../support/page-health.js';
import { PASSWORD, PortalStage } from '../support/portal-stage.js';

describe('an address that takes no mail', () => {
  let stage: PortalStage;
  let bo: Actor;
  let page: Page;

  const dialog = () => page.getByRole('dialog');
  const address = () => dialog().getByLabel('E-mail address');
  const save = () => dialog().getByRole('button', { name: 'Save', exact: true });

  beforeAll(async () => {
    stage = await PortalStage.open();
    const admin = await stage.member({ name: 'Hana Head', roles: ['admin'] });
    bo = await stage.member({ name: 'Bo Brown', roles: ['advocate'], email: 'bo@acme.exmaple' });
    await stage.member({ name: 'Ada Adams', roles: ['advocate'] });
    const visit = await stage.visit({ actor: admin });
    page = visit.page;
    await visit.open(`/people?member=${bo.memberId}`);
  });
  afterAll(() => stage.close());

  it('is corrected where what tells of it leads to, and what is wrong keeps what was typed', async () => {
    await address().waitFor();
    expect(await address().inputValue()).toBe('bo@acme.exmaple');
    expect(await accessibilityFaults(page)).toEqual([]);
    await address().fill('bo@acme');
    await save().click();
    await dialog().getByText('must be an e-mail address such as').waitFor();
    await address().fill('ada.adams@acme.example');
    await save().click();
    await dialog().getByText('belongs to a member already').waitFor();
    expect(await address().inputValue()).toBe('ada.adams@acme.example');
    await address().fill('bo.brown@acme.example');
    await save().click();
    await page.getByText('Saved', { exact: true }).waitFor();
    await dialog().waitFor({ state: 'detached' });
    expect(new URL(page.url()).search).toBe('');
  });

  it('is from then on what one signs in with', async () => {
    const { page } = await stage.visit();
    await page.goto(`${stage.all.url}/sign-in`);
    await page.getByLabel('E-mail address').fill('bo.brown@acme.example');
    await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByRole('navigation', { name: 'Main' }).waitFor();
  });
});

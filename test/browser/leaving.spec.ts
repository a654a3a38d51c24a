import type { Page } from 'playwright-core';
import { PortalStage } from '../support/portal-stage.js';
import { settled, type Visit } from '../support/portal-visit.js';

describe('a form that is left with something unsaved', () => {
  let stage: PortalStage;
  let visit: Visit;
  let page: Page;

  const rail = (place: string) =>
    page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: place, exact: true }).click();
  const question = () => page.getByRole('dialog', { name: 'Leave without saving?' });
  const heading = (name: string) => page.getByRole('heading', { level: 1, name }).waitFor();

  beforeAll(async () => {
    stage = await PortalStage.open();
    visit = await stage.visit({ actor: await stage.member({ name: 'Olga Owner', roles: ['admin'] }) });
    page = visit.page;
  });
  afterAll(() => stage.close());

  it('asks first: staying leaves everything as it was, leaving keeps it for the next visit', async () => {
    await visit.open('/settings/approvals/new');
    const name = page.getByRole('textbox', { name: 'Name', exact: true });
    await name.fill('Everything public');
    await page.getByRole('link', { name: 'Approval routes' }).first().click();
    await question().getByText('This browser keeps it').waitFor();
    await question().getByRole('button', { name: 'Stay here' }).first().click();
    await question().waitFor({ state: 'detached' });
    expect(await name.inputValue()).toBe('Everything public');
    expect(new URL(page.url()).pathname).toBe('/settings/approvals/new');

    await rail('People');
    await question().getByRole('button', { name: 'Leave' }).click();
    await heading('People');
    await visit.open('/settings/approvals/new');
    expect(await name.inputValue()).toBe('Everything public');
  });

  it('asks of the settings, too, also on the way back, and once they are saved no more', async () => {
    await visit.open('/settings/approvals');
    await rail('Settings');
    await heading('Settings');
    await page.getByRole('textbox', { name: 'Name of the employer' }).fill('Acme Holding');
    await page.goBack();
    await question().getByRole('button', { name: 'Stay here' }).first().click();
    await question().waitFor({ state: 'detached' });
    await heading('Settings');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('button', { name: 'Save' }).waitFor({ state: 'detached' });
    await rail('People');
    await heading('People');
    expect(await question().count()).toBe(0);
  });

  it('says of what no browser keeps that it would be gone', async () => {
    await visit.open('/account');
    await page.getByRole('textbox', { name: 'Name', exact: true }).fill('Olga O.');
    await rail('People');
    await question().getByText('It is gone when you leave.').waitFor();
    await question().getByRole('button', { name: 'Leave' }).click();
    await heading('People');
    await visit.open('/account');
    expect(await page.getByRole('textbox', { name: 'Name', exact: true }).inputValue()).toBe('Olga Owner');
  });

  it('has the browser ask before its tab goes', async () => {
    await visit.open('/account');
    const asked: string[] = [];
    page.once('dialog', (dialog) => {
      asked.push(dialog.type());
      void dialog.dismiss();
    });
    await page.getByRole('textbox', { name: 'Name', exact: true }).fill('Olga O.');
    await page.close({ runBeforeUnload: true });
    await page.waitForTimeout(300);
    expect(asked).toEqual(['beforeunload']);
    expect(page.isClosed()).toBe(false);
    await settled(page);
    expect(visit.complaints).toEqual([]);
  });
});

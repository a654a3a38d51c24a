import type { Locator, Page } from 'playwright-core';
import { anApprovedItem } from '../support/approved-item.js';
import { PortalStage } from '../support/portal-stage.js';
import { settled, type Visit } from '../support/portal-visit.js';
import { connectAccount } from '../support/sign-in.js';

describe('what an admin saves', () => {
  let stage: PortalStage;
  let visit: Visit;
  let page: Page;

  const goTo = (place: string) =>
    page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: place, exact: true }).click();
  const focused = (target: Locator) => target.and(target.page().locator(':focus')).waitFor();
  const bar = () => page.getByRole('region', { name: 'What to do with your changes' });
  const save = () => bar().getByRole('button', { name: 'Save' });
  const name = () => page.getByRole('textbox', { name: 'Name', exact: true });

  beforeAll(async () => {
    stage = await PortalStage.open();
    visit = await stage.visit({ actor: await stage.member({ name: 'Olga Owner', roles: ['admin'] }) });
    page = visit.page;
  });
  afterAll(() => stage.close());

  it('stays in its fields when it is refused; the first of them says why and takes the focus', async () => {
    await visit.open('/settings');
    await name().fill('');
    await page.getByRole('textbox', { name: 'Name of the employer' }).fill('Acme');
    await save().press('Enter');
    await bar().getByRole('alert').filter({ hasText: 'Some fields need a change.' }).waitFor();
    await focused(name());
    await page.getByText('Must not be empty').waitFor();
    expect(await page.getByRole('textbox', { name: 'Name of the employer' }).inputValue()).toBe('Acme');
    expect(visit.complaints.splice(0).some((complaint) => complaint.includes('/api/organisation'))).toBe(true);
    await bar().getByRole('button', { name: 'Discard' }).click();
    await bar().waitFor({ state: 'detached' });
    expect(await page.getByText('Must not be empty').count()).toBe(0);
  });

  it('offers each time zone once by today’s name, and leaves the one that is stored under an older name', async () => {
    const older = `UPDATE organisations SET time_zone = 'Asia/Calcutta' WHERE organisation_id = '${stage.organisationId}'`;
    await stage.all.test.owner(older);
    await visit.open('/settings');
    const zone = page.getByRole('combobox', { name: 'Time zone' });
    const offered = await zone.getByRole('option', { includeHidden: true }).allTextContents();
    for (const [today, before] of [
      ['Asia/Kolkata', 'Asia/Calcutta'],
      ['Europe/Kyiv', 'Europe/Kiev'],
    ]) {
      expect(offered.filter((each) => each === today)).toHaveLength(1);
      expect(offered).not.toContain(before);
    }
    expect(await zone.inputValue()).toBe('Asia/Calcutta');
    const stored = async () =>
      (
        await stage.all.test.owner<{ zone: string }>(
          `SELECT time_zone AS zone FROM organisations WHERE organisation_id = '${stage.organisationId}'`,
        )
      )[0]!.zone;
    await page.getByRole('textbox', { name: 'Name of the employer' }).fill('Acme');
    await save().press('Enter');
    await bar().waitFor({ state: 'detached' });
    expect(await stored()).toBe('Asia/Calcutta');
    await zone.selectOption({ label: 'Europe/London' });
    await save().press('Enter');
    await bar().waitFor({ state: 'detached' });
    expect(await stored()).toBe('Europe/London');
  });

  it('stands in the rail at once, and first in a ledger that was looked at a moment ago', async () => {
    await goTo('Ledger');
    await page.getByRole('heading', { name: 'Ledger', level: 1 }).waitFor();
    await settled(page);
    await goTo('Settings');
    await name().fill('Acme Research plc');
    await save().press('Enter');
    await page.getByText('Acme Research plc', { exact: true }).waitFor();
    await goTo('Ledger');
    await page.getByRole('row').nth(1).filter({ hasText: 'Settings changed' }).waitFor();
  });

  it('is told at its field what is wrong with it, once and in words that stand alone', async () => {
    await visit.open('/account');
    await page.getByLabel('Current password').fill('not my password');
    await page.getByLabel('New password').first().fill('eight quiet herons');
    await page.getByRole('button', { name: 'Change the password' }).click();
    await page.getByText('Is not your password', { exact: true }).waitFor();
    await page.getByRole('alert').getByText('Some fields need a change.', { exact: true }).waitFor();
    expect(await page.getByText('is not your password').count()).toBe(1);
  });

  it('shuts its dialog and leaves the focus where that was opened', async () => {
    await visit.open('/people');
    const opener = page.getByRole('button', { name: 'Olga Owner', exact: true });
    await opener.press('Enter');
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Save' }).press('Enter');
    await dialog.waitFor({ state: 'detached' });
    await focused(opener);
  });

  it('takes the focus along when the button goes with its row, as with a share that is cancelled', async () => {
    const author = await stage.agentOf(await stage.member({ name: 'Amir Author', roles: ['author'] }));
    const reviewer = await stage.agentOf(await stage.member({ name: 'Rita Reviewer', roles: ['reviewer'] }));
    const ada = await stage.member({ name: 'Ada Adams', roles: ['advocate'] });
    const itemId = await anApprovedItem(author, reviewer, {
      title: 'A hundred pupils in our laboratories',
      captions: [{ text: 'Our laboratories in Leeds opened their doors to a hundred pupils this week.' }],
    });
    await connectAccount(await stage.agentOf(ada), stage.all, 'Ada Adams');
    const hers = await stage.visit({ actor: ada });
    await hers.open(`/feed/${itemId}`);
    await hers.page.getByText('At a time', { exact: true }).click();
    await hers.page.getByLabel('Date and time').fill('2026-11-06T09:30');
    await hers.page.getByRole('button', { name: 'Schedule for LinkedIn' }).click();
    await hers.page.getByRole('heading', { name: 'It waits for its time on LinkedIn' }).waitFor();
    await hers.page
      .getByRole('link', { name: 'All my shares' })
      .or(hers.page.getByRole('button', { name: 'All my shares' }))
      .press('Enter');
    const row = hers.page.getByRole('listitem').filter({ hasText: 'A hundred pupils' });
    await row.getByRole('button', { name: 'Call off the share' }).press('Enter');
    const dialog = hers.page.getByRole('dialog', { name: 'Call off the share?' });
    await dialog.getByRole('button', { name: 'Call off the share' }).press('Enter');
    await row.getByText('Withdrawn', { exact: true }).waitFor();
    await focused(hers.page.getByRole('heading', { name: 'Published and ended' }));
    expect(hers.complaints).toEqual([]);
    await hers.close();
  });
});

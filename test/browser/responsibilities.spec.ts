import type { Page } from 'playwright-core';
import type { Actor } from '#libs/kernel';
import { PortalStage } from '../support/portal-stage.js';
import type { Visit } from '../support/portal-visit.js';
import type { Agent } from '../support/sign-in.js';

describe('who answers for what, and who stands in', () => {
  let stage: PortalStage;
  let admin: Agent;
  let olga: Actor;
  let rita: Actor;

  const dialog = (page: Page) => page.getByRole('dialog');
  const save = async (page: Page) => {
    await dialog(page).getByRole('button', { name: 'Save' }).click();
    await dialog(page).waitFor({ state: 'detached' });
  };
  const duties = async () => (await admin.get('/api/responsibilities').expect(200)).body.items;
  const deputies = async () => (await admin.get('/api/deputies').expect(200)).body.items;
  const done = async ({ complaints, close }: Visit) => {
    expect(complaints.filter((complaint) => !complaint.includes('400'))).toEqual([]);
    await close();
  };

  beforeAll(async () => {
    stage = await PortalStage.open();
    olga = await stage.member({ name: 'Olga Owner', roles: ['admin'] });
    rita = await stage.member({ name: 'Rita Reviewer', roles: ['reviewer'] });
    await stage.member({ name: 'Rob Reviewer', roles: ['reviewer', 'comms_lead'] });
    await stage.member({ name: 'Ann Author', roles: ['author'] });
    admin = await stage.agentOf(olga);
  });
  afterAll(() => stage.close());

  it('are added, changed and ended by an admin, who sees what nobody answers for', async () => {
    const visit = await stage.visit({ actor: olga });
    const { page } = visit;
    await visit.open('/settings');
    await page.getByRole('link', { name: 'Open responsibilities' }).click();
    await page.getByText('Nobody is named yet').waitFor();
    const open = page.getByRole('region', { name: 'What nobody approves' });
    await open.getByText('The whole week').waitFor();

    await page.getByRole('button', { name: 'Add a responsibility' }).click();
    await save(page).catch(() => undefined);
    await dialog(page).getByText('Choose a person or a team, and not both.').waitFor();
    const who = dialog(page).getByRole('combobox', { name: 'Who', exact: true });
    expect(await who.locator('option').allTextContents()).not.toContain('Ann Author');
    await who.selectOption({ label: 'Rita Reviewer' });
    for (const day of ['Mon', 'Tue', 'Wed']) await dialog(page).getByRole('checkbox', { name: day }).check();
    await dialog(page).getByLabel('From').fill('09:00');
    await dialog(page).getByLabel('Until').fill('17:30');
    await save(page);
    await page.getByText('All topics · All regions · Mon–Wed 09:00–17:30 (Europe/London)').waitFor();
    await open.getByText('Thu–Sun all day').waitFor();
    const [kept] = await duties();
    expect(kept).toMatchObject({
      kind: 'approves',
      weekdays: [1, 2, 3],
      fromMinute: 540,
      untilMinute: 1050,
      revision: 0,
    });

    const change = page.getByRole('button', { name: 'Change the responsibility of Rita Reviewer' });
    await change.click();
    await save(page);
    expect(await duties()).toEqual([kept]);
    await change.click();
    for (const day of ['Mon', 'Tue', 'Wed']) await dialog(page).getByRole('checkbox', { name: day }).uncheck();
    for (const time of ['From', 'Until']) await dialog(page).getByLabel(time).fill('');
    await save(page);
    await open.getByText('Somebody is there at any time.').waitFor();
    expect(await duties()).toMatchObject([{ weekdays: [], fromMinute: null, untilMinute: null, revision: 1 }]);

    const list = page.getByRole('region', { name: 'Approves' });
    await list.getByRole('button', { name: 'End' }).click();
    await list.getByRole('group', { name: 'End' }).getByRole('button', { name: 'End' }).click();
    await page.getByText('Nobody is named yet').waitFor();
    expect(await duties()).toEqual([]);
    await done(visit);
  });

  it.each([1440, 390])('has a deputy named, changed and ended by the member who is away, %i wide', async (width) => {
    const visit = await stage.visit({ actor: rita, width });
    const { page } = visit;
    await visit.open('/account');
    await page.getByText('Nobody stands in for you, now or later.').waitFor();
    await page.getByRole('button', { name: 'Name a deputy' }).click();
    const who = dialog(page).getByRole('combobox', { name: 'Who stands in' });
    await who.locator('option', { hasText: 'Rob Reviewer' }).waitFor({ state: 'attached' });
    expect(await who.locator('option').allTextContents()).toEqual(['Choose …', 'Rob Reviewer']);
    await dialog(page).getByRole('button', { name: 'Save' }).click();
    await dialog(page).getByText('Choose somebody', { exact: true }).waitFor();
    await who.selectOption({ label: 'Rob Reviewer' });
    await dialog(page).getByLabel('First day').fill('2026-11-10');
    await dialog(page).getByLabel('Last day').fill('2026-11-09');
    await dialog(page).getByRole('button', { name: 'Save' }).click();
    await dialog(page).getByText('The last day is before the first. Choose a later one.').waitFor();
    expect(await who.inputValue()).not.toBe('');
    await dialog(page).getByLabel('Last day').fill('2026-11-12');
    await save(page);
    await page.getByText('10 Nov 2026 to 12 Nov 2026').waitFor();
    const [kept] = await deputies();
    expect(kept).toMatchObject({ member: { name: 'Rita Reviewer' }, deputy: { name: 'Rob Reviewer' }, now: false });

    const change = page.getByRole('button', { name: 'Change: Rob Reviewer stands in' });
    await change.click();
    await save(page);
    expect(await deputies()).toEqual([kept]);
    await change.click();
    await dialog(page).getByLabel('Last day').fill('2026-11-13');
    await save(page);
    await page.getByText('10 Nov 2026 to 13 Nov 2026').waitFor();

    const panel = page.getByRole('list', { name: 'Away? Name a deputy' });
    await panel.getByRole('button', { name: 'End' }).click();
    await panel.getByRole('group', { name: 'End' }).getByRole('button', { name: 'End' }).click();
    await page.getByText('Nobody stands in for you, now or later.').waitFor();
    expect(await deputies()).toEqual([]);
    await done(visit);
  });

  it('is named for somebody else by an admin, and tells the deputy; who decides nothing is not asked', async () => {
    const visit = await stage.visit({ actor: olga });
    await visit.open('/settings/responsibilities');
    const { page } = visit;
    await page.getByRole('button', { name: 'Name a deputy' }).click();
    await dialog(page).getByRole('combobox', { name: 'Who is away' }).selectOption({ label: 'Rob Reviewer' });
    await dialog(page).getByRole('combobox', { name: 'Who stands in' }).selectOption({ label: 'Rita Reviewer' });
    await dialog(page).getByText('Rita Reviewer cannot take over what needs the role Comms lead.').waitFor();
    await save(page);
    await page.getByText('Rita Reviewer for Rob Reviewer').waitFor();
    await done(visit);
    const deputy = await stage.visit({ actor: rita });
    await deputy.open('/account');
    await deputy.page.getByText('You stand in for Rob Reviewer until 4 Nov 2026, since 4 Nov 2026.').waitFor();
    await done(deputy);
    const author = await stage.visit({ actor: await stage.member({ name: 'Al Author', roles: ['author'] }) });
    await author.open('/account');
    await author.page.getByRole('heading', { name: 'Profile' }).waitFor();
    expect(await author.page.getByText('Name a deputy').count()).toBe(0);
    await done(author);
  });
});

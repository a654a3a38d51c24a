import type { Page } from 'playwright-core';
import { PortalStage } from '../support/portal-stage.js';
import type { Visit } from '../support/portal-visit.js';
import type { Agent } from '../support/sign-in.js';

const FINANCE = 'Finance (FINRA 2210, SEC marketing rule)';
const MEDICINES = 'United States medicines (FDA)';

describe('the packs of an industry', () => {
  let stage: PortalStage;
  let visit: Visit;
  let page: Page;
  let admin: Agent;

  const row = (pack: string) => page.getByRole('row').filter({ hasText: pack });
  const bar = () => page.getByRole('region', { name: 'What to do with your changes' });
  const preview = () => page.getByRole('status').filter({ hasText: 'When you save' });
  const industry = () => page.getByRole('combobox', { name: 'Industry' });
  const inForce = async () => {
    const { body } = await admin.get('/api/guidelines/packs').expect(200);
    return (body.items as { title: string; inForce: boolean }[])
      .filter((pack) => pack.inForce)
      .map(({ title }) => title);
  };

  beforeAll(async () => {
    stage = await PortalStage.open();
    const olga = await stage.member({ name: 'Olga Owner', roles: ['admin'] });
    admin = await stage.agentOf(olga);
    await admin
      .patch('/api/organisation')
      .send({ revision: 0, jurisdictions: ['US'] })
      .expect(200);
    visit = await stage.visit({ actor: olga });
    page = visit.page;
  });
  afterAll(() => stage.close());

  it('are all in force by country until it is said, and the packs say so', async () => {
    expect(await inForce()).toEqual(expect.arrayContaining([FINANCE, MEDICINES]));
    await visit.open('/guidelines');
    await row(FINANCE).getByText('For finance companies: United States').waitFor();
    await row(FINANCE).getByText('By your industry and countries').waitFor();
    await page.getByRole('link', { name: 'Choose your industry' }).click();
    await page.getByRole('heading', { name: 'Settings', level: 1 }).waitFor();
  });

  it('are told before it is saved: what leaves, what comes, and that nothing moves', async () => {
    await industry().selectOption('Pharmaceuticals and biotech');
    await preview().getByText(`Are no longer in force: ${FINANCE}`).waitFor();
    expect(await inForce()).toContain(FINANCE);
    await industry().selectOption('Not said: the packs of every industry hold');
    await preview().waitFor({ state: 'detached' });
    await industry().selectOption('Finance');
    await preview().getByText(MEDICINES).waitFor();
    expect(await preview().innerText()).not.toContain('FINRA');
    await bar().getByRole('button', { name: 'Discard' }).click();
    await preview().waitFor({ state: 'detached' });
    expect(await inForce()).toEqual(expect.arrayContaining([FINANCE, MEDICINES]));
  });

  it('are in force once it is saved; a pharma company has none of finance', async () => {
    await industry().selectOption('Pharmaceuticals and biotech');
    await bar().getByRole('button', { name: 'Save' }).click();
    await bar().waitFor({ state: 'detached' });
    expect(await inForce()).toContain(MEDICINES);
    expect(await inForce()).not.toContain(FINANCE);
    const { body } = await admin.get('/api/guidelines/rule-set').expect(200);
    expect((body.packs as { id: string }[]).map(({ id }) => id)).not.toContain('finance');
    const entries = await admin.get('/api/ledger?kind=organisation.changed').expect(200);
    expect(entries.body.items[0].detail).toMatchObject({ fields: ['industry'], industry: 'pharma' });
    await visit.open('/guidelines');
    await row(FINANCE).getByText('Not for your industry and countries').waitFor();
    await row(MEDICINES).getByText('By your industry and countries').waitFor();
    expect(await page.getByRole('link', { name: 'Choose your industry' }).count()).toBe(0);
  });

  it('stay as the organisation switched them, whatever it says later', async () => {
    await page.getByRole('switch', { name: `${MEDICINES} in force` }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Take out of force' }).click();
    await row(MEDICINES).getByText('You switched it off').waitFor();
    await row(MEDICINES).getByText('Suggested', { exact: true }).waitFor();
    await visit.open('/settings');
    await industry().selectOption('Healthcare provider');
    await preview().getByText('The packs in force stay the same.').waitFor();
    await bar().getByRole('button', { name: 'Save' }).click();
    await bar().waitFor({ state: 'detached' });
    expect(await inForce()).not.toContain(MEDICINES);
    expect(visit.complaints).toEqual([]);
  });
});

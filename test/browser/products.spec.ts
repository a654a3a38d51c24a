import type { Page } from 'playwright-core';
import { PortalStage } from '../support/portal-stage.js';
import type { Visit } from '../support/portal-visit.js';

const BDPM = [
  '61000001\tKESTRAZOL 10 mg, comprimé\tcomprimé\torale\tAutorisation active\tProcédure nationale',
  '61000002\tBUZZARINE 5 mg/ml, sirop\tsirop\torale\tAutorisation active\tProcédure nationale',
  'a line nobody can read',
].join('\n');

const PRODUCTS = [
  'brand,inn,codes,acronyms,indications,status,own',
  'Kestrol,kestrolimus,KES-1|KES-2,,UK:plaque psoriasis,otc,yes',
  'Buzzol,,,,,perhaps,no',
];

describe('telling the portal what the company sells, knows and may not say', () => {
  let stage: PortalStage;
  let visit: Visit;
  let page: Page;

  const open = async (tab: string): Promise<void> => {
    await page.getByRole('navigation', { name: 'Guidelines' }).getByRole('link', { name: tab }).click();
    await page.getByRole('heading', { name: tab, level: 1 }).waitFor();
  };

  beforeAll(async () => {
    stage = await PortalStage.open();
    visit = await stage.visit({ actor: await stage.member({ name: 'Ines Admin', roles: ['admin'] }) });
    page = visit.page;
  });
  afterAll(() => stage.close());

  describe('products', () => {
    it('come in by form, which names the field that is wrong', async () => {
      await visit.open('/guidelines/products');
      await page.getByText('No products yet').waitFor();
      await page.getByRole('button', { name: 'Add a product' }).click();
      const dialog = page.getByRole('dialog', { name: 'Add a product' });
      await dialog.getByLabel('Brand').fill('Falconol');
      await dialog.getByLabel('Substance').fill('falconib');
      await dialog.getByLabel('Status').selectOption('prescription');
      await dialog.getByRole('button', { name: 'Add a use' }).click();
      await dialog.getByLabel('Country of use 1').fill('u');
      await dialog.getByRole('textbox', { name: 'Use 1', exact: true }).fill('plaque psoriasis');
      await dialog.getByRole('button', { name: 'Save' }).click();
      await dialog.getByText(/^Country: /).waitFor();
      await dialog.getByLabel('Country of use 1').fill('uk');
      await dialog.getByRole('button', { name: 'Save' }).click();
      await dialog.waitFor({ state: 'detached' });
      await page.getByRole('row').filter({ hasText: 'Falconol' }).getByText('plaque psoriasis').waitFor();
    });

    it('come in by CSV, whole or not at all', async () => {
      const file = (lines: string[]) => ({
        name: 'products.csv',
        mimeType: 'text/csv',
        buffer: Buffer.from(lines.join('\n')),
      });
      await page.getByRole('link', { name: 'Import CSV' }).click();
      await page.locator('input[type=file]').setInputFiles(file(PRODUCTS));
      await page.getByText('Would add 1, change 0, leave 0; 1 cannot be used').waitFor();
      await page
        .getByRole('row')
        .filter({ hasText: 'Buzzol' })
        .getByText(/^status: /)
        .waitFor();
      expect(await page.getByRole('button', { name: /^Do this for/ }).count()).toBe(0);
      await page.locator('input[type=file]').setInputFiles(file(PRODUCTS.slice(0, 2)));
      await page.getByRole('button', { name: 'Do this for 1 product' }).click();
      await page.getByText('1 added, 0 changed, 0 as before').waitFor();
      await page.getByRole('link', { name: 'Products', exact: true }).click();
      await page.getByRole('button', { name: 'Kestrol' }).click();
      await page.getByRole('dialog', { name: 'Kestrol' }).getByRole('button', { name: 'Remove', exact: true }).click();
      await page.getByRole('alert').getByText('The screening no longer knows this product').waitFor();
      await page.getByRole('dialog').getByRole('button', { name: 'Remove', exact: true }).click();
      await page.getByRole('button', { name: 'Kestrol' }).waitFor({ state: 'detached' });
    });
  });

  describe('a register', () => {
    it('is loaded as it is published, with a report of what could not be read, and removed', async () => {
      await open('Registers');
      await page
        .locator('input[type=file]')
        .nth(2)
        .setInputFiles({ name: 'CIS_bdpm.txt', mimeType: 'text/plain', buffer: Buffer.from(BDPM, 'latin1') });
      await page.getByText('One line could not be read').waitFor();
      const refused = page.getByRole('table', { name: 'Lines that could not be read' });
      await refused.getByRole('rowheader', { name: '3' }).waitFor();
      const fact = (name: string) =>
        page.locator('dl > div', { has: page.getByText(name, { exact: true }) }).getByRole('definition');
      expect(await fact('Names known').innerText()).toBe('2');
      expect(await fact('By').innerText()).toBe('Ines Admin');
      await page.getByRole('button', { name: 'Remove this register' }).click();
      await page.getByRole('group', { name: 'Remove this register' }).getByRole('button').first().click();
      await refused.waitFor({ state: 'detached' });
      await page.getByText('Not loaded').nth(2).waitFor();
    });

    it('is refused plainly when it is another file', async () => {
      await page
        .locator('input[type=file]')
        .first()
        .setInputFiles({ name: 'notes.txt', mimeType: 'text/plain', buffer: Buffer.from('just some notes') });
      await page.getByRole('alert').first().waitFor();
    });
  });

  describe('words', () => {
    it('are saved whole, with what is wrong named', async () => {
      await open('Words');
      await page.getByRole('textbox', { name: 'Competitors' }).fill('Umbra Pharma\nNorthstar Bio');
      await page.getByRole('textbox', { name: 'Approved links' }).fill('acme.example\nnot a link');
      await page.getByRole('button', { name: 'Add days' }).click();
      await page.getByLabel('First day of blackout 1').fill('2026-11-20');
      await page.getByLabel('Last day of blackout 1').fill('2026-11-01');
      await page.getByLabel('Reason of blackout 1').fill('Results');
      await page.getByRole('button', { name: 'Save' }).click();
      await page.getByText(/^Last day: /).waitFor();
      await page.locator('q', { hasText: 'not a link' }).waitFor();
      await page.getByRole('textbox', { name: 'Approved links' }).fill('acme.example');
      await page.getByLabel('Last day of blackout 1').fill('2026-11-30');
      await page.getByRole('button', { name: 'Save' }).click();
      await page.getByText('Last changed by Ines Admin').waitFor();
    });

    it('of two people at once are both kept, and one decides', async () => {
      const lead = await stage.agentOf(await stage.member({ name: 'Carla Comms', roles: ['comms_lead'] }));
      await page.getByRole('textbox', { name: 'Names that may not be said' }).fill('Contoso');
      const { body: words } = await lead.get('/api/guidelines/words').expect(200);
      const { competitors, customers, approvedLinks, blackouts, revision } = words;
      await lead
        .put('/api/guidelines/words')
        .send({ competitors, customers: [...customers, 'Fabrikam'], approvedLinks, blackouts, revision })
        .expect(200);
      await page.getByRole('button', { name: 'Save', exact: true }).click();
      const notice = page.getByRole('alert').filter({ hasText: 'Somebody else saved these words meanwhile' });
      await notice.getByText('Carla Comms saved them').waitFor();
      await notice.getByText('Fabrikam').waitFor();
      expect(await page.getByRole('textbox', { name: 'Names that may not be said' }).inputValue()).toBe('Contoso');
      await notice.getByRole('button', { name: 'Save mine over it' }).click();
      await notice.waitFor({ state: 'detached' });
      const { body: after } = await lead.get('/api/guidelines/words').expect(200);
      expect(after.customers).toEqual(['Contoso']);
    });
  });

  it('is complained to only about what was wrong', () => {
    expect(visit.complaints.filter((complaint) => !/\b(400|409)\b/.test(complaint))).toEqual([]);
  });
});

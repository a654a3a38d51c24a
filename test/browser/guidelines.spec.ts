import type { Page } from 'playwright-core';
import { anApprovedItem } from '../support/approved-item.js';
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

describe('keeping the guidelines in the portal', () => {
  let stage: PortalStage;
  let visit: Visit;
  let page: Page;

  const open = async (tab: string): Promise<void> => {
    await page.getByRole('navigation', { name: 'Guidelines' }).getByRole('link', { name: tab }).click();
    await page.getByRole('heading', { name: tab, level: 1 }).waitFor();
  };

  beforeAll(async () => {
    stage = await PortalStage.open();
    const author = await stage.agentOf(await stage.member({ name: 'Amir Author', roles: ['author'] }));
    const reviewer = await stage.agentOf(await stage.member({ name: 'Rita Reviewer', roles: ['reviewer'] }));
    await anApprovedItem(author, reviewer, {
      title: 'A start for Falcon',
      captions: [{ text: 'Project Falcon starts in our laboratories this week.' }],
    });
    visit = await stage.visit({ actor: await stage.member({ name: 'Ines Admin', roles: ['admin'] }) });
    page = visit.page;
  });
  afterAll(() => stage.close());

  describe('an admin', () => {
    it('finds a pack by one of its rules, and reads what each rests on', async () => {
      await visit.open('/people');
      await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Guidelines' }).click();
      await page.getByRole('searchbox', { name: 'Search packs and their rules' }).fill('DISC-01');
      const packs = page.getByRole('table', { name: 'Rule packs' });
      await packs.getByText('2 match', { exact: false }).waitFor();
      await packs.getByRole('link', { name: /^Employee disclosure/ }).click();
      await page.getByRole('heading', { name: /^Employee disclosure/, level: 1 }).waitFor();
      const rule = page.getByRole('row').filter({ hasText: 'DISC-01' }).first();
      expect(await rule.getByRole('link').getAttribute('href')).toMatch(/^https:/);
      await rule.getByRole('cell').getByText('21 Nov 2026').waitFor();
    });

    it('puts a pack into force after seeing what that would have done', async () => {
      await page.getByRole('link', { name: 'Rule packs' }).click();
      const row = page.getByRole('row').filter({ hasText: 'Germany' });
      await row.getByText('Not in force').waitFor();
      await row.getByRole('switch', { name: /^Germany .* in force$/ }).click();
      const dialog = page.getByRole('dialog', { name: /^Put “Germany/ });
      await dialog.getByText(/of 1 texts would have ended otherwise/).waitFor();
      await dialog.getByRole('button', { name: 'Put into force' }).click();
      await dialog.waitFor({ state: 'detached' });
      await row.getByText('In force', { exact: true }).waitFor();
    });

    it('stays on a version of a pack, and follows the newest again', async () => {
      await visit.open('/guidelines/packs/employee-disclosure');
      const version = page.getByRole('combobox', { name: 'Version' });
      await version.selectOption({ index: 1 });
      await page
        .getByRole('dialog')
        .getByRole('button', { name: /^Stay on/ })
        .click();
      await page.getByRole('dialog').waitFor({ state: 'detached' });
      await visit.open('/guidelines');
      await page.getByRole('row').filter({ hasText: 'Employee disclosure' }).getByText('Pinned').waitFor();
      await visit.open('/guidelines/packs/employee-disclosure');
      await version.selectOption('');
      await page.getByRole('dialog').getByRole('button', { name: 'Follow the newest' }).click();
      await page.getByRole('dialog').waitFor({ state: 'detached' });
      await page.getByText('Saved', { exact: true }).waitFor();
      expect(await version.inputValue()).toBe('');
    });
  });

  describe('a rule of one’s own', () => {
    const tryIt = () => page.getByRole('textbox', { name: 'Text to try the rule on' });
    const field = (name: string) => page.getByRole('textbox', { name });

    it('shows what it finds while it is only half written', async () => {
      await visit.open('/guidelines/rules');
      await page.getByText('No rules of your own yet').waitFor();
      await page.getByRole('link', { name: 'New rule' }).click();
      await field('Words not to be said').fill('project falcon');
      await tryIt().fill('So glad that #ProjectFalcon begins.');
      const findings = page.getByRole('list', { name: 'What the screening found' });
      await findings.getByText('ProjectFalcon').waitFor();
      expect(await page.locator('[data-severity=review]', { hasText: 'ProjectFalcon' }).first().isVisible()).toBe(true);
    });

    it('is not saved before it is complete and its examples hold, and nothing typed is lost', async () => {
      await field('Title').fill('Falcon is a secret');
      await page.getByRole('button', { name: 'Save as draft' }).click();
      await page.getByText('This is still missing').first().waitFor();
      await field('What is wrong').fill('“{{excerpt}}” is not public yet.');
      await field('What to do instead').fill('Wait for the announcement.');
      await field('Texts it must find').fill('A kestrel is not it.');
      await field('Texts it must leave alone').fill('A falcon flew past.');
      await page.getByText('Should be found, but is not: "A kestrel is not it."').waitFor();
      await page.reload();
      await page.getByText('We kept what you had not saved here.').waitFor();
      expect(await field('Title').inputValue()).toBe('Falcon is a secret');
      await field('Texts it must find').fill('Project Falcon is on.');
      await page.getByText('All examples hold').waitFor();
    });

    it('says at which line of its text something is wrong', async () => {
      const mode = page.getByRole('radiogroup', { name: 'How to write it' });
      await mode.getByText('Text', { exact: true }).click();
      const definition = page.getByRole('textbox', { name: 'Definition' });
      const right = await definition.inputValue();
      await definition.fill(right.replace('severity: review', 'severity: fatal'));
      await page.getByRole('list', { name: 'What is wrong with the definition' }).getByText('Line 3').waitFor();
      await definition.fill(right.replace('severity: review', 'severity: block'));
      await page.getByText('All examples hold').waitFor();
      await mode.getByText('Form', { exact: true }).click();
      expect(await page.getByLabel('What it does').inputValue()).toBe('block');
    });

    it('tells before it counts what it would have done, to what was written and to a pasted list', async () => {
      await page.getByRole('button', { name: 'Save as draft' }).click();
      await page.getByRole('heading', { name: 'Falcon is a secret', level: 1 }).waitFor();
      await page.getByRole('button', { name: 'Put into force' }).click();
      const dialog = page.getByRole('dialog', { name: 'Put OWN-1 into force' });
      await dialog.getByText('One of 1 texts would have ended otherwise.').waitFor();
      await dialog.getByRole('link', { name: 'A start for Falcon' }).waitFor();
      expect(await dialog.locator('mark').first().innerText()).toBe('Project Falcon');
      await dialog.getByRole('textbox', { name: 'Texts of your own' }).fill('Project Falcon!\n\nA falcon.\n');
      await dialog.getByRole('button', { name: 'Try these 2 texts' }).click();
      await dialog.getByText('One of 2 texts would have ended otherwise.').waitFor();
      await dialog.getByRole('button', { name: 'Put into force' }).click();
      await dialog.waitFor({ state: 'detached' });
      await page.getByText('In force: it counts for every text').waitFor();
    });

    it('is found by an author from then on, who may read it and not change it', async () => {
      const author = await stage.visit({ actor: await stage.member({ name: 'Anna Author', roles: ['author'] }) });
      await author.open('/library/new');
      await author.page.getByRole('textbox', { name: /^Text/ }).first().fill('Project Falcon has begun.');
      await author.page.getByText('“Project Falcon” is not public yet.').waitFor();
      await author.open('/guidelines/rules');
      await author.page.getByRole('link', { name: 'Falcon is a secret' }).click();
      await author.page.getByLabel('Definition').getByText('- project falcon').waitFor();
      expect(await author.page.getByRole('button', { name: /Save|Retire|Put on trial/ }).count()).toBe(0);
      expect(author.complaints).toEqual([]);
    });

    it('says what a change would do before it is saved while in force, and is retired', async () => {
      await field('Words not to be said').fill('project falcon\nkestrel deal');
      await page.getByText('All examples hold').waitFor();
      await page.getByRole('button', { name: 'Save', exact: true }).click();
      const dialog = page.getByRole('dialog', { name: 'This rule is in force' });
      await dialog.getByText('None of 1 texts would have ended otherwise.').waitFor();
      await dialog.getByRole('button', { name: 'Save and keep in force' }).click();
      await dialog.waitFor({ state: 'detached' });
      await page.getByText('Version 2', { exact: false }).first().waitFor();
      await page.getByRole('button', { name: 'Retire' }).click();
      await page.getByRole('dialog').getByRole('button', { name: 'Retire' }).click();
      await page.getByText('Out of use.').waitFor();
    });
  });

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

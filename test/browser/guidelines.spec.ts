import type { Page } from 'playwright-core';
import { anApprovedItem } from '../support/approved-item.js';
import { PortalStage } from '../support/portal-stage.js';
import type { Visit } from '../support/portal-visit.js';

describe('keeping the guidelines in the portal', () => {
  let stage: PortalStage;
  let visit: Visit;
  let page: Page;

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
      await page.waitForFunction((select) => (select as { value: string }).value === '', await version.elementHandle());
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

  it('is complained to only about what was wrong', () => {
    expect(visit.complaints.filter((complaint) => !/\b(400|409)\b/.test(complaint))).toEqual([]);
  });
});

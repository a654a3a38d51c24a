import type { Page } from 'playwright-core';
import { aFullOrganisation, type FullOrganisation } from '../support/full-organisation.js';
import { faultsOnPhone, faultsWide } from '../support/page-health.js';
import { idsOfScreens } from '../support/portal-screens.js';
import { PortalStage } from '../support/portal-stage.js';
import { openWide, still, type Visit } from '../support/portal-visit.js';

describe('what opens on the portal’s screens', () => {
  let stage: PortalStage;
  let organisation: FullOrganisation;
  let member: Visit;
  let ids: Record<string, string>;

  beforeAll(async () => {
    stage = await PortalStage.open();
    organisation = await aFullOrganisation(stage.all, 'Alder');
    ids = await idsOfScreens(organisation.agent);
    member = await stage.visit({ actor: organisation.everybody });
  });
  afterAll(() => stage.close());

  const opened: Record<string, [string, (page: Page) => Promise<void>]> = {
    'the list of shortcuts': [
      '/feed',
      async (page) => {
        await page.keyboard.press('Shift+?');
        await page.getByRole('dialog', { name: 'Keyboard shortcuts' }).waitFor();
      },
    ],
    'the palette': [
      '/feed',
      async (page) => {
        await page.keyboard.press('Control+k');
        await page.getByRole('option', { name: /^Feed/ }).waitFor();
      },
    ],
    'the account menu': [
      '/feed',
      async (page) => {
        await page.getByRole('button', { name: /^Your account:/ }).click();
        await page.getByRole('menu').waitFor();
      },
    ],
    'an invitation': ['/people', (page) => page.getByRole('button', { name: 'Invite somebody' }).click()],
    'a new password for a member': [
      '/people',
      async (page) => {
        await page.getByRole('button', { name: 'Alder Colleague', exact: true }).click();
        await page.getByRole('button', { name: 'New password' }).click();
      },
    ],
    'a member': ['/people', (page) => page.getByRole('button', { name: 'Alder Author', exact: true }).click()],
    'a new team': ['/teams', (page) => page.getByRole('button', { name: 'New team' }).click()],
    'retiring an item': ['/library/:item', (page) => page.getByRole('button', { name: 'Retire' }).click()],
    'several items that are selected': ['/library', (page) => page.getByLabel(/^Select all \d+ shown/).click()],
    'a topic for several items': [
      '/library',
      async (page) => {
        await page.getByLabel(/^Select all \d+ shown/).click();
        await page.getByRole('button', { name: 'Set topic' }).click();
      },
    ],
    'findings in a text': [
      '/feed/:item',
      async (page) => {
        await page.getByRole('textbox', { name: 'Text of your post' }).fill('Internal only: what bullshit.');
        await page.getByRole('list', { name: 'What the screening found' }).waitFor();
      },
    ],
    'a time for later': ['/feed/:item', (page) => page.getByText('At a time', { exact: true }).click()],
    'a reason that is missing': ['/review/:review', (page) => page.getByRole('button', { name: 'Send back' }).click()],
    'a pack before it changes': [
      '/guidelines/packs/code-of-conduct',
      async (page) => {
        await page.getByRole('button', { name: /force$/ }).click();
        await page
          .getByRole('dialog')
          .getByText(/would have ended otherwise/)
          .waitFor();
      },
    ],
    'a rule that is not complete': [
      '/guidelines/rules/new',
      async (page) => {
        await page.getByRole('textbox', { name: 'Words not to be said' }).fill('falcon');
        await page.getByRole('textbox', { name: 'Text to try the rule on' }).fill('A falcon.');
        await page.getByRole('list', { name: 'What the screening found' }).waitFor();
        await page.getByRole('button', { name: 'Save as draft' }).click();
        await page.getByText('This is still missing').first().waitFor();
      },
    ],
    'a rule as text': [
      '/guidelines/rules/:rule',
      async (page) => {
        await page.getByText('Text', { exact: true }).click();
        await page.getByRole('textbox', { name: 'Definition' }).fill('id: OWN-1\nseverity: fatal');
        await page.getByRole('list', { name: 'What is wrong with the definition' }).getByText('Line 2').waitFor();
      },
    ],
    'a new product': ['/guidelines/products', (page) => page.getByRole('button', { name: 'Add a product' }).click()],
    'a post to read again': ['/library/new', (page) => page.getByRole('button', { name: 'Save draft' }).click()],
    'the reporting deadline of safety cases': [
      '/safety',
      (page) => page.getByRole('button', { name: 'Reporting deadline' }).click(),
    ],
    'what the ledger’s followers could not take in': [
      '/ledger',
      async (page) => {
        const { organisationId } = organisation;
        await stage.all.test.owner(
          `INSERT INTO ledger_set_aside (organisation_id, follower, position, entry_id, kind, error, tries)
           VALUES ($1, 'reach.facts', 1, $1, 'share.created', 'It could not be read.', 9) ON CONFLICT DO NOTHING`,
          [organisationId],
        );
        await page.reload();
        await page.getByText('1 entry could not be taken in').waitFor();
        await page.getByRole('combobox', { name: 'Kind of fact' }).selectOption('Share decided');
      },
    ],
    'the criteria of a case': ['/safety/:case', (page) => page.getByRole('button', { name: 'Fill in' }).click()],
    'a step of a case that wants a reason': [
      '/safety/:case',
      async (page) => {
        await page.getByRole('button', { name: 'Not an event' }).click();
        await page.getByRole('form').getByRole('button', { name: 'Not an event' }).click();
        await page.getByText('Say why.').waitFor();
      },
    ],
    'a report drug safety has': [
      '/report',
      async (page) => {
        await page.getByLabel('What was written or said').fill('I developed a rash after taking ibuprofen.');
        await page.getByRole('button', { name: 'Tell drug safety' }).click();
        await page.getByRole('heading', { name: /^Drug safety has it/ }).waitFor();
      },
    ],
    'a text that goes to drug safety': [
      '/feed/:item',
      async (page) => {
        const text = 'My mother took too many ibuprofen tablets.';
        await page.getByRole('textbox', { name: 'Text of your post' }).fill(text);
        await page.getByText('Drug safety has been told').waitFor();
      },
    ],
  };
  it.each(Object.keys(opened))('shows %s without fault', async (name) => {
    const [place, open] = opened[name]!;
    await openWide(
      member,
      place.replace(/:\w+/g, (id) => ids[id]!),
    );
    await open(member.page);
    await still(member.page);
    expect(await faultsWide(member.page)).toEqual([]);
    expect(await faultsOnPhone(member.page)).toEqual([]);
  });

  it('has an admin try again what could not be taken in, and says so when all is well', async () => {
    await openWide(member, '/ledger');
    await member.page.getByRole('button', { name: 'Try again: Dashboard figures' }).click();
    await member.page.getByText('Everything is taken in.', { exact: true }).waitFor();
    await openWide(member, '/ledger?kind=follower.rebuilt');
    await member.page.getByRole('row', { name: /^Figures built again/ }).waitFor();
  });
});

import type { Locator } from 'playwright-core';
import { anApprovedItem } from '../support/approved-item.js';
import { caseRow, noteOf, recorded } from '../support/drug-safety.js';
import { PortalStage } from '../support/portal-stage.js';
import type { Visit } from '../support/portal-visit.js';
import type { Agent } from '../support/sign-in.js';

const OVERDOSE = 'My neighbour took too many ibuprofen tablets last night.';

describe('members telling drug safety, against the clock', () => {
  let stage: PortalStage;
  let advocate: Visit;
  let officer: Visit;
  let safety: Agent;
  let itemId: string;

  const row = (number: number): Locator => caseRow(officer.page, number);

  beforeAll(async () => {
    stage = await PortalStage.open();
    const amir = await stage.member({ name: 'Amir Author', roles: ['author'] });
    const rita = await stage.member({ name: 'Rita Reviewer', roles: ['reviewer'] });
    const luca = await stage.member({ name: 'Luca Lind', roles: ['safety_officer'] });
    const ada = await stage.member({ name: 'Ada Adams', roles: ['advocate'] });
    safety = await stage.agentOf(luca);
    await safety.put('/api/safety/settings').send({ hours: 1, revision: 0 }).expect(204);
    itemId = await anApprovedItem(await stage.agentOf(amir), await stage.agentOf(rita), {
      title: 'A hundred pupils in our laboratories',
      captions: [{ text: 'Our laboratories in Leeds opened their doors to a hundred pupils this week.' }],
    });
    advocate = await stage.visit({ actor: ada });
    officer = await stage.visit({ actor: luca });
  });
  afterAll(() => stage.close());

  describe('an advocate', () => {
    it('makes a post of it and closes the page at once: drug safety has it', async () => {
      const { page } = advocate;
      await advocate.open(`/feed/${itemId}`);
      await page.getByRole('textbox', { name: 'Text of your post' }).fill(`${OVERDOSE} I work for Acme Research.`);
      await noteOf(page).getByText('Drug safety will be told in a moment, if these words stay.').waitFor();
      await page.close();
      // The request outlives the page: what it left behind arrives when it arrives.
      const found = async () => {
        await stage.all.processAll();
        return (await safety.get('/api/safety/cases').expect(200)).body.items.length;
      };
      while ((await found()) < 1) await new Promise((resolve) => setImmediate(resolve));
      await officer.open('/safety');
      await row(1).getByText('Draft being written · Ada Adams').waitFor();
    });

    it('reports what others wrote, and is told the number of its case', async () => {
      advocate = await stage.visit({ actor: await stage.member({ name: 'Ben Brown', roles: ['advocate'] }) });
      const { page } = advocate;
      await advocate.open('/feed');
      await page.getByRole('button', { name: /^Your account:/ }).click();
      await page.getByRole('menuitem', { name: 'Report something you saw' }).click();
      await page.getByRole('button', { name: 'Tell drug safety' }).click();
      await page.getByText('Write down what you saw or heard.').waitFor();
      await page.getByLabel('What was written or said').fill('I developed a rash after taking ibuprofen.');
      await page.getByLabel('Link to it').fill('https://www.linkedin.com/feed/update/urn:li:share:1');
      await page.getByLabel('When you got it').fill('2026-11-04T09:30');
      await recorded(stage, page, () => page.getByRole('button', { name: 'Tell drug safety' }).click());
      await page.getByRole('heading', { name: 'Drug safety has it: case 2' }).waitFor();
    });

    it('has one opened for what the screening does not see', async () => {
      const { page } = advocate;
      await page.getByRole('button', { name: 'Report another' }).click();
      await page.getByLabel('What was written or said').fill('Something was odd about her after the new ones.');
      await page.getByRole('radio', { name: 'A call or talk' }).click();
      await page.getByRole('button', { name: 'Tell drug safety' }).click();
      await page.getByRole('heading', { name: 'It is recorded' }).waitFor();
      await page.getByRole('button', { name: 'It is one: open a case' }).click();
      await page.getByRole('heading', { name: 'Drug safety has it: case 3' }).waitFor();
    });

    it('cannot open the queue or a case, and is told so plainly', async () => {
      const { page } = advocate;
      const { body } = await safety.get('/api/safety/cases').expect(200);
      for (const address of ['/safety', `/safety/${body.items[0].id}`]) {
        await advocate.open(address);
        await page.getByRole('alert').getByText('This is not open to you').waitFor();
        await page.getByText('It needs another role than yours.').waitFor();
      }
      const rail = page.getByRole('navigation', { name: 'Main' });
      expect(await rail.getByRole('link', { name: 'Drug safety' }).count()).toBe(0);
    });
  });

  describe('a safety officer, later', () => {
    it('sees a case that came in from outside, with where it stands and since when the clock runs', async () => {
      const { page } = officer;
      await officer.open('/safety');
      await row(2).getByRole('cell').getByText('30 min left').waitFor();
      await row(2).getByRole('link').click();
      await page.getByText('Told by Ben Brown').waitFor();
      await page.getByRole('link', { name: /urn:li:share:1/ }).waitFor();
      await page.getByText('A member reported it.').waitFor();
    });

    it('sees a case go overdue on a screen left open, in words, and filters for it', async () => {
      const { page } = officer;
      await officer.open('/safety');
      await row(2).waitFor();
      await stage.pass(45 * 60_000, officer);
      await row(2).getByRole('cell').getByText('Overdue by 15 min').waitFor();
      await page.getByRole('status').getByText('1 case is overdue.').waitFor();
      await page.getByRole('radiogroup', { name: 'Which cases' }).getByText('Overdue').click();
      await row(2).waitFor();
      expect(await row(1).count()).toBe(0);
    });

    it('sets a case aside only with a reason', async () => {
      const { page } = officer;
      await row(2).getByRole('link').click();
      await page.getByRole('button', { name: 'Not an event' }).click();
      const form = page.getByRole('form', { name: 'Not an event' });
      await form.getByLabel('Why').fill('A test by our own agency.');
      await form.getByRole('button', { name: 'Not an event' }).click();
      await page.getByText('Closed late').first().waitFor();
      await officer.open('/safety?view=closed');
      await row(2).getByRole('cell').getByText('Not an event').waitFor();
    });
  });

  it('left nothing on the console but what was refused', () => {
    const complaints = [...advocate.complaints, ...officer.complaints];
    expect(complaints.filter((complaint) => !/\b403\b/.test(complaint))).toEqual([]);
  });
});

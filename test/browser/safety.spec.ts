import { readFile } from 'node:fs/promises';
import type { Locator, Page } from 'playwright-core';
import { extractText } from 'unpdf';
import { caseRow, noteOf, recorded } from '../support/drug-safety.js';
import { PortalStage } from '../support/portal-stage.js';
import type { Visit } from '../support/portal-visit.js';
import type { Agent } from '../support/sign-in.js';

const STORY = 'Since starting sertraline my mother has had terrible headaches and cannot sleep.';
const TOLD = 'Drug safety has been told: it is recorded with your name.';
const SOON = 'Drug safety will be told in a moment, if these words stay.';

describe('drug safety in the portal', () => {
  let stage: PortalStage;
  let author: Visit;
  let officer: Visit;
  let safety: Agent;

  const caption = (page: Page): Locator => page.getByRole('textbox', { name: /^Text of Caption 1/ });
  const row = (number: number): Locator => caseRow(officer.page, number);

  beforeAll(async () => {
    stage = await PortalStage.open();
    const amir = await stage.member({ name: 'Amir Author', roles: ['author'] });
    const luca = await stage.member({ name: 'Luca Lind', roles: ['safety_officer'] });
    await stage.member({ name: 'Sara Safe', roles: ['safety_officer'] });
    safety = await stage.agentOf(luca);
    author = await stage.visit({ actor: amir });
    officer = await stage.visit({ actor: luca });
  });
  afterAll(() => stage.close());

  it('says what will come here while nothing has', async () => {
    await officer.open('/');
    await officer.page.getByRole('heading', { name: 'Drug safety', level: 1 }).waitFor();
    await officer.page.getByText('No open cases').waitFor();
    await officer.page.getByText('even if it is never published').waitFor();
  });

  describe('an author', () => {
    it('is told calmly, while still writing, what a side effect in a text means', async () => {
      const { page } = author;
      const outlives: boolean[] = [];
      await page.exposeFunction('noteScreening', (keepalive: boolean) => void outlives.push(keepalive));
      await page.addInitScript(`const send = window.fetch;
        window.fetch = (...sent) => {
          if (sent[0].url?.endsWith('/guidelines/screenings')) void window.noteScreening(sent[0].keepalive);
          return send(...sent);
        };`);
      await author.open('/library/new');
      await recorded(stage, page, () => caption(page).fill(STORY));
      // A page that is closed while it is being told takes nothing back.
      expect(outlives).toEqual([true]);
      await noteOf(page).getByText('Your company has to look at it').waitFor();
      await noteOf(page).getByText('This alone does not hold up your text').waitFor();
      await noteOf(page).getByText(TOLD).waitFor();
    });

    it('is told plainly when drug safety cannot be reached, and it arrives on the next visit', async () => {
      const { page } = author;
      await page.route('**/api/guidelines/screenings', (route) => route.abort());
      await caption(page).fill(`${STORY} She is`);
      await noteOf(page).getByText('Drug safety could not be reached yet.').waitFor();
      await page.unroute('**/api/guidelines/screenings');
      await recorded(stage, page, () => author.open('/library'));
      author.complaints.length = 0;
      await author.open('/library/new');
      await noteOf(page).getByText(TOLD).waitFor();
    });

    it('leaves in the middle of a sentence, without saving', async () => {
      const { page } = author;
      await caption(page).fill(`${STORY} She is 71, and`);
      await noteOf(page).getByText(SOON).waitFor();
      expect(await noteOf(page).getByText(TOLD).count()).toBe(0);
      await recorded(stage, page, async () => {
        await page.getByRole('link', { name: 'Library' }).first().click();
        await page
          .getByRole('dialog', { name: 'Leave without saving?' })
          .getByRole('button', { name: 'Leave' })
          .click();
      });
      await page.getByRole('heading', { name: 'Library', level: 1 }).waitFor();
    });

    it('throws the draft away, and nothing was ever saved', async () => {
      const { page } = author;
      await author.open('/library/new');
      await page.getByRole('button', { name: 'Start over' }).click();
      expect(await caption(page).inputValue()).toBe('');
      const drafts = await stage.agentOf(await stage.member({ name: 'Carla Comms', roles: ['comms_lead'] }));
      const { body } = await drafts.get('/api/content?state=draft').expect(200);
      expect(body.items).toEqual([]);
    });
  });

  describe('a safety officer', () => {
    it('finds one case all the same, with its time in words and what is known', async () => {
      await officer.open('/safety');
      const first = row(1);
      await first.getByText('sertraline: headaches').waitFor();
      const told = await first.innerText();
      expect(told).toContain('Draft being written · Amir Author');
      expect(told).toContain('1 day left');
      expect(told).toMatch(/Thu,? 5 Nov 2026, 10:00 GMT/);
      expect(told).toContain('4 of 4 found');
      expect(await row(2).count()).toBe(0);
    });

    it('takes it', async () => {
      const { page } = officer;
      await page.getByRole('button', { name: 'Take it: case 1' }).click();
      await row(1).getByRole('cell', { name: 'Luca Lind' }).waitFor();
      await page.getByRole('radiogroup', { name: 'Which cases' }).getByText('Mine').click();
      await row(1).waitFor();
      expect(page.url()).toContain('view=mine');
    });

    it('reads every wording exactly as it was, with the words that tell of it marked', async () => {
      const { page } = officer;
      await page.keyboard.press('j');
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { name: 'Case 1', level: 1 }).waitFor();
      const first = page.getByRole('article', { name: 'Wording 1 of 3' });
      await first.locator('mark').getByText('headaches').waitFor();
      expect(await first.locator('blockquote').innerText()).toContain(STORY);
      const latest = page.getByRole('article', { name: 'Wording 3 of 3' });
      await latest.getByText('She is 71, and').waitFor();
      await page.getByRole('button', { name: 'Show 1 wording between' }).click();
      await page.getByRole('article', { name: 'Wording 2 of 3' }).getByText('She is', { exact: false }).waitFor();
      await page.getByText('The screening passed it on, and the reporting deadline began to count.').waitFor();
    });

    it('fills in what is known, notes what was done, and loses nothing of it', async () => {
      const { page } = officer;
      await page.getByRole('button', { name: 'Fill in' }).click();
      await page.getByLabel('Patient').fill('Mother of a friend of the author, 71');
      await page.getByRole('button', { name: 'Save' }).click();
      await page.getByText('Mother of a friend of the author, 71').waitFor();
      await page.getByText('filled in: Patient').waitFor();
      await page.getByRole('definition').getByText('sertraline', { exact: true }).waitFor();
      await page.getByLabel('Note', { exact: true }).fill('Asked Amir by phone. She is well again.');
      await page.getByRole('button', { name: 'Add the note' }).click();
      await page.getByRole('listitem').filter({ hasText: 'Asked Amir by phone. She is well again.' }).waitFor();
      expect(await page.getByLabel('Note', { exact: true }).inputValue()).toBe('');
    });

    it('puts one form aside for another or with Escape, and finds in it what was typed', async () => {
      const { page } = officer;
      const patient = page.getByLabel('Patient');
      await page.getByRole('button', { name: 'Fill in' }).click();
      await patient.fill('Mother of a friend, 71, of Leeds');
      await page.getByRole('button', { name: 'Not an event' }).click();
      const reason = page.getByRole('form', { name: 'Not an event' }).getByLabel('Why');
      await reason.fill('Told twice');
      expect(await patient.count()).toBe(0);
      await page.keyboard.press('Escape');
      await reason.waitFor({ state: 'detached' });
      await page.getByRole('button', { name: 'Not an event' }).click();
      expect(await reason.inputValue()).toBe('Told twice');
      await page.getByRole('button', { name: 'Cancel' }).click();
      await page.getByRole('button', { name: 'Fill in' }).click();
      expect(await patient.inputValue()).toBe('Mother of a friend, 71, of Leeds');
      await page.keyboard.press('Escape');
      await patient.waitFor({ state: 'detached' });
      await page.getByRole('button', { name: 'Fill in' }).click();
      await page.getByRole('button', { name: 'Cancel' }).click();
      await page.getByText('Mother of a friend of the author, 71').waitFor();
    });

    it('hands it to a colleague and takes it back', async () => {
      const { page } = officer;
      await page.getByLabel('Hand it to a colleague').selectOption('Sara Safe');
      await page.getByText('handed it to Sara Safe').waitFor();
      await page.getByRole('button', { name: 'Take it over' }).click();
      await page.getByText('Luca Lind (you)').waitFor();
    });

    it('assesses it, and marks it as reported with the number it has there, not without', async () => {
      const { page } = officer;
      await page.getByRole('button', { name: 'Start assessing' }).click();
      await page.getByText('set it to “Being assessed”').waitFor();
      await page.getByRole('button', { name: 'Mark as reported' }).click();
      const form = page.getByRole('form', { name: 'Mark as reported' });
      await form.getByRole('button', { name: 'Mark as reported' }).click();
      await form.getByText('Give the number the case has in your safety database.').waitFor();
      await form.getByLabel('Number in your safety database').fill('7'.repeat(101));
      await form.getByRole('button', { name: 'Mark as reported' }).click();
      await form.getByText('Must have at most 100 characters').waitFor();
      await form.getByLabel('Number in your safety database').fill('DS-2026-0117');
      await form.getByRole('button', { name: 'Mark as reported' }).click();
      await page.getByText('Closed in time').first().waitFor();
      await page.getByText('set it to “Reported”').waitFor();
    });

    it('exports it for the safety database', async () => {
      const { page } = officer;
      const take = async (format: string) => {
        await page.getByRole('button', { name: 'Export' }).click();
        const [download] = await Promise.all([
          page.waitForEvent('download'),
          page.getByRole('menuitem', { name: format }).click(),
        ]);
        return download;
      };
      const xml = await take('E2B(R3) XML, not validated');
      expect(xml.suggestedFilename()).toBe('case-1-e2b-r3.xml');
      expect(await readFile(await xml.path(), 'utf8')).toContain('<PORR_IN049016UV>');
      const pdf = await take('PDF, to read');
      expect(pdf.suggestedFilename()).toBe('case-1.pdf');
      const { text } = await extractText(new Uint8Array(await readFile(await pdf.path())), { mergePages: true });
      expect(text).toContain('All four minimum criteria of a valid case are known.');
      expect(text).toContain('Mother of a friend of the author, 71');
      expect(text).toContain('Exported as E2B(R3), SHA-256');
      const download = await take('All of it (JSON)');
      expect(download.suggestedFilename()).toBe('case-1.json');
      const file = JSON.parse(await readFile(await download.path(), 'utf8'));
      expect(file).toMatchObject({
        format: 'vouchsafe.safety-case',
        organisation: 'Acme Research',
        case: { number: 1, state: 'reported', safetyDatabaseReference: 'DS-2026-0117' },
        minimumCriteria: {
          reporter: { value: 'Amir Author' },
          patient: { value: 'Mother of a friend of the author, 71' },
          product: { value: 'sertraline' },
          toFollowUp: [],
        },
        notes: [{ by: 'Luca Lind', text: 'Asked Amir by phone. She is well again.' }],
      });
      await page.getByText('exported it').first().waitFor();
      expect(file.source.verbatim[0].text).toContain(STORY);
    });

    it('takes it up again, with a reason', async () => {
      const { page } = officer;
      await page.getByRole('button', { name: 'Take it up again' }).click();
      const form = page.getByRole('form', { name: 'Take it up again' });
      await form.getByRole('button', { name: 'Take it up again' }).click();
      await form.getByText('Say why. It goes on record as a note.').waitFor();
      await form.getByLabel('Why').fill('The author remembers the dose.');
      await form.getByRole('button', { name: 'Take it up again' }).click();
      await page.getByRole('button', { name: 'Not an event' }).waitFor();
      await page.getByRole('listitem').filter({ hasText: 'The author remembers the dose.' }).waitFor();
    });

    it('sets the reporting deadline of cases to come', async () => {
      const { page } = officer;
      await officer.open('/safety');
      await page.getByRole('button', { name: 'Reporting deadline' }).click();
      const dialog = page.getByRole('dialog', { name: 'Reporting deadline' });
      await dialog.getByLabel('Hours from first awareness to the report').fill('1');
      await dialog.getByRole('button', { name: 'Save' }).click();
      await dialog.waitFor({ state: 'detached' });
      expect((await safety.get('/api/safety/settings').expect(200)).body).toMatchObject({ hours: 1 });
    });
  });

  it('left nothing on the console but what it was told', () => {
    const complaints = [...author.complaints, ...officer.complaints];
    expect(complaints).toEqual([]);
  });
});

import type { Actor } from '#libs/kernel';
import { PortalStage } from '../support/portal-stage.js';
import type { Agent } from '../support/sign-in.js';

const DISPUTE = 'The dispute with Northway, file 12.';

describe('how long records are kept', () => {
  let stage: PortalStage;
  let ada: Actor;
  let priya: Actor;

  beforeAll(async () => {
    stage = await PortalStage.open();
    ada = await stage.member({ name: 'Ada Admin', roles: ['admin'] });
    priya = await stage.member({ name: 'Priya Lead', roles: ['comms_lead'] });
  });
  afterAll(() => stage.close());

  it('is found in the settings, saved, and stands so after a reload; a slip is told and loses nothing', async () => {
    const visit = await stage.visit({ actor: ada });
    const { page } = visit;
    await visit.open('/settings');
    await page.getByRole('link', { name: 'How long records are kept' }).click();
    await page.getByRole('heading', { name: 'How long records are kept', level: 1 }).waitFor();
    const drafts = page.getByRole('textbox', { name: 'Drafts that never went to review' });
    const over = page.getByRole('textbox', { name: 'Content that is over' });
    const save = page.getByRole('button', { name: 'Save', exact: true });
    expect(await drafts.inputValue()).toBe('');
    await drafts.fill('0');
    await page.getByText('A whole number of days from 1 to 36,500, or nothing.').waitFor();
    await drafts.fill('180');
    await save.click();
    const question = page.getByRole('dialog', { name: 'Keep less than until now?' });
    await question.getByText('Drafts that never went to review: older than 180 days').waitFor();
    await question.getByText('Nothing that has ended is old enough to go, now or within 30 days.').waitFor();
    await question.getByRole('button', { name: 'Cancel' }).last().click();
    await question.waitFor({ state: 'detached' });
    expect(await drafts.inputValue()).toBe('180');
    await save.click();
    await question.getByRole('button', { name: 'Keep less' }).click();
    await page.getByText('Saved', { exact: true }).first().waitFor();
    await page.reload();
    await drafts.waitFor();
    expect([await drafts.inputValue(), await over.inputValue()]).toEqual(['180', '']);
    await drafts.fill('');
    await save.click();
    await page.getByText('Saved', { exact: true }).first().waitFor();
    await page.reload();
    await drafts.waitFor();
    expect(await drafts.inputValue()).toBe('');
    expect(visit.complaints).toEqual([]);
    await visit.close();
  });

  it('says before less is kept how much goes now, how much soon, and how much a hold keeps', async () => {
    const lead = await stage.agentOf(priya);
    const [old, older, held] = [await aDraft(lead, 'Old'), await aDraft(lead, 'Older'), await aDraft(lead, 'Held')];
    for (const [id, days] of [
      [old, 170],
      [older, 200],
      [held, 300],
    ])
      await stage.all.test.owner(
        `UPDATE content_items SET updated_at = now() - make_interval(days => $2) WHERE id = $1`,
        [id, days],
      );
    await lead.post(`/api/content/${held}/hold`).send({ reason: DISPUTE }).expect(204);
    for (const width of [1440, 390]) {
      const visit = await stage.visit({ actor: ada, width });
      const { page } = visit;
      await visit.open('/settings/retention');
      await page.getByRole('textbox', { name: 'Drafts that never went to review' }).fill('180');
      await page.getByRole('button', { name: 'Save', exact: true }).click();
      const table = page.getByRole('dialog').getByRole('table', { name: 'What would be erased' });
      await table.getByRole('row', { name: 'Drafts 1 1' }).waitFor();
      await table.getByRole('row', { name: 'Versions in them 1 1' }).waitFor();
      await table.getByRole('row', { name: 'Stays: a legal hold keeps it 1 0' }).waitFor();
      const first = page.getByRole('dialog').getByRole('list', { name: 'What goes first' }).getByRole('listitem');
      expect((await first.allInnerTexts()).map((text) => text.split(' · ')[0])).toEqual(['Older', 'Old']);
      await first.getByRole('link', { name: 'Older' }).waitFor();
      await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).last().click();
      await page.getByRole('button', { name: 'Discard' }).click();
      expect(visit.complaints).toEqual([]);
      await visit.close();
    }
  });

  it('tells whoever opens the address of what was erased when it went, by which rule, and what remains', async () => {
    const admin = await stage.agentOf(ada);
    const { revision } = (await admin.get('/api/retention').expect(200)).body;
    await admin.put('/api/retention').send({ items: null, drafts: 180, suggestions: null, revision }).expect(200);
    const itemId = await aDraft(await stage.agentOf(priya), 'Never sent');
    const { test } = stage.all;
    await test.owner(`UPDATE content_items SET updated_at = now() - interval '200 days' WHERE id = $1`, [itemId]);
    await test.database.within(ada.organisationId, (tx) => tx.query('SELECT * FROM erase_item($1)', [itemId]));
    for (const width of [1440, 390]) {
      const visit = await stage.visit({ actor: priya, width });
      const { page } = visit;
      for (const path of [`/library/${itemId}`, `/library/${itemId}/record`, `/library/${itemId}/versions`]) {
        await visit.open(path);
        await page.getByRole('heading', { name: 'This item was erased' }).waitFor();
        await page.getByText('180 days').waitFor();
        await page.getByText('Ada Admin').waitFor();
      }
      expect(await page.evaluate<boolean>('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
      await visit.open(`/library/${itemId.replace(/^./, (digit) => (digit === '0' ? '1' : '0'))}`);
      await page.getByRole('alert').waitFor();
      await visit.close();
    }
  });

  it('is stopped for an item by a hold with a reason, on a phone too, until that is lifted', async () => {
    const lead = await stage.agentOf(priya);
    const itemId = await aDraft(lead, 'Open day');
    const visit = await stage.visit({ actor: priya, width: 390 });
    const { page } = visit;
    await visit.open(`/library/${itemId}`);
    await page.getByRole('button', { name: 'Place a legal hold' }).click();
    const form = page.getByRole('form', { name: 'Place a legal hold' });
    await form.getByRole('button', { name: 'Place a legal hold' }).click();
    await form.getByRole('textbox', { name: 'Reason' }).and(page.locator('[aria-invalid=true]')).waitFor();
    await form.getByRole('textbox', { name: 'Reason' }).fill(DISPUTE);
    await form.getByRole('button', { name: 'Place a legal hold' }).click();
    await page.getByText('Nothing of this item is erased while the hold stands.').waitFor();
    await page.reload();
    await page.getByText(DISPUTE).waitFor();
    await page.getByText('Without an end').waitFor();
    expect(await page.evaluate<boolean>('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
    await page.getByRole('button', { name: 'Set an end' }).click();
    const end = page.getByRole('form', { name: 'Set an end' });
    await end.getByLabel('Last day').fill('2020-01-01');
    await end.getByRole('button', { name: 'Save' }).click();
    await end.getByText('This day is over. Choose a later one, or lift the hold.').waitFor();
    await end
      .getByLabel('Last day')
      .fill(new Date(stage.clock.now().getTime() + 10 * 86_400_000).toISOString().slice(0, 10));
    await end.getByRole('button', { name: 'Save' }).click();
    await page.getByText('End set by Priya Lead').waitFor();
    await page.getByRole('link', { name: 'All legal holds' }).click();
    const held = page.getByRole('list', { name: 'Legal holds' });
    await held.getByText(DISPUTE).first().waitFor();
    await page.getByRole('combobox', { name: 'State' }).selectOption('ending');
    await held.getByRole('link', { name: 'Open day' }).waitFor();
    expect(await page.evaluate<boolean>('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
    await page.getByRole('combobox', { name: 'State' }).selectOption('lifted');
    await page.getByText('No hold is in this state').waitFor();
    await page.getByRole('combobox', { name: 'State' }).selectOption('standing');
    await held.getByRole('link', { name: 'Open day' }).click();
    await page.getByRole('button', { name: 'Lift the hold' }).click();
    const lift = page.getByRole('form', { name: 'Lift the hold' });
    await lift.getByRole('button', { name: 'Lift the hold' }).click();
    await lift.getByRole('textbox', { name: 'Why it is lifted' }).and(page.locator('[aria-invalid=true]')).waitFor();
    await lift.getByRole('textbox', { name: 'Why it is lifted' }).fill('The dispute is settled.');
    await lift.getByRole('button', { name: 'Lift the hold' }).click();
    await page.getByText('Lifted by Priya Lead').waitFor();
    await page.getByText('The dispute is settled.').waitFor();
    await page.getByText('Nothing of it is erased before', { exact: false }).waitFor();
    await page.getByText('No hold stands.', { exact: false }).waitFor();
    await visit.close();
  });
});

async function aDraft(agent: Agent, title: string): Promise<string> {
  const captions = [{ network: 'linkedin', language: 'en', text: 'Our laboratory opens on Saturday.' }];
  const { body } = await agent.post('/api/content').send({ title, captions }).expect(201);
  return body.id;
}

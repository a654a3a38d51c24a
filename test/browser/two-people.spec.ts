import type { Locator, Page } from 'playwright-core';
import { PortalStage } from '../support/portal-stage.js';
import { settled, type Visit } from '../support/portal-visit.js';
import type { Agent } from '../support/sign-in.js';

describe('two people on what an organisation shares', () => {
  let stage: PortalStage;
  let visits: [Visit, Visit];
  let agent: Agent;
  let pages: [Page, Page];

  beforeAll(async () => {
    stage = await PortalStage.open();
    const roles = ['admin', 'comms_lead', 'safety_officer'] as const;
    const olga = await stage.member({ name: 'Olga Owner', roles: [...roles] });
    const pia = await stage.member({ name: 'Pia Partner', roles: [...roles] });
    agent = await stage.agentOf(pia);
    visits = [await stage.visit({ actor: pia }), await stage.visit({ actor: olga })];
    pages = [visits[0].page, visits[1].page];
  });
  afterAll(async () => {
    for (const visit of visits) await visit.close();
    await stage.close();
  });

  const open = async (path: string) => {
    for (const page of pages) {
      await page.goto(path);
      await settled(page);
    }
    return pages;
  };
  const write = (page: Page, field: string, text: string) =>
    page.getByRole('textbox', { name: field, exact: true }).fill(text);
  const typed = (page: Page, field: string) => page.getByRole('textbox', { name: field, exact: true }).inputValue();
  const save = (page: Page | Locator) => page.getByRole('button', { name: 'Save', exact: true }).first().click();
  const saved = (page: Page) => page.getByText('Saved', { exact: true }).first().waitFor();
  const bothSides = (page: Page) => page.getByRole('alert').filter({ hasText: 'Pia Partner saved this while' });
  const merged = (page: Page) => page.getByRole('status').filter({ hasText: 'Pia Partner changed this meanwhile' });

  /** Saves and is told of the other side; or was told before, where the tab has looked by itself. */
  const told = async (page: Page, sign: Locator, form: Page | Locator = page) => {
    if (!(await sign.isVisible())) await save(form);
    await sign.waitFor();
  };

  it('the settings: both sides are shown, and what is chosen stands', async () => {
    const [one, two] = await open('/settings');
    await write(two, 'Name of the employer', 'Acme Two');
    await write(one, 'Name of the employer', 'Acme One');
    await save(one);
    await saved(one);
    await told(two, bothSides(two));
    await bothSides(two).getByText('Acme One').waitFor();
    expect(await typed(two, 'Name of the employer')).toBe('Acme Two');
    expect((await agent.get('/api/organisation')).body.employerName).toBe('Acme One');
    await bothSides(two).getByRole('button', { name: 'Keep all of mine' }).click();
    await save(two);
    await saved(two);
    expect((await agent.get('/api/organisation')).body.employerName).toBe('Acme Two');
  });

  it('the settings: changes of different fields are put together', async () => {
    const [one, two] = await open('/settings');
    await write(two, 'Name of the employer', 'Acme Three');
    await write(one, 'Name', 'Acme Laboratories');
    await save(one);
    await saved(one);
    await save(two);
    // Where the tab has looked by itself just before, nothing is left to refuse.
    await merged(two)
      .or(two.getByText('Saved', { exact: true }))
      .first()
      .waitFor();
    expect(await typed(two, 'Name')).toBe('Acme Laboratories');
    if (await merged(two).isVisible()) await save(two);
    await saved(two);
    expect((await agent.get('/api/organisation')).body).toMatchObject({
      name: 'Acme Laboratories',
      employerName: 'Acme Three',
    });
  });

  it('a member: what was typed stays in the dialog beside what the other saved', async () => {
    await stage.member({ name: 'Bo Bright', roles: ['advocate'] });
    const [one, two] = await open('/people');
    for (const page of pages) await page.getByRole('button', { name: 'Bo Bright', exact: true }).click();
    await write(two, 'Name', 'Bo Brightly');
    await write(one, 'Name', 'Bo Brighton');
    await save(one.getByRole('dialog'));
    await one.getByRole('dialog').waitFor({ state: 'detached' });
    await told(two, bothSides(two), two.getByRole('dialog'));
    await bothSides(two).getByText('Bo Brighton').waitFor();
    expect(await typed(two, 'Name')).toBe('Bo Brightly');
    await bothSides(two).getByRole('button', { name: 'Take all of theirs' }).click();
    expect(await typed(two, 'Name')).toBe('Bo Brighton');
  });

  it('a product: each loses nothing of the other', async () => {
    const { body } = await agent.post('/api/guidelines/products').send({ brand: 'Exemplol' }).expect(201);
    const [one, two] = await open('/guidelines/products');
    for (const page of pages) await page.getByRole('button', { name: 'Exemplol', exact: true }).click();
    await write(two, 'Brand', 'Exemplol Forte');
    await write(one, 'Substance', 'exemplinib');
    await save(one.getByRole('dialog'));
    await one.getByRole('dialog').waitFor({ state: 'detached' });
    await told(two, merged(two), two.getByRole('dialog'));
    await save(two.getByRole('dialog'));
    await two.getByRole('dialog').waitFor({ state: 'detached' });
    const { items } = (await agent.get('/api/guidelines/products').expect(200)).body;
    expect(items.find(({ id }: { id: string }) => id === body.id)).toMatchObject({
      brand: 'Exemplol Forte',
      inn: 'exemplinib',
    });
  });

  it('a pack: what somebody else decided meanwhile is neither undone nor turned round', async () => {
    const stored = async () =>
      (await agent.get('/api/guidelines/packs').expect(200)).body.items.find(
        ({ id }: { id: string }) => id === 'pharmacovigilance',
      );
    const { inForce } = await stored();
    const [, two] = await open('/guidelines/packs/pharmacovigilance');
    const dialog = two.getByRole('dialog');
    await two.getByRole('button', { name: inForce ? 'Take out of force' : 'Put into force' }).click();
    await dialog.waitFor();
    await agent
      .put('/api/guidelines/packs/pharmacovigilance')
      .send({ inForce: !inForce, revision: (await stored()).revision })
      .expect(200);
    const confirm = dialog.getByRole('button', { name: inForce ? 'Take out of force' : 'Put into force' });
    await confirm.click();
    await dialog.getByRole('alert').filter({ hasText: 'Pia Partner changed this meanwhile' }).waitFor();
    expect(await confirm.isDisabled()).toBe(true);
    expect(await stored()).toMatchObject({ inForce: !inForce, revision: 1 });
  });

  it('a case: two officers fill in what they know, and nobody takes it over unseen', async () => {
    const report = { text: 'She took Exemplol and had a rash.', source: 'comment', certain: true };
    await agent.post('/api/safety/reports').send(report).expect(201);
    const { items } = (await agent.get('/api/safety/cases').expect(200)).body;
    const stored = async () => (await agent.get(`/api/safety/cases/${items[0].id}`).expect(200)).body;
    const [one, two] = await open(`/safety/${items[0].id}`);
    for (const page of pages) await page.getByRole('button', { name: 'Fill in' }).click();
    const [patient, reaction] = [/patient/i, /reaction/i].map(
      (name) => (page: Page) => page.getByRole('textbox', { name }).first(),
    );
    await reaction!(two).fill('A rash');
    await patient!(one).fill('A woman of 40');
    await save(one);
    await one.getByText('A woman of 40').waitFor();
    await told(two, merged(two));
    await save(two);
    await two.getByText('A rash', { exact: true }).waitFor();
    expect((await stored()).criteria).toMatchObject({ patient: 'A woman of 40', reaction: 'A rash' });
  });
});

import type { Locator, Page } from 'playwright-core';
import { PortalStage } from '../support/portal-stage.js';
import type { Visit } from '../support/portal-visit.js';
import type { Agent } from '../support/sign-in.js';

describe('the settings of an organisation', () => {
  let stage: PortalStage;
  let visit: Visit;
  let page: Page;
  let admin: Agent;

  const bar = () => page.getByRole('region', { name: 'What to do with your changes' });
  const save = () => bar().getByRole('button', { name: 'Save' });
  const gone = () => bar().waitFor({ state: 'detached' });
  const field = (name: string) => page.getByRole('textbox', { name, exact: true });
  const countries = () => page.getByRole('combobox', { name: 'Countries' });
  const kept = async () => (await admin.get('/api/organisation').expect(200)).body;
  const focused = (target: Locator) => target.and(target.page().locator(':focus')).waitFor();
  const pick = async (picker: Locator, typed: string, option: string) => {
    await picker.fill(typed);
    await page.getByRole('option', { name: option, exact: true }).click();
  };

  beforeAll(async () => {
    stage = await PortalStage.open();
    const olga = await stage.member({ name: 'Olga Owner', roles: ['admin'] });
    admin = await stage.agentOf(olga);
    // As they may have come from an older version or by way of the API.
    const older = { revision: 0, jurisdictions: ['GB', 'us-ca', 'EMEA'], languages: ['en', 'qaa'] };
    await admin.patch('/api/organisation').send(older).expect(200);
    visit = await stage.visit({ actor: olga });
    page = visit.page;
    await visit.open('/settings');
  });
  afterAll(() => stage.close());

  it('have nothing to save until something is changed, nor after it is changed back', async () => {
    expect(await bar().count()).toBe(0);
    const before = await field('Name').inputValue();
    await field('Name').fill(`${before} plc`);
    await bar().getByText('Not saved yet').waitFor();
    await field('Name').fill(before);
    await gone();
  });

  it.each([1440, 390])('are saved by one bar that stays in view, %i wide', async (width) => {
    await page.setViewportSize({ width, height: 844 });
    await field('Name of the employer').fill(`Acme ${width}`);
    for (const place of [field('Name'), page.getByRole('radio', { name: 'Nobody' })]) {
      await place.scrollIntoViewIfNeeded();
      const { y, height } = (await save().boundingBox())!;
      expect(y).toBeGreaterThan(0);
      expect(y + height).toBeLessThanOrEqual(844);
    }
    expect(await page.getByRole('main').getByRole('button', { name: 'Save' }).count()).toBe(1);
    await save().press('Enter');
    await gone();
    await focused(page.getByRole('heading', { name: 'Organisation', exact: true }));
    expect(await kept()).toMatchObject({
      employerName: `Acme ${width}`,
      jurisdictions: ['GB', 'us-ca', 'EMEA'],
      languages: ['en', 'qaa'],
    });
  });

  it('are as they were once a change is discarded, here and on the next visit', async () => {
    await page.setViewportSize({ width: 1440, height: 900 });
    const before = await kept();
    await field('Name').fill('Something else');
    await pick(countries(), 'fra', 'France');
    await bar().getByRole('button', { name: 'Discard' }).press('Enter');
    await gone();
    expect(await field('Name').inputValue()).toBe(before.name);
    await visit.open('/settings');
    expect(await field('Name').inputValue()).toBe(before.name);
    expect(await kept()).toEqual(before);
  });

  it('take countries and languages by name or by code, and keep what no list knows', async () => {
    await pick(countries(), 'germ', 'Germany');
    await pick(countries(), 'EU', 'European Union');
    await countries().fill('uk');
    // It is there already, by its other code.
    await page.getByRole('option', { name: 'United Kingdom', exact: true }).waitFor();
    expect(await page.getByRole('option', { name: 'United Kingdom' }).count()).toBe(1);
    await countries().fill('');
    await pick(page.getByRole('combobox', { name: 'Languages of your posts' }), 'pt-br', 'Brazilian Portuguese');
    await save().click();
    await gone();
    expect(await kept()).toMatchObject({
      jurisdictions: ['GB', 'us-ca', 'EMEA', 'DE', 'EU'],
      languages: ['en', 'qaa', 'pt-BR'],
    });
  });

  it('lead to the choice that is refused', async () => {
    await page.getByRole('switch', { name: 'A works council has to agree first' }).click();
    await page.getByRole('radio', { name: 'Teams only' }).check();
    await save().click();
    await bar().getByRole('alert').waitFor();
    await focused(page.getByRole('radio', { name: 'Teams only' }));
    await bar().getByRole('button', { name: 'Discard' }).click();
    await gone();
    visit.complaints.splice(0);
  });

  it('have the reporting deadline among them, which the same bar saves, or says that it was not', async () => {
    const hours = page.getByLabel('Hours from first awareness to the report');
    await hours.fill('0');
    await save().click();
    await page.getByText('A whole number from 1 to 360.').waitFor();
    await focused(hours);
    await hours.fill('12');
    await field('Name of the employer').fill('Acme of the deadline');
    await page.route('**/api/safety/settings', (route) =>
      route.request().method() === 'PUT' ? route.abort() : route.continue(),
    );
    await save().click();
    await bar().getByText('Not saved: Drug safety').waitFor();
    expect(await kept()).toMatchObject({ employerName: 'Acme of the deadline' });
    await page.unroute('**/api/safety/settings');
    await save().click();
    await gone();
    expect((await admin.get('/api/safety/settings').expect(200)).body).toMatchObject({ hours: 12, revision: 1 });
    expect(await hours.inputValue()).toBe('12');
    visit.complaints.splice(0);
  });

  it('stand in the reader’s language, and are found by it', async () => {
    const german = await stage.member({ name: 'Greta Gross', roles: ['admin'] });
    await (await stage.agentOf(german)).patch('/api/auth/me').send({ language: 'de' }).expect(200);
    const hers = await stage.visit({ actor: german, locale: 'de-DE' });
    await hers.open('/settings');
    const picker = hers.page.getByRole('combobox', { name: 'Länder' });
    await picker.fill('osterr');
    await hers.page.getByRole('option', { name: 'Österreich', exact: true }).click();
    await hers.page.getByRole('button', { name: 'Speichern' }).click();
    await hers.page.getByText('Gespeichert', { exact: true }).waitFor();
    expect((await kept()).jurisdictions).toContain('AT');
    expect([...hers.complaints, ...visit.complaints]).toEqual([]);
    await hers.close();
  });
});

import type { Page } from 'playwright-core';
import type { Actor } from '#libs/kernel';
import { accessibilityFaults } from '../support/page-health.js';
import { PortalStage } from '../support/portal-stage.js';
import type { Visit } from '../support/portal-visit.js';
import type { Agent } from '../support/sign-in.js';

describe('what a member is told, chosen in the portal', () => {
  let stage: PortalStage;
  let rita: Actor;
  let agent: Agent;
  let visit: Visit;
  let page: Page;

  const save = (on = page) => on.getByRole('button', { name: 'Save', exact: true });
  const saved = (on = page) => on.getByText('Saved', { exact: true }).waitFor();
  const digestAt = (on = page) => on.getByLabel(/^At( \*)?$/);
  const quietFrom = () => page.getByLabel(/^From( \*)?$/);
  const most = (on = page) => on.getByLabel('Mails a day at most');
  const mailOf = (kind: string, on = page) => on.getByRole('combobox', { name: `Mail: ${kind}` });
  const WAITS = 'Something waits for your review';
  const EXPIRED = 'A network wants you to sign in again';
  const choices = async () => (await agent.get('/api/notifications/choices').expect(200)).body;
  const mailNow = async (kind: string): Promise<string> =>
    (await choices()).kinds.find(({ name }: { name: string }) => name === kind).mail;

  beforeAll(async () => {
    stage = await PortalStage.open();
    rita = await stage.member({ name: 'Rita Reviewer', roles: ['reviewer', 'advocate'] });
    agent = await stage.agentOf(rita);
    visit = await stage.visit({ actor: rita });
    page = visit.page;
  });
  afterAll(() => stage.close());
  beforeEach(async () => {
    await visit.open('/inbox');
    await page.getByRole('link', { name: 'What to be told' }).click();
    await save().waitFor();
  });

  it('may stay what it was', async () => {
    const before = await choices();
    await save().press('Enter');
    await saved();
    expect(await choices()).toEqual({ ...before, version: before.version + 1 });
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  it('is no digest in one’s own quiet hours: the field says so, and keeps what was typed', async () => {
    await quietFrom().fill('20:00');
    await digestAt().fill('21:15');
    await save().press('Enter');
    await page.getByText('is in your quiet hours, which end at 07:00').waitFor();
    expect(await digestAt().inputValue()).toBe('21:15');
    await digestAt().fill('09:00');
    await save().press('Enter');
    await saved();
  });

  it('is another way, other days, hours and so many mails', async () => {
    const before = (await choices()).digestDays as number[];
    expect(before).not.toContain(5);
    await mailOf(WAITS).selectOption('No mail');
    await page.getByText('Fri', { exact: true }).click();
    await digestAt().fill('17:45');
    await quietFrom().fill('18:30');
    await most().fill('3');
    await save().press('Enter');
    await saved();
    expect(await mailNow(WAITS)).toBe('off');
    expect(await choices()).toMatchObject({
      digestDays: [...before, 5],
      digestAt: '17:45',
      quietFrom: '18:30',
      quietTo: '07:00',
      mailsADay: 3,
    });
  });

  it('has no quiet hours where nobody wants them', async () => {
    await page.getByRole('switch', { name: 'No mail in quiet hours' }).uncheck({ force: true });
    await quietFrom().waitFor({ state: 'detached' });
    await save().press('Enter');
    await saved();
    expect(await choices()).toMatchObject({ quietFrom: null, quietTo: null });
  });

  it('is refused where a time is none, at its field, and nothing typed is lost', async () => {
    await most().fill('5');
    await digestAt().fill('');
    await save().press('Enter');
    await page.getByRole('alert').getByText('Some fields need a change.').waitFor();
    await page.getByText('Must be a time such as 08:30', { exact: false }).waitFor();
    expect(await most().inputValue()).toBe('5');
    await digestAt().fill('08:15');
    await save().press('Enter');
    await saved();
    expect(await choices()).toMatchObject({ digestAt: '08:15', mailsADay: 5 });
    expect(visit.complaints.filter((complaint) => !/\b400\b/.test(complaint))).toEqual([]);
    visit.complaints.length = 0;
  });

  describe('in two windows at once', () => {
    let other: Visit;

    beforeEach(async () => {
      await agent.put('/api/notifications/choices').send({ ...(await choices()), digestAt: '08:00', mailsADay: 6 });
      await visit.open('/inbox/choices');
      other = await stage.visit({ actor: rita });
      await other.open('/inbox/choices');
      await mailOf(EXPIRED, other.page).selectOption('In the digest');
      await digestAt(other.page).fill('06:30');
      await save(other.page).press('Enter');
      await saved(other.page);
      await mailOf(WAITS).selectOption('In the digest');
      await most().fill('9');
      await save().press('Enter');
      await page.getByText(/^Your choices were changed elsewhere/).waitFor();
      expect(await accessibilityFaults(page)).toEqual([]);
    });
    afterEach(async () => {
      await other.close();
      await agent.put('/api/notifications/choices').send(withUsualMail(await choices()));
    });

    it('keeps what was changed here, on top of what was saved there', async () => {
      await page.getByRole('button', { name: 'Keep my changes' }).click();
      await page.getByText(/^Your choices were changed elsewhere/).waitFor({ state: 'detached' });
      expect(await digestAt().inputValue()).toBe('06:30');
      expect(await most().inputValue()).toBe('9');
      await save().press('Enter');
      await saved();
      expect(await choices()).toMatchObject({ digestAt: '06:30', mailsADay: 9 });
      expect([await mailNow(WAITS), await mailNow(EXPIRED)]).toEqual(['digest', 'digest']);
    });

    it('takes what was saved there, and goes on from it', async () => {
      const version = (await choices()).version;
      await page.getByRole('button', { name: 'Take what is saved' }).click();
      await page.getByText(/^Your choices were changed elsewhere/).waitFor({ state: 'detached' });
      expect(await digestAt().inputValue()).toBe('06:30');
      expect(await most().inputValue()).toBe('6');
      expect((await choices()).version).toBe(version);
      await most().fill('8');
      await save().press('Enter');
      await saved();
      expect(await choices()).toMatchObject({ digestAt: '06:30', mailsADay: 8 });
      expect(await mailNow(WAITS)).not.toBe('digest');
    });
  });

  it.each([
    ['de', 'Benachrichtigungen', 'Speichern', 'Gespeichert'],
    ['fr', 'Notifications', 'Enregistrer', 'Enregistré'],
  ])('is chosen in %s', async (language, title, button, done) => {
    await agent.patch('/api/auth/me').send({ language }).expect(200);
    await visit.open('/inbox/choices');
    await page.getByRole('heading', { name: title, level: 1 }).waitFor();
    await page.getByRole('button', { name: button, exact: true }).press('Enter');
    await page.getByText(done, { exact: true }).waitFor();
    await agent.patch('/api/auth/me').send({ language: 'en' }).expect(200);
  });
});

/** As it was answered, with every way of mail as it is for whoever did not choose. */
function withUsualMail(choices: { kinds: { mandatory: boolean; mail: string }[] }) {
  return { ...choices, kinds: choices.kinds.map((kind) => (kind.mandatory ? kind : { ...kind, mail: 'at_once' })) };
}

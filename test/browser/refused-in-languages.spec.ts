import supertest from 'supertest';
import { PortalStage } from '../support/portal-stage.js';
import type { Visit } from '../support/portal-visit.js';
import type { Agent } from '../support/sign-in.js';

/** After so many wrong passwords an address is let in no more for a while. */
const TRIES = 10;

/** Whoever has not signed in yet may go over to another language while a form says what is wrong with it. */
describe('a form outside the portal that was refused', () => {
  let stage: PortalStage;
  let admin: Agent;
  let visit: Visit;

  beforeAll(async () => {
    stage = await PortalStage.open();
    admin = await stage.agentOf(await stage.member({ name: 'Olga Owner', roles: ['admin'] }));
    await stage.member({ name: 'Rita Reviewer', roles: ['reviewer'] });
    visit = await stage.visit();
  });
  afterAll(() => stage.close());

  /** The one thing said in place, in each language the page goes over to. */
  async function isSaidIn(where: string, words: Record<string, string>): Promise<void> {
    for (const [language, said] of Object.entries(words)) {
      await visit.page.getByRole('button', { name: language, exact: true }).click();
      await visit.page.locator(where).filter({ hasText: said }).waitFor();
      expect(await visit.page.locator(where).count()).toBe(1);
    }
  }
  const tooShort = {
    Deutsch: 'mindestens 12 Zeichen',
    Français: 'au moins 12 caractères',
    English: 'at least 12 characters',
  };

  it('says it of a password in an invitation, and keeps what was typed', async () => {
    const { body } = await admin
      .post('/api/people')
      .send({ email: 'gina@acme.example', name: 'Gina Guest', roles: ['advocate'] })
      .expect(201);
    const { page } = visit;
    await visit.open(new URL(body.invitationUrl).pathname);
    await page.getByLabel('Name').fill('Gina');
    await page.getByLabel('Choose a password').fill('short');
    await page.getByRole('button', { name: 'Accept and sign in' }).click();
    await isSaidIn('.mantine-InputWrapper-error', tooShort);
    expect(await page.getByLabel('Name').inputValue()).toBe('Gina');
  });

  it('says it of a new password', async () => {
    const { body: people } = await admin.get('/api/people?search=Rita').expect(200);
    const { body } = await admin.post(`/api/people/${people.items[0].id}/password-reset`).expect(200);
    await visit.open(new URL(body.resetUrl).pathname);
    await visit.page.getByLabel('New password').fill('short');
    await visit.page.keyboard.press('Enter');
    await isSaidIn('.mantine-InputWrapper-error', tooShort);
  });

  it('says it of signing in', async () => {
    const guess = { email: 'nobody@acme.example', password: 'wrong' };
    const tries = Array.from({ length: TRIES }, () => supertest(stage.all.url).post('/api/auth/sign-in').send(guess));
    await Promise.all(tries);
    await stage.all.test.owner(`UPDATE sign_in_guesses SET paused_until = now() + interval '10 minutes'`);
    const { page } = visit;
    await visit.open('/sign-in');
    await page.getByLabel('E-mail address').fill(guess.email);
    await page.getByLabel('Password', { exact: true }).fill(guess.password);
    await page.keyboard.press('Enter');
    await isSaidIn('[role=alert]', {
      Deutsch: 'Zu viele',
      Français: 'Trop d’échecs',
      English: 'Too many failed sign-ins',
    });
  });
});

import type { Page } from 'playwright-core';
import { newId, type Actor } from '#libs/kernel';
import { accessibilityFaults, inColours, overflow } from '../support/page-health.js';
import { PortalStage } from '../support/portal-stage.js';
import type { Visit } from '../support/portal-visit.js';

const REFUSED = { state: 'bounced', code: '5.1.1' };

describe('what went out by mail, in the portal', () => {
  let stage: PortalStage;
  let olga: Actor;
  let ben: Actor;
  let visit: Visit;
  let page: Page;

  const heading = (name: string) => page.getByRole('heading', { name, level: 1 }).waitFor();
  const table = (name = 'Sent messages') => page.getByRole('table', { name });
  const row = (text: string) => table().getByRole('row').filter({ hasText: text });

  async function delivery(of: Actor, { state = 'sent', code = null as string | null, kind = 'review.waits' } = {}) {
    await stage.all.test.owner(
      `INSERT INTO deliveries (organisation_id, id, member_id, channel, cause, kind, mandatory, content, state, due_at, code,
                               tries, created_at, sent_at)
       VALUES ($1, $2::uuid, $3, 'mail', $2::uuid::text, $4, false, '{"words": "secret words"}', $5::text,
               $6::timestamptz + interval '1 day', $7, 1, $6, CASE WHEN $5::text = 'sent' THEN $6::timestamptz END)`,
      [of.organisationId, newId(), of.memberId, kind, state, stage.clock.now(), code],
    );
  }

  async function switchedOff(of: Actor): Promise<void> {
    await stage.all.test.owner(
      `INSERT INTO mail_addresses (organisation_id, member_id, address_hash, refused_at, code, off_since)
       SELECT organisation_id, id, encode(sha256(convert_to(lower(btrim(email)), 'UTF8')), 'hex'), ARRAY[$2::timestamptz],
              '5.1.1', $2 FROM members WHERE id = $1`,
      [of.memberId, stage.clock.now()],
    );
  }

  beforeAll(async () => {
    stage = await PortalStage.open();
    olga = await stage.member({ name: 'Olga Owner', roles: ['admin'] });
    ben = await stage.member({ name: 'Ben Bounced', roles: ['reviewer'] });
    visit = await stage.visit({ actor: olga });
    page = visit.page;
  });
  afterAll(() => stage.close());

  it('is nothing yet, and where no mail server is set that is said, with what to set', async () => {
    await visit.open('/inbox');
    await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Sent messages' }).click();
    await heading('Sent messages');
    await page.getByText('Nothing has gone out yet', { exact: true }).waitFor();
    const notice = page.getByRole('alert').filter({ hasText: 'No mail is sent: no mail server is set' });
    await notice.getByText('MAIL_URL', { exact: true }).waitFor();
    await notice.getByText('MAIL_FROM', { exact: true }).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  it('says to whom, what about, when, and why it came back; and nothing of its words', async () => {
    await delivery(olga, { kind: 'several' });
    await delivery(ben, REFUSED);
    await delivery(ben, { state: 'waiting', code: 'ECONNECTION', kind: 'long.forgotten' });
    await delivery(olga, { state: 'unknown', code: 'interrupted' });
    await visit.open('/deliveries');
    await row('Came back').getByText('There is no such address.').waitFor();
    await row('Came back').getByText('5.1.1', { exact: true }).waitFor();
    await row('Came back').getByText('Something waits for your review', { exact: true }).last().waitFor();
    await row('Waiting').getByText('Our mail server could not be reached.').waitFor();
    await row('Waiting').getByText('Next try: tomorrow').waitFor();
    await row('Waiting').getByText('Something that is no longer told').last().waitFor();
    await row('Not confirmed').getByText('It may have arrived, so it is not sent again.').waitFor();
    await table()
      .getByRole('row', { name: /Several things/ })
      .filter({ hasText: 'Sent' })
      .waitFor();
    expect(await page.content()).not.toContain('secret words');
    expect(await page.content()).not.toContain('interrupted');
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  it('is filtered by state and by person, in the address', async () => {
    await page.getByRole('combobox', { name: 'State' }).selectOption('Came back');
    await row('Waiting').waitFor({ state: 'detached' });
    expect(await table().getByRole('row').count()).toBe(2);
    expect(page.url()).toContain('state=bounced');
    await row('Came back').getByRole('button', { name: 'Ben Bounced' }).click();
    await page.getByRole('combobox', { name: 'To', exact: true }).waitFor();
    await page.getByRole('combobox', { name: 'State' }).selectOption('Sent');
    await page.getByText('Nothing matches these filters', { exact: true }).waitFor();
    await page.getByRole('combobox', { name: 'To', exact: true }).selectOption('Anybody');
    await row('Olga Owner').waitFor();
    await visit.open(`/deliveries?memberId=${ben.memberId}`);
    await row('Ben Bounced').first().waitFor();
    expect(await row('Olga Owner').count()).toBe(0);
  });

  it('names whose mail comes back; they are told in their account, and it is switched on again', async () => {
    await switchedOff(ben);
    const his = await stage.visit({ actor: ben });
    await his.open('/account');
    await his.page.getByRole('alert').filter({ hasText: 'Mail to you comes back' }).waitFor();
    await his.page
      .getByText(/ben\.bounced@acme\.example/)
      .last()
      .waitFor();
    expect(await accessibilityFaults(his.page)).toEqual([]);
    await visit.open('/deliveries');
    await page.getByRole('heading', { name: 'Mail comes back' }).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole('button', { name: 'Switch on again: Ben Bounced' }).press('Enter');
    await page.getByText('Mail goes to Ben Bounced again.').waitFor();
    await page.getByRole('heading', { name: 'Mail comes back' }).waitFor({ state: 'detached' });
    await his.open('/account');
    await his.page.getByRole('heading', { name: 'Password', exact: true }).waitFor();
    expect(await his.page.getByText('Mail to you comes back').count()).toBe(0);
    await his.close();
  });

  it('is marked on the person, who is looked at and switched on from there', async () => {
    await switchedOff(ben);
    await visit.open('/people');
    const person = table('People').getByRole('row').filter({ hasText: 'Ben Bounced' });
    await person.getByText('Mail comes back', { exact: true }).waitFor();
    expect(await page.getByText('Mail comes back', { exact: true }).count()).toBe(1);
    await person.getByRole('button', { name: 'Ben Bounced', exact: true }).press('Enter');
    const dialog = page.getByRole('dialog');
    await dialog.getByText('There is no such address.').waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Switch on again: Ben Bounced' }).press('Enter');
    await dialog.getByText('There is no such address.').waitFor({ state: 'detached' });
    await page.keyboard.press('Escape');
    await person.getByText('Mail comes back', { exact: true }).waitFor({ state: 'detached' });
    expect(visit.complaints).toEqual([]);
  });

  it('holds on a phone, fifty of them with long names, in the dark', async () => {
    const long = await stage.member({
      name: 'Dr. Maximiliane-Alexandra von Hohenstein-Schwarzenfels-Winterstetten',
      roles: ['reviewer'],
    });
    await switchedOff(long);
    for (let nth = 0; nth < 52; nth += 1) await delivery(long, nth % 2 ? REFUSED : {});
    const phone = await stage.visit({ actor: olga, width: 390 });
    await phone.open('/deliveries');
    await phone.page.getByRole('button', { name: 'Load more' }).click();
    await phone.page.getByRole('button', { name: 'Load more' }).waitFor({ state: 'detached' });
    expect(await phone.page.getByRole('rowheader').count()).toBe(56);
    expect(await overflow(phone.page)).toBe(0);
    await inColours(phone.page, 'dark');
    expect(await accessibilityFaults(phone.page)).toEqual([]);
    await phone.close();
  });

  it.each([
    ['de', 'Gesendete Nachrichten', 'Unzustellbar', 'Diese Adresse gibt es nicht.', 'Etwas wartet auf Ihre Freigabe'],
    ['fr', 'Messages envoyés', 'Non remis', 'Cette adresse n’existe pas.', 'Un texte attend votre validation'],
  ])('speaks %s', async (language, title, state, why, kind) => {
    const agent = await stage.agentOf(olga);
    await agent.patch('/api/auth/me').send({ language }).expect(200);
    await visit.open('/deliveries?state=bounced');
    await heading(title);
    const first = table(title).getByRole('row').nth(1);
    await first.getByText(state, { exact: true }).waitFor();
    await first.getByText(why).waitFor();
    await first.getByText(kind, { exact: true }).last().waitFor();
    await agent.patch('/api/auth/me').send({ language: 'en' }).expect(200);
  });
});

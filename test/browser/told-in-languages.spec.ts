import type { Page } from 'playwright-core';
import { MailServer } from '../support/mail-server.js';
import { PASSWORD, PortalStage } from '../support/portal-stage.js';

const NEW = 'eight brisk kingfishers';

describe('people who are told in their language', () => {
  let mail: MailServer;
  let stage: PortalStage;

  const heading = (page: Page, name: string) => page.getByRole('heading', { name, level: 1 }).waitFor();

  beforeAll(async () => {
    mail = await MailServer.start();
    stage = await PortalStage.open({ MAIL_URL: mail.url, MAIL_FROM: 'Acme Research <advocacy@acme.example>' });
    // Only what happens after an organisation was first looked at is told.
    await stage.all.processAll();
  });
  afterAll(async () => {
    await stage.close();
    await mail.stop();
  });

  it('get back in with a link that came in German, and are told in German that it happened', async () => {
    const gerda = await stage.member({
      name: 'Gerda Groß',
      email: 'gerda@acme.example',
      roles: ['advocate'],
      language: 'de',
    });
    const elsewhere = await stage.visit({ actor: gerda, locale: 'de-DE' });
    await elsewhere.open('/feed');
    const visit = await stage.visit({ locale: 'de-DE' });
    const { page } = visit;
    await visit.open('/forgot-password');
    await heading(page, 'Passwort vergessen?');
    await page.getByLabel('E-Mail-Adresse').fill('gerda@acme.example');
    await page.getByRole('button', { name: 'Link senden' }).click();
    await heading(page, 'Sehen Sie in Ihr Postfach');
    await stage.all.processAll();
    const [reset, ...more] = mail.to('gerda@acme.example');
    expect(more).toEqual([]);
    expect(reset!.email.subject).toBe('Neues Passwort wählen');
    expect(reset!.header('content-language')).toBe('de');
    expect(reset!.email.text).toContain('Für Ihr Konto bei Acme Research wurde ein neues Passwort angefordert.');
    expect(reset!.email.to![0]).toMatchObject({ name: 'Gerda Groß' });

    await visit.open(reset!.link);
    await heading(page, 'Neues Passwort wählen');
    await page.getByLabel('Neues Passwort').first().fill(NEW);
    await page.getByRole('button', { name: 'Passwort festlegen' }).click();
    await heading(page, 'Ihr Passwort ist geändert');
    await elsewhere.page.reload();
    await heading(elsewhere.page, 'Anmelden');
    await page.getByLabel('E-Mail-Adresse').fill('gerda@acme.example');
    await page.getByLabel('Passwort', { exact: true }).fill(PASSWORD);
    await page.getByRole('button', { name: 'Anmelden' }).click();
    await page.getByRole('alert').waitFor();
    await page.getByLabel('Passwort', { exact: true }).fill(NEW);
    await page.getByRole('button', { name: 'Anmelden' }).click();
    await heading(page, 'Feed');

    await stage.all.processAll();
    const changed = mail.to('gerda@acme.example').find(({ email }) => email.subject === 'Ihr Passwort wurde geändert');
    expect(changed!.email.text).toContain('Die Änderung war am Mittwoch, 4. November, 10:00');
    await visit.open('/inbox');
    await page.getByRole('listitem').getByText('Die Änderung war am Mittwoch, 4. November, 10:00').waitFor();
    await elsewhere.close();
    await visit.close();
  });

  it('are woken in French by a side effect, whatever they chose, and led to its case', async () => {
    const luc = await stage.member({ name: 'Luc Lind', roles: ['safety_officer'], language: 'fr' });
    const officer = await stage.agentOf(luc);
    const { body: usual } = await officer.get('/api/notifications/choices').expect(200);
    const declined = usual.kinds.filter(({ mandatory }: { mandatory: boolean }) => !mandatory);
    const kinds = declined.map(({ kind }: { kind: string }) => ({ kind, inbox: false, mail: 'off' }));
    const none = { kinds, quietFrom: '00:00', quietTo: '23:59', digestDays: [], digestAt: usual.digestAt };
    const choices = { ...none, mailsADay: usual.mailsADay, version: usual.version };
    await officer.put('/api/notifications/choices').send(choices).expect(200);

    const visit = await stage.visit({ actor: await stage.member({ name: 'Ben Brown', roles: ['advocate'] }) });
    const { page } = visit;
    await visit.open('/feed');
    await page.getByRole('button', { name: /^Your account:/ }).click();
    await page.getByRole('menuitem', { name: 'Report something you saw' }).click();
    await page.getByLabel('What was written or said').fill('I developed a rash after taking ibuprofen.');
    await page.getByRole('radio', { name: 'A call or talk' }).click();
    await page.getByRole('button', { name: 'Tell drug safety' }).click();
    await page.getByRole('heading', { name: /It is recorded|Drug safety has it/ }).waitFor();
    await stage.all.processAll();

    const [opened, ...more] = mail.to('luc.lind@acme.example');
    expect(more).toEqual([]);
    expect(opened!.email.subject).toBe('Effet indésirable possible\u00a0: cas 1');
    expect(opened!.header('content-language')).toBe('fr');
    expect(opened!.email.text).toMatch(/Ce cas est à déclarer avant le jeudi 5 novembre, 10:00/);
    expect(opened!.email.text + opened!.email.html!).not.toMatch(/rash|ibuprofen/);
    expect(opened!.header('list-unsubscribe')).toBe('');
    const french = await stage.visit({ actor: luc, locale: 'fr-FR' });
    await french.open(opened!.link);
    await heading(french.page, 'Cas 1');
    await french.page.getByText('I developed a rash after taking ibuprofen.').first().waitFor();
    await french.open('/inbox');
    await french.page.getByRole('listitem').getByText('Effet indésirable possible').waitFor();
    expect([...visit.complaints, ...french.complaints]).toEqual([]);
    await french.close();
    await visit.close();
  });
});

import supertest from 'supertest';
import type { Page } from 'playwright-core';
import type { Actor } from '#libs/kernel';
import { anApprovedItem } from '../support/approved-item.js';
import { PASSWORD, PortalStage } from '../support/portal-stage.js';
import type { Visit } from '../support/portal-visit.js';
import { PERSON } from '../support/sign-in.js';

const CAPTION = 'Nos laboratoires de Lyon ont ouvert leurs portes à cent élèves cette semaine.';
/** The space that does not break within « », before ? and between thousands; the wide one stands before a colon. */
const NARROW = '\u202f';
const WIDE = '\u00a0';

describe('the portal in French', () => {
  let stage: PortalStage;
  let chloe: Actor;
  let itemId: string;
  let visit: Visit;
  let page: Page;

  const editor = () => page.getByRole('textbox', { name: 'Texte de votre post' });
  const findings = () => page.getByRole('list', { name: 'Ce que le contrôle a relevé' }).getByRole('listitem');

  beforeAll(async () => {
    stage = await PortalStage.open();
    chloe = await stage.member({
      name: 'Chloe Bernard',
      roles: ['advocate', 'comms_lead'],
      language: 'fr',
      timeZone: 'Europe/Paris',
    });
    const author = await stage.agentOf(await stage.member({ name: 'Amir Author', roles: ['author'] }));
    const reviewer = await stage.agentOf(await stage.member({ name: 'Rita Reviewer', roles: ['reviewer'] }));
    itemId = await anApprovedItem(author, reviewer, {
      title: 'Cent élèves dans nos laboratoires',
      captions: [{ language: 'fr', text: CAPTION }],
    });
    visit = await stage.visit({ locale: 'fr-FR' });
    page = visit.page;
  });
  afterAll(() => stage.close());

  it('greets a browser that asks for French, and refuses a wrong password in it', async () => {
    await visit.open('/sign-in');
    expect(await page.locator('html').getAttribute('lang')).toBe('fr');
    await page.getByLabel('Adresse e-mail').fill('chloe.bernard@acme.example');
    await page.getByLabel('Mot de passe', { exact: true }).fill('pas le bon du tout');
    await page.getByRole('button', { name: 'Se connecter' }).click();
    await page.getByText('L’adresse e-mail et le mot de passe ne correspondent pas.').waitFor();
    await page.getByLabel('Mot de passe', { exact: true }).fill(PASSWORD);
    await page.getByRole('button', { name: 'Se connecter' }).click();
    await page.getByRole('heading', { level: 1, name: 'Tableau de bord' }).waitFor();
  });

  it('leads from the feed to an item', async () => {
    await page.getByRole('link', { name: 'Fil', exact: true }).click();
    await page.getByRole('link', { name: 'Cent élèves dans nos laboratoires' }).click();
    await editor().waitFor();
    expect(await editor().inputValue()).toBe(CAPTION);
    await page.getByText(`${CAPTION.length} / 3${NARROW}000`).waitFor();
  });

  it('tells in French what breaks a rule, in French quotation marks', async () => {
    await editor().fill(`Internal only: what bullshit. ${CAPTION}`);
    await page.getByText('2 constats. Ce qui n’est pas autorisé doit d’abord changer.').waitFor();
    const blocked = findings().filter({ hasText: 'Non autorisé' });
    await blocked
      .getByText(`«${NARROW}Internal only${NARROW}» indique que ceci n’est pas destiné au public.`)
      .waitFor();
    await blocked.getByTitle('Montrer ces mots dans le texte').locator('q').waitFor();
    const quotes = await page.evaluate<string>(`getComputedStyle(document.querySelector('q')).quotes`);
    expect(quotes).toContain(`"«${NARROW}" "${NARROW}»"`);
    await findings().getByText('Choisissez un autre mot.').waitFor();
    await findings()
      .getByRole('button', { name: `Supprimer «${NARROW}bullshit${NARROW}»` })
      .click();
    await page.getByText('Un point doit changer avant le partage.').waitFor();
  });

  it('passes a side effect told in French on to drug safety, and says so', async () => {
    await editor().fill('Ma mère a des vertiges depuis qu’elle prend du paracétamol.');
    await page.getByRole('note', { name: 'Ce texte évoque peut-être un effet indésirable' }).waitFor();
    await page.getByText(`La pharmacovigilance est prévenue${WIDE}: c’est consigné à votre nom.`).waitFor();
  });

  it('plans a post for a French date, and shares one at once', async () => {
    await editor().fill(`Fier de nos équipes. ${CAPTION}`);
    await page.getByRole('link', { name: 'Connecter LinkedIn' }).click();
    await page.getByLabel('Your name').fill('Chloe Bernard');
    await page.getByRole('button', { name: 'Allow' }).click();
    await page.getByText('Connecté en tant que Chloe Bernard').waitFor();
    await page.getByText('Rien ne s’oppose au partage.').waitFor();
    await page.getByText('Plus tard', { exact: true }).click();
    await page.getByLabel('Date et heure').fill('2026-11-06T09:30');
    await page.getByText(/Publication prévue le ven\. 6 nov\. 2026.*09:30/).waitFor();
    await page.getByText('Maintenant', { exact: true }).click();
    await page.getByRole('button', { name: 'Partager sur LinkedIn' }).click();
    await page.getByRole('status').getByText('En route vers LinkedIn').waitFor();
    await stage.all.processAll();
    await page.getByRole('heading', { name: 'En ligne sur LinkedIn' }).waitFor();
  });

  it('counts clicks and tells figures as French does', async () => {
    const { body } = await (await stage.agentOf(chloe)).get('/api/shares?mine=true').expect(200);
    await stage.pass(60_000, visit);
    await supertest(stage.all.url).get(new URL(body.items[0].link.url).pathname).set(PERSON).expect(302);
    await stage.all.processAll();
    await visit.open('/shares');
    await page.getByText('1 clic humain').waitFor();
    await visit.open('/dashboard');
    await page.getByText(/^Du 6 oct\. au 4 nov\./).waitFor();
    await page
      .getByText(`100${NARROW}% des personnes qui le pouvaient${WIDE}: 1 sur 1 ont partagé en 30 jours`)
      .waitFor();
  });

  it('answers on a phone as well, and complains of nothing but the wrong password', async () => {
    const phone = await stage.visit({ actor: chloe, width: 390 });
    await phone.open(`/feed/${itemId}`);
    await phone.page.getByRole('heading', { name: `Vous l’avez déjà partagé` }).waitFor();
    await phone.page.getByRole('navigation', { name: 'Accès rapide' }).getByRole('button', { name: 'Plus' }).click();
    await phone.page.getByRole('dialog').getByRole('link', { name: 'Mes réseaux' }).click();
    await phone.page.getByRole('heading', { name: 'Mes réseaux', level: 1 }).waitFor();
    expect(phone.complaints).toEqual([]);
    expect(visit.complaints.filter((complaint) => !/\b401\b/.test(complaint))).toEqual([]);
    await phone.close();
  });
});

import { readFileSync } from 'node:fs';
import { PortalStage } from '../support/portal-stage.js';
import type { Visit } from '../support/portal-visit.js';

const POSTS = 'id;text\n1;Nach der ersten Dosis hatte ich Übelkeit – und Fieber.\n2;Größe zählt nicht.\n';
const latin1 = (text: string) => Buffer.from(text.replace(/–/g, '\u0096'), 'latin1');

describe('an author who imports posts from a file', () => {
  let stage: PortalStage;
  let visit: Visit;

  beforeAll(async () => {
    stage = await PortalStage.open();
    visit = await stage.visit({ actor: await stage.member({ name: 'Amir Author', roles: ['author'] }) });
  });
  afterAll(() => stage.close());

  const choose = async (name: string, buffer: Buffer) => {
    const chooser = visit.page.waitForEvent('filechooser');
    await visit.page.getByRole('button', { name: 'Read them from a file' }).click();
    await (await chooser).setFiles({ name, mimeType: 'text/csv', buffer });
  };

  it('reads it in whatever encoding it is in, and is told where that was a guess', async () => {
    await visit.open('/library/import');
    await visit.page.getByText('A list of posts').click();
    const field = visit.page.getByLabel('Posts', { exact: true });
    await choose('utf16.csv', Buffer.from(`\ufeff${POSTS}`, 'utf16le'));
    await visit.page.waitForFunction(`document.querySelector('textarea')?.value === ${JSON.stringify(POSTS)}`);
    await field.fill('');
    await choose('excel.csv', latin1(POSTS));
    await visit.page.getByText('Read as Windows-1252, since nothing says what it is').waitFor();
    expect(await field.inputValue()).toBe(POSTS);
    await choose('picture.csv', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0]));
    await visit.page.getByText('This file is no text').waitFor();
    expect(await field.inputValue()).toBe(POSTS);
  });

  it('brings every letter into the library', async () => {
    await visit.page.getByRole('button', { name: 'Import', exact: true }).click();
    await visit.page.getByText('2 imported, 0 known already, 0 refused').waitFor();
    await visit.page.getByRole('link', { name: 'Größe zählt nicht.' }).waitFor();
  });
});

describe('an admin who imports people and products from a file', () => {
  let stage: PortalStage;
  let visit: Visit;

  const PEOPLE = 'email;name;roles\njorg.mueller@acme.example;Jörg Müller – Zürich;advocate\n';
  const PRODUCTS = 'brand;inn;status\nZéphyralor;zéphyralinum;prescription\n';
  const ENCODED = (text: string): [name: string, bytes: Buffer, guessed: boolean][] => [
    ['utf16.csv', Buffer.from(`\ufeff${text}`, 'utf16le'), false],
    ['excel.csv', latin1(text), true],
  ];

  beforeAll(async () => {
    stage = await PortalStage.open();
    visit = await stage.visit({ actor: await stage.member({ name: 'Helen Head', roles: ['admin', 'comms_lead'] }) });
  });
  afterAll(() => stage.close());

  it.each([
    ['people', '/people/import', PEOPLE, 'Jörg Müller – Zürich', 'Import 1 person', /^1 invited, 0 changed/],
    ['products', '/guidelines/products/import', PRODUCTS, 'Zéphyralor', 'Do this for 1 product', /^1 added, 0 changed/],
  ])('sees the %s of either file whole, and brings them in', async (_what, address, text, name, button, told) => {
    const { page } = visit;
    for (const [file, buffer, guessed] of ENCODED(text)) {
      await visit.open(address);
      await page.locator('input[type=file]').setInputFiles({ name: file, mimeType: 'text/csv', buffer });
      await page.getByText(name, { exact: true }).first().waitFor();
      expect(await page.getByText(/read as Windows-1252/).count()).toBe(guessed ? 1 : 0);
    }
    await page.getByRole('button', { name: button }).click();
    await page.getByText(told).waitFor();
    await page.getByText(name, { exact: true }).first().waitFor();
  });

  it.each([
    ['de', 'Vorlage herunterladen', 'personen.csv', 'E-Mail-Adresse;Name;Rollen;Team;Region;Sprache'],
    ['fr', 'Télécharger un modèle', 'membres.csv', 'Adresse e-mail;Nom;Rôles;Équipe;Région;Langue'],
  ])('takes a template in %s, which is understood as it is', async (language, button, file, header) => {
    const admin = await stage.member({ name: `Admin ${language}`, roles: ['admin'] });
    await (await stage.agentOf(admin)).patch('/api/auth/me').send({ language }).expect(200);
    const hers = await stage.visit({ actor: admin, locale: language });
    await hers.open('/people/import');
    const download = hers.page.waitForEvent('download');
    await hers.page.getByRole('button', { name: button }).click();
    const taken = await download;
    expect(taken.suggestedFilename()).toBe(file);
    const buffer = readFileSync(await taken.path());
    expect(buffer.toString().split('\r\n')[0]).toBe(`\ufeff${header}`);
    await hers.page.locator('input[type=file]').setInputFiles({ name: file, mimeType: 'text/csv', buffer });
    await hers.page
      .getByRole('button', { name: language === 'de' ? '1 Person importieren' : 'Importer 1 membre' })
      .waitFor();
    expect(hers.complaints).toEqual([]);
    await hers.close();
  });

  it.each(['/people/import', '/guidelines/products/import'])(
    'is told at %s that a picture is no text',
    async (address) => {
      await visit.open(address);
      const picture = { name: 'a.csv', mimeType: 'text/csv', buffer: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0]) };
      await visit.page.locator('input[type=file]').setInputFiles(picture);
      await visit.page
        .getByText(/This is no text/)
        .first()
        .waitFor();
    },
  );
});

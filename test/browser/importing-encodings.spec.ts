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

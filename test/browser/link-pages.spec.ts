import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import sharp from 'sharp';
import { PortalStage } from '../support/portal-stage.js';
import type { Visit } from '../support/portal-visit.js';

const PAGE = `<!doctype html><html><head><meta charset="utf-8"><meta property="og:title" content="A hundred pupils">
  <meta name="description" content="They came to see our laboratories."><meta property="og:image" content="/picture.png">
  </head><body>Text</body></html>`;

/** Puts text into the focused field as a person's clipboard would. */
const paste = (visit: Visit, text: string) =>
  visit.page.evaluate(`{
    const data = new DataTransfer();
    data.setData('text/plain', ${JSON.stringify(text)});
    const event = new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true });
    if (document.activeElement.dispatchEvent(event)) document.execCommand('insertText', false, ${JSON.stringify(text)});
  }`);

describe('an author who pastes an address', () => {
  let stage: PortalStage;
  let site: Server;
  let base: string;
  let visit: Visit;

  beforeAll(async () => {
    const picture = await sharp({ create: { width: 64, height: 32, channels: 3, background: '#036' } })
      .png()
      .toBuffer();
    site = createServer((request, response) => {
      if (request.url === '/page') return response.setHeader('content-type', 'text/html').end(PAGE);
      if (request.url === '/picture.png') return response.setHeader('content-type', 'image/png').end(picture);
      if (request.url === '/file') return response.setHeader('content-type', 'application/pdf').end('%PDF-');
      return response.writeHead(404).end();
    }).listen(0, '127.0.0.1');
    await new Promise((resolve) => site.once('listening', resolve));
    base = `http://127.0.0.1:${(site.address() as AddressInfo).port}`;
    stage = await PortalStage.open();
    visit = await stage.visit({ actor: await stage.member({ name: 'Amir Author', roles: ['author'] }) });
  });
  afterAll(async () => {
    await stage.close();
    site.close();
  });

  it('gets title, summary and picture, and keeps what was written', async () => {
    await visit.open('/library/new');
    const { page } = visit;
    await page.getByRole('textbox', { name: 'Title', exact: true }).fill('My own title');
    await page.getByLabel('Link', { exact: true }).focus();
    await paste(visit, `${base}/page`);
    await page.getByText('Taken from the page: summary, link title and picture.').waitFor();
    expect(await page.getByRole('textbox', { name: 'Title', exact: true }).inputValue()).toBe('My own title');
    expect(await page.getByLabel('Summary').inputValue()).toBe('They came to see our laboratories.');
    expect(await page.getByLabel('Title of the link').inputValue()).toBe('A hundred pupils');
    const shown = page.getByRole('img', { name: 'The picture of this item' });
    await shown.waitFor();
    expect(await shown.getAttribute('src')).toMatch(/^\/api\/media\//);
  });

  it('is told at the field what cannot be read, and loses nothing', async () => {
    const { page } = visit;
    const link = page.getByLabel('Link', { exact: true });
    for (const [path, told] of [
      ['/file', 'The address leads to no web page.'],
      ['/gone', 'The address answered 404.'],
    ] as const) {
      await link.fill(base + path);
      await page.getByRole('button', { name: 'Fill in from the page' }).click();
      await page.getByText(told).waitFor();
      expect(await link.inputValue()).toBe(base + path);
      expect(await page.getByLabel('Summary').inputValue()).toBe('They came to see our laboratories.');
    }
    await link.fill('nowhere');
    expect(await page.getByRole('button', { name: 'Fill in from the page' }).isDisabled()).toBe(true);
  });
});

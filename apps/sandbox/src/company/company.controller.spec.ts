import { APPROVED, sampleAddress, UNFINISHED } from '#libs/sample-library';
import { createSandbox } from '../create-sandbox.js';

describe("the site of the demo's company", () => {
  const app = createSandbox();
  afterAll(() => app.close());
  const get = (url: string) => app.inject({ url });

  it('has a page for each item of the sample library', async () => {
    for (const item of [...APPROVED, ...UNFINISHED]) {
      const { statusCode, body } = await get(sampleAddress('', item));
      expect([item.path, statusCode]).toEqual([item.path, 200]);
      expect(body).toContain('<h1>');
    }
  });

  it('shows what a share link told it, as words and never as markup', async () => {
    const { body } = await get('/tarnwick/open-labs?utm_source=linkedin&utm_campaign=%3Cb%3Ehm');
    expect(body).toContain('linkedin');
    expect(body).toContain('&lt;b&gt;hm');
    expect(body).not.toContain('<b>hm');
  });

  it('draws covers, and says what it does not have', async () => {
    const cover = await get('/tarnwick/covers/science.svg');
    expect(cover.headers['content-type']).toBe('image/svg+xml');
    expect(cover.body).toContain('<svg');
    expect((await get('/tarnwick/covers/__proto__.svg')).statusCode).toBe(404);
    const missing = await get('/tarnwick/nothing/here');
    expect([missing.statusCode, missing.body.includes('no such page')]).toEqual([404, true]);
    expect((await get('/tarnwick')).body).toContain('More to read');
  });
});

import type { FastifyInstance } from 'fastify';
import { createTransport } from 'nodemailer';
import { aSandbox } from '../../testing/index.js';

interface Seen {
  id: string;
  to: string;
  subject: string;
  text: string;
  headers: { name: string; value: string }[];
}

describe('the mailbox', () => {
  let app: FastifyInstance;
  let port: number;

  beforeEach(async () => {
    ({ app } = aSandbox({ mailPort: 0, mostMails: 3 }));
    await app.ready();
    ({ port } = (await app.inject({ url: '/sandbox/mail-server' })).json<{ port: number }>());
  });
  afterEach(() => app.close());

  async function send(to: string, more: object = {}) {
    const transport = createTransport({ host: '127.0.0.1', port, socketTimeout: 300 });
    const mail = { from: 'a@acme.example', to, subject: 'Hello', text: 'Plain', html: '<p>Rich</p>', ...more };
    return transport.sendMail(mail).finally(() => transport.close());
  }
  const mails = async (query = '') =>
    (await app.inject({ url: `/sandbox/mails${query}` })).json<{ mails: Seen[] }>().mails;
  const page = async (url: string) => app.inject({ url });

  it('shows every mail that arrives: as a list, one with its page, text and headers, and as JSON', async () => {
    await send('Ada <ada@acme.example>', { headers: { 'Auto-Submitted': 'auto-generated' } });
    const [mail] = await mails();
    expect(mail).toMatchObject({ to: 'ada@acme.example', subject: 'Hello', text: 'Plain\n' });
    expect(mail!.headers).toContainEqual({ name: 'Auto-Submitted', value: 'auto-generated' });
    expect((await page('/mailbox')).body).toContain(`/mailbox/${mail!.id}`);
    const one = await page(`/mailbox/${mail!.id}`);
    for (const part of ['Plain', 'Auto-Submitted', `src="/mailbox/${mail!.id}/page"`]) expect(one.body).toContain(part);
    expect((await page(`/mailbox/${mail!.id}/page`)).body).toContain('<p>Rich</p>');
  });

  it('lets a mail run nothing and load nothing', async () => {
    await send('ada@acme.example', { subject: '<script>1</script>', html: '<head></head><script>alert(1)</script>' });
    const [mail] = await mails();
    const shown = await page(`/mailbox/${mail!.id}/page`);
    expect(shown.headers['content-security-policy']).toMatch(/default-src 'none'.*sandbox allow-popups/);
    expect(shown.headers['content-security-policy']).not.toContain('allow-scripts');
    const one = await page(`/mailbox/${mail!.id}`);
    expect(one.body).toMatch(/<iframe[^>]*sandbox="allow-popups allow-popups-to-escape-sandbox"/);
    expect(`${one.body}${(await page('/mailbox')).body}`).not.toContain('<script>');
  });

  it('keeps the latest, tells one reader’s from others’, and says when a mail is gone', async () => {
    for (const name of ['a', 'b', 'c', 'd']) await send(`${name}@acme.example`, { subject: name });
    expect((await mails()).map(({ subject }) => subject)).toEqual(['d', 'c', 'b']);
    expect((await mails('?to=B@acme.example')).map(({ subject }) => subject)).toEqual(['b']);
    expect((await page('/mailbox/nothing')).statusCode).toBe(404);
    expect((await page('/mailbox/nothing/page')).statusCode).toBe(404);
  });

  it.each([
    ['bounce@acme.example', 550],
    ['ada+full@acme.example', 552],
    ['busy@acme.example', 450],
    ['closing@acme.example', 421],
    ['spam@acme.example', 550],
  ])('treats %s as a real server might: %i', async (to, responseCode) => {
    await expect(send(to)).rejects.toMatchObject({ responseCode });
    expect(await mails()).toEqual([]);
  });

  it('never answers, or cuts the connection once it has taken a mail', async () => {
    await expect(send('hang@acme.example')).rejects.toMatchObject({ code: 'ETIMEDOUT' });
    expect(await mails()).toEqual([]);
    await expect(send('cut@acme.example')).rejects.toMatchObject({ code: 'ECONNECTION' });
    expect(await mails()).toHaveLength(1);
  });

  it('treats an address as it is told to, so many times', async () => {
    const payload = { manner: 'busy', to: 'Ada@acme.example', times: 1 };
    expect((await app.inject({ method: 'POST', url: '/sandbox/mail-faults', payload })).statusCode).toBe(201);
    await send('bo@acme.example');
    await expect(send('ada@acme.example')).rejects.toMatchObject({ responseCode: 450 });
    await send('ada@acme.example');
    const wrong = await app.inject({ method: 'POST', url: '/sandbox/mail-faults', payload: { manner: 'odd' } });
    expect(wrong.statusCode).toBe(400);
    await app.inject({ method: 'POST', url: '/sandbox/mail-faults', payload });
    expect((await app.inject({ method: 'DELETE', url: '/sandbox/mail-faults' })).statusCode).toBe(204);
    expect((await app.inject({ url: '/sandbox/mail-faults' })).json()).toEqual({ faults: [] });
  });
});

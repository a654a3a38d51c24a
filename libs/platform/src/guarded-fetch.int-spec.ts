import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { saying } from '#testing/kernel';
import { GuardedFetch } from './index.js';

const latin1 = (text: string) => Buffer.from(text, 'latin1');

describe('fetching an address that a person named', () => {
  let server: Server;
  let base: string;

  beforeAll(async () => {
    server = createServer((request, response) => {
      if (request.url === '/feed') return response.setHeader('content-type', 'text/xml').end('<rss/>');
      if (request.url === '/latin-1')
        return response.setHeader('content-type', 'text/xml; charset=iso-8859-1').end(latin1('<rss>né</rss>'));
      if (request.url === '/prolog')
        return response.end(latin1('<?xml version="1.0" encoding="ISO-8859-1"?><rss>é</rss>'));
      if (request.url === '/unsaid') return response.end(latin1('<rss>né</rss>'));
      if (request.url === '/picture') return response.end(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0]));
      if (request.url === '/nowhere') return response.writeHead(302, { location: 'http://' }).end();
      if (request.url === '/letters')
        return response.writeHead(302, { location: Buffer.from('/größe').toString('latin1') }).end();
      if (request.url === '/gr%C3%B6%C3%9Fe') return response.end('found');
      if (request.url === '/inside') return response.writeHead(302, { location: 'http://127.0.0.1/' }).end();
      if (request.url === '/file') return response.writeHead(302, { location: 'file:///etc/passwd' }).end();
      if (request.url === '/loop') return response.writeHead(302, { location: '/loop' }).end();
      if (request.url === '/large') return response.end('x'.repeat(2_100_000));
      return response.writeHead(404).end();
    }).listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => server.close());

  it.each([['http://localhost/'], ['http://127.0.0.1/'], ['http://[::1]/']])(
    'refuses %s, which leads inside, before anything is sent',
    async (address) => {
      const guarded = new GuardedFetch();
      await expect(guarded.text(address, 'url')).rejects.toMatchObject({
        code: 'address_refused',
        errors: [{ field: 'url' }],
      });
      await guarded.close();
    },
  );

  describe('when an origin of one’s own is trusted', () => {
    const guarded = new GuardedFetch();
    afterAll(() => guarded.close());
    const fetched = (address: string) => guarded.text(address, 'url', { trusted: [base] });

    it('fetches from there, only then, and from no other port', async () => {
      expect(await fetched(`${base}/feed`)).toMatchObject({ text: '<rss/>' });
      await expect(guarded.text(`${base}/feed`, 'url')).rejects.toMatchObject({ code: 'address_refused' });
      const other = createServer((_request, response) => response.end('secret')).listen(0, '127.0.0.1');
      await new Promise((resolve) => other.once('listening', resolve));
      const { port } = other.address() as AddressInfo;
      await expect(fetched(`http://127.0.0.1:${port}/`)).rejects.toMatchObject({ code: 'address_refused' });
      other.close();
    });

    it.each(['/inside', '/file'])('follows it nowhere else: %s', async (path) => {
      await expect(fetched(base + path)).rejects.toMatchObject({ code: 'address_refused' });
    });
  });

  describe('when private addresses are allowed', () => {
    const allowed = new GuardedFetch(true);
    afterAll(() => allowed.close());

    it('answers text, type and final address', async () => {
      expect(await allowed.text(`${base}/feed`, 'url')).toEqual({
        url: `${base}/feed`,
        status: 200,
        type: 'text/xml',
        text: '<rss/>',
        notice: null,
      });
    });

    it('reads the text in the encoding it is in, by the Content-Type, its prolog or its bytes', async () => {
      expect(await allowed.text(`${base}/latin-1`, 'url')).toMatchObject({ text: '<rss>né</rss>', notice: null });
      expect(await allowed.text(`${base}/prolog`, 'url')).toMatchObject({
        text: expect.stringContaining('<rss>é</rss>'),
        notice: null,
      });
      expect(await allowed.text(`${base}/unsaid`, 'url')).toMatchObject({
        text: '<rss>né</rss>',
        notice: { kind: 'guessed', encoding: 'windows-1252' },
      });
    });

    it('follows a redirect whose address is written in letters', async () => {
      expect(await allowed.text(`${base}/letters`, 'url')).toMatchObject({ text: 'found' });
    });

    it.each([
      ['/missing', 'address_unreachable', 'answered 404'],
      ['/file', 'address_refused', 'Only http and https'],
      ['/loop', 'address_unreachable', 'more than 5 times'],
      ['/large', 'answer_too_large', 'larger than 2 MB'],
      ['/nowhere', 'address_unreachable', 'no web address'],
      ['/picture', 'answer_unreadable', 'no text'],
    ])('refuses %s with %s', async (path, code, message) => {
      await expect(allowed.text(base + path, 'url')).rejects.toMatchObject({
        code,
        detail: saying(new RegExp(message)),
      });
    });
  });
});

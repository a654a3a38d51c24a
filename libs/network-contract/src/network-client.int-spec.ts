import { createServer, type Server } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { createServer as createTcpServer } from 'node:net';
import { NetworkClient } from './network-client.js';

let server: Server | ReturnType<typeof createTcpServer> | undefined;
const sockets = new Set<Socket>();

const listen = async (one: NonNullable<typeof server>): Promise<string> => {
  server = one;
  one.on('connection', (socket: Socket) => sockets.add(socket));
  await new Promise<void>((resolve) => one.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(one.address() as AddressInfo).port}`;
};

afterEach(async () => {
  for (const socket of sockets) socket.destroy();
  sockets.clear();
  await new Promise<void>((resolve) => (server ? server.close(() => resolve()) : resolve()));
  server = undefined;
});

const client = new NetworkClient(400);
const create = (url: string) => client.callOnce({ method: 'POST', url: `${url}/rest/posts`, headers: {}, body: '{}' });

describe('a call that must not be repeated', () => {
  it('brings the answer', async () => {
    const url = await listen(
      createServer((_request, response) => response.writeHead(201, { 'x-restli-id': 'urn:li:share:1' }).end()),
    );
    expect(await create(url)).toMatchObject({
      kind: 'answer',
      answer: { status: 201, headers: { 'x-restli-id': 'urn:li:share:1' }, body: '' },
    });
  });

  it('believes the headers when the body breaks off', async () => {
    const url = await listen(
      createServer((_request, response) => {
        response.writeHead(201, { 'x-restli-id': 'urn:li:share:1', 'content-length': '1000' });
        response.write('{');
        setImmediate(() => response.destroy());
      }),
    );
    expect(await create(url)).toMatchObject({ kind: 'answer', answer: { status: 201, body: '{' } });
  });

  it.each([
    ['a refused connection', 'http://127.0.0.1:1'],
    ['a name nobody has', 'http://nobody.invalid'],
  ])('was certainly not sent after %s', async (_what, url) => {
    expect(await create(url)).toMatchObject({ kind: 'not_sent' });
  });

  it('was certainly not sent when the other side does not speak TLS', async () => {
    const url = await listen(createServer((_request, response) => response.end()));
    expect(await create(url.replace('http:', 'https:'))).toMatchObject({ kind: 'not_sent' });
  });

  it.each([
    ['hangs up when it has the request', () => createServer((request) => request.socket.destroy())],
    ['hangs up right after connecting', () => createTcpServer((socket) => void setImmediate(() => socket.destroy()))],
    ['never answers', () => createServer(() => undefined)],
    ['answers nonsense', () => createTcpServer((socket) => void socket.end('nonsense\r\n\r\n'))],
  ])('is lost, not failed, when the other side %s', async (_what, make) => {
    expect(await create(await listen(make()))).toMatchObject({ kind: 'lost' });
  });

  it('is made once, whatever happens to it', async () => {
    let calls = 0;
    const url = await listen(
      createServer((request) => {
        calls += 1;
        request.socket.destroy();
      }),
    );
    await create(url);
    expect(calls).toBe(1);
  });
});

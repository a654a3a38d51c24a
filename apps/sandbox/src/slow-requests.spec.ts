import type { AddressInfo } from 'node:net';
import { RawClient } from '../../../test/support/raw-client.js';
import { createSandbox } from './create-sandbox.js';

describe('a request that stands still', () => {
  const app = createSandbox({ bounds: { headMs: 100, wholeMs: 200, checkMs: 20 } });
  let port: number;
  const body =
    'POST /oauth/v2/accessToken HTTP/1.1\r\nhost: x\r\ncontent-type: application/x-www-form-urlencoded\r\ncontent-length: 9\r\n\r\n{';

  beforeAll(async () => {
    await app.listen({ port: 0, host: '127.0.0.1' });
    ({ port } = app.server.address() as AddressInfo);
  });

  it.each([
    ['in its head', 'GET / HTTP/1.1\r\n'],
    ['in its body', body],
  ])('%s is told so and closed', async (_, sent) => {
    const { text, ended } = await (await RawClient.open(port)).send(sent).end();
    expect([text, ended]).toEqual([expect.stringMatching(/^HTTP\/1\.1 408 [^]*\r\nconnection: close\r\n/), true]);
  });

  it('is answered once where it is answered before it is whole', async () => {
    const { text } = await (await RawClient.open(port)).send(body.replace('x-www-form-urlencoded', 'json')).end();
    expect(text).toMatch(/^HTTP\/1\.1 415 [^]*\r\nconnection: close\r\n/i);
    expect(text.split('HTTP/1.1 ')).toHaveLength(2);
  });

  it('keeps the sandbox from stopping no longer than its grace', async () => {
    const client = await RawClient.open(port);
    client.send('GET / HTTP/1.1\r\n');
    await app.close();
    expect((await client.end()).text).toBe('');
  });
});

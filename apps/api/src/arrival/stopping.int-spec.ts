import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { AddressInfo } from 'node:net';
import { Sessions } from '#libs/sign-in';
import { aMember, anOrganisation, aSession } from '#testing/people';
import { createTestDatabase, type TestDatabase } from '#testing/platform';
import { RawClient } from '../../../../test/support/raw-client.js';
import { createApi } from '../create-api.js';

describe('an API that stops', () => {
  let test: TestDatabase;
  let api: NestFastifyApplication;
  let cookie: string;

  beforeAll(async () => {
    test = await createTestDatabase();
    cookie = await aSession(test, await aMember(test, { ...(await anOrganisation(test)), roles: ['admin'] }));
  });
  afterAll(() => test.drop());

  const started = async (graceMs: number) => {
    api = await createApi(test.configuration, { bounds: { graceMs } });
    await api.listen(0, '127.0.0.1');
    const { port } = api.getHttpServer().address() as AddressInfo;
    return () => RawClient.open(port);
  };
  const me = () => `GET /api/auth/me HTTP/1.1\r\nhost: x\r\ncookie: ${cookie}\r\n\r\n`;

  it('answers what it was asked, and closes what waits or is half sent at once', async () => {
    const client = await started(60_000);
    const [idle, half, asked] = [await client(), await client(), await client()];
    await idle.send(me()).answers();
    half.send('GET /api/auth/me HTTP/1.1\r\n');
    const sessions = api.get(Sessions, { strict: false });
    const resume = sessions.resume.bind(sessions);
    let goOn: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (goOn = resolve));
    const reached = new Promise<void>((resolve) => {
      jest.spyOn(sessions, 'resume').mockImplementation(async (token) => {
        resolve();
        await held;
        return resume(token);
      });
    });
    asked.send(me());
    await reached;
    const closing = api.close();
    expect((await half.end()).text).toBe('');
    await idle.end();
    goOn();
    expect((await asked.end()).text).toMatch(/^HTTP\/1\.1 200 [^]*\r\nconnection: close\r\n/i);
    await closing;
  });

  it('waits for a body no longer than its grace', async () => {
    const client = await started(200);
    const half = await client();
    half.send(
      'POST /api/auth/sign-in HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 99\r\nexpect: 100-continue\r\n\r\n{',
    );
    // That it is told to go on is told when its head was read.
    await half.answers();
    await api.close();
    expect((await half.end()).text).toBe('HTTP/1.1 100 Continue\r\n\r\n');
  });
});

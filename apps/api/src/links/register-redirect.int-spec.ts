import { once } from 'node:events';
import { request, type IncomingMessage, type OutgoingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Logger } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { newId } from '#libs/kernel';
import { ClickDrain, CloseLinks, Redirect } from '#libs/links';
import { aShareLink } from '#testing/links';
import { anOrganisation } from '#testing/people';
import { createTestDatabase, type TestDatabase } from '#testing/platform';
import { createApi } from '../create-api.js';

describe('the address of a share link', () => {
  let test: TestDatabase;
  let api: NestFastifyApplication;
  let organisationId: string;

  beforeAll(async () => {
    Logger.overrideLogger(false);
    test = await createTestDatabase();
    api = await createApi(test.configuration);
    await api.listen(0, '127.0.0.1');
    ({ organisationId } = await anOrganisation(test));
  });
  afterAll(async () => {
    await api.close();
    await test.drop();
  });

  /** The path as it is, byte for byte: what other clients tidy is what is tried here. */
  async function follow(path: string): Promise<[status: number | undefined, location: string | undefined]> {
    const { port } = api.getHttpServer().address() as AddressInfo;
    const asked = request({ port, path, host: '127.0.0.1' }).end();
    const [answer] = await once(asked, 'response');
    answer.resume();
    return [answer.statusCode, answer.headers.location];
  }

  it.each([
    ['', '/', '.', ')', '"', "'", '>', ',', '...', '/?utm_source=x', '.?a=1'],
    ['%22', '%27', '%2F', '%3E', '%20', '%E9', '%', '%E2%80', '%2522', '&quot;'],
    ['”', '’', '»', '。', '）', '」', '、', '。ぜひ'].map((sign) => encodeURIComponent(sign)),
  ])('leads on whatever stands behind it', async (...tails) => {
    const { code } = await aShareLink(test, { organisationId, targetUrl: 'https://acme.example/news' });
    for (const tail of tails)
      expect([tail, await follow(`/s/${code}${tail}`)]).toEqual([tail, [302, 'https://acme.example/news']]);
  });

  it('leads nowhere else: not with another word behind it, not for a code that nobody has', async () => {
    const { code } = await aShareLink(test, { organisationId });
    for (const path of [
      `/s/${code}/evil.example`,
      `/s/${code}//evil.example`,
      `/s/${code}.evil.example`,
      `/s/${code}%2F%2Fevil.example`,
      `/s/${code}@evil.example`,
      `/s//evil.example/${code}`,
      `/s/${code}x/`,
      '/s/111111111Z/',
      '/s/111111111Z%22',
      '/s/https://evil.example/',
    ])
      expect([path, await follow(path)]).toEqual([path, [404, undefined]]);
    expect(await follow(`/s/${code}?url=https://evil.example`)).toEqual([302, 'https://acme.example/news']);
  });

  async function ask(method: string, path: string, headers: OutgoingHttpHeaders = {}) {
    const { port } = api.getHttpServer().address() as AddressInfo;
    const asked = request({ port, path, method, headers, host: '127.0.0.1' }).end();
    const [answer] = (await once(asked, 'response')) as [IncomingMessage];
    let body = '';
    for await (const chunk of answer.setEncoding('utf8')) body += String(chunk);
    const { date: _, ...rest } = answer.headers;
    return { status: answer.statusCode, headers: rest, body };
  }

  it.each(['GET', 'HEAD'])('is answered the same way at once as the usual way, %s', async (method) => {
    const usual = jest.spyOn(api.get(Redirect, { strict: false }), 'answer');
    const { code } = await aShareLink(test, { organisationId, targetUrl: 'https://acme.example/at-once' });
    const first = await ask(method, `/s/${code}`);
    expect(first).toMatchObject({ status: 302, body: '', headers: { 'x-frame-options': 'DENY' } });
    expect(usual).toHaveBeenCalledTimes(1);
    for (const path of [`/s/${code}`, `/s/${code}?utm_source=x`, `/s/${code}/`, `/s/${code}%22`])
      expect(await ask(method, path)).toEqual(first);
    expect(usual).toHaveBeenCalledTimes(1);
    // Whoever may be a member, and whoever sends more than browsers do, goes the usual way.
    expect(await ask(method, `/s/${code}`, { cookie: 'vouchsafe_session=x' })).toEqual(first);
    expect(usual).toHaveBeenCalledTimes(2);
    const many = Object.fromEntries(Array.from({ length: 120 }, (_, nth) => [`x-${nth}`, '1']));
    expect((await ask(method, `/s/${code}`, many)).status).toBe(431);
    usual.mockRestore();
  });

  it('leads on to nobody any more about a second after it was closed', async () => {
    const { linkId, code } = await aShareLink(test, { organisationId });
    for (let n = 0; n < 3; n += 1) expect((await ask('GET', `/s/${code}`)).status).toBe(302);
    const close = api.get(CloseLinks, { strict: false });
    const noticeId = newId();
    await test.database.within(organisationId, async (tx) => {
      await close.announce(tx, { id: noticeId, words: { en: 'Recalled.' }, at: new Date() });
      await close.execute(tx, noticeId, [linkId]);
    });
    while ((await ask('GET', `/s/${code}`)).status === 302) await new Promise((resolve) => setTimeout(resolve, 50));
    expect(await ask('GET', `/s/${code}`)).toMatchObject({ status: 410, body: expect.stringContaining('Recalled.') });
  });

  it('is counted whichever way it is answered, each request once', async () => {
    const { linkId, code } = await aShareLink(test, { organisationId });
    for (let n = 0; n < 20; n += 1) await ask('HEAD', `/s/${code}`);
    await ask('HEAD', `/s/${code}`, { cookie: 'vouchsafe_session=x' });
    await api.get(ClickDrain, { strict: false }).flush();
    const [row] = await test.owner('SELECT count(*)::int AS n FROM clicks WHERE link_id = $1', [linkId]);
    expect(row).toEqual({ n: 21 });
  });

  it.each([
    ['https://n.example/%E4?q=%E4&flag&a+b="c"', 'https://n.example/%E4?q=%E4&flag&a+b="c"'],
    ['https://n.example', 'https://n.example'],
    ['https://n.example/größe?x=ä', 'https://n.example/gr%C3%B6%C3%9Fe?x=%C3%A4'],
    ['https://bücher.example/a b', 'https://xn--bcher-kva.example/a%20b'],
    ['https://n.example\\@evil.example/', 'https://n.example/@evil.example/'],
  ])('leads to %s as it was approved, or as a header takes it', async (targetUrl, location) => {
    const { code } = await aShareLink(test, { organisationId, targetUrl });
    expect(await follow(`/s/${code}`)).toEqual([302, location]);
  });
});

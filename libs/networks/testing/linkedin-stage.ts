import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readConfiguration } from '#libs/platform';
import { FixedClock } from '#testing/kernel';
import { LinkedInAdapter } from '../src/linkedin-adapter.js';
import { LinkedInSignIn } from '../src/linkedin-sign-in.js';
import type { NetworkStage } from './network-stage.js';

/** LinkedIn's documented answers, on a port of this machine. */
export async function linkedInStage(): Promise<NetworkStage> {
  let how: Parameters<NetworkStage['behave']>[0] = 'well';
  let posts = 0;
  const server = createServer((request, response) => {
    request.resume().on('end', () => {
      if (request.method === 'POST' && request.url === '/rest/posts') posts += 1;
      if (how === 'hangs_up') request.socket.destroy();
      else answer(url, request, response);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const url = `http://127.0.0.1:${port}`;
  const configuration = readConfiguration({
    LINKEDIN_URL: url,
    LINKEDIN_API_URL: url,
    LINKEDIN_CLIENT_ID: 'client',
    LINKEDIN_CLIENT_SECRET: 'secret',
    PUBLIC_URL: 'https://vouchsafe.example',
  });
  const adapter = new LinkedInAdapter(configuration, new FixedClock(), new LinkedInSignIn(configuration));
  const stop = async () => {
    server.closeAllConnections();
    if (server.listening) await new Promise((resolve) => server.close(resolve));
  };
  return {
    adapter,
    holder: { accountId: 'jane', accessToken: 'token', scopes: ['w_member_social', 'r_member_postAnalytics'] },
    standing: 'urn:li:share:7',
    gone: 'urn:li:share:8',
    figures: { impressions: 12 },
    behave: async (next) => {
      how = next;
      if (next === 'away') await stop();
      else if (!server.listening) await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
    },
    postsAsked: () => posts,
    elsewhere: [`${url}/feed/`, 'https://elsewhere.example/feed/update/urn:li:share:1/', 'no address'],
    close: async () => {
      await adapter.onApplicationShutdown();
      await stop();
    },
  };
}

function answer(url: string, { method, url: path = '' }: IncomingMessage, response: ServerResponse): void {
  const say = (status: number, body?: object, headers = {}) =>
    response.writeHead(status, headers).end(body && JSON.stringify(body));
  if (path.startsWith('/rest/images')) {
    say(200, { value: { uploadUrl: `${url}/upload`, image: 'urn:li:image:1' } });
  } else if (path === '/upload') say(201);
  else if (path === '/rest/posts') say(201, undefined, { 'x-restli-id': 'urn:li:share:7' });
  else if (method === 'DELETE') say(path.endsWith('7') ? 204 : 404);
  else if (path.startsWith('/rest/memberCreatorPostAnalytics')) {
    say(200, { elements: path.includes('=IMPRESSION') ? [{ count: 12, metricType: 'IMPRESSION' }] : [] });
  } else say(200, {});
}

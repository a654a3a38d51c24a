import supertest from 'supertest';
import type { Actor } from '#libs/kernel';
import { aSession } from '#testing/people';
import type { TestDatabase } from '#testing/platform';
import type { Constellation } from './constellation.js';

/** A member's own Supertest agent: every request carries their session. */
export async function signedIn(
  { url, test }: Pick<Constellation, 'url'> & { test: Pick<TestDatabase, 'owner'> },
  actor: Actor,
) {
  const cookie = await aSession(test, actor);
  const agent = supertest.agent(url);
  agent.set('cookie', cookie);
  return agent;
}

export type Agent = Awaited<ReturnType<typeof signedIn>>;

/** Connects the member's account on the sandbox network, as a browser would. */
export async function connectAccount(
  agent: Agent,
  { sandboxUrl }: Pick<Constellation, 'sandboxUrl'>,
  name: string,
): Promise<void> {
  const start = await agent.get('/api/connections/linkedin/start').expect(302);
  const asking = new URL(start.headers.location!);
  const form = { ...Object.fromEntries(asking.searchParams), person: name, decision: 'allow' };
  const allowed = await supertest(sandboxUrl)
    .post('/oauth/v2/authorization/decision')
    .type('form')
    .send(form)
    .expect(302);
  const callback = new URL(allowed.headers.location!);
  await agent
    .get(callback.pathname + callback.search)
    .expect(302)
    .expect('location', /connected=linkedin/);
}

/** How a person's browser asks for a link. */
export const PERSON = {
  'user-agent':
    'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Safari/605.1.15',
  'accept-language': 'en-GB',
  'sec-fetch-mode': 'navigate',
};

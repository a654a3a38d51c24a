import { done, type Session } from './session.js';

/**
 * Connects a member's account as a browser would: to the network's page, where the member says who they are and
 * allows it, and back. Does nothing when the member is connected.
 */
export async function connectMember(url: string, member: Session): Promise<void> {
  const { items } = done(await member.api.GET('/api/connections'), 'list connections');
  if (items.some((connection) => connection.network === 'linkedin' && connection.status === 'active')) return;
  const start = await member.fetch(`${url}/api/connections/linkedin/start?returnTo=/connections`);
  const asking = new URL(locationOf(start, 'ask the network'));
  const form = new URLSearchParams([...asking.searchParams, ['person', member.name], ['decision', 'allow']]);
  const allowed = await fetch(new URL('/oauth/v2/authorization/decision', asking), {
    method: 'POST',
    body: form,
    redirect: 'manual',
  });
  const callback = locationOf(allowed, 'be allowed by the network');
  const back = locationOf(await member.fetch(callback), 'come back from the network');
  if (!new URL(back, url).searchParams.has('connected')) throw new Error(`${member.name} could not connect: ${back}`);
}

function locationOf(response: Response, what: string): string {
  const location = response.headers.get('location');
  if (response.status < 300 || response.status > 399 || !location)
    throw new Error(`Could not ${what}: ${response.status} from ${response.url}.`);
  return location;
}

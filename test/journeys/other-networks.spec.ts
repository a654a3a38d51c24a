import type { Network } from '#libs/captions';
import type { Actor, Role } from '#libs/kernel';
import { blueskyStage } from '#testing/bluesky';
import { FixedClock } from '#testing/kernel';
import { mastodonStage } from '#testing/mastodon';
import { aMember, anOrganisation } from '#testing/people';
import { anApprovedItem } from '../support/approved-item.js';
import { startConstellation, type Constellation } from '../support/constellation.js';
import { signedIn, type Agent } from '../support/sign-in.js';

const MINUTE = 60_000;

describe('sharing at networks that can tell what became of a post', () => {
  const clock = new FixedClock(new Date('2026-11-04T10:00:00Z'));
  let mastodon: Awaited<ReturnType<typeof mastodonStage>>;
  let bluesky: Awaited<ReturnType<typeof blueskyStage>>;
  let all: Constellation;
  let author: Agent;
  let reviewer: Agent;
  let advocate: Agent;

  beforeAll(async () => {
    mastodon = await mastodonStage(clock);
    bluesky = await blueskyStage();
    const { server } = JSON.parse(bluesky.holder.accessToken) as { server: string };
    all = await startConstellation({ clock, environment: { BLUESKY_URL: server, BLUESKY_VIEW_URL: server } });
    const { organisationId } = await anOrganisation(all.test, { timeZone: 'Europe/London', jurisdictions: ['UK'] });
    const member = async (...roles: Role[]): Promise<Agent> => {
      const actor: Actor = await aMember(all.test, { organisationId, roles });
      return signedIn(all, actor);
    };
    author = await member('author');
    reviewer = await member('reviewer');
    advocate = await member('advocate');
  });
  afterAll(async () => {
    await all?.stop();
    await mastodon?.close();
    await bluesky?.close();
  });

  /** A text of the library's, shared as it is. */
  const share = async (network: Network, text: string): Promise<string> => {
    const itemId = await anApprovedItem(author, reviewer, { title: text, captions: [{ network, text }] });
    const { body: item } = await advocate.get(`/api/feed/${itemId}`).expect(200);
    const order = { versionId: item.versionId, captionId: item.captions[0].id, network, text };
    const { body } = await advocate.post('/api/shares').send(order).expect(201);
    await all.processAll();
    return body.id as string;
  };
  const later = async (milliseconds: number) => {
    clock.advance(milliseconds);
    await all.processAll();
  };
  const told = async (id: string) => (await advocate.get(`/api/shares/${id}`).expect(200)).body;
  const atMastodon = (text: string) => mastodon.double.statuses.filter(({ content }) => content.includes(text));
  const atBluesky = (text: string) => [...bluesky.double.records.values()].filter((one) => one.text === text);

  it('begins at the server that a member names, or with a password made for it', async () => {
    const { body } = await advocate.post('/api/connections/mastodon').send(mastodon.details).expect(200);
    const consent = new URL(body.address);
    const back = new URLSearchParams({
      code: mastodon.double.agree(consent, '7'),
      state: consent.searchParams.get('state') ?? '',
    });
    await advocate
      .get(`/api/connections/mastodon/callback?${back.toString()}`)
      .expect(302)
      .expect('location', /connected=mastodon/);
    await advocate.post('/api/connections/bluesky').send(bluesky.details).expect(200, { address: null });
    const { body: connections } = await advocate.get('/api/connections').expect(200);
    expect(connections.items.map(({ network, status }: Record<string, string>) => [network, status]).sort()).toEqual([
      ['bluesky', 'active'],
      ['mastodon', 'active'],
    ]);
  });

  it('stands once at each, with the link of its own: in the text where a network makes its own card', async () => {
    const first = await told(await share('mastodon', 'Our doors are open on Saturday.'));
    expect(first).toMatchObject({ state: 'published', permalink: expect.stringContaining(mastodon.server.url) });
    expect(atMastodon('Our doors are open on Saturday.')).toMatchObject([{ url: first.permalink }]);
    const code = new URL(first.link.url).pathname.split('/').at(-1)!;
    expect(atMastodon(code)).toHaveLength(1);
    const second = await told(await share('bluesky', 'Our doors are open on Sunday.'));
    expect(second).toMatchObject({ state: 'published', permalink: expect.stringContaining('https://bsky.app/') });
    expect(atBluesky('Our doors are open on Sunday.')).toMatchObject([
      { embed: { external: { uri: second.link.url } } },
    ]);
  });

  it('is found when its answer was lost, and its member asked nothing', async () => {
    await mastodon.behave('loses_answers');
    const id = await share('mastodon', 'A new wing for our laboratory.');
    expect(await told(id)).toMatchObject({ state: 'unknown' });
    await mastodon.behave('well');
    await later(MINUTE);
    expect(await told(id)).toMatchObject({ state: 'published', permalink: expect.stringContaining('/@jane/') });
    expect(atMastodon('A new wing for our laboratory.')).toHaveLength(1);
  });

  it.each([
    ['mastodon', 'Twelve apprentices begin today.', () => mastodon, (text: string) => atMastodon(text).length],
    ['bluesky', 'Twelve apprentices began today.', () => bluesky, (text: string) => atBluesky(text).length],
  ] as const)('is sent again at %s when it had not arrived, and stands there once', async (network, text, at, seen) => {
    const { adapter } = at();
    // Its session is there by now, so that only the post itself meets the silence.
    await at().behave('hangs_up');
    const id = await share(network, text);
    const { state } = await told(id);
    expect(['unknown', 'scheduled']).toContain(state);
    await at().behave('well');
    for (let minute = 0; minute < 6; minute += 1) await later(MINUTE);
    expect(await told(id)).toMatchObject({ state: 'published' });
    expect(seen(text)).toBe(1);
    expect(adapter.tellsForMs).toBeGreaterThan(6 * MINUTE);
  });
});

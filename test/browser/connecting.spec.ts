import { blueskyStage } from '#testing/bluesky';
import { mastodonStage } from '#testing/mastodon';
import type { Actor } from '#libs/kernel';
import { accessibilityFaults } from '../support/page-health.js';
import { PortalStage } from '../support/portal-stage.js';

describe('connecting an account that asks for something first', () => {
  let stage: PortalStage;
  let mastodon: Awaited<ReturnType<typeof mastodonStage>>;
  let bluesky: Awaited<ReturnType<typeof blueskyStage>>;
  let ada: Actor;

  beforeAll(async () => {
    mastodon = await mastodonStage();
    bluesky = await blueskyStage();
    const { server } = JSON.parse(bluesky.holder.accessToken) as { server: string };
    stage = await PortalStage.open({ ALLOW_PRIVATE_ADDRESSES: 'true', BLUESKY_URL: server });
    ada = await stage.member({ name: 'Ada Adams', roles: ['advocate'] });
  });
  afterAll(async () => {
    await stage?.close();
    await mastodon?.close();
    await bluesky?.close();
  });

  it('goes to the server that the member names at Mastodon, and comes back connected', async () => {
    const visit = await stage.visit({ actor: ada });
    await visit.open('/connections');
    const { page } = visit;
    await page.getByRole('button', { name: 'Connect Mastodon' }).click();
    const server = page.getByLabel('Your server', { exact: true });
    await server.fill('no server');
    await page.getByRole('button', { name: 'Connect Mastodon' }).click();
    await page.getByText('This is not the address of a server').waitFor();
    expect(await server.inputValue()).toBe('no server');
    expect(await accessibilityFaults(page)).toEqual([]);
    await server.fill(mastodon.details.server!);
    await page.getByRole('button', { name: 'Connect Mastodon' }).click();
    await page.getByText('Mastodon is connected.').waitFor();
    await page.getByRole('heading', { name: /Mastodon · @jane@127/ }).waitFor();
    await visit.close();
  });

  it('takes an app password at Bluesky, and no other', async () => {
    const visit = await stage.visit({ actor: ada });
    await visit.open('/api/connections/bluesky/start?returnTo=%2Ffeed');
    const { page } = visit;
    await page.getByLabel('Your handle').fill('jane.test');
    await page.getByLabel('App password', { exact: true }).fill('my own password');
    await page.getByRole('button', { name: 'Connect Bluesky' }).click();
    await page.getByText('This is not an app password').waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByLabel('App password', { exact: true }).fill(bluesky.details.password!);
    await page.getByRole('button', { name: 'Connect Bluesky' }).click();
    await page.getByText('Bluesky is connected.').waitFor();
    await page.getByRole('heading', { name: 'Bluesky · @jane.test' }).waitFor();
    await page.getByRole('link', { name: 'Go on where you were' }).click();
    await page.waitForURL('**/feed');
    await visit.close();
  });
});

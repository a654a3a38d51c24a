import { NestFactory } from '@nestjs/core';
import supertest from 'supertest';
import { ConnectDemoPeople, DemoModule, PostSamples, SeedDemo } from '#libs/demo';
import { PortalStage } from '../support/portal-stage.js';

const ROLES = ['Advocate', 'Seller', 'Author', 'Reviewer', 'Comms lead', 'Safety officer', 'Admin'];

describe('who tries the demo', () => {
  let stage: PortalStage;

  beforeAll(async () => {
    stage = await PortalStage.open({ DEMO: 'true', ALLOW_PRIVATE_ADDRESSES: 'false' });
    const demo = await NestFactory.createApplicationContext(
      DemoModule.forRoot(stage.all.test.configuration, stage.clock),
      { logger: false, abortOnError: false },
    );
    await demo.get(SeedDemo).execute();
    await demo.get(ConnectDemoPeople).execute();
    await demo.get(ConnectDemoPeople).execute();
    await demo.get(PostSamples).execute();
    expect((await demo.get(PostSamples).waiting()).shares).toEqual([]);
    await demo.close();
  });
  afterAll(() => stage.close());

  it('chooses among one card a role, or anybody else from a list', async () => {
    const visit = await stage.visit();
    await visit.open('/sign-in');
    const cards = visit.page.getByRole('region', { name: 'Demo organisation' }).getByRole('listitem');
    await cards.first().waitFor();
    expect(await cards.count()).toBe(ROLES.length);
    for (const [nth, role] of ROLES.entries()) expect(await cards.nth(nth).innerText()).toContain(role);
    await visit.page.getByLabel('Somebody else').selectOption({ label: 'Chloé Bernard · Advocate, Research' });
    await visit.page.waitForURL('**/feed');
    await visit.close();
  });

  it('finds people who have shared connected, and everybody seen', async () => {
    const visit = await stage.visit();
    await visit.open('/sign-in');
    await visit.page.getByRole('button', { name: /^.*Advocate/ }).click();
    await visit.page.waitForURL('**/feed');
    await visit.open('/connections');
    await visit.page.getByText('Sofia Lindqvist').first().waitFor();
    await visit.page.getByRole('button', { name: 'Disconnect' }).waitFor();
    const unseen = await stage.all.test.owner<{ name: string }>(
      `SELECT m.name FROM members m JOIN organisations o USING (organisation_id)
        WHERE o.demo AND m.status = 'active' AND m.last_seen_at IS NULL`,
    );
    expect(unseen).toEqual([]);
    await visit.close();
  });

  it('follows a share of the past to its own post, with its words and the figures it has', async () => {
    const visit = await stage.visit();
    await visit.open('/sign-in');
    await visit.page.getByRole('button', { name: /^.*Advocate/ }).click();
    await visit.page.waitForURL('**/feed');
    await visit.open('/shares');
    const row = visit.page.getByRole('list', { name: 'Published and ended' }).getByRole('listitem').first();
    const title = await row.getByRole('heading').innerText();
    const address = await row.getByRole('link', { name: 'See it on LinkedIn' }).getAttribute('href');
    await visit.page.goto(address!);
    await visit.page.getByRole('heading', { name: 'Post by Sofia Lindqvist' }).waitFor();
    await visit.page.getByRole('main').getByText(title).waitFor();
    await visit.close();
    const measured = await stage.all.test.owner<{ urn: string; value: string }>(
      `SELECT p.external_id AS urn, f.value FROM publications p JOIN measurements f USING (organisation_id, share_id)
        WHERE p.state = 'published' AND f.metric = 'impressions'`,
    );
    expect(measured.length).toBeGreaterThan(10);
    for (const { urn, value } of measured.slice(0, 10)) {
      const { body } = await supertest(stage.all.sandboxUrl).get(`/sandbox/posts/${urn}`).expect(200);
      expect(body.figures.IMPRESSION).toBe(Number(value));
    }
  });

  it('fills an item in from a page of the demo’s company, and from nothing else on this machine', async () => {
    const visit = await stage.visit();
    const { page } = visit;
    await visit.open('/sign-in');
    await page.getByRole('button', { name: /^.*Author/ }).click();
    await page.waitForURL('**/library');
    await visit.open('/library/new');
    const fillIn = async (address: string) => {
      await page.getByLabel('Link', { exact: true }).fill(address);
      await page.getByRole('button', { name: 'Fill in from the page' }).click();
    };
    await fillIn(stage.all.url.replace('localhost', '127.0.0.1'));
    await page.getByText('Only the usual ports (80 and 443) are fetched.').waitFor();
    await fillIn(`${stage.all.sandboxUrl.replace('localhost', '127.0.0.1')}/tarnwick/open-labs`);
    await page.getByText('Taken from the page').waitFor();
    expect(await page.getByRole('textbox', { name: 'Title', exact: true }).inputValue()).toMatch(/^Open Labs Week/);
    expect(await page.getByLabel('Summary').inputValue()).not.toBe('');
    await visit.close();
  });

  it('ends at a page of the company when following the link of a share', async () => {
    const [share] = await stage.all.test.owner<{ code: string; title: string }>(
      `SELECT l.code, v.title FROM shares s JOIN share_links l ON l.id = s.link_id
         JOIN content_versions v ON v.id = s.version_id JOIN organisations o ON o.organisation_id = s.organisation_id
         JOIN publications p ON p.share_id = s.id
        WHERE o.demo AND p.state = 'published' ORDER BY s.created_at DESC LIMIT 1`,
    );
    const visit = await stage.visit({ width: 390 });
    await visit.page.goto(`${stage.all.url}/s/${share!.code}`);
    await visit.page.getByRole('heading', { name: share!.title, level: 1 }).waitFor();
    expect(new URL(visit.page.url()).pathname).toMatch(/^\/tarnwick\//);
    expect(await visit.page.getByText('utm_campaign').count()).toBe(1);
    expect(visit.complaints).toEqual([]);
    await visit.page.getByRole('listitem').getByRole('link').first().click();
    await visit.page.getByRole('heading', { level: 1 }).waitFor();
    await visit.close();
  });
});

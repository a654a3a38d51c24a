import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import type { Actor } from '#libs/kernel';
import { anApprovedItem } from '../support/approved-item.js';
import { PASSWORD, PortalStage } from '../support/portal-stage.js';
import type { Visit } from '../support/portal-visit.js';
import type { Agent } from '../support/sign-in.js';

const TITLE = 'A hundred pupils in our laboratories';

describe('the ledger', () => {
  let stage: PortalStage;
  let amir: Actor;
  let itemId: string;
  let author: Agent;
  let reviewer: Agent;
  let visit: Visit;
  let page: Page;

  const table = () => page.getByRole('table', { name: 'Ledger' });
  const has = (name: string) => table().getByText(name, { exact: true }).first().waitFor();
  const rows = async () => (await table().getByRole('row').count()) - 1;

  beforeAll(async () => {
    stage = await PortalStage.open();
    amir = await stage.member({ name: 'Amir Author', roles: ['author'] });
    await stage.member({ name: 'Ada Adams', roles: ['admin'], timeZone: 'Europe/Berlin' });
    author = await stage.agentOf(amir);
    reviewer = await stage.agentOf(await stage.member({ name: 'Rita Reviewer', roles: ['reviewer'] }));
    itemId = await anApprovedItem(author, reviewer, { title: TITLE, captions: [{ text: 'Our doors stood open.' }] });
    visit = await stage.visit();
    page = visit.page;
    await visit.open('/');
    await page.getByLabel('E-mail address').fill('ada.adams@acme.example');
    await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByRole('navigation', { name: 'Main' }).waitFor();
  });
  afterAll(() => stage.close());

  it('leads to what an entry is about, by its title', async () => {
    await visit.open('/ledger?kind=version.approved');
    await table().getByRole('link', { name: TITLE }).click();
    await page.waitForURL(`**/library/${itemId}`);
  });

  it('shows sign-ins only when asked, and keeps that in the address', async () => {
    await visit.open('/ledger');
    await has('Approved');
    expect(await table().getByText('Signed in', { exact: true }).count()).toBe(0);
    await page.getByLabel('Show sign-ins').check();
    await has('Signed in');
    expect(new URL(page.url()).searchParams.get('signIns')).toBe('true');
  });

  it('says that nothing is found between a day and one before it', async () => {
    await visit.open('/ledger?from=2026-11-04&to=2026-11-02');
    await page.getByText('This day lies before the first one: nothing is found.').waitFor();
    await page.getByLabel('Until', { exact: true }).fill('2026-11-05');
    await has('Approved');
    expect(await page.getByText('This day lies before the first one').count()).toBe(0);
  });

  it('is narrowed to a person who is found by name', async () => {
    await visit.open('/ledger');
    await page.getByRole('combobox', { name: 'Person' }).fill('amir');
    await page.getByRole('option', { name: 'Amir Author' }).click();
    await page.waitForURL(`**/ledger?person=${amir.memberId}`);
    await has('Sent to review');
    await table().getByText('Approved', { exact: true }).waitFor({ state: 'hidden' });
    expect(await table().getByRole('button', { name: 'Rita Reviewer' }).count()).toBe(0);
  });

  it('is narrowed to days of the reader’s zone', async () => {
    await visit.open('/ledger?from=2026-11-04&to=2026-11-04');
    await has('Approved');
    await page.getByLabel('From').fill('2026-11-05');
    await page.getByText('No entries fit').waitFor();
    expect(new URL(page.url()).searchParams.get('from')).toBe('2026-11-05');
  });

  it('is taken out as it is filtered', async () => {
    await visit.open(`/ledger?person=${amir.memberId}`);
    await has('Sent to review');
    const shown = await rows();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Export as CSV' }).click(),
    ]);
    const text = await readFile(await download.path(), 'utf8');
    expect(text.trimEnd().split('\r\n')).toHaveLength(shown + 1);
    expect(text).toContain(`"version.submitted","Amir Author","${amir.memberId}","version","${TITLE}"`);
  });

  it('is found by what was typed: a kind in words, a person, a title; and taken out so as JSON', async () => {
    await visit.open('/ledger');
    await has('Approved');
    await page.getByRole('searchbox', { name: 'Search kind, person or title' }).fill('pupils amir');
    await page.waitForURL(/text=pupils/);
    await table().getByText('Approved', { exact: true }).waitFor({ state: 'hidden' });
    await has('Sent to review');
    const shown = await rows();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Export as JSON' }).click(),
    ]);
    const file = JSON.parse(await readFile(await download.path(), 'utf8'));
    expect(file.filter).toMatchObject({ text: 'pupils amir' });
    expect([file.count, file.entries.length]).toEqual([shown, shown]);
    await page.getByRole('searchbox', { name: 'Search kind, person or title' }).fill('sent to');
    await page.waitForURL(/text=sent/);
    // The header, then the one entry.
    await table().getByRole('row').nth(2).waitFor({ state: 'detached' });
    await has('Sent to review');
    expect(await rows()).toBe(1);
  });

  it('tells what was rejected for good apart from what was only sent back', async () => {
    const draft = { topics: [], audience: { teams: [], regions: [], languages: [], public: true } };
    const captions = [{ network: 'linkedin', language: 'en', text: 'Our doors stood open.' }];
    for (const decision of ['sent_back', 'rejected']) {
      const { body: item } = await author
        .post('/api/content')
        .send({ ...draft, title: decision, captions })
        .expect(201);
      const seen = { versionId: item.version.id };
      await author.post(`/api/content/${item.id}/submit`).send(seen).expect(200);
      await reviewer
        .post(`/api/reviews/${item.id}/decision`)
        .send({ ...seen, decision, reason: 'It is not so.' })
        .expect(200);
    }
    await visit.open('/ledger?kind=version.sent_back');
    const row = (title: string) => table().getByRole('row').filter({ hasText: title });
    await row('rejected').getByText('Rejected', { exact: true }).waitFor();
    await row('sent_back').getByText('Sent back', { exact: true }).waitFor();
  });
});

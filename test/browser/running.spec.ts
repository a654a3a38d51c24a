import type { Page } from 'playwright-core';
import type { Actor } from '#libs/kernel';
import { PortalStage } from '../support/portal-stage.js';
import type { Visit } from '../support/portal-visit.js';
import { figureOf, sharePosts, TITLE } from '../support/share-posts.js';
import type { Agent } from '../support/sign-in.js';

describe('running the programme in the portal', () => {
  let stage: PortalStage;

  beforeAll(async () => {
    stage = await PortalStage.open();
  });
  afterAll(() => stage.close());

  describe('a comms lead', () => {
    let lead: Agent;
    let carla: Actor;
    let visit: Visit;
    let page: Page;

    const figure = (label: string) => figureOf(page, label);

    beforeAll(async () => {
      await sharePosts(stage);
      carla = await stage.member({ name: 'Carla Comms', roles: ['comms_lead'] });
      lead = await stage.agentOf(carla);
      visit = await stage.visit({ actor: carla });
      page = visit.page;
    });

    it('sees the figures the API gives, views and audience apart, and says why', async () => {
      const { body: summary } = await lead.get('/api/reach/summary').expect(200);
      expect(summary).toMatchObject({ shares: 3, peopleActive: 3, clicks: { preview: 3 } });
      expect(summary.clicks.human).toBeGreaterThan(0);
      await visit.open('/');
      await page.getByRole('heading', { name: 'Dashboard', level: 1 }).waitFor();
      expect(parseInt(await figure('Shares'), 10)).toBe(summary.shares);
      expect(parseInt(await figure('People active'), 10)).toBe(summary.peopleActive);
      expect(parseInt(await figure('Clicks by people'), 10)).toBe(summary.clicks.human);
      expect(parseInt(await figure('Audience'), 10)).toBe(summary.audience.value);
      expect(await figure('Views')).toContain('No data');
      await page.getByText('Coverage: 0 of 3 posts').waitFor();
      await page.getByText('the three differ and are never added').waitFor();
      expect(await page.getByRole('main').innerText()).not.toMatch(/\breach\b/i);
    });

    it('breaks them down by team, topic, node, item and network', async () => {
      const table = page.getByRole('table', { name: 'Breakdown' });
      const tabs = page.getByRole('radiogroup', { name: 'Break down by' });
      await table.getByRole('rowheader', { name: 'Research' }).waitFor();
      await tabs.getByText('Node', { exact: true }).click();
      const advocacy = table.getByRole('row').filter({ hasText: 'Advocacy' });
      await advocacy.waitFor();
      const { body } = await lead.get('/api/reach/breakdown?by=node').expect(200);
      const row = body.rows.find(({ id }: { id: string }) => id === 'advocacy');
      expect(await advocacy.getByRole('cell').allInnerTexts()).toEqual(
        expect.arrayContaining([String(row.humanClicks), String(row.shares)]),
      );
      await tabs.getByText('Item', { exact: true }).click();
      await table.getByRole('rowheader', { name: TITLE }).waitFor();
      await tabs.getByText('Network', { exact: true }).click();
      await table.getByRole('rowheader', { name: 'LinkedIn' }).waitFor();
      await tabs.getByText('Topic', { exact: true }).click();
      await table.getByRole('columnheader', { name: 'Topic' }).waitFor();
      expect(page.url()).toContain('by=topic');
    });

    it('looks at charts, and has the figures behind them one key away', async () => {
      await page.getByText('3 in all').first().waitFor();
      const day = page.getByRole('slider', { name: 'Day' });
      await day.focus();
      expect(await day.getAttribute('aria-valuetext')).toMatch(/Shares 3 and People active 3$/);
      await day.press('ArrowLeft');
      expect(await day.getAttribute('aria-valuetext')).toMatch(/Shares 0 and People active 0$/);
      expect(await page.getByRole('figure', { name: /^Shares/ }).innerText()).toMatch(/Shares\s+0$/);
      await page.keyboard.press('t');
      const table = page.getByRole('table', { name: 'Day by day' });
      await table.waitFor();
      const { body } = await lead.get('/api/reach/series?interval=day').expect(200);
      const today = body.points.at(-1);
      const first = table.getByRole('row').nth(1);
      expect((await first.getByRole('cell').allInnerTexts()).map(Number)).toEqual([
        today.shares,
        today.peopleActive,
        today.humanClicks,
        today.otherClicks,
      ]);
      await page.reload();
      await table.waitFor();
      await page.getByRole('button', { name: 'Chart' }).click();
      await page.getByText('3 in all').first().waitFor();
    });

    it('reads both leaderboards, people and teams', async () => {
      await page.getByRole('link', { name: 'Leaderboards' }).click();
      const people = page.getByRole('table', { name: 'People' });
      const { body } = await lead.get('/api/leaderboards/advocacy').expect(200);
      expect(body.rows.map(({ label }: { label: string }) => label)).toEqual(['Ada Adams', 'Ben Brown']);
      const rows = people.getByRole('row');
      expect(await rows.nth(1).innerText()).toContain('Ada Adams');
      expect(await rows.nth(1).getByRole('cell').last().innerText()).toBe(String(body.rows[0].points));
      await page.getByRole('radiogroup', { name: 'Board' }).getByText('Social selling').click();
      await people.getByRole('rowheader', { name: /Sven Seller/ }).waitFor();
      await page.getByRole('radiogroup', { name: 'Who is compared' }).getByText('Teams').click();
      await page.getByText('Teams of at least three members appear here').waitFor();
    });

    it('is not complained to', () => expect(visit.complaints).toEqual([]));
  });

  describe('an admin', () => {
    let visit: Visit;
    let page: Page;

    beforeAll(async () => {
      visit = await stage.visit({ actor: await stage.member({ name: 'Ines Admin', roles: ['admin'] }) });
      page = visit.page;
    });

    it('creates a team', async () => {
      await visit.open('/teams');
      await page.getByRole('button', { name: 'New team' }).click();
      const dialog = page.getByRole('dialog', { name: 'New team' });
      await dialog.getByLabel('Name').fill('Field force');
      await dialog.getByLabel('Region').selectOption('DACH');
      await dialog.getByRole('button', { name: 'Save' }).click();
      await dialog.waitFor({ state: 'detached' });
      const row = page.getByRole('row').filter({ hasText: 'Field force' });
      await row.waitFor();
      expect(await row.getByRole('cell').allInnerTexts()).toEqual(['DACH', '–', '0']);
    });

    it('imports people by CSV: sees what would change, and just that is done or nothing', async () => {
      const kim = await stage.member({ roles: ['advocate'], name: 'Kim Known' });
      await visit.open('/people');
      await page.getByRole('link', { name: 'Import people' }).click();
      const csv = [
        'email,name,roles,team,region,language',
        'nora.new@acme.example,Nora New,advocate,Field force,DACH,de',
        'not an address,Nobody,advocate,,,',
        'otto@acme.example,Otto Odd,emperor,,,',
        'kim.known@acme.example,Kim Known,advocate;author,Field force,,',
      ].join('\n');
      await page.locator('input[type=file]').setInputFiles({
        name: 'people.csv',
        mimeType: 'text/csv',
        buffer: Buffer.from(csv),
      });
      await page.getByText('1 new, 1 changed, 0 unchanged, 2 refused').waitFor();
      const lines = page.getByRole('list', { name: 'Report by line' }).getByRole('listitem');
      const nora = lines.filter({ hasText: 'nora.new@acme.example' });
      await nora.getByText('New', { exact: true }).waitFor();
      expect((await nora.getByRole('definition').allInnerTexts()).map((text) => text.trim())).toEqual([
        'Advocate',
        'Field force',
        'DACH',
        'German',
      ]);
      const known = lines.filter({ hasText: 'kim.known@acme.example' });
      expect(await known.locator('del').allInnerTexts()).toEqual(['Advocate', 'Research']);
      expect(await known.locator('ins').allInnerTexts()).toEqual(['Advocate and Author', 'Field force']);
      await page.getByRole('button', { name: 'Refused 2' }).click();
      await lines.filter({ hasText: 'not an address' }).getByText('Line 3').waitFor();
      await lines
        .filter({ hasText: 'not an address' })
        .getByText(/^email: /)
        .waitFor();
      await lines
        .filter({ hasText: 'otto@acme.example' })
        .getByText(/^roles: .*emperor/)
        .waitFor();
      expect(await lines.filter({ hasText: 'nora.new' }).count()).toBe(0);

      await stage.all.test.owner("UPDATE members SET name = 'Kim Renamed' WHERE id = $1", [kim.memberId]);
      await page.getByRole('button', { name: 'Import 2 people' }).click();
      await page
        .getByRole('alert')
        .getByText(/nothing was done/)
        .waitFor();
      await known.locator('del').getByText('Kim Renamed').waitFor();
      await page.getByRole('button', { name: 'Import 2 people' }).click();
      await page.getByText('1 invited, 1 changed, 0 as before, 2 refused').waitFor();
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: 'Download the invitations' }).click(),
      ]);
      expect(download.suggestedFilename()).toBe('invitations.csv');
      await visit.open('/people');
      await page.getByRole('combobox', { name: 'Status' }).selectOption('Invited');
      await page.waitForURL(/status=invited/);
      await page.reload();
      const row = page.getByRole('row').filter({ has: page.getByRole('button', { name: 'Nora New' }) });
      await row.getByText('Never signed in').last().waitFor();
      await row
        .getByText(/^Invitation sent/)
        .last()
        .waitFor();
    });

    it('is told plainly that a file has the wrong columns', async () => {
      await visit.open('/people/import');
      await page.locator('input[type=file]').setInputFiles({
        name: 'wrong.csv',
        mimeType: 'text/csv',
        buffer: Buffer.from('vorname;nachname\nNora;New\n'),
      });
      await page.getByRole('alert').getByText('header: The column email is missing.').waitFor();
    });

    it('invites one person, whose link lets them in from another browser', async () => {
      await visit.open('/people');
      await page.getByRole('button', { name: 'Invite somebody' }).click();
      const dialog = page.getByRole('dialog', { name: 'Invite somebody' });
      await dialog.getByLabel('E-mail address').fill('gina.guest@acme.example');
      await dialog.getByLabel('Name', { exact: true }).fill('Gina Guest');
      await dialog.getByLabel('Team').selectOption('Field force');
      await dialog.getByRole('button', { name: 'Create the invitation' }).click();
      const address = await dialog.getByLabel('Address of the invitation').inputValue();
      await dialog.getByRole('button', { name: 'Done' }).click();
      await page.getByRole('row').filter({ hasText: 'gina.guest@acme.example' }).getByText('Invited').waitFor();

      const guest = await stage.visit();
      await guest.open(address);
      await guest.page.getByText('Acme Research invites you to share its news').waitFor();
      await guest.page.getByLabel('Choose a password').fill('short');
      await guest.page.getByRole('button', { name: 'Accept and sign in' }).click();
      await guest.page.getByText('Must have at least 12 characters').waitFor();
      await guest.page.getByLabel('Choose a password').fill('nine brave otters');
      await guest.page.getByRole('button', { name: 'Accept and sign in' }).click();
      await guest.page.getByRole('heading', { name: 'Feed', level: 1 }).waitFor();
      await guest.open(address);
      await guest.page.getByText('This invitation was accepted already; sign in instead.').waitFor();
    });

    it('is complained to only about what was wrong', () => {
      expect(visit.complaints.filter((complaint) => !/\b(400|409|422)\b/.test(complaint))).toEqual([]);
    });
  });
});

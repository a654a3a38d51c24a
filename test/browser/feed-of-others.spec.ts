import type { Locator } from 'playwright-core';
import type { Actor } from '#libs/kernel';
import { aTeam } from '#testing/people';
import { anApprovedItem } from '../support/approved-item.js';
import { PortalStage } from '../support/portal-stage.js';
import type { Visit } from '../support/portal-visit.js';

const audience = (of: { teams?: string[]; languages?: string[] }) => ({
  audience: { teams: [], regions: [], languages: [], public: true, ...of },
});

describe('the feed as others see it', () => {
  let stage: PortalStage;
  let lead: Actor;
  let author: Actor;
  let sofia: Actor;
  let salesId: string;
  let visit: Visit;

  beforeAll(async () => {
    stage = await PortalStage.open();
    ({ teamId: salesId } = await aTeam(stage.all.test, { organisationId: stage.organisationId, name: 'Field Sales' }));
    lead = await stage.member({ name: 'Petra Press', roles: ['comms_lead', 'advocate'] });
    author = await stage.member({ name: 'Amir Author', roles: ['author'] });
    sofia = await stage.member({ name: 'Sofia Share', roles: ['advocate'], teamId: salesId, language: 'de' });
    await stage.member({ name: 'Sofia Safe', roles: ['safety_officer'] });
    const [writes, reviews] = [
      await stage.agentOf(author),
      await stage.agentOf(await stage.member({ name: 'Rita Review', roles: ['reviewer'] })),
    ];
    const captions = [{ text: 'A hundred pupils saw our laboratories this week.' }];
    const approved = (title: string, more = {}) => anApprovedItem(writes, reviews, { title, captions, ...more });
    await approved('For everybody');
    await approved('For sales', audience({ teams: [salesId] }));
    await approved('For research', audience({ teams: [stage.teamId], languages: ['en'] }));
  });
  afterEach(() => visit.close());
  afterAll(() => stage.close());

  const cards = (): Locator => visit.page.getByRole('list', { name: 'What they see' }).getByRole('heading');
  const banner = () => visit.page.getByRole('status').filter({ hasText: 'You see the feed as' });
  const looks = async () =>
    (await stage.all.test.owner(`SELECT 1 FROM ledger_entries WHERE kind = 'feed.looked_through'`)).length;

  it('is one person’s, found by name among those who share, and each look is on record once', async () => {
    visit = await stage.visit({ actor: lead });
    const { page } = visit;
    await visit.open('/feed');
    await page.getByRole('link', { name: 'As others see it' }).click();
    await page.getByRole('combobox', { name: 'Member' }).fill('Sofia');
    await page.getByRole('option', { name: 'Sofia Share' }).click();
    await banner().getByText('You see the feed as Sofia Share would see it').waitFor();
    await banner().getByText('Field Sales · No region · German').waitFor();
    await cards().getByText('For sales').waitFor();
    expect(await cards().allTextContents()).toEqual(['For sales', 'For everybody']);
    expect(await page.getByRole('button', { name: /^Share/ }).count()).toBe(0);
    expect(await looks()).toBe(1);

    // Coming back to the window long after asks for nothing again.
    await stage.pass(3_600_000, visit);
    await page.evaluate(`window.dispatchEvent(new Event('visibilitychange'))`);
    await page.getByRole('button', { name: 'What is not in this feed, and why' }).click();
    const absent = page.getByRole('list', { name: 'Not in this feed' });
    await absent.getByText('Only for Research').waitFor();
    await absent.getByText('Only for readers of English').waitFor();
    expect(await absent.getByRole('listitem').count()).toBe(1);
    expect(await looks()).toBe(2);

    await absent.getByRole('link', { name: 'For research' }).click();
    await page.getByRole('heading', { name: 'For research', level: 1 }).waitFor();
    await visit.open('/ledger');
    await page.getByRole('table').getByText('Feed seen as a member sees it').first().waitFor();
    expect(visit.complaints).toEqual([]);
  });

  it('offers nobody without a feed, and says so of one whom an address names', async () => {
    visit = await stage.visit({ actor: lead });
    const { page } = visit;
    await visit.open('/library/feed');
    await page.getByRole('combobox', { name: 'Member' }).fill('Safe');
    await page.getByText('Nobody of that name who shares').waitFor();
    await visit.open(`/library/feed?memberId=${author.memberId}`);
    const told = page
      .getByRole('alert')
      .filter({ hasText: 'This person has no feed. Choose an advocate or a seller.' });
    await told.getByRole('button', { name: 'Choose anew' }).click();
    await cards().getByText('For everybody').waitFor();
  });

  it('is that of an audience for an author, who never chooses a person', async () => {
    visit = await stage.visit({ actor: author });
    const { page } = visit;
    const before = await looks();
    await visit.open('/library');
    await page.getByRole('button', { name: 'More in the library' }).click();
    await page.getByRole('menuitem', { name: 'Feed as others see it' }).click();
    await cards().getByText('For everybody').waitFor();
    expect(await cards().allTextContents()).toEqual(['For everybody']);
    expect(await page.getByRole('combobox', { name: 'Member' }).count()).toBe(0);
    await page.getByRole('combobox', { name: 'Team' }).selectOption('Research');
    await cards().getByText('For research').waitFor();
    await banner().getByText('Research · No region · English').waitFor();
    expect(new URL(page.url()).searchParams.get('teamId')).toBe(stage.teamId);
    await page.getByRole('combobox', { name: 'Language' }).selectOption('German');
    await cards().getByText('For research').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'What is not in this feed, and why' }).click();
    await page.getByRole('list', { name: 'Not in this feed' }).getByText('Only for Field Sales').waitFor();
    expect(visit.complaints).toEqual([]);
    expect(await looks()).toBe(before);
    await visit.open(`/library/feed?memberId=${sofia.memberId}`);
    await page.getByText('Only comms leads and admins see the feed of one person. Choose an audience.').waitFor();
    expect(await looks()).toBe(before);
  });
});

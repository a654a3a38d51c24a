import type { Actor } from '#libs/kernel';
import { anApprovedItem } from '../support/approved-item.js';
import { PortalStage } from '../support/portal-stage.js';
import type { Agent } from '../support/sign-in.js';

const FIRST = 'Our laboratories in Leeds open their doors on Friday.';
const SECOND = 'Our laboratories in Leeds open their doors on Saturday.';

describe('the versions of an item', () => {
  let stage: PortalStage;
  let amir: Actor;
  let author: Agent;
  let itemId: string;
  let unchanged: string;
  const pictures = process.env['SCREENSHOTS'];

  beforeAll(async () => {
    stage = await PortalStage.open();
    amir = await stage.member({ name: 'Amir Author', roles: ['author'] });
    author = await stage.agentOf(amir);
    const reviewer = await stage.agentOf(await stage.member({ name: 'Rita Reviewer', roles: ['reviewer'] }));
    itemId = await anApprovedItem(author, reviewer, { title: 'Open day', captions: [{ text: FIRST }] });
    unchanged = await anApprovedItem(author, reviewer, { title: 'Pupils', captions: [{ text: FIRST }] });
    const lead = await stage.agentOf(await stage.member({ name: 'Priya Lead', roles: ['comms_lead'] }));
    const { body: item } = await lead.get(`/api/content/${itemId}`).expect(200);
    const draft = {
      title: 'Open days',
      linkUrl: 'https://example.org/open-days',
      revision: item.revision,
      captions: [
        { network: 'linkedin', language: 'en', text: SECOND },
        { network: 'linkedin', language: 'de', text: 'Am Samstag.' },
      ],
    };
    await lead.put(`/api/content/${itemId}`).send(draft).expect(200);
  });
  afterAll(() => stage.close());

  it('stand in a list from the item’s page, each with who wrote it and what became of it', async () => {
    const visit = await stage.visit({ actor: amir });
    const { page } = visit;
    await visit.open(`/library/${itemId}`);
    await page.getByRole('link', { name: 'All versions and their differences' }).click();
    await page.getByRole('heading', { level: 1, name: 'Open days' }).waitFor();
    const rows = page.getByRole('list', { name: 'Versions' }).getByRole('listitem');
    await rows.nth(0).getByText('Written by Priya Lead').waitFor();
    await rows.nth(1).getByText('Approved by Rita Reviewer').waitFor();
    await rows.nth(1).getByRole('link', { name: 'Certificate of version 1' }).waitFor();
    expect(await rows.count()).toBe(2);
    if (pictures) await page.screenshot({ path: `${pictures}/versions-1440.png`, fullPage: true });
    expect(visit.complaints).toEqual([]);
  });

  it('are not one more for what is saved as it stands, and that is said', async () => {
    const visit = await stage.visit({ actor: amir });
    const { page } = visit;
    await visit.open(`/library/${unchanged}`);
    await page.getByRole('button', { name: 'Save draft' }).click();
    await page.getByText('Nothing was changed: it stays version 1.').waitFor();
    const { body } = await author.get(`/api/content/${unchanged}`).expect(200);
    expect(body).toMatchObject({ state: 'approved', version: { number: 1 } });
    expect(visit.complaints).toEqual([]);
  });

  it('are compared word by word on a phone, by an address that can be sent on', async () => {
    const visit = await stage.visit({ actor: amir, width: 390 });
    const { page } = visit;
    const { body } = await author.get(`/api/content/${itemId}/versions`).expect(200);
    const [newer, older] = body.items as { id: string }[];
    await visit.open(`/library/${itemId}/versions?from=${older!.id}&to=${newer!.id}`);
    const english = page.getByRole('group', { name: 'LinkedIn · English' });
    await english.locator('del', { hasText: 'Friday.' }).waitFor();
    await english.locator('ins', { hasText: 'Saturday.' }).waitFor();
    await page.getByRole('group', { name: 'LinkedIn · German' }).getByText('Am Samstag.').waitFor();
    await page.getByRole('group', { name: 'Link', exact: true }).locator('ins').waitFor();
    expect(await page.evaluate<boolean>('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
    if (pictures) await page.screenshot({ path: `${pictures}/versions-390.png`, fullPage: true });
    await page.getByLabel('Before').selectOption(newer!.id);
    await page.getByText('These two say the same.').waitFor();
    expect(page.url()).toContain(`from=${newer!.id}`);
    expect(visit.complaints).toEqual([]);
  });
});

import type { Actor } from '#libs/kernel';
import { PortalStage } from '../support/portal-stage.js';
import type { Agent } from '../support/sign-in.js';

const FIRST = 'Our laboratory opens on Friday.';
const SECOND = 'Our laboratory opens on Saturday.';
const CONDITION = 'Ask the site for its consent.';

describe('what changed since the version decided on last', () => {
  let stage: PortalStage;
  let miriam: Actor;
  let author: Agent;
  let reviewer: Agent;

  beforeAll(async () => {
    stage = await PortalStage.open();
    miriam = await stage.member({ name: 'Miriam Reviewer', roles: ['reviewer'] });
    author = await stage.agentOf(await stage.member({ name: 'Tom Author', roles: ['author'] }));
    reviewer = await stage.agentOf(miriam);
  });
  afterAll(() => stage.close());

  const send = (id: string, versionId: string) =>
    author.post(`/api/content/${id}/submit`).send({ versionId }).expect(200);
  const draft = (summary: string, text: string) => ({
    title: 'Open day',
    summary,
    captions: [
      { network: 'linkedin', language: 'en', text },
      { network: 'linkedin', language: 'de', text: 'Unser Labor ist offen.' },
    ],
  });
  /** An item decided on once, whose second version waits. */
  const again = async (decision: object, first: object, second: object): Promise<string> => {
    const { body: item } = await author.post('/api/content').send(first).expect(201);
    await send(item.id, item.version.id);
    await reviewer
      .post(`/api/reviews/${item.id}/decision`)
      .send({ versionId: item.version.id, ...decision })
      .expect(200);
    const { body: seen } = await author.get(`/api/content/${item.id}`).expect(200);
    const { body: newer } = await author
      .put(`/api/content/${item.id}`)
      .send({ ...second, revision: seen.revision })
      .expect(200);
    await send(item.id, newer.version.id);
    return item.id;
  };

  it('is shown word by word where that one was approved on a condition, which its reviewer is reminded of', async () => {
    const decision = { decision: 'approved', conditions: CONDITION };
    const id = await again(decision, draft('For schools.', FIRST), draft('For schools.', SECOND));
    const visit = await stage.visit({ actor: miriam, width: 390 });
    const { page } = visit;
    await visit.open(`/review/${id}`);
    await page.getByText(`You approved version 1 on the condition “${CONDITION}”`).waitFor();
    await page.getByRole('heading', { name: 'What changed since version 1' }).waitFor();
    await page.getByText('What differs: LinkedIn · English.').waitFor();
    const english = page.getByRole('group', { name: 'LinkedIn · English' });
    await english.locator('del', { hasText: 'Friday.' }).waitFor();
    await english.locator('ins', { hasText: 'Saturday.' }).waitFor();
    expect(await page.evaluate<boolean>('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
    await page.getByRole('link', { name: 'Compare any two versions' }).click();
    await page.getByLabel('Before').waitFor();
    await english.locator('ins', { hasText: 'Saturday.' }).waitFor();
    expect(visit.complaints).toEqual([]);
    await visit.close();
  });

  it('is told of what stands beside the captions, where every caption is as it was approved', async () => {
    const id = await again({ decision: 'approved' }, draft('For schools.', FIRST), draft('For pupils.', FIRST));
    const visit = await stage.visit({ actor: miriam });
    const { page } = visit;
    await visit.open(`/review/${id}`);
    await page.getByText('You approved version 1.').waitFor();
    await page.getByText('What differs: Summary.').waitFor();
    const summary = page.getByRole('group', { name: 'Summary' });
    await summary.locator('del', { hasText: 'schools.' }).waitFor();
    await summary.locator('ins', { hasText: 'pupils.' }).waitFor();
    expect(visit.complaints).toEqual([]);
    await visit.close();
  });

  it('is credited to who wrote and sent it in the author’s place', async () => {
    const lead = await stage.agentOf(await stage.member({ name: 'Priya Lead', roles: ['comms_lead'] }));
    const { body: item } = await author.post('/api/content').send(draft('For schools.', FIRST)).expect(201);
    await send(item.id, item.version.id);
    const { body: seen } = await lead.get(`/api/content/${item.id}`).expect(200);
    const change = { ...draft('For schools.', SECOND), revision: seen.revision };
    const { body: newer } = await lead.put(`/api/content/${item.id}`).send(change).expect(200);
    await lead.post(`/api/content/${item.id}/submit`).send({ versionId: newer.version.id }).expect(200);
    const visit = await stage.visit({ actor: miriam });
    await visit.open(`/review/${item.id}`);
    await visit.page.getByText('By Tom Author · Version 2 by Priya Lead').waitFor();
    await visit.close();
  });
});

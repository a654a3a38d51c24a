import type { Actor } from '#libs/kernel';
import { anApprovedItem } from '../support/approved-item.js';
import { overflow } from '../support/page-health.js';
import { PortalStage } from '../support/portal-stage.js';
import type { Visit } from '../support/portal-visit.js';
import { connectAccount } from '../support/sign-in.js';

const LONG = 'Unbreakable'.repeat(18);

describe('a word of two hundred characters', () => {
  let stage: PortalStage;
  let everybody: Actor;
  let visit: Visit;
  let itemId: string;

  beforeAll(async () => {
    stage = await PortalStage.open();
    const roles = ['advocate', 'author', 'reviewer', 'comms_lead', 'admin'] as const;
    everybody = await stage.member({ name: 'W'.repeat(60), email: 'long@acme.example', roles: [...roles] });
    const agent = await stage.agentOf(everybody);
    const reviewer = await stage.agentOf(await stage.member({ name: 'Rita Reviewer', roles: ['reviewer'] }));
    itemId = await anApprovedItem(agent, reviewer, {
      title: LONG,
      summary: LONG,
      captions: [
        { text: LONG },
        { text: `{{view}} ${LONG}`, slots: [{ name: 'view', hint: LONG, maxLength: 90 }], locked: true },
      ],
    });
    await connectAccount(agent, stage.all, LONG.slice(0, 90));
    await agent.post('/api/content').send({
      title: LONG,
      summary: LONG,
      captions: [{ network: 'linkedin', language: 'en', text: `Internal only ${LONG}` }],
    });
    visit = await stage.visit({ actor: everybody });
  });
  afterAll(() => stage.close());

  it.each([
    ['/feed'],
    ['/feed/:item'],
    ['/library'],
    ['/library/:item'],
    ['/shares'],
    ['/connections'],
    ['/account'],
    ['/people'],
    ['/settings'],
  ])('%s: breaks where its place ends, wide and on a phone', async (place) => {
    await visit.open(place.replace(':item', itemId));
    for (const width of [1440, 390]) {
      await visit.page.setViewportSize({ width, height: 844 });
      expect([width, await overflow(visit.page)]).toEqual([width, 0]);
    }
  });

  it('in the editor, its findings and what came of it', async () => {
    await visit.open(`/feed/${itemId}`);
    await visit.page.locator('#post-text').fill(`Internal only: ${LONG}`);
    await visit.page.getByText('Change what is not allowed, then you can share.').waitFor();
    expect(await overflow(visit.page)).toBe(0);
    await visit.page.locator('#post-text').fill(`A good day. ${LONG}`);
    await visit.page.getByRole('button', { name: 'Share on LinkedIn now' }).click();
    await visit.page.getByRole('status').getByText('On its way to LinkedIn').waitFor();
    expect(await overflow(visit.page)).toBe(0);
    expect(visit.complaints).toEqual([]);
  });
});

import type { Actor } from '#libs/kernel';
import { anApprovedItem } from '../support/approved-item.js';
import { PortalStage } from '../support/portal-stage.js';
import { connectAccount, type Agent } from '../support/sign-in.js';

const TITLE = 'A hundred pupils';
const TEXT = 'Our laboratories in Leeds opened their doors to a hundred pupils this week.';
const POST = 'https://network.example/posts/1';

describe('the record of an item that was approved on a condition, discussed and shared', () => {
  let stage: PortalStage;
  let priya: Actor;
  let itemId: string;

  /** A second version of the lead's, discussed at its words and approved on a condition, which is met. */
  const rewritten = async (lead: Agent, reviewer: Agent) => {
    const { body: item } = await lead.get(`/api/content/${itemId}`).expect(200);
    const captions = [{ network: 'linkedin', language: 'en', text: TEXT }];
    const draft = { title: TITLE, summary: 'What they saw.', captions, revision: item.revision };
    const { body: written } = await lead.put(`/api/content/${itemId}`).send(draft).expect(200);
    const versionId: string = written.version.id;
    await lead.post(`/api/content/${itemId}/submit`).send({ versionId }).expect(200);
    const place = { field: 'caption', network: 'linkedin', language: 'en', nth: 1, from: 0, quote: 'Our laboratories' };
    const said = { versionId, ...place, text: 'All of them?' };
    await reviewer.post(`/api/content/${itemId}/comments`).send(said).expect(201);
    const decision = { versionId, decision: 'approved', conditions: 'Ask the school.' };
    await reviewer.post(`/api/reviews/${itemId}/decision`).send(decision).expect(200);
    const { body: approvals } = await lead.get(`/api/approvals/${itemId}`).expect(200);
    const met = { decisionId: approvals.steps[0].decisions[0].id, note: 'They agreed.' };
    await lead.post(`/api/approvals/${itemId}/conditions`).send(met).expect(200);
  };

  beforeAll(async () => {
    stage = await PortalStage.open();
    const author = await stage.agentOf(await stage.member({ name: 'Amir Author', roles: ['author'] }));
    const reviewer = await stage.agentOf(await stage.member({ name: 'Rita Reviewer', roles: ['reviewer'] }));
    const ada = await stage.agentOf(await stage.member({ name: 'Ada Adams', roles: ['advocate'] }));
    priya = await stage.member({ name: 'Priya Lead', roles: ['comms_lead'] });
    itemId = await anApprovedItem(author, reviewer, { title: TITLE, captions: [{ text: TEXT }] });
    await rewritten(await stage.agentOf(priya), reviewer);
    await connectAccount(ada, stage.all, 'Ada Adams');
    const { body: item } = await ada.get(`/api/feed/${itemId}`).expect(200);
    const order = { versionId: item.versionId, captionId: item.captions[0].id, network: 'linkedin', text: TEXT };
    await ada.post('/api/shares').send(order).expect(201);
    await stage.all.processAll();
    await stage.all.test.owner('UPDATE publications SET permalink = $1', [POST]);
  });
  afterAll(() => stage.close());

  it.each([1280, 390])(
    'tells all of that, and leads to certificates and to the post, %d pixels wide',
    async (width) => {
      const visit = await stage.visit({ actor: priya, width });
      const { page } = visit;
      await visit.open(`/library/${itemId}/record`);
      await page.getByRole('heading', { name: 'What was written: version 2' }).waitFor();
      await page.getByText('What they saw.', { exact: true }).waitFor();
      const comment = page.getByRole('figure').filter({ hasText: 'All of them?' });
      await comment.getByText(/^Rita Reviewer, /).waitFor();
      await comment.getByText('at these words: “Our laboratories”').waitFor();
      await page.getByText('On this condition: Ask the school.').waitFor();
      await page.getByText(/How it was seen to: They agreed\. · Priya Lead · /).waitFor();
      const share = page.getByRole('figure').filter({ hasText: 'Ada Adams' });
      const post = share.getByRole('link', { name: POST });
      expect(await post.getAttribute('href')).toBe(POST);
      expect(await post.getAttribute('target')).toBe('_blank');
      expect(await post.getAttribute('rel')).toBe('noopener noreferrer');
      await page.getByRole('link', { name: 'Certificate of approval, version 1' }).first().waitFor();
      await share.getByRole('link', { name: /^Made under the certificate of version 2, issued on / }).click();
      await page.getByRole('heading', { level: 1, name: /^Certificate of approval, version 2/ }).waitFor();
      expect(visit.complaints).toEqual([]);
      await visit.close();
    },
  );
});

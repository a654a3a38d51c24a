import type { Actor } from '#libs/kernel';
import { PortalStage } from '../support/portal-stage.js';
import type { Visit } from '../support/portal-visit.js';
import type { Agent } from '../support/sign-in.js';

describe('the approvals that a version was given', () => {
  let stage: PortalStage;
  let tom: Actor;
  let author: Agent;
  let medical: Agent;
  let legal: Agent;
  let visit: Visit;
  let steps: string[];

  beforeAll(async () => {
    stage = await PortalStage.open();
    tom = await stage.member({ name: 'Tom Author', roles: ['author'] });
    const mel = await stage.member({ name: 'Mel Medical', roles: ['reviewer'] });
    const lou = await stage.member({ name: 'Lou Legal', roles: ['reviewer'] });
    const admin = await stage.agentOf(await stage.member({ name: 'Ada Admin', roles: ['admin'] }));
    const step = { roles: [], needed: 'any', due: null };
    const everything = { topicIds: [], regions: [], teamIds: [], coversLibrary: true, differentPeople: true };
    const asked = [
      { ...step, stage: 1, name: 'Medical', memberIds: [mel.memberId] },
      { ...step, stage: 1, name: 'Legal', memberIds: [lou.memberId] },
    ];
    await admin
      .post('/api/approval-routes')
      .send({ name: 'Everything', inForce: true, ...everything, steps: asked })
      .expect(201);
    [author, medical, legal] = await Promise.all([stage.agentOf(tom), stage.agentOf(mel), stage.agentOf(lou)]);
    visit = await stage.visit({ actor: tom });
  });
  afterAll(() => stage.close());

  const sent = async (title: string): Promise<{ id: string; versionId: string }> => {
    const captions = [{ network: 'linkedin', language: 'en', text: 'Our laboratory opens on Saturday.' }];
    const { body: item } = await author.post('/api/content').send({ title, captions }).expect(201);
    await author.post(`/api/content/${item.id}/submit`).send({ versionId: item.version.id }).expect(200);
    const { body: approvals } = await author.get(`/api/approvals/${item.id}`).expect(200);
    steps = approvals.steps.map(({ id }: { id: string }) => id);
    return { id: item.id, versionId: item.version.id };
  };
  const approve = (
    by: Agent,
    step: number,
    { id, versionId }: { id: string; versionId: string },
    conditions?: string,
  ) =>
    by
      .post(`/api/reviews/${id}/decision`)
      .send({ versionId, decision: 'approved', stepId: steps[step], conditions })
      .expect(200);

  it('are not shown of the next one, which its author sends', async () => {
    const { page } = visit;
    const item = await sent('Open day');
    await approve(medical, 0, item, 'Ask the site.');
    await approve(legal, 1, item);
    await visit.open(`/library/${item.id}`);
    await page.getByRole('button', { name: 'Done as asked' }).waitFor();
    const listed = page.getByRole('list', { name: 'Approvals' }).getByRole('listitem');
    await listed.filter({ hasText: 'Medical · Approved' }).waitFor();
    await page.getByRole('textbox', { name: 'Title', exact: true }).fill('Open days');
    await page.getByRole('button', { name: 'Send to review' }).click();
    const asking = page.getByRole('dialog', { name: 'Send a new version to review?' });
    await asking
      .getByText('Medical and Legal have approved version 1. A new version is asked about from the beginning.')
      .waitFor();
    await asking.getByRole('button', { name: 'Send to review' }).click();
    await page.getByRole('heading', { level: 1, name: 'Open days' }).waitFor();
    expect(await page.getByRole('button', { name: 'Done as asked' }).count()).toBe(0);
    expect(await listed.filter({ hasText: 'Medical · Approved' }).count()).toBe(0);
    await listed.filter({ hasText: 'Medical · Waiting' }).waitFor();
    await page.getByRole('main').getByText('In review', { exact: true }).first().waitFor();
    expect(visit.complaints).toEqual([]);
  });

  it('are said to be lost before it is saved as a draft, also those given since the page was opened', async () => {
    const { page } = visit;
    const item = await sent('Fair');
    await visit.open(`/library/${item.id}`);
    await page.getByRole('textbox', { name: 'Title', exact: true }).fill('Fairs');
    await approve(medical, 0, item);
    await page.getByRole('button', { name: 'Send to review' }).click();
    const words = 'Medical has approved version 1. A new version is asked about from the beginning.';
    await page.getByRole('dialog', { name: 'Send a new version to review?' }).getByText(words).waitFor();
    await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).last().click();
    const { body } = await author.get(`/api/content/${item.id}`).expect(200);
    expect(body).toMatchObject({ title: 'Fair', state: 'in_review', version: { number: 1 } });
    await page.getByRole('button', { name: 'Save draft' }).click();
    const asking = page.getByRole('dialog', { name: 'Take it out of the review queue?' });
    await asking.getByText(words).waitFor();
    await asking.getByRole('button', { name: 'Save and take it out' }).click();
    await page.getByText('Saved as version 2').waitFor();
  });
});

import type { Actor } from '#libs/kernel';
import { PortalStage } from '../support/portal-stage.js';
import type { Visit } from '../support/portal-visit.js';
import type { Agent } from '../support/sign-in.js';

const THEIRS = 'Our miracle laboratory opens on Saturday.';
const MINE = 'Our laboratory opens on Saturday.';

describe('a draft that somebody else rewrote meanwhile', () => {
  let stage: PortalStage;
  let amir: Actor;
  let author: Agent;
  let lead: Agent;
  let visit: Visit;

  beforeAll(async () => {
    stage = await PortalStage.open();
    amir = await stage.member({ name: 'Amir Author', roles: ['author'] });
    author = await stage.agentOf(amir);
    lead = await stage.agentOf(await stage.member({ name: 'Lea Lead', roles: ['comms_lead', 'reviewer'] }));
  });
  afterEach(() => visit.close());
  afterAll(() => stage.close());

  const draft = (title: string, text: string) => ({ title, captions: [{ network: 'linkedin', language: 'en', text }] });
  const text = () => visit.page.getByRole('textbox', { name: 'Text of Caption 1, English' });
  const send = () => visit.page.getByRole('button', { name: 'Send to review', exact: true }).click();
  const stands = async (id: string) => (await author.get(`/api/content/${id}`).expect(200)).body;

  /** Its author has it open, and nothing tells them that it was rewritten. */
  async function opened(title: string): Promise<string> {
    const { body: item } = await author.post('/api/content').send(draft(title, MINE)).expect(201);
    visit = await stage.visit({ actor: amir });
    await visit.open(`/library/${item.id}`);
    await text().waitFor();
    await visit.page.route(`**/api/content/${item.id}`, async (route) =>
      route.request().method() === 'GET' ? route.fulfill({ json: item }) : route.continue(),
    );
    const change = { ...draft(title, THEIRS), revision: item.revision };
    await lead.put(`/api/content/${item.id}`).send(change).expect(200);
    return item.id;
  }

  it('does not go to review unseen: its author is told who changed it, and sees what it says now', async () => {
    const id = await opened('Rewritten');
    await send();
    const alert = visit.page.getByRole('alert').filter({ hasText: 'Lea Lead changed this meanwhile' });
    await alert.getByText('It was not done. You see it as it is now').waitFor();
    expect(await text().inputValue()).toBe(THEIRS);
    expect((await stands(id)).state).toBe('draft');
    await send();
    await visit.page.getByText('Sent to review', { exact: false }).first().waitFor();
    expect(await stands(id)).toMatchObject({ state: 'in_review', captions: [{ text: THEIRS }] });
  });

  it('loses no word of what its author typed since', async () => {
    const id = await opened('Rewritten while written');
    await text().fill(`${MINE} Come and see.`);
    await send();
    const both = visit.page.getByRole('alert').filter({ hasText: 'Lea Lead saved this while you were changing it' });
    await both.getByText(THEIRS).waitFor();
    // An answer that was asked for before the other saved comes in after it: nothing goes back to it.
    const late = visit.page.waitForResponse(`**/api/content/${id}`);
    await visit.page.evaluate("dispatchEvent(new Event('visibilitychange'))");
    await late;
    expect(await text().inputValue()).toBe(`${MINE} Come and see.`);
    expect(await stands(id)).toMatchObject({ state: 'draft', captions: [{ text: THEIRS }] });
    await both.getByRole('button', { name: 'Keep all of mine' }).click();
    await send();
    await visit.page.getByText('Sent to review', { exact: false }).first().waitFor();
    expect(await stands(id)).toMatchObject({ state: 'in_review', captions: [{ text: `${MINE} Come and see.` }] });
  });
});

import sharp from 'sharp';
import type { Actor } from '#libs/kernel';
import { PortalStage } from '../support/portal-stage.js';
import type { Agent } from '../support/sign-in.js';

const EVERYBODY = { teams: [], regions: [], languages: [], public: true };

describe('deciding on an item', () => {
  let stage: PortalStage;
  let author: Agent;
  let reviews: Agent;
  let rita: Actor;
  let imageId: string;

  /** Sent to review: a caption with a place to fill, and a picture. */
  const sent = async (title: string, locked = false): Promise<string> => {
    const text = 'Our laboratories opened on Saturday. {{why}}';
    const caption = {
      network: 'linkedin',
      language: 'en',
      text,
      slots: [{ name: 'why', hint: 'Your reason', maxLength: 90 }],
      locked,
    };
    const rights = { imageId, imageAlt: 'A bench', imageRights: 'Ours.', imagePeople: 'none' };
    const draft = { title, topics: [], audience: EVERYBODY, captions: [caption], ...rights };
    const { body: item } = await author.post('/api/content').send(draft).expect(201);
    await author.post(`/api/content/${item.id}/submit`).send({ versionId: item.version.id }).expect(200);
    return item.id;
  };
  const comment = async (itemId: string, text: string) => {
    const { body: item } = await author.get(`/api/content/${itemId}`).expect(200);
    const said = { versionId: item.version.id, field: 'title', text };
    await author.post(`/api/content/${itemId}/comments`).send(said).expect(201);
  };
  const stateOf = async (itemId: string) => (await author.get(`/api/content/${itemId}`).expect(200)).body.state;

  beforeAll(async () => {
    stage = await PortalStage.open();
    author = await stage.agentOf(await stage.member({ name: 'Amir Author', roles: ['author'] }));
    rita = await stage.member({ name: 'Rita Reviewer', roles: ['reviewer'] });
    reviews = await stage.agentOf(rita);
    const blue = sharp({ create: { width: 382, height: 200, channels: 3, background: '#036' } });
    const picture = await blue.png().toBuffer();
    imageId = (await author.post('/api/media').attach('file', picture, 'a.png').expect(201)).body.id;
  });
  afterAll(() => stage.close());

  it('shows the post with its picture, and how much fits into each place of a fixed one', async () => {
    const itemId = await sent('As readers see it', true);
    const visit = await stage.visit({ actor: rita });
    const { page } = visit;
    await visit.open(`/review/${itemId}`);
    const caption = page.getByRole('region', { name: 'LinkedIn · English' });
    await caption.getByRole('article').getByRole('img', { name: 'A bench' }).waitFor();
    const place = caption.getByRole('listitem').filter({ hasText: 'at most 90 characters' });
    expect(await place.innerText()).toContain('Your reason');
    await visit.open(`/review/${await sent('Free to be changed')}`);
    const free = caption.getByRole('listitem').filter({ hasText: 'Your reason' });
    await free.waitFor();
    expect(await free.innerText()).not.toContain('characters');
    expect(visit.complaints).toEqual([]);
    await visit.close();
  });

  it('asks once before comments that are open are passed over', async () => {
    const itemId = await sent('With open comments');
    await comment(itemId, 'Say which laboratory.');
    await comment(itemId, 'And when.');
    const visit = await stage.visit({ actor: rita });
    const { page } = visit;
    await visit.open(`/review/${itemId}`);
    await page.getByText('Say which laboratory.').waitFor();
    await page.getByRole('button', { name: 'Approve' }).click();
    const dialog = page.getByRole('dialog', { name: 'Approve all the same?' });
    await dialog.getByText('2 comments on it are open.').waitFor();
    expect(await dialog.getByText('is not sent').count()).toBe(0);
    await dialog.getByRole('link', { name: 'Look at them' }).click();
    await dialog.waitFor({ state: 'hidden' });
    expect(await stateOf(itemId)).toBe('in_review');
    await page.getByRole('button', { name: 'Approve' }).click();
    await dialog.getByRole('button', { name: 'Approve', exact: true }).click();
    await page.getByText('Approved: With open comments').waitFor();
    expect(await stateOf(itemId)).toBe('approved');
    expect(visit.complaints).toEqual([]);
    await visit.close();
  });

  it('asks before an answer that is not sent is left behind, by deciding or by leaving', async () => {
    const itemId = await sent('With an answer begun');
    await comment(itemId, 'Say which laboratory.');
    const visit = await stage.visit({ actor: rita });
    const { page } = visit;
    await visit.open(`/review/${itemId}`);
    await page.getByRole('button', { name: 'Answer' }).click();
    await page.getByRole('textbox', { name: 'Answer' }).fill('The one in Leeds.');
    await page.getByRole('button', { name: /^Next in the queue/ }).click();
    const leaving = page.getByRole('dialog', { name: 'Leave without saving?' });
    await leaving.getByRole('button', { name: 'Stay here' }).last().click();
    await leaving.waitFor({ state: 'hidden' });
    expect(await page.getByRole('textbox', { name: 'Answer' }).inputValue()).toBe('The one in Leeds.');
    await page.getByLabel('Reason').fill('Name the laboratory.');
    await page.getByRole('button', { name: 'Send back' }).click();
    const dialog = page.getByRole('dialog', { name: 'Send it back and leave this behind?' });
    await dialog.getByText('is not sent, and is lost').waitFor();
    expect(await stateOf(itemId)).toBe('in_review');
    await dialog.getByRole('button', { name: 'Send back' }).click();
    await page.getByText('Sent back: With an answer begun').waitFor();
    await page.waitForURL((url) => !url.pathname.endsWith(itemId));
    expect(await stateOf(itemId)).toBe('sent_back');
    expect(visit.complaints).toEqual([]);
    await visit.close();
  });

  it('offers a condition also where no route asks for approvals', async () => {
    const itemId = await sent('On a condition');
    const visit = await stage.visit({ actor: rita });
    const { page } = visit;
    await visit.open(`/review/${itemId}`);
    await page.getByLabel('Approve on a condition').check();
    await page.getByLabel('What has to be seen to').fill('Ask the site for its consent.');
    await page.getByRole('button', { name: /^Approve on this condition/ }).click();
    await page.getByText('Approved on a condition: On a condition').waitFor();
    expect(await stateOf(itemId)).toBe('in_review');
    const { body } = await reviews.get(`/api/approvals/${itemId}`).expect(200);
    expect(body.next).toBe('conditions');
    expect(visit.complaints).toEqual([]);
    await visit.close();
  });
});

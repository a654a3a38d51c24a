import supertest from 'supertest';
import type { Role } from '#libs/kernel';
import { aMember, anOrganisation } from '#testing/people';
import { anApprovedItem } from '../support/approved-item.js';
import { startConstellation, type Constellation } from '../support/constellation.js';
import { PERSON, signedIn, type Agent } from '../support/sign-in.js';

const TEXT = 'Our laboratory opens its doors on Saturday.';

describe('a text that a member opens elsewhere', () => {
  let all: Constellation;
  let admin: Agent;
  let advocate: Agent;
  let itemId: string;
  let order: { versionId: string; captionId: string; text: string };

  beforeAll(async () => {
    all = await startConstellation({ environment: { REQUESTS_PER_MINUTE: '0' } });
    const { organisationId } = await anOrganisation(all.test);
    const joined = async (...roles: Role[]) => signedIn(all, await aMember(all.test, { organisationId, roles }));
    admin = await joined('admin', 'comms_lead');
    advocate = await joined('advocate');
    const [author, reviewer] = [await joined('author'), await joined('reviewer')];
    itemId = await anApprovedItem(author, reviewer, {
      title: 'Open day',
      linkUrl: 'https://example.org/open-day',
      captions: [{ text: TEXT }],
    });
    await all.processAll();
    const { body } = await advocate.get(`/api/feed/${itemId}`).expect(200);
    order = { versionId: body.versionId, captionId: body.captions[0].id, text: TEXT };
  });

  afterAll(() => all.stop());

  const open = (place: string, key: string) =>
    advocate
      .post('/api/intents')
      .set('Idempotency-Key', key)
      .send({ ...order, place });

  it('waits until an administrator has switched its place on', async () => {
    expect((await open('whatsapp', 'before').expect(403)).body.code).toBe('intent_off');
    const change = { places: ['whatsapp', 'x'], revision: 0 };
    await advocate.put('/api/intents/settings').send(change).expect(403);
    await admin.put('/api/intents/settings').send(change).expect(200);
    expect((await advocate.get('/api/intents/settings').expect(200)).body.places).toEqual(['x', 'whatsapp']);
  });

  it('is one row and one link, however often it is asked for with the same key', async () => {
    const { body: first } = await open('whatsapp', 'one').expect(201);
    const { body: again } = await open('whatsapp', 'one').expect(201);
    expect(again).toEqual(first);
    expect(first.address).toBe(`https://wa.me/?text=${encodeURIComponent(`${TEXT}\n\n${first.linkUrl}`)}`);
    expect((await advocate.get('/api/intents').expect(200)).body.items).toHaveLength(1);
  });

  it('counts as opened, with the clicks on its link, and in no figure of shares', async () => {
    const [opened] = (await advocate.get('/api/intents').expect(200)).body.items;
    await all.test.owner(`UPDATE share_links SET live_at = now() - interval '1 hour'`);
    await supertest(all.url).get(new URL(opened.link.url).pathname).set(PERSON).expect(302);
    await all.processAll();
    const { body: mine } = await advocate.get('/api/intents').expect(200);
    expect(mine.items).toMatchObject([{ place: 'whatsapp', clicks: { human: 1 }, recall: null }]);
    const { body: totals } = await admin.get('/api/intents/totals').expect(200);
    expect(totals.items).toEqual([{ place: 'whatsapp', opened: 1, members: 1, clicks: 1 }]);
    const { body: reach } = await admin.get('/api/reach/summary').expect(200);
    expect(reach).toMatchObject({ published: 0, clicks: { human: 0 } });
    expect((await advocate.get('/api/shares').expect(200)).body.items).toEqual([]);
    expect(await all.test.owner('SELECT FROM points')).toEqual([]);
  });

  it('is in the record of its item, as not known whether posted', async () => {
    const { body: paper } = await admin.get(`/api/content/${itemId}/record`).expect(200);
    const [, after] = JSON.stringify(paper).split('Opened elsewhere, not known whether posted');
    expect(after).toContain('WhatsApp');
    expect(after).toContain('Clicks by people: 1');
    const [words] = await all.test.owner<{ text: string }>('SELECT text FROM intents');
    const blocks = (paper as { blocks: { is: string; text?: string }[] }).blocks;
    expect(blocks).toContainEqual(expect.objectContaining({ is: 'words', text: words!.text }));
  });

  it('is named in the ledger by the item it is of, and leads there', async () => {
    const { body } = await admin.get('/api/ledger?kind=intent.opened').expect(200);
    expect(body.items).toMatchObject([
      { subject: { kind: 'intent', title: expect.any(String), opens: { kind: 'item', id: itemId } } },
    ]);
  });
});

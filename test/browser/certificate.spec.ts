import { readFile } from 'node:fs/promises';
import { extractText, getDocumentProxy } from 'unpdf';
import { isTextSignedBy, publicKeyOf } from '#libs/chain';
import { anApprovedItem } from '../support/approved-item.js';
import { PortalStage } from '../support/portal-stage.js';
import type { Visit } from '../support/portal-visit.js';
import type { Agent } from '../support/sign-in.js';

const TEXT = 'Our laboratories in Leeds opened their doors to a hundred pupils this week.';

describe('the certificate of what was approved', () => {
  let stage: PortalStage;
  let lead: Visit;
  let itemId: string;
  let priya: Agent;

  const saved = async (name: string): Promise<Buffer> => {
    const download = lead.page.waitForEvent('download');
    await lead.page.getByRole('link', { name }).click();
    return readFile(await (await download).path());
  };

  beforeAll(async () => {
    stage = await PortalStage.open();
    const author = await stage.agentOf(await stage.member({ name: 'Amir Author', roles: ['author'] }));
    const reviewer = await stage.agentOf(await stage.member({ name: 'Rita Reviewer', roles: ['reviewer'] }));
    itemId = await anApprovedItem(author, reviewer, {
      title: 'A hundred pupils',
      captions: [{ text: TEXT, locked: true }],
    });
    const actor = await stage.member({ name: 'Priya Lead', roles: ['comms_lead'], timeZone: 'Europe/London' });
    lead = await stage.visit({ actor });
    priya = await stage.agentOf(actor);
  });
  afterAll(() => stage.close());

  it('is reached from the item, and says what was approved, by whom, and that it is in force', async () => {
    const { page } = lead;
    await lead.open(`/library/${itemId}`);
    await page.getByRole('link', { name: 'Certificate of version 1' }).click();
    await page.getByRole('heading', { level: 1, name: /^Certificate of approval, version 1/ }).waitFor();
    await page.getByText(/^In force\. Everything it says/).waitFor();
    await page.getByText(/Rita Reviewer/).waitFor();
    await page.getByText(TEXT).waitFor();
    await page.getByText(/to be shared word for word/).waitFor();
  });

  it('is a PDF that says the same', async () => {
    const proxy = await getDocumentProxy(new Uint8Array(await saved('Save as PDF')));
    const { text } = await extractText(proxy, { mergePages: true });
    expect(text).toContain('Certificate of approval, version 1');
    expect(text).toContain('Rita Reviewer');
    expect(text.replace(/\s+/g, ' ')).toContain(TEXT);
  });

  it('is a file that proves itself without us', async () => {
    const { signed, key, faults } = JSON.parse(String(await saved('Save as JSON')));
    expect(faults).toEqual([]);
    const publicKey = publicKeyOf(key.fingerprint, key.pem)!;
    expect(isTextSignedBy(signed.body, signed.signature, publicKey)).toBe(true);
    expect(JSON.parse(signed.body).covers.captions[0].text).toBe(TEXT);
  });

  it('says so once it was recalled', async () => {
    const order = { itemId, reason: 'A figure was wrong.', links: 'notice' };
    await priya.post('/api/recalls').send(order).expect(201);
    await lead.page.reload();
    await lead.page.getByText(/Recalled on .* by Priya Lead: A figure was wrong/).waitFor();
    expect(await lead.page.getByText(/^In force\. Everything/).count()).toBe(0);
    await lead.open(`/library/${itemId}`);
    await lead.page.getByRole('link', { name: 'Certificate of version 1' }).click();
    await lead.page.getByText(/Recalled on .* by Priya Lead: A figure was wrong/).waitFor();
    expect(lead.complaints).toEqual([]);
  });
});

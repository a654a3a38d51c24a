import type { Locator } from 'playwright-core';
import type { Actor } from '#libs/kernel';
import { PortalStage } from '../support/portal-stage.js';
import type { Visit } from '../support/portal-visit.js';
import type { Agent } from '../support/sign-in.js';

const FINE = 'Our laboratories in Leeds opened their doors to a hundred pupils this week.';

describe('several items of the library at once', () => {
  let stage: PortalStage;
  let amir: Actor;
  let author: Agent;
  let visit: Visit;

  beforeAll(async () => {
    stage = await PortalStage.open();
    amir = await stage.member({ name: 'Amir Author', roles: ['author'] });
    author = await stage.agentOf(amir);
  });
  afterEach(() => visit.close());
  afterAll(() => stage.close());

  const write = async (title: string, text = FINE, by = author): Promise<string> => {
    const captions = [{ network: 'linkedin', language: 'en', text }];
    const { body } = await by.post('/api/content').send({ title, captions, expiresAt: '2027-01-31T09:41:17.000Z' });
    return body.id;
  };
  const stands = async (id: string) => (await author.get(`/api/content/${id}`).expect(200)).body;
  const send = async (by: typeof author, id: string) => {
    const { version } = await stands(id);
    await by.post(`/api/content/${id}/submit`).send({ versionId: version.id }).expect(200);
  };
  const box = (title: string): Locator => visit.page.getByRole('checkbox', { name: `Select ${title}`, exact: true });
  const button = (name: string): Locator => visit.page.getByRole('button', { name, exact: true });
  const report = (name: string): Locator => visit.page.getByRole('region', { name });
  const open = async (search: string, choices: Parameters<PortalStage['visit']>[0] = {}) => {
    visit = await stage.visit({ actor: amir, ...choices });
    await visit.open(`/library?search=${search}`);
  };
  /** Does it while the next request to this path waits, and lets it go as told. */
  const during = async (path: string, then: 'continue' | 'abort', what: () => Promise<void>) => {
    let asked!: () => void;
    const reached = new Promise<void>((resolve) => (asked = resolve));
    let release!: () => void;
    const released = new Promise<void>((resolve) => (release = resolve));
    await visit.page.route(
      `**${path}`,
      async (route) => {
        asked();
        await released;
        await route[then]();
      },
      { times: 1 },
    );
    return { reached, go: async () => what().finally(release) };
  };

  it('go to review one by one; what is refused says why, stays selected and leads to its place', async () => {
    const bea = await stage.agentOf(await stage.member({ name: 'Bea Berg', roles: ['author'] }));
    const [fine, empty, other] = await Promise.all([write('Pilot one'), write('Pilot two', ''), write('Pilot three')]);
    await write('Pilot of another', FINE, bea);
    await open('Pilot');
    const { page } = visit;
    expect(await page.getByRole('checkbox', { name: /Only its author.*Pilot of another/ }).isDisabled()).toBe(true);
    await page.getByLabel('Select all 3 shown').check();
    await page.getByText('3 selected').waitFor();
    await button('Send to review').click();
    await report('Sent to review: 2 of 3').getByText('Caption 1, English: Must not be empty').waitFor();
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Sent to review: 2 of 3');
    expect([(await stands(fine!)).state, (await stands(other!)).state]).toEqual(['in_review', 'in_review']);
    expect((await stands(empty!)).state).toBe('draft');
    await page.getByText('1 selected').waitFor();
    expect([await box('Pilot two').isChecked(), await box('Pilot one').isChecked()]).toEqual([true, false]);
    await report('Sent to review: 2 of 3').getByRole('link', { name: 'Pilot two' }).click();
    await page.getByRole('alert').getByRole('link', { name: 'Caption 1, English' }).waitFor();
    await page.goBack();
    await report('Sent to review: 2 of 3').waitFor();
    expect(await box('Pilot two').isChecked()).toBe(true);
    await button('Put this report away').click();
    await report('Sent to review: 2 of 3').waitFor({ state: 'detached' });
  });

  it('are retired for one reason, asked for first, from one row to another with Shift', async () => {
    const ids = [await write('Retiring a'), await write('Retiring b'), await write('Retiring c')];
    await write('Retiring d');
    await open('Retiring');
    const { page } = visit;
    await box('Retiring c').click();
    await box('Retiring a').click({ modifiers: ['Shift'] });
    await page.getByText('3 selected').waitFor();
    await button('Retire').click();
    const dialog = page.getByRole('dialog', { name: 'Retire these 3 items?' });
    await dialog.getByText('Retiring b').waitFor();
    expect(await dialog.getByRole('button', { name: 'Retire 3 items' }).isDisabled()).toBe(true);
    await dialog.getByLabel('Why').fill('x'.repeat(1_001));
    await dialog.getByRole('button', { name: 'Retire 3 items' }).click();
    await dialog.getByText('Must have at most 1,000 characters').waitFor();
    expect(await dialog.getByLabel('Why').inputValue()).toHaveLength(1_001);
    await dialog.getByLabel('Why').fill('The trial is over.');
    await dialog.getByRole('button', { name: 'Retire 3 items' }).click();
    await report('Retired: 3 of 3').getByText('Done: 3').click();
    await report('Retired: 3 of 3').getByRole('link', { name: 'Retiring c' }).waitFor();
    for (const id of ids) {
      const { state, history } = await stands(id);
      expect(state).toBe('retired');
      expect(JSON.stringify(history)).toContain('The trial is over.');
    }
    expect(await box('Retiring d').isEnabled()).toBe(true);
    expect(await page.getByRole('checkbox', { name: 'Retiring b is retired' }).isDisabled()).toBe(true);
    expect(visit.complaints).toEqual([]);
  });

  it('get a topic where they are drafts, with nothing else changed; the others say why not', async () => {
    const lead = await stage.agentOf(await stage.member({ name: 'Lea Lead', roles: ['comms_lead'] }));
    const { body: topic } = await lead.post('/api/topics').send({ name: 'Science' }).expect(201);
    const [draft, sent, changed] = [await write('Themed a'), await write('Themed b'), await write('Themed c')];
    await send(author, sent);
    await open('Themed');
    const { page } = visit;
    const before = await stands(draft);
    await send(lead, changed);
    for (const title of ['Themed a', 'Themed b', 'Themed c']) await box(title).press('Space');
    await button('Set topic').click();
    const dialog = page.getByRole('dialog', { name: 'Set a topic for these 3 items' });
    await dialog.getByRole('combobox', { name: 'Topic' }).click();
    await dialog.getByRole('option', { name: 'Science' }).click();
    await dialog.getByRole('button', { name: 'Set it for 3 items' }).click();
    const told = report('Topic “Science” set: 1 of 3');
    await told.getByRole('listitem').filter({ hasText: 'Themed b' }).getByText('no draft any more').waitFor();
    await told.getByRole('listitem').filter({ hasText: 'Themed c' }).getByText('changed since it was shown').waitFor();
    const after = await stands(draft);
    expect(after.topics).toMatchObject([{ id: topic.id }]);
    const kept = ({ title, captions, audience, expiresAt }: typeof after) => ({
      title,
      audience,
      expiresAt,
      texts: captions.map(({ id, text, disclosureLanguage }: typeof after) => ({ id, text, disclosureLanguage })),
    });
    expect(kept(after)).toEqual(kept(before));
    expect((await stands(sent)).topics).toEqual([]);
    expect(visit.complaints).toEqual([]);
  });

  it('stop after the one that is on its way, and what was not tried stays selected', async () => {
    const [, second, third] = [await write('Halted a'), await write('Halted b'), await write('Halted c')];
    await open('Halted');
    await visit.page.getByLabel('Select all 3 shown').check();
    // The last changed stands first.
    const held = await during(`/api/content/${third}/submit`, 'continue', () => button('Stop').click());
    await button('Send to review').click();
    await held.reached;
    await visit.page.getByText('Sending to review: 0 of 3').waitFor();
    await held.go();
    await report('Sent to review: 1 of 3').getByText('Not tried.').nth(1).waitFor();
    expect([(await stands(third)).state, (await stands(second)).state]).toEqual(['in_review', 'draft']);
    await visit.page.getByText('2 selected').waitFor();
  });

  it('are not said to be done, nor tried further, where no answer came', async () => {
    const [first, second] = [await write('Lost a'), await write('Lost b')];
    await open('Lost');
    await visit.page.getByLabel('Select all 2 shown').check();
    const held = await during(`/api/content/${second}/submit`, 'abort', () => Promise.resolve());
    await button('Send to review').click();
    await held.reached;
    await held.go();
    const told = report('Sent to review: 0 of 2');
    await told.getByText('No answer came').waitFor();
    await told.getByText('Not tried.').waitFor();
    expect((await stands(first)).state).toBe('draft');
  });

  it('are nothing to select for who may change none', async () => {
    await write('Watched');
    await open('Watched', { actor: await stage.member({ name: 'Ana Admin', roles: ['admin'] }) });
    await visit.page.getByRole('link', { name: 'Watched' }).waitFor();
    expect(await visit.page.getByRole('checkbox').count()).toBe(0);
  });

  it.each([1440, 390])('keep what can be done with them in view however long the list is, at %d', async (width) => {
    const { length } = await Promise.all(Array.from({ length: 22 }, (_, index) => write(`Many ${width} ${index}`)));
    await open(`Many ${width}`, { width });
    await visit.page.getByLabel(`Select all ${length} shown`).check();
    await visit.page.evaluate('window.scrollTo(0, document.body.scrollHeight)');
    const bar = (await visit.page.getByRole('region', { name: 'Selected items' }).boundingBox())!;
    expect(bar.y).toBeGreaterThanOrEqual(0);
    expect(bar.y + bar.height).toBeLessThan(300);
    expect(await visit.page.evaluate('document.documentElement.scrollWidth')).toBe(width);
    expect(visit.complaints).toEqual([]);
  });
});

import type { Draft } from '#libs/content';
import { StartFreeze } from '#libs/freezes';
import { INTENT_KINDS } from '#libs/intent-places';
import { Clock, type Actor } from '#libs/kernel';
import { textHash } from '#libs/platform';
import { anApprovedItem, aCaption, type ApprovedItem } from '#testing/content';
import { FixedClock } from '#testing/kernel';
import { triggerWords } from '#testing/packs';
import { aMember, anOrganisation } from '#testing/people';
import { createTestDatabase, instead, openRoom, type Room, type TestDatabase } from '#testing/platform';
import { ChangeIntentSettings, IntentQueries, IntentsModule, OpenIntent, type IntentOrder } from './index.js';

const A_TEXT = 'Our laboratory opens its doors on Saturday.';
const clock = new FixedClock();
let test: TestDatabase;
let room: Room;
let admin: Actor;
let member: Actor;
let item: ApprovedItem;

const approved = (draft: Partial<Draft> = {}) =>
  anApprovedItem(test, room, { organisationId: member.organisationId }, draft);
const open = (choices: Partial<IntentOrder> = {}, of = item, by = member) => {
  const { versionId, captionId } = of;
  return room.get(OpenIntent).execute(by, { versionId, captionId, place: 'copy', text: A_TEXT, ...choices });
};
const switchOn = (...places: IntentOrder['place'][]) => room.get(ChangeIntentSettings).execute(admin, places);
const handedOut = async () =>
  (await test.owner('SELECT 1 FROM intents WHERE organisation_id = $1', [member.organisationId])).length;
const mine = async () => (await room.get(IntentQueries).list(member, { mine: true, limit: 10 })).items;

beforeAll(async () => {
  test = await createTestDatabase();
  room = await openRoom(test, IntentsModule, [instead(Clock, clock), triggerWords()]);
});
beforeEach(async () => {
  clock.set('2026-11-02T09:00:00Z');
  const organisation = await anOrganisation(test);
  admin = await aMember(test, { ...organisation, roles: ['admin', 'comms_lead'] });
  member = await aMember(test, { ...organisation, roles: ['advocate'] });
  item = await approved();
  await switchOn(...INTENT_KINDS);
});
afterAll(() => test.drop());

describe('opening a text elsewhere', () => {
  it.each(INTENT_KINDS)('is off for %s until an administrator switches it on', async (place) => {
    await switchOn(...INTENT_KINDS.filter((kind) => kind !== place));
    await expect(open({ place })).rejects.toMatchObject({ kind: 'forbidden', code: 'intent_off' });
    await switchOn(place);
    expect(await open({ place })).toMatchObject({ linkUrl: expect.stringContaining('/s/') });
  });

  it('is a row and a fact with the hash of exactly what was handed out, and no publication', async () => {
    const { id, text, linkUrl, address } = await open({ place: 'x' });
    expect(text).toBe(`${A_TEXT}\n\n${linkUrl}`);
    expect(new URL(address!).searchParams.get('text')).toBe(text);
    const [row] = await test.owner('SELECT * FROM intents WHERE id = $1', [id]);
    const { versionId: version_id, certificate } = item;
    expect(row).toMatchObject({
      member_id: member.memberId,
      version_id,
      certificate,
      place: 'x',
      text_hash: textHash(text),
    });
    const [fact] = await test.owner<{ kind: string; detail: object }>(
      'SELECT kind, detail FROM ledger_entries WHERE subject_id = $1',
      [id],
    );
    expect(fact).toMatchObject({
      kind: 'intent.opened',
      detail: { place: 'x', certificate, textHash: textHash(text) },
    });
    expect(JSON.stringify(fact)).not.toContain('laboratory');
    for (const table of ['shares', 'publications', 'feed_shares'])
      expect(await test.owner(`SELECT 1 FROM ${table} WHERE organisation_id = $1`, [member.organisationId])).toEqual(
        [],
      );
  });

  it('has a link of its own each time, live at once, that says where it was opened', async () => {
    const [one, other] = [await open({ place: 'whatsapp' }), await open({ place: 'whatsapp' })];
    expect(one.linkUrl).not.toBe(other.linkUrl);
    const [link] = await test.owner<{ target_url: string; live_at: Date; member_id: string }>(
      'SELECT l.* FROM share_links l JOIN intents o ON o.link_id = l.id WHERE o.id = $1',
      [one.id],
    );
    expect(link).toMatchObject({
      target_url: 'https://acme.example/open-day?utm_source=whatsapp&utm_medium=advocacy&utm_campaign=open-day',
      live_at: clock.now(),
      member_id: member.memberId,
    });
  });

  it('shows it to its member, and in totals to who leads, and others’ to nobody else', async () => {
    await open({ place: 'whatsapp' });
    await open({ place: 'x' });
    expect((await mine()).map(({ place, recall }) => [place, recall])).toEqual([
      ['x', null],
      ['whatsapp', null],
    ]);
    const since = new Date(clock.now().getTime() - 1_000);
    expect(await room.get(IntentQueries).totals(admin, { since, itemId: item.itemId })).toEqual([
      { place: 'whatsapp', opened: 1, members: 1, clicks: 0 },
      { place: 'x', opened: 1, members: 1, clicks: 0 },
    ]);
    await expect(room.get(IntentQueries).totals(member, { since })).rejects.toMatchObject({ code: 'not_yours' });
    const others = room.get(IntentQueries).list(member, { mine: false, limit: 10 });
    await expect(others).rejects.toMatchObject({ code: 'not_yours' });
  });

  describe('hands nothing out', () => {
    afterEach(async () => expect(await handedOut()).toBe(0));

    it('of a text that breaks the code of conduct, and keeps the screening', async () => {
      await expect(open({ text: 'This is a blockword.' })).rejects.toMatchObject({ code: 'guideline_block' });
      const kept = await test.owner(
        `SELECT verdict FROM screenings WHERE organisation_id = $1 AND subject_kind = 'intent'`,
        [member.organisationId],
      );
      expect(kept).toEqual([{ verdict: 'block' }]);
    });

    it('of a text that somebody else has to look at first, and says so', async () => {
      await expect(open({ text: 'This is a reviewword.' })).rejects.toMatchObject({ code: 'needs_review' });
    });

    it('of content that is not for everybody', async () => {
      const professionals = await approved({ audience: { teams: [], regions: [], languages: [], public: false } });
      for (const place of INTENT_KINDS)
        await expect(open({ place }, professionals)).rejects.toMatchObject({ code: 'not_public' });
    });

    it('of content that is for others, has expired or was replaced', async () => {
      const forTheUs = await approved({ audience: { teams: [], regions: ['US'], languages: [], public: true } });
      await expect(open({}, forTheUs)).rejects.toMatchObject({ code: 'version_withdrawn' });
      const expiring = await approved({ expiresAt: new Date(clock.now().getTime() + 1_000) });
      clock.advance(2_000);
      await expect(open({}, expiring)).rejects.toMatchObject({ code: 'version_withdrawn' });
    });

    it('while it is frozen', async () => {
      const linkedin = { scope: 'network', network: 'linkedin', topicId: null } as const;
      await room.get(StartFreeze).execute(admin, linkedin, 'A crisis.');
      await expect(open()).rejects.toMatchObject({ code: 'frozen' });
    });

    it('that was altered since its approval', async () => {
      await test.owner(`UPDATE captions SET text = 'Altered.' WHERE id = $1`, [item.captionId]);
      await expect(open()).rejects.toMatchObject({ code: 'certificate_changed' });
    });

    it('longer than the place takes, counted as it counts', async () => {
      await expect(open({ place: 'x', text: 'a'.repeat(256) })).rejects.toMatchObject({
        kind: 'invalid',
        errors: [expect.objectContaining({ field: 'text' })],
      });
    });

    it('where a place opens with a link alone and there is none', async () => {
      const plain = await approved({ linkUrl: null });
      for (const place of ['facebook', 'teams'] as const)
        await expect(open({ place }, plain)).rejects.toMatchObject({ code: 'link_needed' });
    });

    it('to who does not share', async () => {
      const reviewer = await aMember(test, { organisationId: member.organisationId, roles: ['reviewer'] });
      await expect(open({}, item, reviewer)).rejects.toMatchObject({ code: 'node_not_yours' });
    });
  });

  it('keeps to what is fixed, and never leaves the disclosure out', async () => {
    const fixed = await approved({ captions: [aCaption({ locked: true, disclosure: 'I work for Acme.' })] });
    await expect(open({ text: 'Something else.' }, fixed)).rejects.toMatchObject({ kind: 'invalid' });
    for (const place of INTENT_KINDS) expect((await open({ place }, fixed)).text).toContain('I work for Acme.');
  });

  it('of content without a link has none in it', async () => {
    const plain = await approved({ linkUrl: null });
    expect(await open({ place: 'mail' }, plain)).toMatchObject({ text: A_TEXT, linkUrl: null, prefilled: true });
  });
});

describe('which places are open', () => {
  it('is said once for the organisation, and each change of it is on record', async () => {
    await switchOn('x', 'mail');
    await switchOn('mail', 'x');
    expect(await room.get(IntentQueries).places(member)).toEqual(['x', 'mail']);
    const facts = await test.owner<{ detail: object }>(
      `SELECT detail FROM ledger_entries WHERE organisation_id = $1 AND kind = 'intents.changed' ORDER BY at, id`,
      [member.organisationId],
    );
    expect(facts.map(({ detail }) => detail)).toEqual([{ places: [...INTENT_KINDS] }, { places: ['x', 'mail'] }]);
  });

  it('is none where nobody has said anything', async () => {
    const stranger = await aMember(test, await anOrganisation(test));
    expect(await room.get(IntentQueries).places(stranger)).toEqual([]);
  });
});

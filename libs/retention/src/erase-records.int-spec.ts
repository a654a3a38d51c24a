import { CreateItem, EditItem } from '#libs/content';
import { newId, type Actor } from '#libs/kernel';
import { CancelShare } from '#libs/shares';
import { aDraft, sendToReview } from '#testing/content';
import { createTestDatabase, type TestDatabase } from '#testing/platform';
import { aPublishedShare, aShare, factsOf } from '#testing/shares';
import { RetentionQueries } from './index.js';
import { aKeptStage, theRetentionRooms, type KeptStage, type RetentionRooms } from '../testing/index.js';

const LATER = { localTime: '2026-12-24T10:00', timeZone: 'UTC' };

describe('erasing what is over', () => {
  let test: TestDatabase;
  let rooms: RetentionRooms;
  let kept: KeptStage;

  beforeAll(async () => {
    test = await createTestDatabase();
    rooms = await theRetentionRooms(test);
  });
  afterAll(() => test.drop());
  beforeEach(async () => {
    kept = await aKeptStage(test, rooms);
  });

  it('leaves nothing of a retired item but what it says of it and the ledger', async () => {
    const shareId = await aShare(rooms.shares, kept, { schedule: LATER });
    await rooms.shares.get(CancelShare).execute(kept.member, shareId);
    await kept.retire();
    await kept.aged(366);
    const before = await test.owner('SELECT id FROM ledger_entries WHERE organisation_id = $1', [kept.organisationId]);
    await kept.sweep();
    for (const table of ['content_versions', 'certificates', 'shares', 'page_watches', 'recalls', 'comments']) {
      expect({ table, rows: await test.owner(`SELECT FROM ${table} WHERE item_id = $1`, [kept.item.itemId]) }).toEqual({
        table,
        rows: [],
      });
    }
    expect(await test.owner('SELECT FROM content_items WHERE id = $1', [kept.item.itemId])).toEqual([]);
    expect(await test.owner('SELECT FROM captions WHERE id = $1', [kept.item.captionId])).toEqual([]);
    expect(await kept.erased()).toMatchObject({
      class: 'items',
      counts: { content_versions: 1, captions: 1, shares: 1 },
    });
    expect((await kept.erased())?.certificates).toContain(kept.item.certificate);
    expect((await factsOf(test, kept.item.itemId)).at(-1)).toBe('item.erased');
    const [fact] = await test.owner<{ detail: object }>(
      `SELECT detail FROM ledger_entries WHERE subject_id = $1 AND kind = 'item.erased'`,
      [kept.item.itemId],
    );
    expect(fact?.detail).toMatchObject({ class: 'items', versions: 1, shares: 1, certificates: expect.any(Array) });
    const after = await test.owner('SELECT id FROM ledger_entries WHERE organisation_id = $1', [kept.organisationId]);
    expect(after).toHaveLength(before.length + 1);
  });

  it('says to whoever opens its address when it went, by which rule and who had set it; to nobody of another organisation', async () => {
    const erasure = (by: Actor) => rooms.retention.get(RetentionQueries).erasure(by, kept.item.itemId);
    await expect(erasure(kept.admin)).rejects.toMatchObject({ kind: 'not_found' });
    await kept.retire();
    await kept.aged(366);
    await kept.sweep();
    expect(await erasure(kept.item.author)).toMatchObject({
      class: 'items',
      days: 365,
      rule: { by: { id: kept.admin.memberId, name: 'Ada' }, at: expect.any(Date) },
      certificates: expect.arrayContaining([kept.item.certificate]),
    });
    const elsewhere = await aKeptStage(test, rooms);
    await expect(erasure(elsewhere.admin)).rejects.toMatchObject({ kind: 'not_found' });
  });

  it('waits until the time of its class is over, and keeps for ever what has none', async () => {
    await kept.retire();
    await kept.aged(364);
    await kept.sweep();
    expect(await kept.erased()).toBeNull();
    await kept.keep({ items: null, drafts: 1, suggestions: 1 });
    await kept.aged(30_000);
    await kept.sweep();
    expect(await kept.erase()).toEqual([]);
    expect(await kept.erased()).toBeNull();
  });

  it('leaves alone what is in the feed, in review, or being written anew', async () => {
    await kept.aged(1_000);
    await kept.sweep();
    expect(await kept.erased()).toBeNull();
    await rooms.shares.get(EditItem).execute(kept.item.author, kept.item.itemId, aDraft({ title: 'Open evening' }));
    await kept.aged(1_000);
    expect(await kept.erase()).toEqual([]);
    await sendToReview(test, rooms.shares, kept.item.author, kept.item.itemId);
    await kept.aged(1_000);
    expect(await kept.erase()).toEqual([]);
  });

  it('erases an approved item once its validity and its time are over', async () => {
    await kept.aged(1_000);
    await test.owner(`UPDATE content_versions SET expires_at = now() - interval '364 days' WHERE item_id = $1`, [
      kept.item.itemId,
    ]);
    expect(await kept.erase()).toEqual([]);
    await test.owner(`UPDATE content_versions SET expires_at = now() - interval '366 days' WHERE item_id = $1`, [
      kept.item.itemId,
    ]);
    await kept.sweep();
    expect(await kept.erased()).toMatchObject({ class: 'items' });
  });

  it('erases a draft that never went to review by the time of drafts', async () => {
    const itemId = await rooms.shares.get(CreateItem).execute(kept.item.author, aDraft());
    await kept.aged(89, itemId);
    await kept.sweep();
    expect(await kept.erased(itemId)).toBeNull();
    await kept.aged(91, itemId);
    await kept.sweep();
    expect(await kept.erased(itemId)).toMatchObject({ class: 'drafts', certificates: [] });
  });

  it('leaves every figure of the item as it was', async () => {
    const shareId = await aPublishedShare(rooms.shares, kept);
    await kept.retire();
    await test.owner(
      `INSERT INTO reach_facts (organisation_id, day, share_id, member_id, item_id, node, network, published, withdrawn, human_clicks)
       VALUES ($1, '2026-11-02', $2, $3, $4, 'advocacy', 'linkedin', 1, true, 7)`,
      [kept.organisationId, shareId, kept.member.memberId, kept.item.itemId],
    );
    const figures = () =>
      test.owner(
        `SELECT (SELECT count(*) FROM share_links WHERE organisation_id = $1) AS links,
                (SELECT sum(human_clicks) FROM reach_facts WHERE organisation_id = $1) AS clicks`,
        [kept.organisationId],
      );
    const before = await figures();
    expect(before).toEqual([{ links: '1', clicks: '7' }]);
    await test.owner(`UPDATE publications SET state = 'withdrawn' WHERE share_id = $1`, [shareId]);
    await kept.aged(1_000);
    await kept.sweep();
    expect(await kept.erased()).not.toBeNull();
    expect(await figures()).toEqual(before);
  });

  it('erases a suggestion that was declined, once its time is over and nobody in it is held', async () => {
    const suggested = async (state: string, days: number) => {
      const [id, screeningId] = [newId(), newId()];
      await test.owner(
        `INSERT INTO screenings (organisation_id, id, subject_kind, member_id, text_hash, verdict, route, packs, context, findings, at)
         VALUES ($1, $2, 'draft', $3, 'hash', 'pass', false, '[]', '{}', '[]', now())`,
        [kept.organisationId, screeningId, kept.member.memberId],
      );
      await test.owner(
        `INSERT INTO content_suggestions (organisation_id, id, member_id, language, sealed_text, screening_id, state, made_at, decided_by, decided_at)
         VALUES ($1, $2, $3, 'en', 'sealed', $4, $5, now() - interval '900 days',
                 CASE WHEN $5 = 'waiting' THEN NULL ELSE $6::uuid END,
                 CASE WHEN $5 = 'waiting' THEN NULL ELSE now() - make_interval(days => $7) END)`,
        [kept.organisationId, id, kept.member.memberId, screeningId, state, kept.admin.memberId, days],
      );
      return { id, screeningId };
    };
    const left = async () =>
      (
        await test.owner<{ id: string }>('SELECT id FROM content_suggestions WHERE organisation_id = $1', [
          kept.organisationId,
        ])
      ).map(({ id }) => id);
    const [young, waiting, old] = [
      await suggested('declined', 29),
      await suggested('waiting', 0),
      await suggested('declined', 31),
    ];
    await test.owner(
      'INSERT INTO legal_holds (organisation_id, member_id, reason, placed_by, since) VALUES ($1, $2, $3, $2, now())',
      [kept.organisationId, kept.admin.memberId, 'Asked for by a court.'],
    );
    await kept.sweep();
    expect(await left()).toHaveLength(3);
    await test.owner('DELETE FROM legal_holds WHERE organisation_id = $1', [kept.organisationId]);
    await kept.sweep();
    expect((await left()).sort()).toEqual([young.id, waiting.id].sort());
    expect(await factsOf(test, old.id)).toEqual(['content_suggestion.erased']);
    expect(await test.owner('SELECT FROM screenings WHERE id = $1', [old.screeningId])).toEqual([]);
  });
});

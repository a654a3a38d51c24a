import { CreateItem, EditItem, RetireItem } from '#libs/content';
import { Clock, newId, type Actor } from '#libs/kernel';
import { CancelShare, SharesModule } from '#libs/shares';
import { aDraft, sendToReview } from '#testing/content';
import { FixedClock } from '#testing/kernel';
import { FakeAdapter, theNetwork } from '#testing/networks';
import { triggerWords } from '#testing/packs';
import { aMember, anOrganisation } from '#testing/people';
import { createTestDatabase, instead, openRoom, type Room, type TestDatabase } from '#testing/platform';
import { aFreshStage, aPublishedShare, aShare, factsOf, type SharesRoom, type Stage } from '#testing/shares';
import { ChangeRetention, EraseRecords, HoldItem, ReleaseItem, RetentionModule, RetentionQueries } from './index.js';

describe('erasing what is over', () => {
  let test: TestDatabase;
  let room: SharesRoom;
  let retention: Room;
  let stage: Stage;
  let admin: Actor;
  const LATER = { localTime: '2026-12-24T10:00', timeZone: 'UTC' };

  beforeAll(async () => {
    test = await createTestDatabase();
    const [clock, adapter] = [new FixedClock(), new FakeAdapter()];
    room = {
      ...(await openRoom(test, SharesModule, [instead(Clock, clock), triggerWords(), theNetwork(adapter)])),
      clock,
      adapter,
    };
    retention = await openRoom(test, RetentionModule, [instead(Clock, clock)]);
  });
  afterAll(() => test.drop());
  beforeEach(async () => {
    stage = await aFreshStage(test, room);
    admin = await aMember(test, { organisationId: stage.organisationId, roles: ['admin'], name: 'Ada' });
    await keep({ items: 365, drafts: 90, suggestions: 30 });
  });

  const keep = (days: { items: number | null; drafts: number | null; suggestions: number | null }) =>
    retention.get(ChangeRetention).execute(admin, days);
  const sweep = (organisationId = stage.organisationId) => retention.get(EraseRecords).execute(organisationId);
  const hold = (itemId = stage.item.itemId) => retention.get(HoldItem).execute(admin, itemId, 'A lawsuit is pending.');
  const retire = () => room.get(RetireItem).execute(stage.item.author, stage.item.itemId, 'Out of date.');
  const keeping = (itemId = stage.item.itemId, by = admin) => retention.get(RetentionQueries).keeping(by, itemId);
  const erased = async (itemId?: string) => (await keeping(itemId)).erased;
  const eraseBy = (organisationId: string, itemId = stage.item.itemId) =>
    test.database.within(organisationId, (tx) => tx.query<unknown[]>('SELECT * FROM erase_item($1)', [itemId]));

  /** Until an erasure stands before somebody's lock. */
  async function untilItWaits(): Promise<void> {
    const waiting = `SELECT FROM pg_stat_activity
      WHERE datname = current_database() AND wait_event_type = 'Lock' AND query LIKE '%erase_item%'`;
    while ((await test.owner(waiting)).length === 0);
  }

  /** As if everything of the item had happened so many days before it did. */
  async function aged(days: number, itemId = stage.item.itemId): Promise<void> {
    const earlier = `now() - make_interval(days => ${days})`;
    await test.owner(
      `UPDATE content_items SET updated_at = ${earlier}, retired_at = CASE WHEN retired_at IS NULL THEN NULL ELSE ${earlier} END
        WHERE id = $1`,
      [itemId],
    );
    await test.owner(
      `UPDATE approvals SET at = ${earlier} WHERE version_id IN (SELECT id FROM content_versions WHERE item_id = $1)`,
      [itemId],
    );
    await test.owner(
      `UPDATE publications SET updated_at = ${earlier} WHERE share_id IN (SELECT id FROM shares WHERE item_id = $1)`,
      [itemId],
    );
  }

  it('leaves nothing of a retired item but what it says of it and the ledger', async () => {
    const shareId = await aShare(room, stage, { schedule: LATER });
    await room.get(CancelShare).execute(stage.member, shareId);
    await retire();
    await aged(366);
    const before = await test.owner('SELECT id FROM ledger_entries WHERE organisation_id = $1', [stage.organisationId]);
    await sweep();
    for (const table of ['content_versions', 'certificates', 'shares', 'page_watches', 'recalls', 'comments']) {
      expect({ table, rows: await test.owner(`SELECT FROM ${table} WHERE item_id = $1`, [stage.item.itemId]) }).toEqual(
        {
          table,
          rows: [],
        },
      );
    }
    expect(await test.owner('SELECT FROM content_items WHERE id = $1', [stage.item.itemId])).toEqual([]);
    expect(await test.owner('SELECT FROM captions WHERE id = $1', [stage.item.captionId])).toEqual([]);
    expect(await erased()).toMatchObject({ class: 'items', counts: { content_versions: 1, captions: 1, shares: 1 } });
    expect((await erased())?.certificates).toContain(stage.item.certificate);
    expect((await factsOf(test, stage.item.itemId)).at(-1)).toBe('item.erased');
    const [fact] = await test.owner<{ detail: object }>(
      `SELECT detail FROM ledger_entries WHERE subject_id = $1 AND kind = 'item.erased'`,
      [stage.item.itemId],
    );
    expect(fact?.detail).toMatchObject({ class: 'items', versions: 1, shares: 1, certificates: expect.any(Array) });
    const after = await test.owner('SELECT id FROM ledger_entries WHERE organisation_id = $1', [stage.organisationId]);
    expect(after).toHaveLength(before.length + 1);
  });

  it('waits until the time of its class is over, and keeps for ever what has none', async () => {
    await retire();
    await aged(364);
    await sweep();
    expect(await erased()).toBeNull();
    await keep({ items: null, drafts: 1, suggestions: 1 });
    await aged(30_000);
    await sweep();
    expect(await eraseBy(stage.organisationId)).toEqual([]);
    expect(await erased()).toBeNull();
  });

  it('leaves alone what is in the feed, in review, or being written anew', async () => {
    await aged(1_000);
    await sweep();
    expect(await erased()).toBeNull();
    await room.get(EditItem).execute(stage.item.author, stage.item.itemId, aDraft({ title: 'Open evening' }));
    await aged(1_000);
    expect(await eraseBy(stage.organisationId)).toEqual([]);
    await sendToReview(test, room, stage.item.author, stage.item.itemId);
    await aged(1_000);
    expect(await eraseBy(stage.organisationId)).toEqual([]);
  });

  it('erases an approved item once its validity and its time are over', async () => {
    await aged(1_000);
    await test.owner(`UPDATE content_versions SET expires_at = now() - interval '364 days' WHERE item_id = $1`, [
      stage.item.itemId,
    ]);
    expect(await eraseBy(stage.organisationId)).toEqual([]);
    await test.owner(`UPDATE content_versions SET expires_at = now() - interval '366 days' WHERE item_id = $1`, [
      stage.item.itemId,
    ]);
    await sweep();
    expect(await erased()).toMatchObject({ class: 'items' });
  });

  it('erases a draft that never went to review by the time of drafts', async () => {
    const itemId = await room.get(CreateItem).execute(stage.item.author, aDraft());
    await aged(89, itemId);
    await sweep();
    expect(await erased(itemId)).toBeNull();
    await aged(91, itemId);
    await sweep();
    expect(await erased(itemId)).toMatchObject({ class: 'drafts', certificates: [] });
  });

  it('keeps an item whose post stands at its network, or with a share that is not over', async () => {
    const shareId = await aPublishedShare(room, stage);
    await retire();
    await aged(1_000);
    await sweep();
    expect(await erased()).toBeNull();
    for (const state of ['scheduled', 'unknown']) {
      await test.owner('UPDATE publications SET state = $2 WHERE share_id = $1', [shareId, state]);
      expect(await eraseBy(stage.organisationId)).toEqual([]);
    }
    await test.owner(
      `UPDATE publications SET state = 'held', hold_key = 'reconnect', updated_at = now() - interval '1000 days' WHERE share_id = $1`,
      [shareId],
    );
    expect(await eraseBy(stage.organisationId)).toEqual([]);
    await test.owner(
      `UPDATE publications SET state = 'withdrawn', hold_key = NULL, updated_at = now() - interval '364 days' WHERE share_id = $1`,
      [shareId],
    );
    expect(await eraseBy(stage.organisationId)).toEqual([]);
    await aged(1_000);
    await sweep();
    expect(await erased()).toMatchObject({ counts: { shares: 1, publications: 1 } });
  });

  it('keeps what is under a hold until it is lifted', async () => {
    await retire();
    await hold();
    await aged(1_000);
    await sweep();
    expect(await eraseBy(stage.organisationId)).toEqual([]);
    await expect(hold()).rejects.toMatchObject({ code: 'held' });
    await retention.get(ReleaseItem).execute(admin, stage.item.itemId);
    await expect(retention.get(ReleaseItem).execute(admin, stage.item.itemId)).rejects.toMatchObject({
      code: 'not_held',
    });
    expect((await keeping()).holds).toMatchObject([
      { reason: 'A lawsuit is pending.', placedBy: { name: 'Ada' }, lifted: { by: { name: 'Ada' } } },
    ]);
    await sweep();
    expect(await erased()).not.toBeNull();
    expect(await factsOf(test, stage.item.itemId)).toEqual(
      expect.arrayContaining(['item_hold.placed', 'item_hold.lifted', 'item.erased']),
    );
  });

  it('keeps what one of its people under a hold had a hand in', async () => {
    await retire();
    await aged(1_000);
    await test.owner(
      'INSERT INTO legal_holds (organisation_id, member_id, reason, placed_by, since) VALUES ($1, $2, $3, $4, now())',
      [stage.organisationId, stage.item.reviewer.memberId, 'Asked for by a court.', admin.memberId],
    );
    await sweep();
    expect(await eraseBy(stage.organisationId)).toEqual([]);
  });

  it('waits for a hold that is being placed, and then finds it', async () => {
    await retire();
    await aged(1_000);
    let erasing: Promise<unknown[]> | undefined;
    await test.database.within(admin, async (tx) => {
      await tx.query('INSERT INTO item_holds (id, item_id, reason, placed_by, since) VALUES ($1, $2, $3, $4, now())', [
        newId(),
        stage.item.itemId,
        'A lawsuit is pending.',
        admin.memberId,
      ]);
      erasing = eraseBy(stage.organisationId);
      await untilItWaits();
    });
    expect(await erasing).toEqual([]);
    expect(await erased()).toBeNull();
  });

  it('is out of reach of another organisation, and of the application’s own hands', async () => {
    await retire();
    await aged(1_000);
    const other = await anOrganisation(test);
    const otherAdmin = await aMember(test, { ...other, roles: ['admin'] });
    await retention.get(ChangeRetention).execute(otherAdmin, { items: 1, drafts: 1, suggestions: 1 });
    expect(await eraseBy(other.organisationId)).toEqual([]);
    await expect(retention.get(HoldItem).execute(otherAdmin, stage.item.itemId, 'Mine.')).rejects.toMatchObject({
      kind: 'not_found',
    });
    for (const table of ['certificates', 'approvals', 'erased_items', 'item_holds', 'screenings']) {
      await expect(
        test.database.within(admin, (tx) =>
          tx.query(`DELETE FROM ${table} WHERE organisation_id = current_organisation()`),
        ),
      ).rejects.toThrow('permission denied');
    }
    await expect(keeping(stage.item.itemId, otherAdmin)).rejects.toMatchObject({ kind: 'not_found' });
    await sweep(other.organisationId);
    expect(await erased()).toBeNull();
  });

  it('leaves every figure of the item as it was', async () => {
    const shareId = await aPublishedShare(room, stage);
    await retire();
    await test.owner(
      `INSERT INTO reach_facts (organisation_id, day, share_id, member_id, item_id, node, network, published, withdrawn, human_clicks)
       VALUES ($1, '2026-11-02', $2, $3, $4, 'advocacy', 'linkedin', 1, true, 7)`,
      [stage.organisationId, shareId, stage.member.memberId, stage.item.itemId],
    );
    const figures = () =>
      test.owner(
        `SELECT (SELECT count(*) FROM share_links WHERE organisation_id = $1) AS links,
                (SELECT sum(human_clicks) FROM reach_facts WHERE organisation_id = $1) AS clicks`,
        [stage.organisationId],
      );
    const before = await figures();
    expect(before).toEqual([{ links: '1', clicks: '7' }]);
    await test.owner(`UPDATE publications SET state = 'withdrawn' WHERE share_id = $1`, [shareId]);
    await aged(1_000);
    await sweep();
    expect(await erased()).not.toBeNull();
    expect(await figures()).toEqual(before);
  });

  it('erases a suggestion that was declined, once its time is over and nobody in it is held', async () => {
    const suggested = async (state: string, days: number) => {
      const [id, screeningId] = [newId(), newId()];
      await test.owner(
        `INSERT INTO screenings (organisation_id, id, subject_kind, member_id, text_hash, verdict, route, packs, context, findings, at)
         VALUES ($1, $2, 'draft', $3, 'hash', 'pass', false, '[]', '{}', '[]', now())`,
        [stage.organisationId, screeningId, stage.member.memberId],
      );
      await test.owner(
        `INSERT INTO content_suggestions (organisation_id, id, member_id, language, sealed_text, screening_id, state, made_at, decided_by, decided_at)
         VALUES ($1, $2, $3, 'en', 'sealed', $4, $5, now() - interval '900 days',
                 CASE WHEN $5 = 'waiting' THEN NULL ELSE $6::uuid END,
                 CASE WHEN $5 = 'waiting' THEN NULL ELSE now() - make_interval(days => $7) END)`,
        [stage.organisationId, id, stage.member.memberId, screeningId, state, admin.memberId, days],
      );
      return { id, screeningId };
    };
    const left = async () =>
      (
        await test.owner<{ id: string }>('SELECT id FROM content_suggestions WHERE organisation_id = $1', [
          stage.organisationId,
        ])
      ).map(({ id }) => id);
    const [young, waiting, old] = [
      await suggested('declined', 29),
      await suggested('waiting', 0),
      await suggested('declined', 31),
    ];
    await test.owner(
      'INSERT INTO legal_holds (organisation_id, member_id, reason, placed_by, since) VALUES ($1, $2, $3, $2, now())',
      [stage.organisationId, admin.memberId, 'Asked for by a court.'],
    );
    await sweep();
    expect(await left()).toHaveLength(3);
    await test.owner('DELETE FROM legal_holds WHERE organisation_id = $1', [stage.organisationId]);
    await sweep();
    expect((await left()).sort()).toEqual([young.id, waiting.id].sort());
    expect(await factsOf(test, old.id)).toEqual(['content_suggestion.erased']);
    expect(await test.owner('SELECT FROM screenings WHERE id = $1', [old.screeningId])).toEqual([]);
  });

  it('takes days from 1 on, or for ever, and tells which class is wrong', async () => {
    await expect(keep({ items: 0, drafts: null, suggestions: null })).rejects.toMatchObject({
      errors: [{ field: 'items' }],
    });
    await keep({ items: 365, drafts: 90, suggestions: 30 });
    expect(await factsOf(test, stage.organisationId)).toEqual(expect.arrayContaining(['retention.changed']));
    expect(await retention.get(RetentionQueries).settings(admin)).toEqual({ items: 365, drafts: 90, suggestions: 30 });
  });
});

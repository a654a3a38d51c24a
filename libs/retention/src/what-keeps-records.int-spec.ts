import { newId } from '#libs/kernel';
import { aMember, anOrganisation } from '#testing/people';
import { createTestDatabase, type TestDatabase } from '#testing/platform';
import { aPublishedShare, factsOf } from '#testing/shares';
import { aKeptStage, theRetentionRooms, type KeptStage, type RetentionRooms } from '../testing/index.js';
import { ChangeRetention, HoldItem, ReleaseItem, RetentionQueries } from './index.js';

describe('what keeps a record that is over', () => {
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

  const hold = (reason = 'A lawsuit is pending.') =>
    rooms.retention.get(HoldItem).execute(kept.admin, kept.item.itemId, reason);

  /** As if the hold on the item had ended so many days ago. */
  const over = (column: 'lifted_at' | 'ends_at', days: number) =>
    test.owner(`UPDATE item_holds SET ${column} = now() - make_interval(days => $2) WHERE item_id = $1`, [
      kept.item.itemId,
      days,
    ]);

  /** Until an erasure stands before somebody's lock. */
  async function untilItWaits(): Promise<void> {
    const waiting = `SELECT FROM pg_stat_activity
      WHERE datname = current_database() AND wait_event_type = 'Lock' AND query LIKE '%erase_item%'`;
    while ((await test.owner(waiting)).length === 0);
  }

  it('keeps an item whose post stands at its network, or with a share that is not over', async () => {
    const shareId = await aPublishedShare(rooms.shares, kept);
    await kept.retire();
    await kept.aged(1_000);
    await kept.sweep();
    expect(await kept.erased()).toBeNull();
    for (const state of ['scheduled', 'unknown']) {
      await test.owner('UPDATE publications SET state = $2 WHERE share_id = $1', [shareId, state]);
      expect(await kept.erase()).toEqual([]);
    }
    await test.owner(
      `UPDATE publications SET state = 'held', hold_key = 'reconnect', updated_at = now() - interval '1000 days' WHERE share_id = $1`,
      [shareId],
    );
    expect(await kept.erase()).toEqual([]);
    await test.owner(
      `UPDATE publications SET state = 'withdrawn', hold_key = NULL, updated_at = now() - interval '364 days' WHERE share_id = $1`,
      [shareId],
    );
    expect(await kept.erase()).toEqual([]);
    await kept.aged(1_000);
    await kept.sweep();
    expect(await kept.erased()).toMatchObject({ counts: { shares: 1, publications: 1 } });
  });

  it('keeps what is under a hold until it is lifted', async () => {
    await kept.retire();
    for (const nothing of ['  ', '\u200b'])
      await expect(hold(nothing)).rejects.toMatchObject({ errors: [{ field: 'reason' }] });
    await hold();
    await kept.aged(1_000);
    await kept.sweep();
    expect(await kept.erase()).toEqual([]);
    await expect(hold()).rejects.toMatchObject({ code: 'held' });
    const lift = (why: string) => rooms.retention.get(ReleaseItem).execute(kept.admin, kept.item.itemId, why);
    for (const nothing of ['  ', '\u200b'])
      await expect(lift(nothing)).rejects.toMatchObject({ errors: [{ field: 'reason' }] });
    await lift('The lawsuit is settled.');
    await expect(lift('Once more.')).rejects.toMatchObject({ code: 'not_held' });
    expect((await kept.keeping()).holds).toMatchObject([
      {
        reason: 'A lawsuit is pending.',
        placedBy: { name: 'Ada' },
        state: 'lifted',
        lifted: { by: { name: 'Ada' }, reason: 'The lawsuit is settled.' },
      },
    ]);
    await over('lifted_at', 6);
    await kept.sweep();
    expect(await kept.erased()).toBeNull();
    await over('lifted_at', 8);
    await kept.sweep();
    expect(await kept.erased()).not.toBeNull();
    expect(await factsOf(test, kept.item.itemId)).toEqual(
      expect.arrayContaining(['item_hold.placed', 'item_hold.lifted', 'item.erased']),
    );
  });

  it('keeps what one of its people under a hold had a hand in', async () => {
    await kept.retire();
    await kept.aged(1_000);
    await test.owner(
      'INSERT INTO legal_holds (organisation_id, member_id, reason, placed_by, since) VALUES ($1, $2, $3, $4, now())',
      [kept.organisationId, kept.item.reviewer.memberId, 'Asked for by a court.', kept.admin.memberId],
    );
    await kept.sweep();
    expect(await kept.erase()).toEqual([]);
  });

  it('waits for a hold that is being placed, and then finds it', async () => {
    await kept.retire();
    await kept.aged(1_000);
    let erasing: Promise<unknown[]> | undefined;
    await test.database.within(kept.admin, async (tx) => {
      await tx.query('INSERT INTO item_holds (id, item_id, reason, placed_by, since) VALUES ($1, $2, $3, $4, now())', [
        newId(),
        kept.item.itemId,
        'A lawsuit is pending.',
        kept.admin.memberId,
      ]);
      erasing = kept.erase();
      await untilItWaits();
    });
    expect(await erasing).toEqual([]);
    expect(await kept.erased()).toBeNull();
  });

  it('is out of reach of another organisation, and of the application’s own hands', async () => {
    await kept.retire();
    await kept.aged(1_000);
    const other = await anOrganisation(test);
    const otherAdmin = await aMember(test, { ...other, roles: ['admin'] });
    await rooms.retention.get(ChangeRetention).execute(otherAdmin, { items: 1, drafts: 1, suggestions: 1 });
    expect(await kept.erase(other.organisationId)).toEqual([]);
    await expect(rooms.retention.get(HoldItem).execute(otherAdmin, kept.item.itemId, 'Mine.')).rejects.toMatchObject({
      kind: 'not_found',
    });
    for (const table of ['certificates', 'approvals', 'erased_items', 'item_holds', 'screenings']) {
      await expect(
        test.database.within(kept.admin, (tx) =>
          tx.query(`DELETE FROM ${table} WHERE organisation_id = current_organisation()`),
        ),
      ).rejects.toThrow('permission denied');
    }
    await expect(kept.keeping(kept.item.itemId, otherAdmin)).rejects.toMatchObject({ kind: 'not_found' });
    await kept.sweep(other.organisationId);
    expect(await kept.erased()).toBeNull();
  });

  it('takes days from 1 on, or for ever, and tells which class is wrong', async () => {
    await expect(kept.keep({ items: 0, drafts: null, suggestions: null })).rejects.toMatchObject({
      errors: [{ field: 'items' }],
    });
    await kept.keep({ items: 365, drafts: 90, suggestions: 30 });
    expect(await factsOf(test, kept.organisationId)).toEqual(expect.arrayContaining(['retention.changed']));
    expect(await rooms.retention.get(RetentionQueries).settings(kept.admin)).toEqual({
      items: 365,
      drafts: 90,
      suggestions: 30,
    });
  });
});

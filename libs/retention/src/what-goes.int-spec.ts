import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, rmSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Module } from '@nestjs/common';
import sharp from 'sharp';
import { CommentsModule, WriteComment } from '#libs/comments';
import { AnswerIntent, ChangeIntentSettings, OpenIntent } from '#libs/intents';
import { LedgerModule, SealEntries, SealedFacts, type FactContract } from '#libs/ledger';
import { StoreImage } from '#libs/media';
import { VisitPosts, PostChecksModule } from '#libs/post-checks';
import { itemRecalled } from '#libs/recalls';
import { CarryOutRecall, RecallItem, RecallWorkModule } from '#libs/recall-work';
import { newId } from '#libs/kernel';
import { RetireItem } from '#libs/content';
import { anApprovedItem } from '#testing/content';
import { aMember } from '#testing/people';
import { createTestDatabase, type TestDatabase } from '#testing/platform';
import { aPublishedShare } from '#testing/shares';
import { itemErased } from './index.js';
import { aKeptStage, theRetentionRooms, type KeptStage, type RetentionRooms } from '../testing/index.js';

@Module({ imports: [CommentsModule, LedgerModule, PostChecksModule, RecallWorkModule] })
class Rooms {}

const DAY = 24 * 3_600_000;

describe('what goes with a recalled item', () => {
  let test: TestDatabase;
  let rooms: RetentionRooms;
  let kept: KeptStage;
  let imageId: string;
  let file: string;
  let colour = 0;
  const folder = mkdtempSync(join(tmpdir(), 'vouchsafe-kept-'));

  beforeAll(async () => {
    test = await createTestDatabase({ DATA_DIR: folder });
    rooms = await theRetentionRooms(test, Rooms);
  });
  afterAll(async () => {
    await test.drop();
    rmSync(folder, { recursive: true, force: true });
  });
  beforeEach(async () => {
    kept = await aKeptStage(test, rooms);
    const background = { r: (colour += 20), g: 0, b: 0 };
    const bytes = await sharp({ create: { width: 40, height: 20, channels: 3, background } })
      .png()
      .toBuffer();
    const { author } = kept.item;
    const stored = await rooms.shares.get(StoreImage).execute(author, bytes);
    imageId = stored.id;
    file = join(folder, 'media', kept.organisationId, stored.sha256);
    kept.item = await anApprovedItem(test, rooms.shares, author, { imageId, imageAlt: 'Our laboratory' });
  });

  const anHourOld = () => utimesSync(file, new Date(Date.now() - 2 * 3_600_000), new Date(Date.now() - 2 * 3_600_000));
  const rowsOf = async (table: string, where: string) =>
    test.owner(`SELECT FROM ${table} WHERE organisation_id = $1 AND ${where}`, [kept.organisationId]);

  /** Published, looked after, said something about, told of, and then recalled and gone at its network. */
  async function recalledItem(): Promise<string> {
    const { itemId, versionId, reviewer } = kept.item;
    const shareId = await aPublishedShare(rooms.shares, kept);
    rooms.shares.clock.advance(DAY);
    await rooms.shares.get(VisitPosts).execute(kept.organisationId);
    await rooms.shares.get(WriteComment).execute(reviewer, itemId, {
      versionId,
      field: 'whole',
      network: null,
      language: null,
      nth: 1,
      at: null,
      text: 'A figure is wrong.',
    });
    await test.owner(
      `INSERT INTO page_snapshots (organisation_id, id, item_id, version_id, address, status, main_text, sha256, fetched_at)
       VALUES ($1, $2, $3, $4, 'https://acme.example/open-day', 200, 'Come and see.', 'hash', now())`,
      [kept.organisationId, newId(), itemId, versionId],
    );
    for (const subjectId of [itemId, shareId])
      await test.owner(
        `INSERT INTO notifications (organisation_id, id, member_id, kind, cause, subject_id, about, group_key, group_id, at,
                                    created_at, inbox, urgent, digest)
         VALUES ($1, $2::uuid, $3, 'test.told', $2::uuid::text, $4, '{"title": "Open day"}', 'all', $2::uuid, now(), now(), true, false, false)`,
        [kept.organisationId, newId(), kept.admin.memberId, subjectId],
      );
    const order = { itemId, reason: 'A figure in it was wrong.', links: 'notice' } as const;
    await rooms.shares.get(RecallItem).execute(kept.admin, order);
    await rooms.shares.get(CarryOutRecall).execute(kept.organisationId);
    return shareId;
  }

  const seal = async () => {
    while ((await rooms.shares.get(SealEntries).execute(kept.organisationId)).more);
  };
  const aged = async () => {
    await kept.aged(1_000, kept.item.itemId);
    await test.owner(
      `UPDATE recalls SET recalled_at = now() - interval '1000 days',
              finished_at = CASE WHEN finished_at IS NULL THEN NULL ELSE now() - interval '1000 days' END WHERE item_id = $1`,
      [kept.item.itemId],
    );
  };

  it('is what was said, seen, told, posted and shown of it; the ledger holds, and knows its certificate again', async () => {
    const shareId = await recalledItem();
    const { itemId } = kept.item;
    const [certificate] = await test.owner<{ body: string }>('SELECT body FROM certificates WHERE item_id = $1', [
      itemId,
    ]);
    const ofItem = [
      'comments',
      'page_snapshots',
      'post_checks',
      'recalls',
      'certificates',
      'content_versions',
      'shares',
    ];
    for (const table of ofItem) expect(await rowsOf(table, `item_id = '${itemId}'`)).not.toEqual([]);
    await seal();
    await aged();
    anHourOld();
    await kept.sweep();
    for (const table of ofItem)
      expect({ table, rows: await rowsOf(table, `item_id = '${itemId}'`) }).toEqual({ table, rows: [] });
    expect(await rowsOf('recalled_shares', `share_id = '${shareId}'`)).toEqual([]);
    expect(await rowsOf('notifications', `subject_id IN ('${itemId}', '${shareId}')`)).toEqual([]);
    expect(await rowsOf('media', `id = '${imageId}'`)).toEqual([]);
    expect(existsSync(file)).toBe(false);
    const hash = createHash('sha256').update(certificate!.body).digest('hex');
    expect((await kept.erased(itemId))?.certificates).toContain(hash);
    await seal();
    const said = (contract: FactContract) =>
      test.database.within(kept.organisationId, (tx) =>
        rooms.shares.get(SealedFacts).about(tx, kept.organisationId, contract, itemId),
      );
    expect(await said(itemRecalled)).toHaveLength(1);
    expect(await said(itemErased)).toMatchObject([
      { versions: 1, comments: 1, shares: 1, certificates: expect.arrayContaining([hash]) },
    ]);
  });

  it('stays, all of it, while a hold stands, with what was seen of its posts', async () => {
    await recalledItem();
    await aged();
    await test.owner(
      'INSERT INTO legal_holds (organisation_id, member_id, reason, placed_by, since) VALUES ($1, $2, $3, $2, now())',
      [kept.organisationId, kept.admin.memberId, 'Asked for by a court.'],
    );
    await kept.sweep();
    for (const table of ['comments', 'post_checks', 'certificates', 'shares'])
      expect(await rowsOf(table, `item_id = '${kept.item.itemId}'`)).not.toEqual([]);
    expect(existsSync(file)).toBe(true);
  });

  it('stays while whoever did nothing but look at one of its posts is under a hold', async () => {
    await recalledItem();
    await aged();
    const { organisationId } = kept;
    const { memberId } = await aMember(test, { organisationId, roles: ['comms_lead'] });
    await test.owner('UPDATE post_checks SET seen_by = $2 WHERE item_id = $1', [kept.item.itemId, memberId]);
    await test.owner(
      'INSERT INTO legal_holds (organisation_id, member_id, reason, placed_by, since) VALUES ($1, $2, $3, $4, now())',
      [organisationId, memberId, 'Asked for by a court.', kept.admin.memberId],
    );
    await kept.sweep();
    expect(await rowsOf('post_checks', `item_id = '${kept.item.itemId}'`)).not.toEqual([]);
    await test.owner('DELETE FROM legal_holds WHERE member_id = $1', [memberId]);
    await kept.sweep();
    expect(await rowsOf('post_checks', `item_id = '${kept.item.itemId}'`)).toEqual([]);
  });

  it('takes what members opened elsewhere once they have answered its recall, but not of one under a hold', async () => {
    const { organisationId, item, admin } = kept;
    const { memberId } = await aMember(test, { organisationId, roles: ['advocate'] });
    const actor = { organisationId, memberId, roles: ['advocate' as const] };
    await rooms.shares.get(ChangeIntentSettings).execute(admin, ['copy']);
    const text = 'Our laboratory opens its doors on Saturday.';
    const { versionId, captionId } = item;
    const { id } = await rooms.shares.get(OpenIntent).execute(actor, { versionId, captionId, place: 'copy', text });
    const of = `item_id = '${item.itemId}'`;
    const screened = await test.owner<{ id: string }>(`SELECT screening_id AS id FROM intents WHERE ${of}`);
    const stays = async () => {
      await kept.sweep();
      expect(await rowsOf('intents', of)).toHaveLength(1);
    };
    await rooms.shares.get(RetireItem).execute(item.author, item.itemId, 'Out of date.');
    await aged();
    await stays();
    const order = { itemId: item.itemId, reason: 'A figure in it was wrong.', links: 'target' } as const;
    await rooms.shares.get(RecallItem).execute(admin, order);
    await rooms.shares.get(CarryOutRecall).execute(organisationId);
    await aged();
    await stays();
    await rooms.shares.get(AnswerIntent).execute(actor, id, 'deleted');
    await test.owner(`UPDATE intents SET answered_at = now() WHERE ${of}`);
    await stays();
    await aged();
    await test.owner(
      'INSERT INTO legal_holds (organisation_id, member_id, reason, placed_by, since) VALUES ($1, $2, $3, $4, now())',
      [organisationId, memberId, 'Asked for by a court.', admin.memberId],
    );
    await stays();
    await test.owner('DELETE FROM legal_holds WHERE member_id = $1', [memberId]);
    await kept.sweep();
    expect(await kept.erased(item.itemId)).not.toBeNull();
    expect(await rowsOf('intents', of)).toEqual([]);
    expect(await rowsOf('screenings', `id = '${screened[0]!.id}'`)).toEqual([]);
    const [erased] = await test.owner<{ detail: object }>(
      `SELECT detail FROM ledger_entries WHERE subject_id = $1 AND kind = 'item.erased'`,
      [item.itemId],
    );
    expect(erased!.detail).toMatchObject({ opened: 1, shares: 0 });
  });

  it('leaves a picture that another item shows, until that goes too', async () => {
    const first = kept.item;
    const { author } = first;
    const second = await anApprovedItem(test, rooms.shares, author, { imageId, imageAlt: 'Our laboratory' });
    for (const [item, there] of [
      [first, true],
      [second, false],
    ] as const) {
      await rooms.shares.get(RetireItem).execute(author, item.itemId, 'Out of date.');
      await kept.aged(1_000, item.itemId);
      anHourOld();
      await kept.sweep();
      expect(await kept.erased(item.itemId)).not.toBeNull();
      expect(existsSync(file)).toBe(there);
    }
  });

  it('leaves bytes that were put in just now', async () => {
    await rooms.shares.get(RetireItem).execute(kept.item.author, kept.item.itemId, 'Out of date.');
    await kept.aged(1_000, kept.item.itemId);
    await kept.sweep();
    expect(await rowsOf('media', `id = '${imageId}'`)).toEqual([]);
    expect(existsSync(file)).toBe(true);
    anHourOld();
    await kept.sweep();
    expect(existsSync(file)).toBe(false);
  });
});

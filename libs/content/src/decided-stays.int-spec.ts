import { Clock, type Actor } from '#libs/kernel';
import { aDraft, anApprovedItem, newestVersion, sendToReview } from '#testing/content';
import { FixedClock } from '#testing/kernel';
import { triggerWords } from '#testing/packs';
import { aMember, anOrganisation } from '#testing/people';
import { createTestDatabase, instead, openRoom, type Room, type TestDatabase } from '#testing/platform';
import { ContentModule, CreateItem, DecideReview, EditItem, ItemQueries } from './index.js';

describe('what a reviewer has decided on', () => {
  let test: TestDatabase;
  let room: Room;
  let author: Actor;
  let reviewer: Actor;

  beforeAll(async () => {
    test = await createTestDatabase();
    room = await openRoom(test, ContentModule, [instead(Clock, new FixedClock()), triggerWords()]);
    const { organisationId } = await anOrganisation(test);
    author = await aMember(test, { organisationId, roles: ['author'] });
    reviewer = await aMember(test, { organisationId, roles: ['reviewer'] });
  });
  afterAll(() => test.drop());

  /** With the application's own login, in its organisation; answers how many rows it changed. */
  const asTheApplication = async (sql: string, versionId: string): Promise<number> => {
    const [, changed] = await test.database.within(author, (tx) => tx.query<[unknown, number]>(sql, [versionId]));
    return changed;
  };
  const CHANGES = [
    `UPDATE content_versions SET title = 'Another' WHERE id = $1`,
    `UPDATE content_versions SET verdict = 'pass' WHERE id = $1`,
    `UPDATE content_versions SET submitted_at = NULL, submitted_by = NULL WHERE id = $1`,
    `DELETE FROM content_versions WHERE id = $1`,
    `UPDATE captions SET text = 'Another' WHERE version_id = $1`,
    `UPDATE captions SET version_id = gen_random_uuid() WHERE version_id = $1`,
    `DELETE FROM captions WHERE version_id = $1`,
  ];
  const sentBack = async () => {
    const itemId = await room.get(CreateItem).execute(author, aDraft());
    const { id: versionId } = await newestVersion(test, itemId);
    await sendToReview(test, room, author, itemId);
    await room.get(DecideReview).execute(reviewer, itemId, { versionId, decision: 'sent_back', reason: 'No.' });
    return { itemId, versionId };
  };
  const rowsOf = (versionId: string) =>
    test.owner(
      `SELECT to_jsonb(v) AS version, (SELECT jsonb_agg(to_jsonb(c) ORDER BY c.position) FROM captions c WHERE c.version_id = v.id) AS captions
         FROM content_versions v WHERE v.id = $1`,
      [versionId],
    );

  it.each(CHANGES)('is not there for the application’s role to change: %s', async (sql) => {
    for (const { versionId } of [await anApprovedItem(test, room, author), await sentBack()]) {
      const before = await rowsOf(versionId);
      expect(await asTheApplication(sql, versionId)).toBe(0);
      expect(await rowsOf(versionId)).toEqual(before);
    }
  });

  it('gets no caption more', async () => {
    const { versionId } = await anApprovedItem(test, room, author);
    const more = `INSERT INTO captions (id, version_id, position, network, language, text)
      VALUES (gen_random_uuid(), $1, 9, 'linkedin', 'en', 'Slipped in.')`;
    await expect(asTheApplication(more, versionId)).rejects.toThrow('row-level security');
    const draft = await newestVersion(test, await room.get(CreateItem).execute(author, aDraft()));
    await asTheApplication(more, draft.id);
    await expect(
      asTheApplication(`UPDATE captions SET version_id = '${versionId}', position = 8 WHERE version_id = $1`, draft.id),
    ).rejects.toThrow('row-level security');
  });

  it.each([
    `UPDATE approvals SET certificate = 'forged' WHERE version_id = $1`,
    `DELETE FROM approvals WHERE version_id = $1`,
    `UPDATE media SET sha256 = 'forged' WHERE id = $1`,
    `DELETE FROM media WHERE id = $1`,
    `UPDATE share_links SET target_url = 'https://elsewhere.example' WHERE id = $1`,
    `DELETE FROM share_links WHERE id = $1`,
  ])('rests on what the application’s role may not touch: %s', async (sql) => {
    const { versionId } = await anApprovedItem(test, room, author);
    await expect(asTheApplication(sql, versionId)).rejects.toThrow('permission denied');
  });

  it('leaves drafts, and what waits for a decision, to be changed as ever', async () => {
    const { itemId } = await sentBack();
    await room.get(EditItem).execute(author, itemId, aDraft({ title: 'Better' }));
    await room.get(EditItem).execute(author, itemId, aDraft({ title: 'Better still' }));
    const { id } = await newestVersion(test, itemId);
    for (const sql of CHANGES.slice(0, 2)) expect(await asTheApplication(sql, id)).toBe(1);
  });

  it('keeps its version, and its approval, when it is saved as it stands', async () => {
    const approved = await anApprovedItem(test, room, author);
    const back = await sentBack();
    const standing = await Promise.all([approved, back].map(({ itemId }) => room.get(ItemQueries).get(author, itemId)));
    for (const { itemId } of [approved, back]) await room.get(EditItem).execute(author, itemId, aDraft());
    for (const [index, { itemId }] of [approved, back].entries()) {
      expect(await room.get(ItemQueries).get(author, itemId)).toEqual(standing[index]);
    }
    expect(await newestVersion(test, approved.itemId)).toMatchObject({ id: approved.versionId, number: 1 });
    await room.get(EditItem).execute(author, approved.itemId, aDraft({ featured: true }));
    expect(await newestVersion(test, approved.itemId)).toMatchObject({ number: 2 });
  });

  it('is begun anew as it stands only by who sends it to review again', async () => {
    const { itemId } = await sentBack();
    await room.get(EditItem).execute(author, itemId, aDraft(), undefined, true);
    expect(await newestVersion(test, itemId)).toMatchObject({ number: 2 });
  });

  it('is found under its own item alone', async () => {
    const [one, other] = [await sentBack(), await sentBack()];
    const found = await room.get(ItemQueries).get(author, one.itemId, one.versionId);
    expect(found).toMatchObject({ id: one.itemId, version: { id: one.versionId } });
    await expect(room.get(ItemQueries).get(author, one.itemId, other.versionId)).rejects.toMatchObject({
      code: 'not_found',
    });
  });
});

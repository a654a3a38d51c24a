import { RetireItem } from '#libs/content';
import { contentAltered } from '#libs/feed';
import { createTestDatabase, type TestDatabase } from '#testing/platform';
import { aFreshStage, aShare, publicationOf, type SharesRoom, type Stage, theSharesRoom } from '../testing/index.js';
import { PublishShare } from './index.js';

let test: TestDatabase;
let room: SharesRoom;
let stage: Stage;

const publish = (id: string) => room.get(PublishShare).execute(stage.organisationId, id);
const alter = () =>
  test.owner(`UPDATE captions SET text = 'It cures everything.' WHERE version_id = $1`, [stage.item.versionId]);
const noted = () =>
  test.owner('SELECT subject_id, detail FROM ledger_entries WHERE organisation_id = $1 AND kind = $2', [
    stage.organisationId,
    contentAltered.kind,
  ]);
const once = (code: string) => [{ subject_id: stage.item.versionId, detail: { itemId: stage.item.itemId, code } }];

beforeAll(async () => {
  test = await createTestDatabase();
  room = await theSharesRoom(test);
});
beforeEach(async () => {
  stage = await aFreshStage(test, room);
});
afterAll(() => test.drop());

describe('that approved content was altered', () => {
  it('is noted when a share of it is refused, once, however many are', async () => {
    await alter();
    for (let times = 0; times < 3; times++) {
      await expect(aShare(room, stage)).rejects.toMatchObject({ code: 'certificate_changed' });
    }
    expect(await noted()).toEqual(once('certificate_changed'));
  });

  it('is noted when a share of it is held as its time comes, and not again when another is refused', async () => {
    const id = await aShare(room, stage);
    await alter();
    await publish(id);
    expect(await publicationOf(test, id)).toMatchObject({ state: 'held', code: 'certificate_changed' });
    await expect(aShare(room, stage)).rejects.toMatchObject({ code: 'certificate_changed' });
    expect(await noted()).toEqual(once('certificate_changed'));
  });

  it('is noted when nothing signed proves the approval', async () => {
    await test.owner('DELETE FROM certificates WHERE subject_id = $1', [stage.item.versionId]);
    await expect(aShare(room, stage)).rejects.toMatchObject({ code: 'certificate_broken' });
    expect(await noted()).toEqual(once('certificate_broken'));
  });

  it('is not noted of what is refused or held for any other reason, or goes out', async () => {
    await publish(await aShare(room, stage));
    await room.get(RetireItem).execute(stage.item.author, stage.item.itemId, 'Outdated.');
    await expect(aShare(room, stage)).rejects.toMatchObject({ code: 'version_withdrawn' });
    expect(await noted()).toEqual([]);
  });
});

import { SaveApprovalRoute, type RouteDraft } from '#libs/approval-routes';
import { DecideReview } from '#libs/content';
import type { Actor } from '#libs/kernel';
import { anApprovedItem } from '#testing/content';
import { aMember } from '#testing/people';
import { createTestDatabase, type TestDatabase } from '#testing/platform';
import {
  aFreshStage,
  aShare,
  postsOf,
  publicationOf,
  type SharesRoom,
  type Stage,
  theSharesRoom,
} from '../testing/index.js';
import { CreateShare, PublishShare, SweepPublications } from './index.js';

let test: TestDatabase;
let room: SharesRoom;
let stage: Stage;
let admin: Actor;
let medic: Actor;

const publish = (id: string) => room.get(PublishShare).execute(stage.organisationId, id);
const schedule = { localTime: '2026-11-02T12:00', timeZone: 'UTC' };

/** A route is switched on; it asks for a medical approval of everything. */
async function routeOn(choices: Partial<RouteDraft> = {}): Promise<string> {
  room.clock.advance(60_000);
  const step = { stage: 1, name: 'Medical', roles: [], memberIds: [medic.memberId], needed: 'any' as const, due: null };
  return room.get(SaveApprovalRoute).execute(admin, {
    ...{ name: 'Medical', inForce: true, topicIds: [], regions: [], teamIds: [], audience: null, verdict: null },
    ...{ coversLibrary: true, differentPeople: true },
    ...choices,
    steps: [step],
  });
}

const approve = (versionId: string, itemId: string, more: object = {}) =>
  room.get(DecideReview).execute(medic, itemId, { versionId, decision: 'approved', ...more });

beforeAll(async () => {
  test = await createTestDatabase();
  room = await theSharesRoom(test);
});
beforeEach(async () => {
  stage = await aFreshStage(test, room);
  admin = await aMember(test, { organisationId: stage.organisationId, roles: ['admin'] });
  medic = await aMember(test, { organisationId: stage.organisationId, roles: ['reviewer'] });
});
afterAll(() => test.drop());

describe('what was approved before an approval route was switched on', () => {
  it.each([true, false])(
    'does not go out where it was scheduled (route covers the library: %s)',
    async (coversLibrary) => {
      const id = await aShare(room, stage, { schedule });
      await routeOn({ coversLibrary });
      room.clock.set('2026-11-02T12:00:00Z');
      await publish(id);
      expect(postsOf(room, stage)).toEqual([]);
      expect(await publicationOf(test, id)).toMatchObject({
        state: 'held',
        hold_key: 'standing',
        code: 'approval_needed',
      });
      expect(JSON.stringify((await publicationOf(test, id)).message)).toContain('Medical');
      await approve(stage.item.versionId, stage.item.itemId);
      await room.get(SweepPublications).execute(stage.organisationId);
      await publish(id);
      expect(postsOf(room, stage)).toHaveLength(1);
    },
  );

  it('is not shared anew where the route covers the library, and is once the step is approved', async () => {
    await routeOn();
    await expect(aShare(room, stage)).rejects.toMatchObject({ kind: 'conflict', code: 'approval_needed' });
    await approve(stage.item.versionId, stage.item.itemId);
    await publish(await aShare(room, stage));
    expect(postsOf(room, stage)).toHaveLength(1);
  });

  it('stays for sharing where the route leaves the library as it is', async () => {
    await routeOn({ coversLibrary: false });
    await publish(await aShare(room, stage));
    expect(postsOf(room, stage)).toHaveLength(1);
  });

  it('is held whatever the route says of the library where its first day had not come', async () => {
    const publishFrom = new Date('2026-11-02T10:00:00Z');
    const item = await anApprovedItem(test, room, stage, { publishFrom });
    await routeOn({ coversLibrary: false });
    room.clock.set('2026-11-02T10:30:00Z');
    const order = { versionId: item.versionId, captionId: item.captionId, network: 'linkedin' as const, text: 'Come!' };
    await expect(room.get(CreateShare).execute(stage.member, order)).rejects.toMatchObject({ code: 'approval_needed' });
    await approve(item.versionId, item.itemId);
    await room.get(CreateShare).execute(stage.member, order);
  });

  it('is out of the feed for good once that approval is refused', async () => {
    const id = await aShare(room, stage, { schedule });
    await routeOn();
    await approve(stage.item.versionId, stage.item.itemId, { decision: 'sent_back', reason: 'Off label.' });
    await expect(aShare(room, stage)).rejects.toMatchObject({ code: 'version_withdrawn' });
    room.clock.set('2026-11-02T12:00:00Z');
    await publish(id);
    expect(await publicationOf(test, id)).toMatchObject({ state: 'held', code: 'refused' });
  });

  it('waits until a condition of that approval is met', async () => {
    await routeOn();
    await approve(stage.item.versionId, stage.item.itemId, { conditions: 'Print the leaflet.' });
    await expect(aShare(room, stage)).rejects.toMatchObject({ code: 'approval_needed' });
  });

  it('is not decided on again where nothing is missing', async () => {
    await expect(approve(stage.item.versionId, stage.item.itemId)).rejects.toMatchObject({ code: 'already_decided' });
  });
});

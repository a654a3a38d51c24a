import { SwitchAttestation } from '#libs/attestations';
import type { Actor } from '#libs/kernel';
import { FollowLedger } from '#libs/ledger';
import { aConduct, hasRead } from '#testing/attestations';
import { aMember } from '#testing/people';
import { createTestDatabase, type TestDatabase } from '#testing/platform';
import {
  aFreshStage,
  aShare,
  postsOf,
  publicationOf,
  theSharesRoom,
  type SharesRoom,
  type Stage,
} from '../testing/index.js';
import { PublishShare } from './index.js';

describe('sharing under a code of conduct', () => {
  let test: TestDatabase;
  let room: SharesRoom;
  let stage: Stage;
  let admin: Actor;

  beforeAll(async () => {
    test = await createTestDatabase();
    room = await theSharesRoom(test);
  });
  beforeEach(async () => {
    stage = await aFreshStage(test, room);
    admin = await aMember(test, { organisationId: stage.organisationId, roles: ['admin'] });
    await aConduct(room, admin);
  });
  afterAll(() => test.drop());

  const TOMORROW = { localTime: '2026-11-03T09:00', timeZone: 'UTC' };
  const publish = (id: string) => room.get(PublishShare).execute(stage.organisationId, id);
  const follow = () => room.get(FollowLedger).execute(stage.organisationId);
  const scheduled = async () => {
    await hasRead(room, stage.member);
    return aShare(room, stage, { schedule: TOMORROW });
  };
  const shares = () =>
    test.owner('SELECT id FROM shares WHERE organisation_id = $1', [stage.organisationId]).then(({ length }) => length);

  it('is refused, now and for later, until its member has read it', async () => {
    await expect(aShare(room, stage)).rejects.toMatchObject({ code: 'attestation_needed' });
    await expect(aShare(room, stage, { schedule: TOMORROW })).rejects.toMatchObject({ code: 'attestation_needed' });
    expect(await shares()).toBe(0);
    await hasRead(room, stage.member);
    await publish(await aShare(room, stage));
    expect(postsOf(room, stage)).toHaveLength(1);
    await aConduct(room, admin);
    await expect(aShare(room, stage, { text: 'Another laboratory.' })).rejects.toMatchObject({
      code: 'attestation_needed',
    });
  });

  it('leaves cleared what was scheduled before a new version', async () => {
    const id = await scheduled();
    await aConduct(room, admin);
    room.clock.set('2026-11-03T09:00:00Z');
    await publish(id);
    expect(await publicationOf(test, id)).toMatchObject({ state: 'published' });
  });

  it('holds what was scheduled where the version is meant for that too, and lets it out once it is read', async () => {
    const id = await scheduled();
    await aConduct(room, admin, { alsoScheduled: true });
    room.clock.set('2026-11-03T09:00:00Z');
    await publish(id);
    expect(await publicationOf(test, id)).toMatchObject({ state: 'held', code: 'attestation_needed' });
    expect(postsOf(room, stage)).toEqual([]);
    await hasRead(room, stage.member);
    await follow();
    await publish(id);
    expect(await publicationOf(test, id)).toMatchObject({ state: 'published' });
    expect(postsOf(room, stage)).toHaveLength(1);
  });

  it('lets out what is held once nobody has to read it any more', async () => {
    const id = await scheduled();
    await aConduct(room, admin, { alsoScheduled: true });
    room.clock.set('2026-11-03T09:00:00Z');
    await publish(id);
    expect(await publicationOf(test, id)).toMatchObject({ state: 'held' });
    await room.get(SwitchAttestation).execute(admin, false);
    await follow();
    await publish(id);
    expect(await publicationOf(test, id)).toMatchObject({ state: 'published' });
  });
});

import { RetireItem } from '#libs/content';
import type { Actor } from '#libs/kernel';
import { ChangeMember } from '#libs/people';
import { aMember } from '#testing/people';
import { createTestDatabase, type TestDatabase } from '#testing/platform';
import {
  aFreshStage,
  aShare,
  aStage,
  attemptsOf,
  factsOf,
  postsOf,
  publicationOf,
  type SharesRoom,
  type Stage,
  theSharesRoom,
  withPicture,
} from '../testing/index.js';
import { PublishShare, SweepPublications } from './index.js';

let test: TestDatabase;
let room: SharesRoom;
let stage: Stage;
let admin: Actor;

const HOUR = 3_600_000;
const publish = (id: string) => room.get(PublishShare).execute(stage.organisationId, id);
const sweep = () => room.get(SweepPublications).execute(stage.organisationId);
const member = (change: Parameters<ChangeMember['execute']>[2]) =>
  room.get(ChangeMember).execute(admin, stage.member.memberId, change);
const item = (set: string) => test.owner(`UPDATE feed_entries SET ${set} WHERE item_id = $1`, [stage.item.itemId]);

/** Sent nowhere, and not lost: it waits, and says why. */
async function waits(id: string, code: string) {
  await publish(id);
  expect(postsOf(room, stage)).toEqual([]);
  expect(await publicationOf(test, id)).toMatchObject({ state: 'held', hold_key: 'standing', code });
  expect(JSON.stringify((await publicationOf(test, id)).message)).toContain('"Not shared');
  expect(await attemptsOf(test, id)).toMatchObject([{ outcome: 'not_cleared', code }]);
}

async function goesOut(id: string) {
  await sweep();
  expect(await publicationOf(test, id)).toMatchObject({ state: 'scheduled', code: 'standing_again' });
  await publish(id);
  expect(postsOf(room, stage)).toHaveLength(1);
  expect((await publicationOf(test, id)).state).toBe('published');
}

beforeAll(async () => {
  test = await createTestDatabase();
  room = await theSharesRoom(test);
});
beforeEach(async () => {
  stage = await aFreshStage(test, room);
  admin = await aMember(test, { organisationId: stage.organisationId, roles: ['admin'] });
});
afterAll(() => test.drop());

describe('a share whose member may not make it when its time comes', () => {
  it('waits when they have lost their role, and goes out when they have it back', async () => {
    const id = await aShare(room, stage);
    await member({ roles: ['author'] });
    await waits(id, 'role_lost');
    await sweep();
    expect((await publicationOf(test, id)).state).toBe('held');
    await member({ roles: ['author', 'advocate'] });
    await goesOut(id);
  });

  it('waits when the role they have left is another than the one they shared in', async () => {
    const id = await aShare(room, stage);
    await member({ roles: ['seller'] });
    await waits(id, 'role_lost');
  });

  it('waits when the content is for others now, and goes out when it is for them again', async () => {
    const id = await aShare(room, stage);
    await item(`audience_regions = '{mars}'`);
    await waits(id, 'for_others');
    await item(`audience_regions = '{}'`);
    await goesOut(id);
  });

  it('waits when they have moved out of its audience', async () => {
    await item(`audience_languages = '{en}'`);
    const id = await aShare(room, stage);
    await test.owner(`UPDATE members SET language = 'de' WHERE id = $1`, [stage.member.memberId]);
    await waits(id, 'for_others');
    await test.owner(`UPDATE members SET language = NULL WHERE id = $1`, [stage.member.memberId]);
    await goesOut(id);
  });

  it('waits when they are no longer active', async () => {
    const id = await aShare(room, stage);
    await member({ status: 'deactivated' });
    await waits(id, 'member_deactivated');
  });

  it('waits when the content was retired', async () => {
    const id = await aShare(room, stage);
    await room.get(RetireItem).execute(stage.item.author, stage.item.itemId, 'Outdated.');
    await waits(id, 'retired');
  });

  it('waits when the content has expired', async () => {
    stage = await aStage(test, room, { draft: { expiresAt: new Date('2026-11-02T09:30:00Z') } });
    const id = await aShare(room, stage);
    room.clock.advance(HOUR);
    await waits(id, 'expired');
  });

  it('waits when the certificate is another', async () => {
    const id = await aShare(room, stage);
    await test.owner(`UPDATE shares SET certificate = 'forged' WHERE id = $1`, [id]);
    await waits(id, 'certificate_changed');
  });

  it('waits when the network is no longer offered', async () => {
    const id = await aShare(room, stage);
    await test.owner(`UPDATE shares SET network = 'elsewhere' WHERE id = $1`, [id]);
    await waits(id, 'network_gone');
  });

  it('ends when a day has passed, and says why it waited', async () => {
    const id = await aShare(room, stage);
    await member({ roles: ['author'] });
    await waits(id, 'role_lost');
    room.clock.advance(25 * HOUR);
    await member({ roles: ['advocate'] });
    await sweep();
    const { state, code, message } = await publicationOf(test, id);
    expect({ state, code }).toEqual({ state: 'failed', code: 'too_late' });
    expect(JSON.stringify(message)).toContain('the role you share in');
  });

  it.each<[string, string, () => Promise<unknown>]>([
    ['the role was taken', 'role_lost', () => member({ roles: ['author'] })],
    [
      'the content went',
      'retired',
      () => room.get(RetireItem).execute(stage.item.author, stage.item.itemId, 'Recalled.'),
    ],
    ['the member left', 'member_deactivated', () => member({ status: 'deactivated' })],
    ['the audience changed', 'for_others', () => item(`audience_regions = '{mars}'`)],
  ])('waits when %s after it was claimed and before the call', async (_what, code, happens) => {
    stage = await withPicture(test, room, stage);
    const id = await aShare(room, stage);
    const prepare = room.adapter.prepare.bind(room.adapter);
    room.adapter.prepare = async (...parts) => {
      await happens();
      return prepare(...parts);
    };
    try {
      await waits(id, code);
    } finally {
      room.adapter.prepare = prepare;
    }
    expect((await publicationOf(test, id)).sending_at).toBeNull();
    expect(await factsOf(test, id)).toEqual(['share.created', 'publication.scheduled', 'publication.held']);
  });
});

import { createTestDatabase, type TestDatabase } from '#testing/platform';
import {
  A_TEXT,
  aFreshStage,
  aPublishedShare,
  aShare,
  publicationOf,
  type SharesRoom,
  type Stage,
  theSharesRoom,
} from '../testing/index.js';
import { PublishShare, ResolveShare, WithdrawShare, type Resolution } from './index.js';

let test: TestDatabase;
let room: SharesRoom;
let stage: Stage;
let standing = 7_000_000;

beforeAll(async () => {
  test = await createTestDatabase();
  room = await theSharesRoom(test);
});
beforeEach(async () => {
  stage = await aFreshStage(test, room);
  room.adapter.nextRead = [];
  await connectedAt('2026-11-01T09:00:00Z');
});
afterAll(() => test.drop());

const connectedAt = (at: string) =>
  test.owner('UPDATE connections SET connected_at = $2 WHERE id = $1', [stage.connectionId, at]);
const at = (urn: string) => `https://www.linkedin.com/feed/update/${urn}/`;
const resolve = (id: string, resolution: Resolution) => room.get(ResolveShare).execute(stage.member, id, resolution);
const stateOf = async (id: string) => (await publicationOf(test, id)).state;

async function anUnknown(text = A_TEXT) {
  const id = await aShare(room, stage, { text });
  room.adapter.next = [{ kind: 'unknown', code: 'TIMEOUT', message: '?' }];
  await room.get(PublishShare).execute(stage.organisationId, id);
  return id;
}

/** A post that stands at the network, of which nobody here knows. */
function aPost(text = A_TEXT) {
  const urn = `urn:li:share:${(standing += 1)}`;
  room.adapter.standing.set(urn, { text, edited: false });
  return urn;
}

const refusedAddress = (id: string, urn: string, code: string) =>
  expect(resolve(id, { outcome: 'live', permalink: at(urn) })).rejects.toMatchObject({
    ...{ kind: 'conflict', code, errors: [{ field: 'permalink' }] },
  });

describe('the address that a member gives of a post', () => {
  it('keeps waiting when the address is that of another share, however it is written', async () => {
    const [out, id] = [await aPublishedShare(room, stage, { text: 'Another text.' }), await anUnknown()];
    const { external_id: taken } = await publicationOf(test, out);
    await refusedAddress(id, taken!, 'address_taken');
    const otherwise = resolve(id, { outcome: 'live', permalink: `https://www.linkedin.com/posts/?u=${taken}` });
    await expect(otherwise).rejects.toMatchObject({ code: 'address_taken' });
    expect(await stateOf(id)).toBe('unknown');
  });

  it('keeps waiting when that of another share is given at the same moment', async () => {
    const [one, other, urn] = [await anUnknown(), await anUnknown('In other words.'), aPost()];
    room.adapter.nextRead = [{ kind: 'not_readable' }, { kind: 'not_readable' }];
    const both = await Promise.allSettled(
      [one, other].map((id) => resolve(id, { outcome: 'live', permalink: at(urn) })),
    );
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  it('keeps waiting when the network shows another text at the address, another account’s post, or none', async () => {
    const id = await anUnknown();
    await refusedAddress(id, aPost('Something else.'), 'other_post');
    room.adapter.nextRead = [{ kind: 'refused', code: 'NOT_THEIRS', message: 'Not yours.', permanent: true }];
    await refusedAddress(id, aPost(), 'other_post');
    await refusedAddress(id, 'urn:li:share:1234567890123456789', 'other_post');
    expect(await stateOf(id)).toBe('unknown');
  });

  it('is live where its member says when the network shows nobody the post, and it stays known who said so', async () => {
    const id = await anUnknown();
    room.adapter.nextRead = [{ kind: 'not_readable' }];
    const urn = aPost();
    await resolve(id, { outcome: 'live', permalink: at(urn) });
    expect(await publicationOf(test, id)).toMatchObject({ state: 'published', external_id: urn, code: 'address_told' });
  });

  it('is taken as told where the account was connected since, which may be another', async () => {
    const id = await anUnknown();
    await connectedAt('2026-11-03T09:00:00Z');
    await resolve(id, { outcome: 'live', permalink: at('urn:li:share:1234567890123456789') });
    expect(await publicationOf(test, id)).toMatchObject({ state: 'published', code: 'address_told' });
  });

  it('is asked about once more when it is taken back there, and is not sent again meanwhile', async () => {
    const id = await anUnknown();
    await connectedAt('2026-11-03T09:00:00Z');
    const live = { outcome: 'live', permalink: at('urn:li:share:1234567890123456789') } as const;
    await resolve(id, live);
    await room.get(WithdrawShare).execute(stage.member, id);
    expect(await publicationOf(test, id)).toMatchObject({ state: 'unknown', code: 'address_told' });
    await expect(aShare(room, stage)).rejects.toMatchObject({ code: 'already_shared' });
    await expect(resolve(id, { outcome: 'not_live', again: true })).rejects.toMatchObject({ code: 'wrong_state' });
    await resolve(id, { outcome: 'not_live', again: false });
    const { published_at: wasOut, ...after } = await publicationOf(test, id);
    expect(after).toMatchObject({ state: 'withdrawn', code: 'not_live' });
    expect(wasOut).not.toBeNull();
    const [fact] = await test.owner<{ detail: object }>(
      `SELECT detail FROM ledger_entries WHERE subject_id = $1 AND kind = 'publication.withdrawn'`,
      [id],
    );
    expect(fact!.detail).toMatchObject({ wasPublished: true });
    await aShare(room, stage);
  });
});

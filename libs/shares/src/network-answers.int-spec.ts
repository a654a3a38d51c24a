import { FollowLedger, LedgerRepository } from '#libs/ledger';
import type { PublishOutcome } from '#libs/network-contract';
import { aMember } from '#testing/people';
import { createTestDatabase, type TestDatabase } from '#testing/platform';
import {
  aFreshStage,
  aShare,
  attemptsOf,
  factsOf,
  postsOf,
  publicationOf,
  type SharesRoom,
  type Stage,
  theSharesRoom,
  withPicture,
} from '../testing/index.js';
import { PublishShare, ResolveShare, SweepPublications } from './index.js';
import { connectionConnected } from '#libs/networks';
import { saying } from '#testing/kernel';
import { ClaimRepository } from './publish/claim.repository.js';

let test: TestDatabase;
let room: SharesRoom;
let stage: Stage;

const HOUR = 3_600_000;
const publish = (id: string) => room.get(PublishShare).execute(stage.organisationId, id);
const sweep = () => room.get(SweepPublications).execute(stage.organisationId);
const due = () =>
  test.database.within(stage.organisationId, (tx) => room.get(ClaimRepository).nextDue(tx, room.clock.now(), 100, []));
const follow = () => room.get(FollowLedger).execute(stage.organisationId);
const stateOf = async (id: string) => (await publicationOf(test, id)).state;
const posts = () => postsOf(room, stage);

beforeAll(async () => {
  test = await createTestDatabase();
  room = await theSharesRoom(test);
});
beforeEach(async () => {
  stage = await aFreshStage(test, room);
});
afterAll(() => test.drop());

describe('what the network says', () => {
  const after = async (...outcomes: (PublishOutcome | (() => Promise<PublishOutcome>))[]) => {
    const id = await aShare(room, stage);
    room.adapter.next = outcomes;
    await publish(id);
    return id;
  };

  it('that it was not sent: is tried again later, and counted', async () => {
    const id = await after({ kind: 'not_sent', code: 'ECONNREFUSED', message: 'LinkedIn could not be reached.' });
    const waiting = await publicationOf(test, id);
    expect(waiting).toMatchObject({ state: 'scheduled', code: 'not_sent', schedule_version: 2, attempts: 1 });
    expect(waiting.due_at.getTime()).toBeGreaterThanOrEqual(room.clock.now().getTime() + 30_000);
    expect(await publish(id)).toBe(false);
    room.clock.set(waiting.due_at);
    await publish(id);
    expect(await stateOf(id)).toBe('published');
    expect(posts()).toHaveLength(1);
    expect((await attemptsOf(test, id)).map((attempt) => attempt.outcome)).toEqual(['not_sent', 'published']);
  });

  it('that it is not there, again and again: fails in the end and says so', async () => {
    const id = await aShare(room, stage);
    room.adapter.next = Array.from(
      { length: 20 },
      () => ({ kind: 'not_sent', code: 'X', message: 'Unreachable.' }) as const,
    );
    for (let round = 0; round < 20 && (await stateOf(id)) === 'scheduled'; round += 1) {
      room.clock.set((await publicationOf(test, id)).due_at);
      await publish(id);
    }
    expect(await publicationOf(test, id)).toMatchObject({ state: 'failed', code: 'not_sent', attempts: 8 });
  });

  it('nothing: is unknown, and nothing sends it again', async () => {
    const id = await after({ kind: 'unknown', code: 'TIMEOUT', message: '?' });
    expect(await publicationOf(test, id)).toMatchObject({ state: 'unknown', code: 'outcome_unknown' });
    expect((await factsOf(test, id)).at(-1)).toBe('publication.unknown');
    room.clock.advance(HOUR);
    await sweep();
    expect(await due()).toEqual([]);
    expect(await publish(id)).toBe(false);
    expect(await stateOf(id)).toBe('unknown');
  });

  it('something the adapter stumbles over: is unknown as well', async () => {
    const id = await after(() => Promise.reject(new Error('a bug')));
    expect(await stateOf(id)).toBe('unknown');
  });

  it('that it refuses the post: fails with the network’s words', async () => {
    const id = await after({ kind: 'refused', code: 'X', message: 'Too long.', permanent: true });
    expect(await publicationOf(test, id)).toMatchObject({
      state: 'failed',
      message: saying('LinkedIn refused it: Too long.'),
    });
  });

  it('that there were too many: waits for the end of the limit', async () => {
    const until = new Date('2026-11-02T11:00:00Z');
    const id = await after({ kind: 'rate_limited', code: 'X', message: 'Too many.', until, daily: true });
    expect(await publicationOf(test, id)).toMatchObject({ state: 'scheduled', due_at: until, code: 'rate_limited' });
  });

  it('that the member must sign in again: holds all that waits for it, and lets it go on reconnection', async () => {
    const text = 'Another text.';
    const other = await aShare(room, stage, { text, schedule: { localTime: '2026-11-02T12:00', timeZone: 'UTC' } });
    const id = await after({ kind: 'reconnect', code: 'REVOKED_ACCESS_TOKEN', message: 'revoked' });
    expect([await stateOf(id), await stateOf(other)]).toEqual(['held', 'held']);
    const [connection] = await test.owner('SELECT status FROM connections WHERE id = $1', [stage.connectionId]);
    expect(connection).toMatchObject({ status: 'revoked' });

    await test.owner(`UPDATE connections SET status = 'active' WHERE id = $1`, [stage.connectionId]);
    await reconnected();
    expect([await stateOf(id), await stateOf(other)]).toEqual(['scheduled', 'scheduled']);
    await sweep();
    expect((await due()).map(({ shareId }) => shareId)).toEqual([id]);
    await publish(id);
    room.clock.set('2026-11-02T12:00:00Z');
    await publish(other);
    expect(posts()).toHaveLength(2);
  });

  it('that a held share has waited for more than a day: fails it, and says why', async () => {
    const id = await after({ kind: 'reconnect', code: 'EXPIRED_ACCESS_TOKEN', message: 'expired' });
    room.clock.advance(25 * HOUR);
    await sweep();
    const failed = await publicationOf(test, id);
    expect(failed).toMatchObject({ state: 'failed', code: 'too_late' });
    expect(failed.message).toEqual(saying(/LinkedIn wants you to sign in again/));
  });

  it('that it refuses the product: holds everything until the operator has changed the version', async () => {
    const colleague = await aMember(test, { organisationId: stage.organisationId });
    await test.owner(
      `INSERT INTO connections SELECT organisation_id, gen_random_uuid(), $2, network, 'someone', account_name, picture,
         scopes, sealed_access_token, expires_at, status, connected_at, checked_at FROM connections WHERE id = $1`,
      [stage.connectionId, colleague.memberId],
    );
    const theirs = await aShare(room, { ...stage, member: colleague });
    const id = await after({ kind: 'operator', code: 'NONEXISTENT_VERSION', message: 'gone' });
    expect([await stateOf(id), await stateOf(theirs)]).toEqual(['held', 'held']);
    await sweep();
    expect(await stateOf(id)).toBe('held');
    room.adapter.edition = '202611';
    await sweep();
    expect(await due()).toHaveLength(2);
    await publish(id);
    expect(await stateOf(id)).toBe('published');
  });

  it('that it repeats a post: fails, unless it may be our own', async () => {
    const duplicate = { kind: 'duplicate', externalId: 'urn:li:share:77', permalink: 'https://x/77' } as const;
    const id = await after(duplicate);
    expect(await publicationOf(test, id)).toMatchObject({ state: 'failed', code: 'duplicate_post' });
  });

  describe('that it is there, after its member said that it is not', () => {
    let answer: (outcome: PublishOutcome) => void;
    let first: Promise<unknown>;
    let id: string;

    beforeEach(async () => {
      let called: () => void = () => undefined;
      const calling = new Promise<void>((resolve) => (called = resolve));
      stage = await withPicture(test, room, stage);
      id = await aShare(room, stage);
      room.adapter.next = [
        () => {
          called();
          return new Promise<PublishOutcome>((resolve) => (answer = resolve));
        },
      ];
      first = publish(id);
      await calling;
      room.clock.advance(HOUR / 4);
      await sweep();
      expect(await stateOf(id)).toBe('unknown');
      await room.get(ResolveShare).execute(stage.member, id, { outcome: 'not_live', again: true });
    });

    const answered = async () => {
      answer({ kind: 'published', externalId: 'urn:li:share:77', permalink: 'https://x/77' });
      await first;
    };
    const isOutOnce = async () => {
      expect(await publicationOf(test, id)).toMatchObject({ state: 'published', external_id: 'urn:li:share:77' });
      room.clock.advance(6 * HOUR);
      expect(await publish(id)).toBe(false);
      expect(posts()).toEqual([]);
    };

    it('is out, once, where it waits to be sent again', async () => {
      const until = new Date(room.clock.now().getTime() + 5 * HOUR);
      room.adapter.next = [{ kind: 'rate_limited', code: '429', daily: false, until, message: '?' }];
      await publish(id);
      expect(await stateOf(id)).toBe('scheduled');
      await answered();
      await isOutOnce();
    });

    it('is out, once, where it is just made ready to be sent again', async () => {
      const prepare = room.adapter.prepare.bind(room.adapter);
      room.adapter.prepare = async (...parts) => {
        await answered();
        return prepare(...parts);
      };
      try {
        await publish(id);
      } finally {
        room.adapter.prepare = prepare;
      }
      expect(await attemptsOf(test, id)).toMatchObject([
        { outcome: 'published' },
        { outcome: 'not_cleared', code: 'LATE_ANSWER' },
      ]);
      await isOutOnce();
    });
  });

  const reconnected = async () => {
    await test.database.within(stage.organisationId, (tx) =>
      room.get(LedgerRepository).append(
        tx,
        connectionConnected.of({
          at: room.clock.now(),
          subjectId: stage.connectionId,
          detail: { memberId: stage.member.memberId, network: 'linkedin' },
        }),
      ),
    );
    await follow();
  };
});

import { RetireItem } from '#libs/content';
import { ChoosePack } from '#libs/guidelines';
import { FollowLedger, LedgerRepository } from '#libs/ledger';
import type { PublishOutcome } from '#libs/networks';
import { SaveOwnRule } from '#libs/own-rules';
import { SaveWordLists } from '#libs/products';
import { aMember } from '#testing/people';
import { createTestDatabase, type TestDatabase } from '#testing/platform';
import {
  aPublishedShare,
  aShare,
  aStage,
  factsOf,
  publicationOf,
  theSharesRoom,
  type SharesRoom,
  type Stage,
} from '../testing/index.js';
import { PublishShare, RescheduleShare, SweepPublications } from './index.js';
import { connectionConnected } from '#libs/networks';
import { PublicationRepository } from './publication.repository.js';

let test: TestDatabase;
let room: SharesRoom;
let stage: Stage;

const HOUR = 3_600_000;
const NO_RESULTS = `id: OWN-1
title: Results in a blackout
severity: block
when: { blackout: true }
match: { words: [results] }
message: Not now.
remedy: Wait.
examples:
  fail: [{ text: Our results., context: { today: '2026-11-10' } }]
  pass: [{ text: Our results., context: { today: '2026-11-09' } }]
`;
const publish = (id: string) => room.get(PublishShare).execute(stage.organisationId, id);
const sweep = () => room.get(SweepPublications).execute(stage.organisationId);
const due = () =>
  test.database.within(stage.organisationId, (tx) => room.get(PublicationRepository).due(tx, room.clock.now(), 100));
const follow = () => room.get(FollowLedger).execute(stage.organisationId);
const stateOf = async (id: string) => (await publicationOf(test, id)).state;
const attemptsOf = (id: string) =>
  test.owner<{ number: number; outcome: string | null; code: string | null }>(
    'SELECT number, outcome, code FROM publication_attempts WHERE share_id = $1 ORDER BY number',
    [id],
  );
const posts = () => room.adapter.posts.filter((post) => post.holder.accountId === accountId);
let accountId: string;

beforeAll(async () => {
  test = await createTestDatabase();
  room = await theSharesRoom(test);
});
beforeEach(async () => {
  room.clock.set('2026-11-02T09:00:00Z');
  room.adapter.next = [];
  room.adapter.nextPrepare = [];
  room.adapter.nextWithdraw = [];
  room.adapter.edition = '202609';
  stage = await aStage(test, room);
  const [connection] = await test.owner<{ account_id: string }>('SELECT account_id FROM connections WHERE id = $1', [
    stage.connectionId,
  ]);
  accountId = connection!.account_id;
});
afterAll(() => test.drop());

describe('publishing a share', () => {
  it('sends exactly the text, with the link as a card, in the member’s name', async () => {
    const id = await aShare(room, stage);
    expect(await publish(id)).toBe(true);
    expect(posts()).toMatchObject([
      {
        holder: { accountId, accessToken: `token-${stage.connectionId}` },
        post: {
          text: 'Our laboratory opens its doors on Saturday. Come and see.',
          article: { source: expect.stringMatching(/^http:\/\/localhost:3000\/s\/\w{10}$/), title: 'Open day' },
          image: null,
        },
      },
    ]);
    const urn = posts()[0]!.urn;
    expect(await publicationOf(test, id)).toMatchObject({
      state: 'published',
      external_id: urn,
      permalink: `https://www.linkedin.com/feed/update/${urn}/`,
      published_at: room.clock.now(),
      attempts: 1,
      code: null,
    });
    expect(await factsOf(test, id)).toEqual(['share.created', 'publication.scheduled', 'publication.published']);
    expect(await attemptsOf(id)).toMatchObject([{ number: 1, outcome: 'published' }]);
    const [link] = await test.owner<{ live_at: Date }>(
      'SELECT l.live_at FROM share_links l JOIN shares s ON s.link_id = l.id WHERE s.id = $1',
      [id],
    );
    expect(link?.live_at).toEqual(room.clock.now());
  });

  it('does nothing the second time, or before its time', async () => {
    const id = await aPublishedShare(room, stage);
    expect(await publish(id)).toBe(false);
    const later = await aShare(room, stage, {
      text: 'Later.',
      schedule: { localTime: '2026-11-02T10:00', timeZone: 'UTC' },
    });
    expect(await publish(later)).toBe(false);
    expect(posts()).toHaveLength(1);
    room.clock.advance(HOUR);
    expect(await publish(later)).toBe(true);
  });

  it('is done by one of many workers', async () => {
    const id = await aShare(room, stage);
    const all = await Promise.all(Array.from({ length: 20 }, () => publish(id)));
    expect(all.filter(Boolean)).toHaveLength(1);
    expect(posts()).toHaveLength(1);
  });

  it('does not go out more than a day late', async () => {
    const id = await aShare(room, stage);
    room.clock.advance(24 * HOUR + 1);
    await publish(id);
    expect(posts()).toEqual([]);
    expect(await publicationOf(test, id)).toMatchObject({ state: 'failed', code: 'too_late' });
    expect((await factsOf(test, id)).at(-1)).toBe('publication.failed');
  });
});

describe('what is no longer cleared when its time comes', () => {
  const refused = async (id: string, code: string) => {
    await publish(id);
    expect(posts()).toEqual([]);
    expect(await publicationOf(test, id)).toMatchObject({ state: 'failed', code });
    expect(await attemptsOf(id)).toMatchObject([{ outcome: 'not_cleared', code }]);
  };

  it('is not sent when the content was retired', async () => {
    const id = await aShare(room, stage);
    await room.get(RetireItem).execute(stage.item.author, stage.item.itemId, 'Outdated.');
    await refused(id, 'version_withdrawn');
  });

  it('is not sent when the content has expired', async () => {
    stage = await aStage(test, room, { draft: { expiresAt: new Date('2026-11-02T09:30:00Z') } });
    const id = await aShare(room, stage);
    room.clock.advance(HOUR);
    await refused(id, 'version_withdrawn');
  });

  it('is not sent when the content is now for others', async () => {
    const id = await aShare(room, stage);
    await test.owner(`UPDATE feed_entries SET audience_regions = '{mars}' WHERE item_id = $1`, [stage.item.itemId]);
    await refused(id, 'version_withdrawn');
  });

  it('is not sent when the certificate is another', async () => {
    const id = await aShare(room, stage);
    await test.owner(`UPDATE shares SET certificate = 'forged' WHERE id = $1`, [id]);
    await refused(id, 'certificate_changed');
  });

  it('is not sent when the text is another', async () => {
    const id = await aShare(room, stage);
    await test.owner(`UPDATE shares SET text = text || ' Buy now!' WHERE id = $1`, [id]);
    await refused(id, 'text_changed');
  });

  it('is not sent when the member has left', async () => {
    const id = await aShare(room, stage);
    await test.owner(`UPDATE members SET status = 'deactivated' WHERE id = $1`, [stage.member.memberId]);
    await refused(id, 'member_deactivated');
  });

  it('is not sent when the picture was at the network but the content went meanwhile', async () => {
    const id = await aShare(room, stage);
    const prepare = room.adapter.prepare.bind(room.adapter);
    room.adapter.prepare = async (...parts) => {
      await room.get(RetireItem).execute(stage.item.author, stage.item.itemId, 'Recalled.');
      return prepare(...parts);
    };
    await publish(id);
    room.adapter.prepare = prepare;
    expect(posts()).toEqual([]);
    expect(await publicationOf(test, id)).toMatchObject({ state: 'failed', code: 'version_withdrawn' });
  });

  it('is screened again when the rules have changed, and goes out when it passes', async () => {
    const id = await aShare(room, stage);
    const { organisationId } = stage;
    await test.owner(`UPDATE organisations SET employer_name = 'Acme Ltd' WHERE organisation_id = $1`, [
      organisationId,
    ]);
    await publish(id);
    expect(await stateOf(id)).toBe('published');
    expect(await test.owner('SELECT id FROM screenings WHERE subject_id = $1', [id])).toHaveLength(2);
  });

  it('enters what it tells of a side effect in the name of its member, also when it is screened again', async () => {
    const id = await aShare(room, stage, { text: 'There is a routeword in it.' });
    await test.owner(`UPDATE organisations SET employer_name = 'Acme Ltd' WHERE organisation_id = $1`, [
      stage.organisationId,
    ]);
    await publish(id);
    expect(await stateOf(id)).toBe('published');
    const routed = await test.owner(
      `SELECT actor_id FROM ledger_entries WHERE organisation_id = $1 AND kind = 'screening.routed'`,
      [stage.organisationId],
    );
    expect(routed).toEqual([{ actor_id: stage.member.memberId }, { actor_id: stage.member.memberId }]);
  });

  it('is not sent into a blackout that its new time falls into, and cannot be planned into one', async () => {
    const lead = await aMember(test, { organisationId: stage.organisationId, roles: ['comms_lead'] });
    const blackout = { from: '2026-11-10', to: '2026-11-20', reason: 'results' };
    const words = { competitors: [], customers: [], approvedLinks: [], blackouts: [blackout] };
    await room.get(SaveWordLists).execute(lead, words, 0);
    await room.get(SaveOwnRule).execute(lead, { definition: NO_RESULTS, state: 'live' });
    const at = (day: string) => ({ schedule: { localTime: `${day}T10:00`, timeZone: 'Europe/London' } });
    const text = 'Our results at a glance.';
    await expect(aShare(room, stage, { text, ...at('2026-11-12') })).rejects.toMatchObject({ code: 'guideline_block' });
    const id = await aShare(room, stage, { text, ...at('2026-11-09') });
    await room.get(RescheduleShare).execute(stage.member, id, at('2026-11-12').schedule);
    room.clock.set('2026-11-12T10:00:01Z');
    await refused(id, 'rules_changed');
  });

  it('is not sent when it breaks the rules of today', async () => {
    const admin = await aMember(test, { organisationId: stage.organisationId, roles: ['admin'] });
    await room.get(ChoosePack).execute(admin, 'trigger-words', { inForce: false });
    const id = await aShare(room, stage, { text: 'This is a blockword.' });
    await room.get(ChoosePack).execute(admin, 'trigger-words', { inForce: true });
    await refused(id, 'rules_changed');
    expect(await test.owner('SELECT verdict FROM screenings WHERE subject_id = $1 ORDER BY at', [id])).toHaveLength(2);
  });

  it('is held when the member is no longer connected', async () => {
    const id = await aShare(room, stage);
    await test.owner('DELETE FROM connections WHERE id = $1', [stage.connectionId]);
    await publish(id);
    expect(posts()).toEqual([]);
    expect(await publicationOf(test, id)).toMatchObject({ state: 'held', code: 'reconnect', hold_key: 'reconnect' });
  });
});

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
    expect((await attemptsOf(id)).map((attempt) => attempt.outcome)).toEqual(['not_sent', 'published']);
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
    expect(await publicationOf(test, id)).toMatchObject({ state: 'failed', message: 'LinkedIn refused it: Too long.' });
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
    expect((await due()).map((publication) => publication.shareId)).toEqual([id]);
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
    expect(failed.message).toContain('LinkedIn wants you to sign in again');
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

import { Clock, type Actor } from '#libs/kernel';
import { WithdrawShare, SharesModule } from '#libs/shares';
import type { ReadParts } from '#libs/network-contract';
import { Logger, Module } from '@nestjs/common';
import { FixedClock } from '#testing/kernel';
import { FakeAdapter, theNetwork } from '#testing/networks';
import { triggerWords } from '#testing/packs';
import { aMember } from '#testing/people';
import { createTestDatabase, instead, openRoom, type TestDatabase } from '#testing/platform';
import {
  A_TEXT,
  aFreshStage,
  aPublishedShare,
  aStage,
  factsOf,
  publicationOf,
  type SharesRoom,
  type Stage,
} from '#testing/shares';
import { AskToRestore, LookAtPost, PostCheckQueries, PostChecksModule, VisitPosts, type PostList } from './index.js';

@Module({ imports: [SharesModule, PostChecksModule] })
class Both {}

const DAY = 24 * 3_600_000;

describe('posts at their networks', () => {
  let test: TestDatabase;
  let room: SharesRoom;
  let stage: Stage;
  let lead: Actor;
  let shareId: string;
  let urn: string;

  const visit = () => room.get(VisitPosts).execute(stage.organisationId);
  const list = async (of?: PostList, by = lead) => (await room.get(PostCheckQueries).list(by, { of, limit: 20 })).items;
  const postFacts = async () => (await factsOf(test, shareId)).filter((kind) => kind.startsWith('post.'));
  const look = (seen: Parameters<LookAtPost['execute']>[2], by = lead) =>
    room.get(LookAtPost).execute(by, shareId, seen);
  const edit = (text: string) => room.adapter.standing.set(urn, { text, edited: true });
  const aDayLater = () => room.clock.advance(DAY);

  beforeAll(async () => {
    test = await createTestDatabase();
    const shared = { clock: new FixedClock(), adapter: new FakeAdapter() };
    const stand = [instead(Clock, shared.clock), triggerWords(), theNetwork(shared.adapter)];
    room = { ...(await openRoom(test, Both, stand)), ...shared };
  });
  afterAll(() => test.drop());
  beforeEach(async () => {
    stage = await aFreshStage(test, room);
    room.adapter.nextRead = [];
    lead = await aMember(test, { organisationId: stage.organisationId, roles: ['comms_lead'], name: 'Priya' });
    shareId = await aPublishedShare(room, stage);
    urn = (await publicationOf(test, shareId)).external_id!;
  });

  it('are read within a day, and found as they were approved, which is told once', async () => {
    expect(await room.get(VisitPosts).organisations()).toContain(stage.organisationId);
    expect(await visit()).toBe(0);
    aDayLater();
    expect(await visit()).toBe(1);
    expect(await visit()).toBe(0);
    expect(await list()).toMatchObject([{ shareId, state: 'unchanged', how: 'read', text: A_TEXT, own: false }]);
    aDayLater();
    await visit();
    expect(await postFacts()).toEqual(['post.unchanged']);
  });

  it('that were edited are found, with what they say now, and found restored', async () => {
    aDayLater();
    await visit();
    edit('Our laboratory cures everybody.');
    aDayLater();
    await visit();
    expect(await list('differing')).toMatchObject([
      { shareId, state: 'changed', how: 'read', seenText: 'Our laboratory cures everybody.', text: A_TEXT },
    ]);
    const [entry] = await test.owner<{ detail: Record<string, string> }>(
      `SELECT detail FROM ledger_entries WHERE subject_id = $1 AND kind = 'post.changed'`,
      [shareId],
    );
    const [share] = await test.owner('SELECT certificate, text_hash FROM shares WHERE id = $1', [shareId]);
    expect(entry!.detail).toMatchObject({ certificate: share!.certificate, textHash: share!.text_hash });
    expect(entry!.detail.seenHash).toHaveLength(64);
    await room.get(AskToRestore).execute(lead, shareId);
    await expect(room.get(AskToRestore).execute(lead, shareId)).rejects.toMatchObject({ code: 'asked_already' });
    edit(A_TEXT);
    aDayLater();
    await visit();
    expect(await list('differing')).toEqual([]);
    expect(await postFacts()).toEqual(['post.unchanged', 'post.changed', 'post.restore_asked', 'post.unchanged']);
  });

  it('whose link or picture was changed are found, once, and found restored; nothing is made of what is not told', async () => {
    const source = room.adapter.posts.find((one) => one.urn === urn)!.post.article!.source;
    const stands = (parts: ReadParts) => room.adapter.standing.set(urn, { text: A_TEXT, edited: true, parts });
    const untold = { link: 'untold', seenLink: null, picture: 'untold', seenPictures: null };
    const next = async () => {
      aDayLater();
      await visit();
    };
    await next();
    expect(await list()).toMatchObject([{ state: 'unchanged', parts: untold }]);
    stands({ card: 'https://evil.example/cure', pictures: [] });
    await next();
    await next();
    const away = { ...untold, link: 'differs', seenLink: 'https://evil.example/cure' };
    const changed = { state: 'changed', how: 'read', seenText: null };
    expect(await list('differing')).toMatchObject([{ ...changed, parts: { ...away, picture: 'same' } }]);
    const [entry] = await test.owner<{ detail: Record<string, string> }>(
      `SELECT detail FROM ledger_entries WHERE subject_id = $1 AND kind = 'post.changed'`,
      [shareId],
    );
    expect(entry!.detail).toMatchObject({ differing: ['link'], seenHash: null });
    stands({});
    await next();
    expect(await list('differing')).toMatchObject([{ ...changed, parts: away }]);
    stands({ card: source, pictures: [{ alt: 'A cure' }] });
    await next();
    expect(await list('differing')).toMatchObject([{ ...changed, parts: { link: 'same', seenPictures: ['A cure'] } }]);
    stands({ card: source, pictures: [] });
    await next();
    expect(await list()).toMatchObject([{ state: 'unchanged', parts: { link: 'same', picture: 'same' } }]);
    expect(await postFacts()).toEqual(['post.unchanged', 'post.changed', 'post.changed', 'post.unchanged']);
  });

  it('that are gone are found; those taken back here are not asked for', async () => {
    room.adapter.standing.delete(urn);
    aDayLater();
    await visit();
    expect(await list('differing')).toMatchObject([{ state: 'gone' }]);
    await test.database.within(lead, (tx) => room.get(WithdrawShare).declaredGone(tx, lead, shareId));
    expect(await list()).toEqual([]);
    aDayLater();
    expect(await visit()).toBe(0);
  });

  it('of a network that does not answer are asked for again later, and nothing is made of it', async () => {
    aDayLater();
    const until = new Date(room.clock.now().getTime() + 3 * 3_600_000);
    room.adapter.nextRead = [{ kind: 'rate_limited', code: '429', message: 'Slow down', until, daily: false }];
    await visit();
    expect(await list()).toMatchObject([{ state: 'waiting' }]);
    room.clock.advance(2 * 3_600_000);
    expect(await visit()).toBe(0);
    room.clock.advance(3_600_000);
    expect(await visit()).toBe(1);
    expect(await list()).toMatchObject([{ state: 'unchanged' }]);
  });

  it('that a worker died in are read by the next, once its lease has ended', async () => {
    aDayLater();
    await visit();
    await test.owner('UPDATE post_checks SET next_at = $2, reading_until = $3 WHERE share_id = $1', [
      ...[shareId, room.clock.now(), new Date(room.clock.now().getTime() + 60_000)],
    ]);
    expect(await visit()).toBe(0);
    room.clock.advance(60_000);
    expect(await visit()).toBe(1);
  });

  it.each([
    ['signs that cannot be stored', 'It\u0000 cures \ud83d all.', 'It\ufffd cures \ufffd all.'],
    ['more than any post may', `${'x'.repeat(19_999)}🎉`, 'x'.repeat(19_999)],
  ])('that say %s now are found all the same', async (_, text, seenText) => {
    edit(text);
    aDayLater();
    await visit();
    expect(await list('differing')).toMatchObject([{ state: 'changed', how: 'read', seenText }]);
    aDayLater();
    await visit();
    expect(await postFacts()).toEqual(['post.changed']);
  });

  it('of which one cannot be checked are checked all the same, and that one ever later', async () => {
    jest.spyOn(Logger.prototype, 'error').mockImplementation();
    const others = [
      await aPublishedShare(room, stage, { text: `${A_TEXT} Welcome.` }),
      await aPublishedShare(room, stage, { text: `${A_TEXT} Bring friends.` }),
    ];
    const read = jest.spyOn(room.adapter, 'readPost').mockImplementation(async (_, id) => {
      if (id === urn) throw new Error('torn');
      return { kind: 'gone' };
    });
    aDayLater();
    expect(await visit()).toBe(3);
    expect((await list('differing')).map((post) => post.shareId).sort()).toEqual(others.sort());
    const tries = async (hours: number) => {
      room.clock.advance(hours * 3_600_000);
      read.mockClear();
      await visit();
      return read.mock.calls.filter(([, id]) => id === urn).length;
    };
    const found = [await tries(1), await tries(1), await tries(4), await tries(8), await tries(16), await tries(1)];
    read.mockRestore();
    expect(found).toEqual([0, 1, 1, 1, 1, 0]);
    expect(await list()).toContainEqual(expect.objectContaining({ shareId, state: 'unreadable' }));
  });

  describe('that the network does not let us read', () => {
    beforeEach(async () => {
      aDayLater();
      room.adapter.nextRead = [{ kind: 'not_readable' }];
      await visit();
      await test.owner('UPDATE post_checks SET look_wanted_at = $2 WHERE share_id = $1', [shareId, room.clock.now()]);
    });

    it('are put before people, who answer with one word', async () => {
      expect(await list('to_look')).toMatchObject([{ shareId, state: 'unreadable', text: A_TEXT }]);
      await look({ answer: 'as_approved' });
      expect(await list('to_look')).toEqual([]);
      expect(await list()).toMatchObject([{ state: 'unchanged', how: 'seen', seenBy: { name: 'Priya' } }]);
      expect(await postFacts()).toEqual(['post.unreadable', 'post.unchanged']);
    });

    it('are changed by what was pasted or written, not by nothing, nor by what was published', async () => {
      for (const nothing of [{}, { text: '\u200b', note: '\ufe0f' }])
        await expect(look({ answer: 'changed', ...nothing })).rejects.toMatchObject({ errors: [{ field: 'text' }] });
      await expect(look({ answer: 'changed', text: ` ${A_TEXT}\n` })).rejects.toMatchObject({
        errors: [{ field: 'text' }],
      });
      await look({ answer: 'changed', note: 'The picture is another.' });
      expect(await list('differing')).toMatchObject([{ seenText: null, note: 'The picture is another.' }]);
    });

    it('stay as they were seen when they cannot be read again', async () => {
      await look({ answer: 'changed', text: 'It cures.' });
      aDayLater();
      room.adapter.nextRead = [{ kind: 'not_readable' }];
      await visit();
      expect(await list('differing')).toMatchObject([{ state: 'changed', how: 'seen', seenText: 'It cures.' }]);
    });

    it('are not answered by their member, by who does not review, or from elsewhere', async () => {
      await expect(look({ answer: 'gone' }, stage.member)).rejects.toMatchObject({ kind: 'forbidden' });
      const own = { ...stage.member, roles: ['reviewer' as const] };
      await expect(look({ answer: 'as_approved' }, own)).rejects.toMatchObject({ code: 'own_post' });
      const other = await aStage(test, room);
      const stranger = await aMember(test, { organisationId: other.organisationId, roles: ['comms_lead'] });
      await expect(look({ answer: 'gone' }, stranger)).rejects.toMatchObject({ kind: 'not_found' });
      await expect(list(undefined, stage.member)).rejects.toMatchObject({ kind: 'forbidden' });
    });
  });
});

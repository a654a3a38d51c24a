import type { Actor } from '#libs/kernel';
import { RetireItem } from '#libs/content';
import { Redirect, type LinkRequest } from '#libs/links';
import { CreateShare, PublishShare, SweepPublications } from '#libs/shares';
import { aMember } from '#testing/people';
import { createTestDatabase, type TestDatabase } from '#testing/platform';
import {
  A_TEXT,
  aFreshStage,
  aPublishedShare,
  aShare,
  aStage,
  attemptsOf,
  factsOf,
  postsOf,
  publicationOf,
  type SharesRoom,
  type Stage,
  withPicture,
} from '#testing/shares';
import { carriedOut, recalled, theRecallRoom, WHY } from '../testing/index.js';
import { ConfirmDeletion, DeletionTasks, RecallItem, RecallPreview, RecallProgress, RecalledShares } from './index.js';

let test: TestDatabase;
let room: SharesRoom;
let stage: Stage;
let lead: Actor;

const AT_TEN = { localTime: '2026-11-02T10:00', timeZone: 'UTC' };
const DAY = 24 * 3_600_000;
const publish = (id: string) => room.get(PublishShare).execute(stage.organisationId, id);
const recall = (choices = {}) => recalled(room, lead, stage.item.itemId, choices);
const work = () => carriedOut(room, stage.organisationId);
const progress = async (id: string) => (await room.get(RecallProgress).get(lead, id)).shares;
const posts = () => postsOf(room, stage);
const gone = (shareId: string, by = stage.member) => room.get(ConfirmDeletion).execute(by, shareId);
const tasks = () => room.get(DeletionTasks).list(stage.member);

beforeAll(async () => {
  test = await createTestDatabase();
  room = await theRecallRoom(test);
});
beforeEach(async () => {
  stage = await aFreshStage(test, room);
  lead = await aMember(test, { organisationId: stage.organisationId, roles: ['comms_lead'], name: 'Priya' });
});
afterAll(() => test.drop());

describe('the button', () => {
  it('stands in its own transaction: out of the feed, recalled, and nothing of it is shared from then on', async () => {
    await recall();
    const rows = await test.owner('SELECT state, retire_reason FROM content_items WHERE id = $1', [stage.item.itemId]);
    expect(rows).toEqual([{ state: 'recalled', retire_reason: WHY }]);
    expect(await test.owner('SELECT FROM feed_entries WHERE item_id = $1', [stage.item.itemId])).toEqual([]);
    expect(await factsOf(test, stage.item.itemId)).toContain('item.recalled');
    const refusal = await aShare(room, stage).catch((error: unknown) => error);
    expect(refusal).toMatchObject({ kind: 'conflict', code: 'recalled' });
    expect(JSON.stringify(refusal)).toContain(WHY);
  });

  it('is for who leads or reviews, of their own organisation, with a reason, and once', async () => {
    const { itemId } = stage.item;
    const author = await aMember(test, { organisationId: stage.organisationId, roles: ['author'] });
    await expect(recalled(room, author, itemId)).rejects.toMatchObject({ kind: 'forbidden' });
    const elsewhere = await aStage(test, room);
    await expect(recalled(room, lead, elsewhere.item.itemId)).rejects.toMatchObject({ kind: 'not_found' });
    for (const reason of ['  ', '\u200b'])
      await expect(recall({ reason })).rejects.toMatchObject({ errors: [{ field: 'reason' }] });
    const asked = await Promise.allSettled([1, 2, 3].map(() => recall()));
    expect(asked.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    await expect(recall()).rejects.toMatchObject({ code: 'wrong_state' });
    await expect(room.get(RecallPreview).of(author, itemId)).rejects.toMatchObject({ kind: 'forbidden' });
    await expect(room.get(RecallProgress).list(author, { limit: 5 })).rejects.toMatchObject({ kind: 'forbidden' });
  });

  it('also takes back what was retired before, and nothing that was never approved', async () => {
    await aPublishedShare(room, stage);
    await room.get(RetireItem).execute(lead, stage.item.itemId, 'It is old.');
    await recall();
    await work();
    expect(room.adapter.withdrawn).toContain(posts()[0]!.urn);
  });

  it('says beforehand how far it reaches', async () => {
    await aPublishedShare(room, stage);
    await aShare(room, stage, { schedule: AT_TEN, text: `Later: ${A_TEXT}` });
    expect(await room.get(RecallPreview).of(lead, stage.item.itemId)).toMatchObject({
      waiting: 1,
      inDoubt: 0,
      published: [{ network: 'linkedin', posts: 1, withdraws: true, byHand: 0 }],
      members: 1,
      links: 2,
      clicks: 0,
    });
  });
});

describe('what waits', () => {
  it('is called off, and its member told why', async () => {
    const id = await aShare(room, stage, { schedule: AT_TEN });
    const recallId = await recall();
    expect(await progress(recallId)).toEqual({ not_yet: 1 });
    await work();
    const { state, code, message } = await publicationOf(test, id);
    expect({ state, code }).toEqual({ state: 'withdrawn', code: 'recalled' });
    expect(JSON.stringify(message)).toContain(WHY);
    expect(await progress(recallId)).toEqual({ called_off: 1 });
    expect((await factsOf(test, id)).filter((kind) => kind === 'publication.withdrawn')).toHaveLength(1);
    expect(await room.get(RecallProgress).get(lead, recallId)).toMatchObject({ finishedAt: room.clock.now() });
  });

  it('never goes out when its time comes before the work is done', async () => {
    const id = await aShare(room, stage, { schedule: AT_TEN });
    await recall();
    room.clock.advance(3_600_000);
    await publish(id);
    expect(posts()).toEqual([]);
    expect(await publicationOf(test, id)).toMatchObject({ state: 'withdrawn', code: 'recalled' });
    expect(await attemptsOf(test, id)).toMatchObject([{ outcome: 'not_cleared', code: 'recalled' }]);
  });

  it.each([false, true])(
    'was claimed a moment before and is not sent, whether or not the work came first (%s)',
    async (first) => {
      stage = await withPicture(test, room, stage);
      const id = await aShare(room, stage);
      const prepare = room.adapter.prepare.bind(room.adapter);
      room.adapter.prepare = async (...parts) => {
        await recall();
        if (first) await work();
        return prepare(...parts);
      };
      await publish(id).finally(() => (room.adapter.prepare = prepare));
      await work();
      expect(posts()).toEqual([]);
      expect(await publicationOf(test, id)).toMatchObject({ state: 'withdrawn', code: 'recalled', sending_at: null });
      expect(await attemptsOf(test, id)).toMatchObject([{ outcome: 'not_cleared', code: 'recalled' }]);
    },
  );

  it('was decided on in the same moment: either it was refused, or it is called off', async () => {
    const made = Array.from({ length: 8 }, (_, n) =>
      aShare(room, stage, { schedule: AT_TEN, text: `${n}: ${A_TEXT}` }),
    );
    await Promise.allSettled([...made, recall()]);
    await work();
    const left = await test.owner(
      `SELECT p.state FROM shares s JOIN publications p ON p.share_id = s.id WHERE s.item_id = $1 AND p.state <> 'withdrawn'`,
      [stage.item.itemId],
    );
    expect(left).toEqual([]);
  });

  it('is another item’s or another organisation’s, and goes out', async () => {
    const elsewhere = await aStage(test, room);
    const theirs = await aShare(room, elsewhere);
    await recall();
    await work();
    await room.get(PublishShare).execute(elsewhere.organisationId, theirs);
    expect(postsOf(room, elsewhere)).toHaveLength(1);
  });
});

describe('what is out', () => {
  it('is deleted at the network, and its link leads to the notice in the reader’s language', async () => {
    const id = await aPublishedShare(room, stage);
    const [{ code }] = (await test.owner<{ code: string }>(
      'SELECT l.code FROM shares s JOIN share_links l ON l.id = s.link_id WHERE s.id = $1',
      [id],
    )) as [{ code: string }];
    const follow = (acceptLanguage: string) => room.get(Redirect).answer({ code, acceptLanguage } as LinkRequest);
    expect((await follow('en')).status).toBe(302);
    const recallId = await recall({ notice: { de: 'Bitte <vernichten>.', en: ' ' } });
    await work();
    room.clock.advance(1_000);
    expect(room.adapter.withdrawn).toEqual([...room.adapter.withdrawn.slice(0, -1), posts()[0]!.urn]);
    expect(await progress(recallId)).toEqual({ withdrawn: 1 });
    const german = await follow('de-CH');
    expect(german).toMatchObject({ status: 410, headers: { 'content-language': 'de' } });
    expect(german.headers.location).toBeUndefined();
    expect(german.body).toContain('Bitte &lt;vernichten&gt;.');
    expect((await follow('en')).body).toContain('<p lang="de">');
  });

  it('keeps its link where that was wished', async () => {
    await aPublishedShare(room, stage);
    await recall({ links: 'target' });
    await work();
    expect(
      await test.owner('SELECT FROM share_links WHERE notice_id IS NOT NULL AND organisation_id = $1', [
        stage.organisationId,
      ]),
    ).toEqual([]);
  });

  it('is tried again as the network lets it, and asked of its member in the end', async () => {
    await aPublishedShare(room, stage);
    const lost = { kind: 'unknown', code: 'ECONNRESET', message: 'No answer.' } as const;
    const until = new Date(room.clock.now().getTime() + 3_600_000);
    room.adapter.nextWithdraw = [{ kind: 'rate_limited', code: 'LIMIT', message: '', until, daily: false }, lost];
    const recallId = await recall();
    await work();
    await work();
    expect(room.adapter.nextWithdraw).toEqual([lost]);
    room.clock.advance(3_700_000);
    await work();
    expect(await progress(recallId)).toEqual({ asked_too: 1 });
    room.clock.advance(120_000);
    await work();
    expect(await progress(recallId)).toEqual({ withdrawn: 1 });
  });

  it('is a task of its member where the network refuses, with reminders, until somebody says that it is gone', async () => {
    const id = await aPublishedShare(room, stage);
    room.adapter.nextWithdraw = [{ kind: 'refused', code: 'FORBIDDEN', message: 'Not allowed.', permanent: true }];
    const recallId = await recall();
    await work();
    await work();
    expect(await progress(recallId)).toEqual({ asked: 1 });
    expect(await tasks()).toMatchObject([{ shareId: id, reason: WHY, code: 'network_refused', network: 'linkedin' }]);
    for (let day = 0; day < 5; day += 1) {
      room.clock.advance(DAY);
      await work();
      await work();
    }
    expect((await factsOf(test, id)).filter((kind) => kind.startsWith('recall.'))).toEqual([
      'recall.asked',
      'recall.reminded',
      'recall.reminded',
      'recall.reminded',
    ]);
    const stranger = await aMember(test, { organisationId: stage.organisationId, roles: ['advocate'] });
    await expect(gone(id, stranger)).rejects.toMatchObject({ kind: 'not_found' });
    await gone(id);
    await expect(gone(id)).rejects.toMatchObject({ code: 'wrong_state' });
    expect(await tasks()).toEqual([]);
    await work();
    expect(await progress(recallId)).toEqual({ gone: 1 });
    expect((await room.get(RecallProgress).get(lead, recallId)).finishedAt).not.toBeNull();
    expect((await publicationOf(test, id)).state).toBe('withdrawn');
  });

  it('cannot be asked of who is gone', async () => {
    const id = await aPublishedShare(room, stage);
    await test.owner(`UPDATE connections SET status = 'revoked' WHERE member_id = $1`, [stage.member.memberId]);
    await test.owner(`UPDATE members SET status = 'deactivated' WHERE id = $1`, [stage.member.memberId]);
    const recallId = await recall();
    await work();
    const { items } = await room.get(RecalledShares).list(lead, recallId, { limit: 10 });
    expect(items).toMatchObject([{ shareId: id, stage: 'cannot', code: 'member_gone', linkClosed: true }]);
  });

  it('is in doubt: its member looks, nothing is sent again, and what turns out to be live is deleted', async () => {
    const id = await aShare(room, stage);
    room.adapter.next = [{ kind: 'unknown', code: 'ECONNRESET', message: 'No answer.' }];
    await publish(id);
    const recallId = await recall();
    await work();
    expect(await tasks()).toMatchObject([{ shareId: id, code: 'in_doubt' }]);
    await room.get(SweepPublications).execute(stage.organisationId);
    expect((await publicationOf(test, id)).state).toBe('unknown');
    await gone(id);
    expect((await publicationOf(test, id)).state).toBe('failed');
    await work();
    expect(await progress(recallId)).toEqual({ gone: 1 });
  });

  it('goes out in the very moment, and is taken back right after', async () => {
    const id = await aShare(room, stage);
    room.adapter.next = [
      async () => {
        await recall();
        await work();
        return room.adapter.goOut(
          { accountId: stage.accountId, accessToken: '', scopes: [] },
          { network: 'linkedin', body: { post: { text: '', article: null, image: null } } },
        );
      },
    ];
    await publish(id);
    room.clock.advance(20_000);
    await work();
    expect(await publicationOf(test, id)).toMatchObject({ state: 'withdrawn', code: 'recalled' });
  });
});

it('refuses to make a share of it through any other door', async () => {
  await recall();
  const order = {
    versionId: stage.item.versionId,
    captionId: stage.item.captionId,
    network: 'linkedin',
    text: A_TEXT,
  } as const;
  await expect(room.get(CreateShare).execute(stage.member, order)).rejects.toMatchObject({ code: 'recalled' });
  await expect(
    room.get(RecallItem).execute(lead, { itemId: stage.item.itemId, reason: WHY, links: 'notice' }),
  ).rejects.toMatchObject({ kind: 'conflict' });
});

import { EditItem, RetireItem } from '#libs/content';
import type { Actor } from '#libs/kernel';
import { SealEntries } from '#libs/ledger';
import { AskReviewer, DecideText, TextReviewQueries } from '#libs/text-reviews';
import { anApprovedItem, aDraft } from '#testing/content';
import { aMember } from '#testing/people';
import { createTestDatabase, type TestDatabase } from '#testing/platform';
import {
  aFreshStage,
  aPublishedShare,
  aShare,
  aStage,
  factsOf,
  postsOf,
  publicationOf,
  type SharesRoom,
  type Stage,
  theSharesRoom,
} from '../testing/index.js';
import { CancelShare, PublishShare } from './index.js';

const HOUR = 3_600_000;
const TEXT = 'A reviewword of my own.';

describe('a text of a member’s own that a reviewer is asked about', () => {
  let test: TestDatabase;
  let room: SharesRoom;
  let stage: Stage;
  let reviewer: Actor;

  beforeAll(async () => {
    test = await createTestDatabase();
    room = await theSharesRoom(test);
  });
  beforeEach(async () => {
    stage = await aFreshStage(test, room);
    reviewer = await aMember(test, { organisationId: stage.organisationId, roles: ['reviewer'] });
  });
  afterAll(() => test.drop());

  const orderOf = (of: Stage, text: string) => {
    const { versionId, captionId } = of.item;
    return { versionId, captionId, network: 'linkedin' as const, text };
  };
  const ask = (text = TEXT, of = stage) => room.get(AskReviewer).execute(of.member, orderOf(of, text));
  const decide = async (id: string, choices: Partial<{ decision: 'approved' | 'declined'; reason: string }> = {}) => {
    const { textHash } = await room.get(TextReviewQueries).get(reviewer, id);
    await room
      .get(DecideText)
      .execute(reviewer, id, { textHash, decision: 'approved', reason: 'Fine here.', ...choices });
  };
  const approved = async (text = TEXT) => decide(await ask(text));
  const reviewOf = (id: string) => room.get(TextReviewQueries).get(stage.member, id);

  it('may be shared by its member once it was approved, exactly as it was seen', async () => {
    const id = await ask();
    await expect(aShare(room, stage, { text: TEXT })).rejects.toMatchObject({ code: 'needs_review' });
    await decide(id);
    const shareId = await aPublishedShare(room, stage, { text: TEXT });
    expect((await publicationOf(test, shareId)).state).toBe('published');
    expect(postsOf(room, stage).map(({ post }) => post.text)).toEqual([TEXT]);
    expect(await reviewOf(id)).toMatchObject({ state: 'approved', shareId, reviewer: { id: reviewer.memberId } });
    expect(await factsOf(test, id)).toEqual(['text.asked', 'text.approved']);
  });

  it('is not shared on an approval that nobody has signed, or that was signed of something else', async () => {
    const forged = [
      () => test.owner(`DELETE FROM certificates WHERE kind = 'text'`),
      async () => {
        await decide(await ask('Another reviewword of mine.'));
        await test.owner(
          `UPDATE certificates c SET body = o.body, signature = o.signature FROM certificates o
            WHERE c.kind = 'text' AND o.kind = 'text' AND c.organisation_id = $1 AND o.organisation_id = $1 AND o.id > c.id`,
          [stage.organisationId],
        );
      },
    ];
    for (const forge of forged) {
      stage = await aFreshStage(test, room);
      reviewer = await aMember(test, { organisationId: stage.organisationId, roles: ['reviewer'] });
      await approved();
      await forge();
      await expect(aShare(room, stage, { text: TEXT })).rejects.toMatchObject({ code: 'needs_review' });
    }
  });

  it('may be shared on an approval from before there were certificates, which the sealed ledger tells of', async () => {
    await approved();
    await test.owner('DELETE FROM certificates WHERE kind = $1', ['text']);
    await test.owner(
      `UPDATE ledger_entries SET detail = detail - 'signed' WHERE kind = 'text.approved' AND organisation_id = $1`,
      [stage.organisationId],
    );
    await room.get(SealEntries).execute(stage.organisationId);
    await aPublishedShare(room, stage, { text: TEXT });
    expect(postsOf(room, stage)).toHaveLength(1);
  });

  it('lets its text be shared once, and again on an approval of its own; what rests on the first goes out all the same', async () => {
    const id = await ask();
    await decide(id);
    const schedule = { localTime: '2026-11-05T09:00', timeZone: 'UTC' };
    const first = await aShare(room, stage, { text: TEXT, schedule });
    room.clock.advance(25 * HOUR);
    await expect(aShare(room, stage, { text: TEXT })).rejects.toMatchObject({ code: 'needs_review' });
    const again = await ask();
    expect(again).not.toBe(id);
    await expect(aShare(room, stage, { text: TEXT })).rejects.toMatchObject({ code: 'needs_review' });
    room.clock.advance(48 * HOUR);
    await room.get(PublishShare).execute(stage.organisationId, first);
    expect((await publicationOf(test, first)).state).toBe('published');
    await decide(again);
    room.clock.advance(25 * HOUR);
    const second = await aPublishedShare(room, stage, { text: TEXT });
    expect([(await reviewOf(id)).shareId, (await reviewOf(again)).shareId]).toEqual([first, second]);
    room.clock.advance(25 * HOUR);
    await expect(aShare(room, stage, { text: TEXT })).rejects.toMatchObject({ code: 'needs_review' });
  });

  it('lets its text be shared once more where it did not go out, and by what takes its place', async () => {
    await approved();
    const schedule = { localTime: '2026-11-05T09:00', timeZone: 'UTC' };
    const first = await aShare(room, stage, { text: TEXT, schedule });
    await room.get(CancelShare).execute(stage.member, first);
    const second = await aShare(room, stage, { text: TEXT, schedule });
    const third = await aShare(room, stage, { text: TEXT, replaces: second });
    await room.get(PublishShare).execute(stage.organisationId, third);
    expect(postsOf(room, stage).map(({ post }) => post.text)).toEqual([TEXT]);
  });

  it('may hold the share link, whichever it will be', async () => {
    const text = 'A reviewword, and more: {{link}}';
    await approved(text);
    const shareId = await aShare(room, stage, { text });
    expect(await publicationOf(test, shareId)).toMatchObject({ state: 'scheduled' });
  });

  it('needs a new decision after any change', async () => {
    await approved();
    for (const text of [`${TEXT}!`, TEXT.toLowerCase(), `${TEXT} One more word.`]) {
      await expect(aShare(room, stage, { text })).rejects.toMatchObject({ code: 'needs_review' });
    }
  });

  it('is not cleared for anybody else, nor for other content', async () => {
    await approved();
    const other = await aMember(test, { organisationId: stage.organisationId, roles: ['advocate'] });
    const byOther = aShare(room, { ...stage, member: other }, { text: TEXT });
    await expect(byOther).rejects.toMatchObject({ code: 'not_connected' });
    const { versionId, captionId } = await anApprovedItem(test, room, stage, { title: 'Another' });
    await expect(aShare(room, stage, { text: TEXT, versionId, captionId })).rejects.toMatchObject({
      code: 'needs_review',
    });
  });

  it('is refused when the code of conduct has changed since, and may be asked about again', async () => {
    const id = await ask();
    await decide(id);
    await test.owner(`UPDATE organisations SET employer_name = 'Acme Ltd' WHERE organisation_id = $1`, [
      stage.organisationId,
    ]);
    await expect(aShare(room, stage, { text: TEXT })).rejects.toMatchObject({ code: 'approval_outdated' });
    const again = await ask();
    expect(again).not.toBe(id);
    await decide(again);
    await aShare(room, stage, { text: TEXT });
  });

  it('is never approved where the rules forbid it', async () => {
    await expect(ask('A blockword and a reviewword.')).rejects.toMatchObject({ code: 'guideline_block' });
  });

  it('is not sent when the rules changed after it was shared: its approval was under others', async () => {
    await approved();
    const shareId = await aShare(room, stage, { text: TEXT });
    await test.owner(`UPDATE organisations SET employer_name = 'Acme Ltd' WHERE organisation_id = $1`, [
      stage.organisationId,
    ]);
    await room.get(PublishShare).execute(stage.organisationId, shareId);
    expect(await publicationOf(test, shareId)).toMatchObject({ state: 'failed', code: 'rules_changed' });
    expect(postsOf(room, stage)).toEqual([]);
  });

  it('is not approved for content that changed or was taken back meanwhile, but may be declined', async () => {
    const id = await ask();
    await room.get(RetireItem).execute(stage.item.author, stage.item.itemId, 'Out of date.');
    await expect(decide(id)).rejects.toMatchObject({ code: 'content_moved_on' });
    await decide(id, { decision: 'declined', reason: 'It was taken back.' });
    expect(await reviewOf(id)).toMatchObject({ state: 'declined', reason: 'It was taken back.' });
  });

  it('is not shared once its content is no longer for sharing', async () => {
    await approved();
    await room.get(EditItem).execute(stage.item.author, stage.item.itemId, aDraft({ title: 'Newer' }));
    await room.get(RetireItem).execute(stage.item.author, stage.item.itemId, 'Out of date.');
    await expect(aShare(room, stage, { text: TEXT })).rejects.toMatchObject({ code: 'version_withdrawn' });
  });

  it('is decided once, with a reason, on the text that was seen, by somebody else', async () => {
    const both = await aStage(test, room, { roles: ['advocate', 'reviewer'] });
    const own = await ask(TEXT, both);
    const { textHash } = await room.get(TextReviewQueries).get(both.member, own);
    const decision = { textHash, decision: 'approved' as const, reason: 'Mine.' };
    await expect(room.get(DecideText).execute(both.member, own, decision)).rejects.toMatchObject({ code: 'own_text' });
    const id = await ask();
    for (const reason of [' ', '\u180e\u{e0041}'])
      await expect(decide(id, { reason })).rejects.toMatchObject({ code: 'reason_needed' });
    const unseen = room.get(DecideText).execute(reviewer, id, { ...decision, textHash: '0'.repeat(64) });
    await expect(unseen).rejects.toMatchObject({ code: 'text_moved_on' });
    const race = await Promise.allSettled([decide(id), decide(id, { decision: 'declined' })]);
    expect(race.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    await expect(decide(id)).rejects.toMatchObject({ code: 'already_decided' });
  });

  it('waits once: asking again changes nothing, and asking about another text takes its place', async () => {
    const id = await ask();
    expect(await ask()).toBe(id);
    const next = await ask(`${TEXT} Better.`);
    expect(await reviewOf(id)).toMatchObject({ state: 'superseded' });
    await expect(decide(id)).rejects.toMatchObject({ code: 'already_decided' });
    const waiting = { state: 'waiting', mine: false, limit: 10 } as const;
    const queue = await room.get(TextReviewQueries).list(reviewer, waiting);
    expect(queue.items.map((each) => [each.id, each.own])).toEqual([[next, false]]);
  });

  it('is not asked about when nothing in it needs a reviewer', async () => {
    await expect(ask('Nothing to see here.')).rejects.toMatchObject({ code: 'no_review_needed' });
  });

  it('is read by its member and by reviewers alone', async () => {
    const id = await ask();
    const colleague = await aMember(test, { organisationId: stage.organisationId, roles: ['advocate'] });
    await expect(room.get(TextReviewQueries).get(colleague, id)).rejects.toMatchObject({ kind: 'not_found' });
    const all = room.get(TextReviewQueries).list(colleague, { state: 'waiting', mine: false, limit: 10 });
    await expect(all).rejects.toMatchObject({ code: 'not_yours' });
  });
});

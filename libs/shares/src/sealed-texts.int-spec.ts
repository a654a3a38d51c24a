import type { Actor } from '#libs/kernel';
import { PersonKeys } from '#libs/ledger';
import { AskReviewer, DecideText, SealTexts, TextReviewQueries } from '#libs/text-reviews';
import { aMember } from '#testing/people';
import { createTestDatabase, type TestDatabase } from '#testing/platform';
import { aFreshStage, type SharesRoom, type Stage, theSharesRoom } from '../testing/index.js';

const TEXT = 'A reviewword of my own.';

describe('a text that a reviewer is asked about', () => {
  let test: TestDatabase;
  let room: SharesRoom;
  let stage: Stage;
  let reviewer: Actor;
  let id: string;

  beforeAll(async () => {
    test = await createTestDatabase();
    room = await theSharesRoom(test);
  });
  beforeEach(async () => {
    stage = await aFreshStage(test, room);
    reviewer = await aMember(test, { organisationId: stage.organisationId, roles: ['reviewer'] });
    const { versionId, captionId } = stage.item;
    id = await room.get(AskReviewer).execute(stage.member, { versionId, captionId, network: 'linkedin', text: TEXT });
  });
  afterAll(() => test.drop());

  const seen = (by = reviewer) => room.get(TextReviewQueries).get(by, id);
  const row = async () =>
    (
      await test.owner<{ text: string | null; reason: string | null; sealed_text: string }>(
        'SELECT * FROM text_reviews WHERE id = $1',
        [id],
      )
    )[0]!;

  it('stands sealed, and is read by its member and by those who review, with what was found in it', async () => {
    expect(JSON.stringify(await row())).not.toContain('reviewword');
    for (const by of [stage.member, reviewer]) {
      expect(await seen(by)).toMatchObject({ text: TEXT, screening: { findings: [{ excerpt: 'reviewword' }] } });
    }
  });

  it('is sealed where a version before kept it in clear, and read until then', async () => {
    const before = await seen();
    await test.owner('UPDATE text_reviews SET text = $2, sealed_text = NULL WHERE id = $1', [id, TEXT]);
    expect(await seen()).toEqual(before);
    const seal = room.get(SealTexts);
    expect(await seal.organisations()).toContain(stage.organisationId);
    await seal.execute(stage.organisationId);
    expect(await seal.organisations()).not.toContain(stage.organisationId);
    expect((await row()).text).toBeNull();
    expect(await seen()).toEqual(before);
  });

  it('is decided on with a reason that stands sealed beside it, also where a version before kept that in clear', async () => {
    const { textHash } = await seen();
    const reason = 'The patient with the rash can be told by it.';
    await room.get(DecideText).execute(reviewer, id, { decision: 'declined', reason, textHash });
    expect(JSON.stringify(await row())).not.toContain('rash');
    const after = await seen(stage.member);
    expect(after).toMatchObject({ text: TEXT, reason, state: 'declined' });
    await test.owner('UPDATE text_reviews SET reason = $2 WHERE id = $1', [id, `In clear: ${reason}`]);
    expect(await seen()).toMatchObject({ text: TEXT, reason: `In clear: ${reason}` });
    const seal = room.get(SealTexts);
    expect(await seal.organisations()).toContain(stage.organisationId);
    await seal.execute(stage.organisationId);
    expect(await seal.organisations()).not.toContain(stage.organisationId);
    expect((await row()).reason).toBe('');
    expect(await seen()).toMatchObject({ text: TEXT, reason: `In clear: ${reason}` });
  });

  it('is gone with the key of its member, and what was decided on is known by its hash', async () => {
    const { textHash } = await seen();
    await test.database.within(reviewer, (tx) => room.get(PersonKeys).destroy(tx, stage.member.memberId));
    expect(await seen()).toMatchObject({ text: '', textHash, screening: { findings: [{ excerpt: '…' }] } });
    await test.owner('UPDATE text_reviews SET text = $2, sealed_text = NULL WHERE id = $1', [id, TEXT]);
    await room.get(SealTexts).execute(stage.organisationId);
    expect(await seen()).toMatchObject({ text: '', textHash });
  });
});

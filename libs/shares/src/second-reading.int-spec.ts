import type { Actor } from '#libs/kernel';
import { ChangeSecondReader, type SecondReaderChange } from '#libs/second-reader';
import { AskReviewer, DecideText } from '#libs/text-reviews';
import { textHash } from '#libs/platform';
import { aMember } from '#testing/people';
import { createTestDatabase, type TestDatabase } from '#testing/platform';
import { aModelDouble, type ModelDouble } from '#testing/second-reader';
import { aFreshStage, aShare, theSharesRoom, type SharesRoom, type Stage } from '../testing/index.js';

const TEXT = 'Our laboratory opens its doors, and it melts fat.';
const LOOK = { verdict: 'review', findings: [{ quote: 'melts fat', reason: 'It promises an effect.' }] };
const ALL: SecondReaderChange['public'] = { topics: 'all', topicIds: [] };
const NONE: SecondReaderChange['public'] = { topics: 'none', topicIds: [] };

describe('a share that a second reader reads', () => {
  let test: TestDatabase;
  let room: SharesRoom;
  let stage: Stage;
  let double: ModelDouble;

  beforeAll(async () => {
    test = await createTestDatabase({ SECOND_READER_PRIVATE: 'true' });
    room = await theSharesRoom(test);
  });
  afterAll(() => test.drop());
  beforeEach(async () => {
    stage = await aFreshStage(test, room);
    double = await aModelDouble();
    double.answers(LOOK);
  });
  afterEach(() => double.stop());

  const member = (role: Actor['roles'][number]) =>
    aMember(test, { organisationId: stage.organisationId, roles: [role] });
  const name = async (change: Partial<SecondReaderChange> = {}) =>
    room.get(ChangeSecondReader).execute(await member('admin'), {
      baseUrl: double.baseUrl,
      model: 'a-model',
      public: ALL,
      professionals: NONE,
      ...change,
    });
  const ask = (text: string) =>
    room.get(AskReviewer).execute(stage.member, {
      versionId: stage.item.versionId,
      captionId: stage.item.captionId,
      network: 'linkedin',
      text,
    });

  it('goes to a reviewer when a model wants that, with its words shown as findings are, and out when they let it', async () => {
    await name();
    await expect(aShare(room, stage, { text: TEXT })).rejects.toMatchObject({
      code: 'needs_review',
      extra: {
        screening: {
          verdict: 'review',
          findings: [
            {
              pack: 'second-reader',
              excerpt: 'melts fat',
              message: 'Second reader (model): It promises an effect.',
              source: { title: 'a-model' },
            },
          ],
        },
      },
    });
    const reviewId = await ask(TEXT);
    await room.get(DecideText).execute(await member('reviewer'), reviewId, {
      textHash: textHash(TEXT),
      decision: 'approved',
      reason: 'It does not.',
    });
    await aShare(room, stage, { text: TEXT });
    expect(double.asked).toHaveLength(1);
    const [kept] = await test.owner<{ findings: { pack: string }[] }>(
      'SELECT s.findings FROM screenings s JOIN shares h ON h.screening_id = s.id WHERE h.organisation_id = $1',
      [stage.organisationId],
    );
    expect(kept!.findings).toMatchObject([{ pack: 'second-reader', severity: 'review' }]);
  });

  it('speaks the language of whoever reads the finding', async () => {
    await name();
    await test.owner(`UPDATE members SET language = 'de' WHERE id = $1`, [stage.member.memberId]);
    await expect(aShare(room, stage, { text: TEXT })).rejects.toMatchObject({
      extra: { screening: { findings: [{ message: 'Zweitlesung (Modell): It promises an effect.' }] } },
    });
  });

  it('goes out as ever when the model fails or is not asked about such texts', async () => {
    await name({ public: NONE, professionals: ALL });
    await aShare(room, stage, { text: TEXT });
    expect(double.asked).toHaveLength(0);
    await name();
    double.answers((response) => response.writeHead(500).end());
    await aShare(room, stage, { text: `${TEXT} Again.` });
    expect(double.asked).toHaveLength(1);
  });

  it('is not shown to the model when the rules stop it already, and never cleared by it', async () => {
    await name();
    double.answers({ verdict: 'pass', findings: [] });
    await expect(aShare(room, stage, { text: 'This is a blockword.' })).rejects.toMatchObject({
      code: 'guideline_block',
    });
    expect(double.asked).toHaveLength(0);
  });
});

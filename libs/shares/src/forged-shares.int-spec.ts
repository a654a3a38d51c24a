import { textHash } from '#libs/platform';
import { aCaption, anApprovedItem } from '#testing/content';
import { createTestDatabase, type TestDatabase } from '#testing/platform';
import {
  aFreshStage,
  aShare,
  postsOf,
  publicationOf,
  type SharesRoom,
  type Stage,
  theSharesRoom,
  withPicture,
} from '../testing/index.js';
import { PublishShare } from './index.js';

let test: TestDatabase;
let room: SharesRoom;
let stage: Stage;

const publish = (id: string) => room.get(PublishShare).execute(stage.organisationId, id);

beforeAll(async () => {
  test = await createTestDatabase();
  room = await theSharesRoom(test);
});
beforeEach(async () => {
  stage = await aFreshStage(test, room);
});
afterAll(() => test.drop());

const elsewhere = () =>
  test.owner(`UPDATE share_links SET target_url = 'https://elsewhere.example/' WHERE organisation_id = $1`, [
    stage.organisationId,
  ]);
const otherText = (text: string) =>
  test.owner('UPDATE shares SET text = $2, text_hash = $3 WHERE organisation_id = $1', [
    stage.organisationId,
    text,
    textHash(text),
  ]);

/** Trigger words: `reviewword` asks for a reviewer, `blockword` is forbidden. */
const SHARE_FORGED: [string, string, () => Promise<unknown>][] = [
  ['its link leads elsewhere', 'link_changed', elsewhere],
  [
    'its link is taken away',
    'link_changed',
    () =>
      test.owner('UPDATE shares SET link_id = NULL, link_placement = NULL WHERE organisation_id = $1', [
        stage.organisationId,
      ]),
  ],
  ['it says what is forbidden', 'text_not_approved', () => otherText('A blockword of mine.')],
  ['it says what nobody has reviewed', 'text_not_approved', () => otherText('A reviewword of mine.')],
  ['it has a slot open', 'text_not_approved', () => otherText('Our {{team}}.')],
];

describe('a share that was forged by whoever owns the tables', () => {
  it.each(SHARE_FORGED)('waits, and says so: %s', async (_what, code, forge) => {
    const id = await aShare(room, stage);
    await forge();
    await publish(id);
    expect(postsOf(room, stage)).toEqual([]);
    expect(await publicationOf(test, id)).toMatchObject({ state: 'held', hold_key: 'standing', code });
  });

  it.each(SHARE_FORGED.slice(0, 1))(
    'does not go out when it happens just before the call: %s',
    async (_what, code, forge) => {
      stage = await withPicture(test, room, stage);
      const id = await aShare(room, stage);
      const prepare = room.adapter.prepare.bind(room.adapter);
      room.adapter.prepare = async (...parts) => {
        await forge();
        return prepare(...parts);
      };
      try {
        await publish(id);
      } finally {
        room.adapter.prepare = prepare;
      }
      expect(postsOf(room, stage)).toEqual([]);
      expect(await publicationOf(test, id)).toMatchObject({ state: 'held', code, sending_at: null });
    },
  );

  it('changes nothing of what is fixed', async () => {
    const captions = [
      aCaption({ text: 'Our {{team}} opens.', locked: true, slots: [{ name: 'team', hint: '', maxLength: 9 }] }),
    ];
    stage = {
      ...stage,
      item: await anApprovedItem(test, room, { organisationId: stage.organisationId }, { captions }),
    };
    for (const forged of ['Our lab cures.', 'Our lab\n\n#ad opens.']) {
      const id = await aShare(room, stage, { text: `Our ${forged.length} opens.` });
      await otherText(forged);
      await publish(id);
      expect(await publicationOf(test, id)).toMatchObject({ state: 'held', code: 'text_not_approved' });
    }
  });
});

import type { Draft } from '#libs/content';
import { EditItem, RetireItem } from '#libs/content';
import { Clock, type Actor } from '#libs/kernel';
import { aCaption, anApprovedItem, aDraft } from '#testing/content';
import { FixedClock } from '#testing/kernel';
import { triggerWords } from '#testing/packs';
import { aMember, anOrganisation } from '#testing/people';
import { createTestDatabase, instead, openRoom, type Room, type TestDatabase } from '#testing/platform';
import { FeedModule, ShareableContent } from './index.js';

const DAY = 86_400_000;

describe('what of the feed may be shared', () => {
  let test: TestDatabase;
  let room: Room;
  let author: Actor;
  let member: Actor;
  const clock = new FixedClock();

  beforeAll(async () => {
    test = await createTestDatabase();
    room = await openRoom(test, FeedModule, [instead(Clock, clock), triggerWords()]);
  });
  afterAll(() => test.drop());

  beforeEach(async () => {
    const organisation = await anOrganisation(test);
    author = await aMember(test, { ...organisation, roles: ['author'] });
    member = await aMember(test, organisation);
  });

  const item = (title: string, choices: Partial<Draft> = {}) =>
    anApprovedItem(test, room, author, { title, ...choices });
  const forTheUs = { audience: { teams: [], regions: ['US'], languages: [], public: true } };
  const find = (of: { versionId: string; captionId: string }, by = member) =>
    test.database.within(by, (tx) => room.get(ShareableContent).find(tx, by, of.versionId, of.captionId));

  it('waits for its first day', async () => {
    const made = await item('tomorrow', { publishFrom: new Date(clock.now().getTime() + DAY) });
    await expect(find(made)).rejects.toMatchObject({ code: 'version_withdrawn' });
    clock.advance(DAY - 1);
    await expect(find(made)).rejects.toMatchObject({ code: 'version_withdrawn' });
    clock.advance(1);
    expect(await find(made)).toMatchObject({ itemId: made.itemId });
  });

  it('comes with all a share needs', async () => {
    const made = await item('one', {
      linkTitle: 'The page',
      captions: [aCaption({ disclosure: 'I work for Acme.' })],
    });
    expect(await find(made)).toMatchObject({
      itemId: made.itemId,
      certificate: made.certificate,
      title: 'one',
      linkUrl: 'https://acme.example/open-day',
      linkTitle: 'The page',
      imageId: null,
      audiencePublic: true,
      caption: {
        id: made.captionId,
        network: 'linkedin',
        language: 'en',
        locked: false,
        slots: [],
        disclosure: 'I work for Acme.',
      },
    });
  });

  it('is not what is for others', async () => {
    const made = await item('one', forTheUs);
    await expect(find(made)).rejects.toMatchObject({ code: 'version_withdrawn' });
    const stranger = await aMember(test, await anOrganisation(test));
    await expect(find(made, stranger)).rejects.toMatchObject({ kind: 'not_found' });
  });

  it('is not a draft, nor a caption of another version', async () => {
    const [one, two] = [await item('one'), await item('two')];
    await expect(find({ ...one, captionId: two.captionId })).rejects.toMatchObject({ kind: 'not_found' });
    await room.get(EditItem).execute(author, one.itemId, aDraft());
    const [draft] = await test.owner<{ id: string }>(
      'SELECT id FROM content_versions WHERE item_id = $1 AND number = 2',
      [one.itemId],
    );
    await expect(find({ ...one, versionId: draft!.id })).rejects.toMatchObject({ kind: 'not_found' });
  });

  it('is not what was retired or has expired', async () => {
    const expiring = await item('one', { expiresAt: new Date(clock.now().getTime() + 2 * DAY) });
    const retired = await item('two');
    const retire = (reason: string) => room.get(RetireItem).execute(author, retired.itemId, reason);
    for (const nothing of [' ', '\u200b'])
      await expect(retire(nothing)).rejects.toMatchObject({ code: 'reason_needed' });
    await retire('Out of date.');
    clock.advance(2 * DAY);
    await expect(find(expiring)).rejects.toMatchObject({ kind: 'conflict', code: 'version_withdrawn' });
    await expect(find(retired)).rejects.toMatchObject({ kind: 'conflict', code: 'version_withdrawn' });
  });
});

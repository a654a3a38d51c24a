import { CheckCertificate } from '#libs/certificates';
import { Clock, type Actor } from '#libs/kernel';
import { StoreImage } from '#libs/media';
import { Database } from '#libs/platform';
import { aDraft, anApprovedItem, newestVersion, sendToReview } from '#testing/content';
import { FixedClock } from '#testing/kernel';
import { triggerWords } from '#testing/packs';
import { aMember, anOrganisation } from '#testing/people';
import { createTestDatabase, instead, openRoom, type Room, type TestDatabase } from '#testing/platform';
import sharp from 'sharp';
import { versionApproved } from './version.facts.js';
import { ContentModule, CreateItem, DecideReview, EditItem } from './index.js';

const DAY = 86_400_000;

describe('the right to a picture', () => {
  let test: TestDatabase;
  let room: Room;
  let author: Actor;
  let reviewer: Actor;
  let imageId: string;
  const clock = new FixedClock();
  const later = (days: number) => new Date(clock.now().getTime() + days * DAY);

  beforeAll(async () => {
    test = await createTestDatabase();
    room = await openRoom(test, ContentModule, [triggerWords(), instead(Clock, clock)]);
    const { organisationId } = await anOrganisation(test);
    author = await aMember(test, { organisationId, roles: ['author'] });
    reviewer = await aMember(test, { organisationId, roles: ['reviewer'] });
    const bytes = await sharp({ create: { width: 9, height: 9, channels: 3, background: 'teal' } })
      .png()
      .toBuffer();
    imageId = (await room.get(StoreImage).execute(author, bytes)).id;
  });
  afterAll(() => test.drop());

  const approve = async (itemId: string) => {
    const { id: versionId } = await newestVersion(test, itemId);
    return room.get(DecideReview).execute(reviewer, itemId, { versionId, decision: 'approved' });
  };

  it('may be left open in a draft, and is asked for by a review', async () => {
    const unsaid = aDraft({ imageId, imageRights: null, imagePeople: null });
    const itemId = await room.get(CreateItem).execute(author, unsaid);
    await expect(sendToReview(test, room, author, itemId)).rejects.toMatchObject({
      kind: 'invalid',
      errors: [{ field: 'imageRights' }, { field: 'imagePeople' }],
    });
    await room.get(EditItem).execute(author, itemId, aDraft({ imageId }));
    await sendToReview(test, room, author, itemId);
    await approve(itemId);
  });

  it('is asked for again where it was sent before anybody had to say it, or ended meanwhile', async () => {
    const [unsaid, ended] = [
      await room.get(CreateItem).execute(author, aDraft({ imageId })),
      await room.get(CreateItem).execute(author, aDraft({ imageId, imageRightsUntil: later(1) })),
    ];
    for (const itemId of [unsaid, ended]) await sendToReview(test, room, author, itemId);
    await test.owner('UPDATE content_versions SET image_rights = NULL WHERE item_id = $1', [unsaid]);
    await expect(approve(unsaid)).rejects.toMatchObject({ code: 'rights_needed', errors: [{ field: 'imageRights' }] });
    clock.advance(2 * DAY);
    await expect(approve(ended)).rejects.toMatchObject({
      code: 'rights_needed',
      errors: [{ field: 'imageRightsUntil' }],
    });
  });

  it('stands in the certificate, which is in force no longer than it', async () => {
    const until = later(10);
    const choices = { imageId, imageRights: 'Lent by A. Photographer.', imageRightsUntil: until };
    const people = { imagePeople: 'consented' as const, expiresAt: later(20) };
    const item = await anApprovedItem(test, room, author, { ...choices, ...people });
    const check = () =>
      room.get(Database).within(author, (tx) => {
        const { itemId, versionId: version, certificate: content } = item;
        const before = { fact: versionApproved, says: {} };
        const expected = { item: itemId, version, content };
        return room.get(CheckCertificate).ofVersion(tx, author.organisationId, expected, before);
      });
    expect(await check()).toMatchObject({
      fault: null,
      certificate: {
        until: until.toISOString(),
        covers: {
          format: 'vouchsafe.certificate.3',
          imageRights: { statement: 'Lent by A. Photographer.', until: until.toISOString(), people: 'consented' },
        },
      },
    });
    const [entry] = await test.owner('SELECT expires_at AS "expiresAt" FROM feed_entries WHERE item_id = $1', [
      item.itemId,
    ]);
    expect(entry).toEqual({ expiresAt: until });
    clock.advance(10 * DAY);
    expect(await check()).toMatchObject({ fault: 'not_in_force' });
  });
});

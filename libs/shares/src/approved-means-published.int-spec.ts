import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import type { Draft } from '#libs/content';
import { ReadImage, StoreImage } from '#libs/media';
import { Configuration } from '#libs/platform';
import { aCaption, anApprovedItem } from '#testing/content';
import { aMember } from '#testing/people';
import { createTestDatabase, type TestDatabase } from '#testing/platform';
import {
  aFreshStage,
  aShare,
  attemptsOf,
  postsOf,
  publicationOf,
  type SharesRoom,
  type Stage,
  theSharesRoom,
} from '../testing/index.js';
import { PublishShare, SweepPublications } from './index.js';

let test: TestDatabase;
let room: SharesRoom;
let stage: Stage;
let picture: { id: string; sha256: string };
let another: { id: string; sha256: string };

const publish = (id: string) => room.get(PublishShare).execute(stage.organisationId, id);
const version = (set: string) => test.owner(`UPDATE content_versions SET ${set} WHERE id = $1`, [stage.item.versionId]);
const caption = (set: string) => test.owner(`UPDATE captions SET ${set} WHERE version_id = $1`, [stage.item.versionId]);
const place = () => join(room.get(Configuration).values.dataDir, 'media', stage.organisationId, picture.sha256);
const drawn = (background: string) =>
  sharp({ create: { width: 9, height: 9, channels: 3, background } })
    .png()
    .toBuffer();

beforeAll(async () => {
  test = await createTestDatabase();
  room = await theSharesRoom(test);
});
beforeEach(async () => {
  stage = await aFreshStage(test, room);
  const { organisationId } = stage;
  const author = await aMember(test, { organisationId, roles: ['author'] });
  picture = await room.get(StoreImage).execute(author, await drawn('red'));
  another = await room.get(StoreImage).execute(author, await drawn('blue'));
  const draft: Partial<Draft> = {
    imageId: picture.id,
    imageAlt: 'A red square',
    imageRightsUntil: new Date('2026-11-30T09:00:00Z'),
    linkTitle: 'The page',
    publishFrom: new Date('2026-11-01T09:00:00Z'),
    expiresAt: new Date('2026-12-01T09:00:00Z'),
    captions: [
      aCaption({
        text: 'Our {{team}} opens its doors on Saturday.',
        slots: [{ name: 'team', hint: 'Your team', maxLength: 40 }],
        disclosure: 'I work for Acme.',
      }),
    ],
  };
  stage = { ...stage, item: await anApprovedItem(test, room, author, draft) };
});
afterAll(() => test.drop());

const ALTERED: [string, () => Promise<unknown>][] = [
  ['the text of a caption', () => caption(`text = 'Our {{team}} cures everything on Saturday.'`)],
  ['how much goes into a slot', () => caption(`slots = '[{"name":"team","hint":"Your team","maxLength":400}]'`)],
  ['whether a caption is fixed', () => caption('locked = true')],
  ['the language of a caption', () => caption(`language = 'de'`)],
  ['the disclosure', () => caption(`disclosure = 'Nobody employs me.'`)],
  ['that there is a disclosure', () => caption('disclosure = NULL')],
  ['the title', () => version(`title = 'Another title'`)],
  ['the summary', () => version(`summary = 'A miracle.'`)],
  ['the link', () => version(`link_url = 'https://elsewhere.example/'`)],
  ['the title of the link', () => version(`link_title = 'Another page'`)],
  ['what is said of the picture', () => version(`image_alt = 'A blue square'`)],
  ['whose the picture is', () => version(`image_rights = 'Nobody minds.'`)],
  ['who is in the picture', () => version(`image_people = 'consented'`)],
  ['how long the picture may be shown', () => version(`image_rights_until = '2027-11-30T09:00:00Z'`)],
  ['that the right to the picture ends', () => version('image_rights_until = NULL')],
  ['which picture it is', () => version(`image_id = '${another.id}'`)],
  ['that there is a picture', () => version('image_id = NULL')],
  [
    'the hash of the picture',
    () => test.owner(`UPDATE media SET sha256 = $2 WHERE id = $1`, [picture.id, another.sha256]),
  ],
  ['the bytes of the picture', async () => writeFile(place(), await drawn('green'))],
  ['that the picture is there', () => rm(place())],
  ['the regions it is for', () => version(`audience_regions = '{US,UK}', audience_public = false`)],
  ['whether it is for the public', () => version('audience_public = false')],
  ['its first day', () => version('publish_from = NULL')],
  ['its last day', () => version(`expires_at = '2027-12-01T09:00:00Z'`)],
  ['that it ends', () => version('expires_at = NULL')],
  [
    'what the certificate says',
    () =>
      test.owner(`UPDATE approvals SET certificate = repeat('0', 64) WHERE version_id = $1`, [stage.item.versionId]),
  ],
  [
    'one caption more',
    () =>
      test.owner(
        `INSERT INTO captions (organisation_id, id, version_id, position, network, language, text)
     SELECT organisation_id, gen_random_uuid(), version_id, 7, network, language, 'Slipped in.' FROM captions WHERE version_id = $1`,
        [stage.item.versionId],
      ),
  ],
];

describe('content that was altered after its approval, behind the application’s back', () => {
  it('is shared and goes out as long as nothing was', async () => {
    await publish(await aShare(room, stage));
    expect(postsOf(room, stage)).toHaveLength(1);
  });

  it.each(ALTERED)('is not taken for sharing: %s', async (_what, alter) => {
    await alter();
    await expect(aShare(room, stage)).rejects.toMatchObject({ kind: 'conflict', code: 'certificate_changed' });
    expect(await test.owner('SELECT id FROM shares WHERE organisation_id = $1', [stage.organisationId])).toEqual([]);
  });

  it.each(ALTERED)('waits where it was to go out, and says so: %s', async (_what, alter) => {
    const id = await aShare(room, stage);
    await alter();
    await publish(id);
    expect(postsOf(room, stage)).toEqual([]);
    const { message, ...held } = await publicationOf(test, id);
    expect(held).toMatchObject({ state: 'held', hold_key: 'standing', code: 'certificate_changed' });
    expect(JSON.stringify(message)).toContain('not the one that was approved');
    expect(await attemptsOf(test, id)).toMatchObject([{ outcome: 'not_cleared', code: 'certificate_changed' }]);
    await room.get(SweepPublications).execute(stage.organisationId);
    expect((await publicationOf(test, id)).state).toBe('held');
  });

  it.each(
    ALTERED.filter(([what]) =>
      ['the text of a caption', 'which picture it is', 'the bytes of the picture'].includes(what),
    ),
  )('does not go out when it happens between the claim and the call: %s', async (_what, alter) => {
    const id = await aShare(room, stage);
    const prepare = room.adapter.prepare.bind(room.adapter);
    room.adapter.prepare = async (...parts) => {
      await alter();
      return prepare(...parts);
    };
    try {
      await publish(id);
    } finally {
      room.adapter.prepare = prepare;
    }
    expect(postsOf(room, stage)).toEqual([]);
    expect(await publicationOf(test, id)).toMatchObject({
      state: 'held',
      code: 'certificate_changed',
      sending_at: null,
    });
  });

  it('is not sent with other bytes than were approved, were they there for a moment only', async () => {
    const id = await aShare(room, stage);
    const images = room.get(ReadImage);
    const read = images.execute.bind(images);
    images.execute = async (...of) => {
      const found = await read(...of);
      return { ...found, bytes: await drawn('green') };
    };
    try {
      await publish(id);
    } finally {
      images.execute = read;
    }
    expect(postsOf(room, stage)).toEqual([]);
    expect(await attemptsOf(test, id)).toMatchObject([{ outcome: 'not_sent', code: 'PREPARE' }]);
  });

  it('goes out once it is again what was approved', async () => {
    const id = await aShare(room, stage);
    await version(`title = 'Another title'`);
    await publish(id);
    await version(`title = 'Open day'`);
    await room.get(SweepPublications).execute(stage.organisationId);
    await publish(id);
    expect(postsOf(room, stage)).toHaveLength(1);
  });

  it('is for nobody whom the approved version is not for, whatever the feed was told', async () => {
    const author = await aMember(test, { organisationId: stage.organisationId, roles: ['author'] });
    const audience = { teams: [], regions: ['mars'], languages: [], public: true };
    stage = { ...stage, item: await anApprovedItem(test, room, author, { audience }) };
    await test.owner(`UPDATE feed_entries SET audience_regions = '{}' WHERE item_id = $1`, [stage.item.itemId]);
    await expect(aShare(room, stage)).rejects.toMatchObject({ code: 'version_withdrawn' });
  });
});

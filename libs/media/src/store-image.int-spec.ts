import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import sharp from 'sharp';
import type { Actor } from '#libs/kernel';
import { aMember, anOrganisation } from '#testing/people';
import { createTestDatabase, openRoom, type Room, type TestDatabase } from '#testing/platform';
import { MediaModule, ReadImage, StoreImage } from './index.js';

describe('keeping a picture', () => {
  let test: TestDatabase;
  let room: Room;
  let author: Actor;
  const folder = mkdtempSync(join(tmpdir(), 'vouchsafe-media-'));

  beforeAll(async () => {
    test = await createTestDatabase({ DATA_DIR: folder });
    room = await openRoom(test, MediaModule);
    author = await aMember(test, { ...(await anOrganisation(test)), roles: ['author'] });
  });
  afterAll(async () => {
    await test.drop();
    rmSync(folder, { recursive: true, force: true });
  });

  const drawn = (width = 40, height = 20) =>
    sharp({ create: { width, height, channels: 3, background: { r: 200, g: 30, b: 30 } } });
  const store = (bytes: Buffer) => room.get(StoreImage).execute(author, bytes);
  const kept = async (id: string) =>
    sharp((await room.get(ReadImage).execute(author.organisationId, id)).bytes).metadata();

  it.each([
    ['jpeg', 'image/jpeg'],
    ['png', 'image/png'],
    ['webp', 'image/png'],
    ['gif', 'image/png'],
  ] as const)('draws a %s anew', async (format, type) => {
    const media = await store(await drawn().toFormat(format).toBuffer());
    expect(media).toMatchObject({ type, width: 40, height: 20 });
    expect(await kept(media.id)).toMatchObject({ format: type.slice('image/'.length), width: 40, height: 20 });
  });

  it('turns it upright and leaves behind where and by whom it was taken', async () => {
    const bytes = await drawn()
      .withExif({ IFD0: { Artist: 'A. Person' }, IFD3: { GPSLatitude: '51/1 30/1 0/1' } })
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer();
    const media = await store(bytes);
    expect(media).toMatchObject({ width: 20, height: 40 });
    const metadata = await kept(media.id);
    expect([metadata.exif, metadata.orientation, metadata.xmp]).toEqual([undefined, undefined, undefined]);
  });

  it('is bounded to 4,096 pixels a side', async () => {
    expect(await store(await drawn(5_000, 100).png().toBuffer())).toMatchObject({ width: 4_096, height: 82 });
  });

  it('leaves nothing behind where it cannot be kept, and says so', async () => {
    const media = join(folder, 'media', author.organisationId);
    const before = existsSync(media) ? readdirSync(media) : [];
    const bytes = await drawn(37, 37).png().toBuffer();
    await store(bytes);
    const [name] = readdirSync(media).filter((one) => !before.includes(one));
    rmSync(join(media, name!));
    // No file takes the place of a folder with something in it.
    mkdirSync(join(media, name!, 'full'), { recursive: true });
    const another = await aMember(test, { organisationId: author.organisationId, roles: ['author'] });
    await expect(room.get(StoreImage).execute(another, bytes)).rejects.toMatchObject({
      kind: 'unavailable',
      code: 'not_kept',
    });
    expect(readdirSync(media).filter((one) => one.startsWith(`${name}.`))).toEqual([]);
  });

  it('is one when it comes twice', async () => {
    const bytes = await drawn(33, 33).png().toBuffer();
    expect(await store(bytes)).toEqual(await store(bytes));
  });

  it.each([
    ['a text', Buffer.from('GIF89 not really')],
    ['nothing', Buffer.alloc(0)],
    ['a page that calls itself a picture', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')],
    ['the beginning of a picture', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16])],
  ])('refuses %s, naming the file', async (_what, bytes) => {
    await expect(store(bytes)).rejects.toMatchObject({ code: 'not_an_image', errors: [{ field: 'file' }] });
  });

  it('refuses half a picture', async () => {
    const whole = await drawn(400, 400).jpeg().toBuffer();
    await expect(store(whole.subarray(0, whole.length / 2))).rejects.toMatchObject({ code: 'not_an_image' });
  });

  it('refuses more pixels than fit, before it draws them', async () => {
    const bytes = await drawn(6_001, 6_001).png().toBuffer();
    await expect(store(bytes)).rejects.toMatchObject({ kind: 'too_large', code: 'image_too_large' });
  });

  it('refuses a picture that is small to send and huge to draw, by its head', async () => {
    const bytes = await drawn(8, 8).png().toBuffer();
    const head = Buffer.alloc(8);
    head.writeUInt32BE(60_000, 0);
    head.writeUInt32BE(60_000, 4);
    head.copy(bytes, 16);
    bytes.writeUInt32BE(crc32(bytes.subarray(12, 29)), 29);
    await expect(store(bytes)).rejects.toMatchObject({ kind: 'too_large', code: 'image_too_large' });
  });

  it('draws one at a time, and goes on after one that was none', async () => {
    const half = (await drawn(400, 400).jpeg().toBuffer()).subarray(0, 900);
    const sizes = await Promise.allSettled([store(half), store(await drawn(50, 51).png().toBuffer()), store(half)]);
    expect(sizes.map(({ status }) => status)).toEqual(['rejected', 'fulfilled', 'rejected']);
  });

  it('leaves no half-written file behind', () => {
    const files = readdirSync(join(folder, 'media', author.organisationId));
    expect(files.every((file) => /^[0-9a-f]{64}$/.test(file))).toBe(true);
    expect(existsSync(join(folder, 'media'))).toBe(true);
  });

  it('is not there for another organisation', async () => {
    const media = await store(await drawn(21, 21).png().toBuffer());
    const stranger = await anOrganisation(test);
    await expect(room.get(ReadImage).execute(stranger.organisationId, media.id)).rejects.toMatchObject({
      kind: 'not_found',
    });
  });
});

import sharp from 'sharp';
import { DomainError, say, type Sentence } from '#libs/kernel';

export const IMAGE_LIMITS = { bytes: 10_485_760, pixels: 36_000_000, side: 4_096 } as const;

/** The first bytes of the formats taken. What only claims to be one is not even tried. */
const SIGNATURES: [string, (bytes: Buffer) => boolean][] = [
  ['jpeg', (bytes) => bytes.subarray(0, 3).equals(Buffer.from([0xff, 0xd8, 0xff]))],
  ['png', (bytes) => bytes.subarray(0, 8).equals(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]))],
  ['gif', (bytes) => /^GIF8[79]a/.test(bytes.subarray(0, 6).toString('latin1'))],
  ['webp', (bytes) => /^RIFF[\s\S]{4}WEBP/.test(bytes.subarray(0, 12).toString('latin1'))],
];

export interface PreparedImage {
  bytes: Buffer;
  type: 'image/jpeg' | 'image/png';
  width: number;
  height: number;
}

/**
 * Draws an uploaded picture anew: proves that it is one, turns it upright, bounds it to 4,096 pixels a side, and
 * leaves behind everything that is not pixels (place, camera, names). JPEG stays JPEG, the others become PNG.
 * @throws DomainError too_large, or invalid `not_an_image` naming `file`.
 */
export async function prepareImage(upload: Buffer): Promise<PreparedImage> {
  if (upload.length > IMAGE_LIMITS.bytes) throw tooLarge(say('The picture is larger than 10 MB.'));
  const format = SIGNATURES.find(([, matches]) => matches(upload))?.[0];
  if (!format) throw notAnImage();
  try {
    // Of a picture however large this reads the head alone; its size is told before anything is drawn.
    const { width, height } = await sharp(upload, { limitInputPixels: false }).metadata();
    if (width * height > IMAGE_LIMITS.pixels) throw tooLarge(say('The picture has more than 36 million pixels.'));
    return await inTurn(() => draw(upload, format === 'jpeg'));
  } catch (error) {
    if (error instanceof DomainError) throw error;
    throw notAnImage();
  }
}

async function draw(upload: Buffer, jpeg: boolean): Promise<PreparedImage> {
  const drawn = sharp(upload, { limitInputPixels: IMAGE_LIMITS.pixels, failOn: 'error' })
    .rotate()
    .resize(IMAGE_LIMITS.side, IMAGE_LIMITS.side, { fit: 'inside', withoutEnlargement: true });
  const { data, info } = await (jpeg ? drawn.jpeg({ quality: 88 }) : drawn.png()).toBuffer({ resolveWithObject: true });
  return { bytes: data, type: jpeg ? 'image/jpeg' : 'image/png', width: info.width, height: info.height };
}

let lastTurn: Promise<unknown> = Promise.resolve();

/**
 * One picture after another: at the worst each takes a second, 100 MB and one of four threads, which files, names of
 * hosts and passwords need, too.
 */
function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const turn = lastTurn.then(work);
  lastTurn = turn.catch(() => undefined);
  return turn;
}

function notAnImage(): DomainError {
  const message = say('This file is not a picture we can read: use a JPEG, PNG, WebP or GIF file.');
  return DomainError.invalid('file', message, 'not_an_image');
}

function tooLarge(message: Sentence): DomainError {
  return new DomainError('too_large', 'image_too_large', message, [{ field: 'file', message }]);
}

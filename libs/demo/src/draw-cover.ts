import sharp from 'sharp';
import { coverArt, type TopicKey } from '#libs/sample-library';

/** A cover as a JPEG file. */
export async function drawCover(topic: TopicKey, seed: number): Promise<Buffer> {
  return sharp(Buffer.from(coverArt(topic, seed)))
    .jpeg({ quality: 90, chromaSubsampling: '4:4:4' })
    .toBuffer();
}

import sharp from 'sharp';
import { coverArt } from './cover-art.rules.js';
import type { TopicKey } from './sample-item.js';

/** A cover as a JPEG file. */
export async function drawCover(topic: TopicKey, seed: number): Promise<Buffer> {
  return sharp(Buffer.from(coverArt(topic, seed)))
    .jpeg({ quality: 90, chromaSubsampling: '4:4:4' })
    .toBuffer();
}

import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock, newId, type Actor } from '#libs/kernel';
import { Database } from '#libs/platform';
import { MediaStore } from './media-store.js';
import { MediaRepository, type MediaRecord } from './media.repository.js';
import { prepareImage } from './prepare-image.js';

/**
 * Keeps an uploaded picture, drawn anew; the same picture twice from one member is one. From two it is two, each with
 * those who may see it, over the same bytes.
 */
@Injectable()
export class StoreImage {
  constructor(
    private readonly database: Database,
    private readonly store: MediaStore,
    private readonly media: MediaRepository,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError too_large `image_too_large`, invalid `not_an_image` naming `file`. */
  async execute(actor: Actor, upload: Buffer): Promise<MediaRecord> {
    const { bytes, ...image } = await prepareImage(upload);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    await this.store.write(actor.organisationId, sha256, bytes);
    return this.database.within(actor, async (tx) => {
      const known = await this.media.bySha256(tx, sha256, actor.memberId);
      if (known) return known;
      const media = { id: newId(), sha256, ...image, bytes: bytes.length };
      await this.media.insert(tx, media, actor.memberId, this.clock.now());
      return media;
    });
  }
}

import { Injectable } from '@nestjs/common';
import { DomainError } from '#libs/kernel';
import { Database } from '#libs/platform';
import { MediaStore } from './media-store.js';
import { MediaRepository, type MediaRecord } from './media.repository.js';

/** A picture's bytes, for whoever shows it or sends it to a network. */
@Injectable()
export class ReadImage {
  constructor(
    private readonly database: Database,
    private readonly store: MediaStore,
    private readonly media: MediaRepository,
  ) {}

  /** @throws DomainError not_found when the organisation has no such picture. */
  async execute(organisationId: string, imageId: string): Promise<{ media: MediaRecord; bytes: Buffer }> {
    const media = await this.database.within(organisationId, (tx) => this.media.find(tx, imageId));
    if (!media) throw DomainError.notFound('picture');
    return { media, bytes: await this.store.read(organisationId, media.sha256) };
  }
}

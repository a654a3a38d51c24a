import { createHash } from 'node:crypto';
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

  /** Whether there are bytes under a hash, whatever they come to. */
  isThere(organisationId: string, sha256: string): Promise<boolean> {
    return this.store.has(organisationId, sha256);
  }

  /** Whether the bytes that are kept under a hash are there and still come to it. */
  async isAsKept(organisationId: string, sha256: string): Promise<boolean> {
    try {
      return isHashOf(sha256, await this.store.read(organisationId, sha256));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
      throw error;
    }
  }
}

/** Whether bytes come to this SHA-256. */
export function isHashOf(sha256: string, bytes: Buffer): boolean {
  return createHash('sha256').update(bytes).digest('hex') === sha256;
}

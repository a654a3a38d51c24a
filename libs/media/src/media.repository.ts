import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { Transaction } from '#libs/platform';
import { MediaEntity } from './media.entity.js';

/** A stored picture: what its bytes are, and their hash, under which they are kept. */
export type MediaRecord = Omit<MediaEntity, 'organisationId' | 'uploadedBy' | 'createdAt'>;

@Injectable()
export class MediaRepository {
  async find(tx: Transaction, id: string): Promise<MediaRecord | null> {
    return tx.getRepository(MediaEntity).findOneBy({ id });
  }

  /** Whether the member put it in. */
  async isOf(tx: Transaction, id: string, uploadedBy: string): Promise<boolean> {
    return tx.getRepository(MediaEntity).existsBy({ id, uploadedBy });
  }

  async sha256(tx: Transaction, id: string): Promise<string> {
    const media = await this.find(tx, id);
    if (!media) throw new Error(`A version names media ${id}, which is not there.`);
    return media.sha256;
  }

  /** The same bytes uploaded before by the same member, when they were. */
  async bySha256(tx: Transaction, sha256: string, uploadedBy: string): Promise<MediaRecord | null> {
    return tx.getRepository(MediaEntity).findOne({ where: { sha256, uploadedBy }, order: { id: 'ASC' } });
  }

  /** Which of these hashes some picture has. */
  async known(tx: Transaction, hashes: readonly string[]): Promise<Set<string>> {
    const found = await tx
      .getRepository(MediaEntity)
      .find({ select: { sha256: true }, where: { sha256: In([...hashes]) } });
    return new Set(found.map(({ sha256 }) => sha256));
  }

  async insert(tx: Transaction, media: MediaRecord, uploadedBy: string, at: Date): Promise<void> {
    await tx.getRepository(MediaEntity).insert({ ...media, uploadedBy, createdAt: at });
  }
}

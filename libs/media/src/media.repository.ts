import { Injectable } from '@nestjs/common';
import type { Transaction } from '#libs/platform';

/** A stored picture: what its bytes are, and their hash, under which they are kept. */
export interface MediaRecord {
  id: string;
  sha256: string;
  type: string;
  width: number;
  height: number;
  bytes: number;
}

@Injectable()
export class MediaRepository {
  async find(tx: Transaction, id: string): Promise<MediaRecord | null> {
    const [media] = await tx.query<MediaRecord[]>(
      `SELECT id, sha256, type, width, height, bytes FROM media
        WHERE organisation_id = current_organisation() AND id = $1`,
      [id],
    );
    return media ?? null;
  }

  async sha256(tx: Transaction, id: string): Promise<string> {
    const media = await this.find(tx, id);
    if (!media) throw new Error(`A version names media ${id}, which is not there.`);
    return media.sha256;
  }

  /** The same bytes uploaded before, when they were. */
  async bySha256(tx: Transaction, sha256: string): Promise<MediaRecord | null> {
    const [media] = await tx.query<MediaRecord[]>(
      `SELECT id, sha256, type, width, height, bytes FROM media
        WHERE organisation_id = current_organisation() AND sha256 = $1 ORDER BY id LIMIT 1`,
      [sha256],
    );
    return media ?? null;
  }

  async insert(tx: Transaction, media: MediaRecord, uploadedBy: string, at: Date): Promise<void> {
    await tx.query(
      `INSERT INTO media (organisation_id, id, sha256, type, width, height, bytes, uploaded_by, created_at)
       VALUES (current_organisation(), $1, $2, $3, $4, $5, $6, $7, $8)`,
      [media.id, media.sha256, media.type, media.width, media.height, media.bytes, uploadedBy, at],
    );
  }
}

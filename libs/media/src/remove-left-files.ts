import { Injectable } from '@nestjs/common';
import { Database } from '#libs/platform';
import { MediaStore } from './media-store.js';
import { MediaRepository } from './media.repository.js';

/** Bytes come before the row that names them: so old, none comes any more. By the clock that files are dated by. */
const SETTLED_MS = 3_600_000;
const AT_ONCE = 500;

/** Removes bytes that no picture names: what was erased, and what an upload left that ended half way. */
@Injectable()
export class RemoveLeftFiles {
  constructor(
    private readonly database: Database,
    private readonly store: MediaStore,
    private readonly media: MediaRepository,
  ) {}

  async execute(organisationId: string): Promise<void> {
    const before = new Date(Date.now() - SETTLED_MS);
    const hashes = await this.store.hashes(organisationId);
    for (let from = 0; from < hashes.length; from += AT_ONCE) {
      const some = hashes.slice(from, from + AT_ONCE);
      const known = await this.database.within(organisationId, (tx) => this.media.known(tx, some));
      for (const sha256 of some) {
        if (!known.has(sha256)) await this.store.remove(organisationId, sha256, before);
      }
    }
  }
}

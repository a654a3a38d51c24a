import { randomUUID } from 'node:crypto';
import { access, mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Injectable, Logger } from '@nestjs/common';
import { DomainError, say } from '#libs/kernel';
import { Configuration } from '#libs/platform';

/** Bytes of pictures under `DATA_DIR/media/<organisation>/<sha256>`: written once, never changed. */
@Injectable()
export class MediaStore {
  private readonly logger = new Logger(MediaStore.name);
  private readonly folder: string;

  constructor(configuration: Configuration) {
    this.folder = join(configuration.values.dataDir, 'media');
  }

  /** @throws DomainError unavailable when there is no room, or the folder cannot be written; nothing is left of it then. */
  async write(organisationId: string, sha256: string, bytes: Buffer): Promise<void> {
    const place = this.place(organisationId, sha256);
    const half = `${place}.${randomUUID()}`;
    try {
      await mkdir(join(this.folder, organisationId), { recursive: true });
      await writeFile(half, bytes);
      // Whoever reads finds all of it or nothing.
      await rename(half, place);
    } catch (error) {
      await rm(half, { force: true }).catch(() => undefined);
      this.logger.error(`A picture could not be kept: ${(error as Error).message}`);
      const detail = say('The picture cannot be kept at the moment; nothing of it is. Try again in a while.');
      throw new DomainError('unavailable', 'not_kept', detail, [], { retryAfterSeconds: 60 });
    }
  }

  async read(organisationId: string, sha256: string): Promise<Buffer> {
    return readFile(this.place(organisationId, sha256));
  }

  async has(organisationId: string, sha256: string): Promise<boolean> {
    return access(this.place(organisationId, sha256)).then(
      () => true,
      () => false,
    );
  }

  /** The hashes that bytes are kept under. */
  async hashes(organisationId: string): Promise<string[]> {
    const names = await readdir(join(this.folder, organisationId)).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return [];
      throw error;
    });
    return names.filter((name) => /^[0-9a-f]{64}$/.test(name));
  }

  /** Removes bytes that were written before a moment; what was written since, perhaps just now, stays. */
  async remove(organisationId: string, sha256: string, before: Date): Promise<void> {
    const place = this.place(organisationId, sha256);
    const aside = `${place}.${randomUUID()}`;
    try {
      if ((await stat(place)).mtime >= before) return;
      // Taken away first: whoever writes the same bytes from here on writes them anew.
      await rename(place, aside);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return;
      throw error;
    }
    if ((await stat(aside)).mtime >= before) await rename(aside, place);
    else await rm(aside);
  }

  private place(organisationId: string, sha256: string): string {
    return join(this.folder, organisationId, sha256);
  }
}

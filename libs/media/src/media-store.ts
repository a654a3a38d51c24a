import { randomUUID } from 'node:crypto';
import { access, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
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

  private place(organisationId: string, sha256: string): string {
    return join(this.folder, organisationId, sha256);
  }
}

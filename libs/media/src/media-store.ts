import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import { Configuration } from '#libs/platform';

/** Bytes of pictures under `DATA_DIR/media/<organisation>/<sha256>`: written once, never changed. */
@Injectable()
export class MediaStore {
  private readonly folder: string;

  constructor(configuration: Configuration) {
    this.folder = join(configuration.values.dataDir, 'media');
  }

  async write(organisationId: string, sha256: string, bytes: Buffer): Promise<void> {
    const place = this.place(organisationId, sha256);
    const half = `${place}.${randomUUID()}`;
    await mkdir(join(this.folder, organisationId), { recursive: true });
    await writeFile(half, bytes);
    // Whoever reads finds all of it or nothing.
    await rename(half, place);
  }

  async read(organisationId: string, sha256: string): Promise<Buffer> {
    return readFile(this.place(organisationId, sha256));
  }

  private place(organisationId: string, sha256: string): string {
    return join(this.folder, organisationId, sha256);
  }
}

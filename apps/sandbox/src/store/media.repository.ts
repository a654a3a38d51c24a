import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { KeyedRepository } from './keyed.repository.js';
import type { JournalRepository } from './journal.repository.js';
import type { Media } from './network.entity.js';

const MOST_MEDIA = 5_000;
/** Without a folder, pictures live in memory up to this many bytes; then the oldest go. */
const MOST_MEMORY_BYTES = 64 * 1024 * 1024;

/** Uploaded media: the records in the journal, the bytes in a folder of their own, or in memory. Video bytes are not kept. */
export class MediaRepository extends KeyedRepository<Media> {
  private readonly folder: string | null;
  private readonly memory = new Map<string, Buffer>();
  private memoryBytes = 0;

  constructor(journal: JournalRepository, dataFolder: string | null) {
    super('media', journal, (media) => media.urn, MOST_MEDIA);
    this.folder = dataFolder === null ? null : join(dataFolder, 'media');
  }

  write(media: Media, bytes: Buffer): void {
    if (this.folder === null) return this.remember(media.urn, bytes);
    mkdirSync(this.folder, { recursive: true, mode: 0o700 });
    writeFileSync(this.path(media.urn), bytes, { mode: 0o600 });
  }

  /** The bytes, or null when there are none (any more). */
  read(urn: string): Buffer | null {
    if (this.folder === null) return this.memory.get(urn) ?? null;
    try {
      return readFileSync(this.path(urn));
    } catch {
      return null;
    }
  }

  override clear(): void {
    super.clear();
    this.memory.clear();
    this.memoryBytes = 0;
    if (this.folder !== null) rmSync(this.folder, { recursive: true, force: true });
  }

  protected override forget(media: Media): void {
    this.drop(media.urn);
    if (this.folder !== null) rmSync(this.path(media.urn), { force: true });
  }

  private remember(urn: string, bytes: Buffer): void {
    this.memory.set(urn, bytes);
    this.memoryBytes += bytes.length;
    for (const oldest of this.memory.keys()) {
      if (this.memoryBytes <= MOST_MEMORY_BYTES) return;
      this.drop(oldest);
    }
  }

  private drop(urn: string): void {
    this.memoryBytes -= this.memory.get(urn)?.length ?? 0;
    this.memory.delete(urn);
  }

  /** URNs are made by the sandbox alone: `urn:li:image:` and letters, digits, `-` and `_`. */
  private path(urn: string): string {
    return join(this.folder ?? '', urn.replaceAll(':', '.'));
  }
}

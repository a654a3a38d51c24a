import { mkdirSync, utimesSync } from 'node:fs';
import { rmdir } from 'node:fs/promises';
import { join } from 'node:path';
import { BEAT_MS, ownName, STALE_MS } from './owner.js';

/** A process's own folder in the journal. While its time is renewed, nobody else touches what is in it. */
export class OwnFolder {
  private beatAt = Date.now();
  private count = 0;
  private readonly timer: NodeJS.Timeout;

  private constructor(
    private readonly journal: string,
    private readonly name: string,
  ) {
    mkdirSync(this.path, { recursive: true, mode: 0o700 });
    this.timer = setInterval(() => this.beat(), BEAT_MS).unref();
  }

  /** @throws Error when it cannot be made. */
  static make(journal: string): OwnFolder {
    return new OwnFolder(journal, ownName());
  }

  /** Whether others may take what is in it, since it could not show for long that this process lives. */
  get isStale(): boolean {
    return Date.now() - this.beatAt > STALE_MS;
  }

  /** Where the next segment goes. */
  nextPath(): string {
    this.count += 1;
    return join(this.path, `${String(this.count).padStart(6, '0')}.clicks`);
  }

  /** Where what another left goes. */
  pathOf(theirs: string, file: string): string {
    return join(this.path, `${theirs}-${file}`.slice(-200));
  }

  /** Renews its time no more, and removes it if nothing is in it. */
  async leave(): Promise<void> {
    this.renounce();
    await rmdir(this.path).catch(() => undefined);
  }

  renounce(): void {
    clearInterval(this.timer);
    this.beatAt = -Infinity;
  }

  private get path(): string {
    return join(this.journal, this.name);
  }

  private beat(): void {
    const now = Date.now();
    try {
      utimesSync(this.path, now / 1_000, now / 1_000);
      this.beatAt = now;
    } catch {
      // Somebody has removed it: what would be written there would be lost.
      this.renounce();
    }
  }
}

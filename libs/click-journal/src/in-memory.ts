import type { Logger } from '@nestjs/common';

/** Some 50,000 clicks. */
const MOST_BYTES = 16_777_216;
const TELL_MS = 10_000;

/** Clicks that could not be written to a file, framed as they are there. A process that is killed loses them. */
export class InMemory {
  private readonly pieces: Buffer[] = [];
  private bytes = 0;
  private since: number | null = null;
  private kept = 0;
  private lost = 0;
  private timer: NodeJS.Timeout | undefined;

  constructor(private readonly logger: Logger) {}

  keep(group: Buffer, length: number, clicks: number): void {
    if (this.bytes + length > MOST_BYTES) {
      this.lost += clicks;
      return;
    }
    this.kept += clicks;
    this.bytes += length;
    this.pieces.push(Buffer.from(group.subarray(0, length)));
  }

  first(): Buffer | undefined {
    return this.pieces[0];
  }

  drop(): void {
    this.bytes -= this.pieces.shift()?.length ?? 0;
  }

  /** From now on clicks are not safe. */
  unsafe(error: Error): void {
    if (this.since !== null) return;
    this.since = Date.now();
    this.timer = setInterval(() => this.tell(), TELL_MS).unref();
    this.logger.error(`Clicks cannot be journaled, and wait in memory: ${error.message}`);
  }

  safeAgain(): void {
    if (this.since === null) return;
    clearInterval(this.timer);
    this.tell();
    this.logger.warn('Clicks are journaled again.');
    this.since = null;
    [this.kept, this.lost] = [0, 0];
  }

  close(): void {
    clearInterval(this.timer);
    if (this.pieces.length > 0) this.logger.error('Clicks that waited in memory are lost: the database is away, too.');
  }

  private tell(): void {
    const since = new Date(this.since!).toISOString();
    this.logger.error(`Since ${since}, ${this.kept} clicks were in memory alone and ${this.lost} were lost.`);
  }
}

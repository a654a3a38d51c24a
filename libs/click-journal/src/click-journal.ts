import { Injectable, Logger } from '@nestjs/common';
import { Configuration } from '#libs/platform';
import { LONGEST_RECORD, readClick, writeClick, type ClickToKeep, type JournaledClick } from './click-record.js';
import { findFrames, frame, FRAME_BYTES } from './frames.rules.js';
import { InMemory } from './in-memory.js';
import { OwnFolder } from './own-folder.js';
import { Segment } from './segment.js';
import { takeOver } from './take-over.js';

const GROUP_BYTES = 262_144;
const SEGMENT_BYTES = 4_194_304;
/** So long a segment is written to. */
const SEGMENT_MS = 30_000;
/**
 * So long one lies that was read: a backup that took the database before its clicks were in it, and takes the folder
 * after that, finds them here. Clicks that come to be read again count once, by their ids.
 */
const READ_MS = 30_000;
const RETRY_MS = 1_000;

/** Clicks that were journaled and are to be recorded. */
export interface TakenClicks {
  clicks: JournaledClick[];
  /** To be called once they are recorded; until then they are taken again. */
  settle(): void;
}

/**
 * Clicks from the moment they are answered until the database has them, in files of this process's own. What comes in
 * one turn of the event loop is written in one go before any of it is answered. Where nothing can be written, clicks
 * wait in memory, and that they are not safe there is said.
 */
@Injectable()
export class ClickJournal {
  private readonly logger = new Logger(ClickJournal.name);
  private readonly folder: string;
  private readonly group = Buffer.allocUnsafe(GROUP_BYTES);
  private used = 0;
  private inGroup = 0;
  private answers: (() => void)[] = [];
  private own: OwnFolder | null = null;
  private segments: Segment[] = [];
  private begunAt = 0;
  private failedAt = -Infinity;
  private readonly memory = new InMemory(this.logger);
  /** Is told whenever something was appended. */
  onAppend: () => void = () => undefined;

  constructor(configuration: Configuration) {
    this.folder = configuration.clickJournalDir;
  }

  /** Calls back, in a later turn of the event loop, once the click is kept. Throws nothing. */
  append(click: ClickToKeep, kept: () => void): void {
    if (this.used + FRAME_BYTES + LONGEST_RECORD > GROUP_BYTES) this.write();
    const start = this.used;
    this.used = writeClick(click, this.group, start + FRAME_BYTES);
    frame(this.group, start, this.used);
    this.inGroup += 1;
    if (this.answers.push(kept) === 1) setImmediate(() => this.answer());
  }

  /** Whether there are clicks to be taken. */
  get isWaiting(): boolean {
    return this.used > 0 || this.memory.first() !== undefined || this.segments.some((one) => !one.isRead);
  }

  /** The clicks that come next, about `limit`; null when all that is known is settled. One caller at a time. */
  async take(limit: number): Promise<TakenClicks | null> {
    this.write();
    const waiting = this.memory.first();
    if (waiting) return { clicks: this.decode(findFrames(waiting).records), settle: () => this.memory.drop() };
    for (const segment of this.segments.filter((one) => !one.isRead)) {
      const clicks = await this.next(segment, limit);
      if (clicks) return clicks;
    }
    return null;
  }

  /** Takes over what dead processes left, and removes what was read long enough ago. */
  async tidy(): Promise<void> {
    const now = Date.now();
    const written = this.segments.at(-1);
    if (written?.isOpen && now - this.begunAt > SEGMENT_MS) written.end();
    await this.remove((segment) => now - (segment.readAt ??= now) >= READ_MS);
    const left = await takeOver(this.folder, () => (this.own ??= OwnFolder.make(this.folder)));
    if (left.length > 0)
      this.logger.log(`${left.length} files of clicks were taken over from processes that are gone.`);
    this.segments.unshift(...left.map((path) => Segment.left(path)));
    if (left.length > 0) this.onAppend();
  }

  /** Leaves nothing behind but what was not settled, which the next process takes over. */
  async close(): Promise<void> {
    this.write();
    for (const segment of this.segments) segment.end();
    await this.remove(() => true);
    for (const segment of this.segments) await segment.leave();
    await this.own?.leave();
    this.own = null;
    this.memory.close();
  }

  private answer(): void {
    this.write();
    const answers = this.answers;
    this.answers = [];
    for (const answer of answers) {
      try {
        answer();
      } catch (error) {
        this.logger.error(`A reader was not answered: ${(error as Error).message}`);
      }
    }
  }

  private write(): void {
    if (this.used === 0) return;
    const [bytes, clicks] = [this.used, this.inGroup];
    [this.used, this.inGroup] = [0, 0];
    const now = Date.now();
    if (now - this.failedAt < RETRY_MS || !this.toFile(bytes, now)) this.memory.keep(this.group, bytes, clicks);
    this.onAppend();
  }

  private toFile(bytes: number, now: number): boolean {
    try {
      this.current(now).append(this.group, bytes);
      this.memory.safeAgain();
      return true;
    } catch (error) {
      this.failedAt = now;
      this.segments.at(-1)?.end();
      this.memory.unsafe(error as Error);
      return false;
    }
  }

  private current(now: number): Segment {
    if (this.own?.isStale) {
      this.own.renounce();
      this.own = null;
      this.segments.at(-1)?.end();
    }
    const last = this.segments.at(-1);
    if (last?.isOpen && last.bytes < SEGMENT_BYTES) return last;
    last?.end();
    this.own ??= OwnFolder.make(this.folder);
    const next = Segment.begin(this.own.nextPath());
    this.begunAt = now;
    this.segments.push(next);
    return next;
  }

  private async next(segment: Segment, limit: number): Promise<TakenClicks | null> {
    const found = await segment.next(limit).catch((error: NodeJS.ErrnoException) => {
      // Another process took it over, and records it.
      if (error.code !== 'ENOENT') throw error;
      this.segments = this.segments.filter((one) => one !== segment);
    });
    if (!found) return null;
    if (found.skipped > 0)
      this.logger.error(
        `${found.skipped} bytes of ${segment.path} are no click: a process was killed as it wrote, or they are damaged.`,
      );
    const clicks = this.decode(found.records);
    const settle = () => segment.taken(found.read);
    if (clicks.length > 0) return { clicks, settle };
    settle();
    return found.read > 0 ? this.next(segment, limit) : null;
  }

  private decode(records: Buffer[]): JournaledClick[] {
    return records.flatMap((record) => {
      try {
        return [readClick(record)];
      } catch (error) {
        this.logger.error(`A click could not be read: ${(error as Error).message}`);
        return [];
      }
    });
  }

  private async remove(which: (segment: Segment) => boolean): Promise<void> {
    for (const segment of this.segments.filter((one) => one.isRead && !one.isOpen && which(one))) {
      await segment.remove();
      this.segments = this.segments.filter((one) => one !== segment);
    }
  }
}

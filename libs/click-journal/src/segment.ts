import { closeSync, ftruncateSync, openSync, writeSync } from 'node:fs';
import { open, unlink, type FileHandle } from 'node:fs/promises';
import { findFrames, type FoundFrames } from './frames.rules.js';
import { LONGEST_RECORD } from './click-record.js';

/** Read at once for each click that is wanted; few are as long. */
const PIECE = 512;

/** A file of journaled clicks: written by one process from its beginning to its end, then read and removed. */
export class Segment {
  private position = 0;
  private handle: FileHandle | null = null;
  /** When all of it was read. */
  readAt: number | null = null;

  private constructor(
    readonly path: string,
    private descriptor: number | null,
    private written: number,
  ) {}

  /** A new one. @throws Error when it cannot be made. */
  static begin(path: string): Segment {
    return new Segment(path, openSync(path, 'ax', 0o600), 0);
  }

  /** One that another process wrote, and nobody writes any more. */
  static left(path: string): Segment {
    return new Segment(path, null, Infinity);
  }

  get bytes(): number {
    return this.written;
  }

  get isOpen(): boolean {
    return this.descriptor !== null;
  }

  /** Whether all that was written has been read. */
  get isRead(): boolean {
    return this.position >= this.written;
  }

  /**
   * Hands the bytes to the kernel, which has them whatever becomes of this process; it takes a machine that goes down
   * within seconds to lose them, and no disk is waited for. @throws Error when it does not take them all; then none of
   * them are there.
   */
  append(bytes: Buffer, length: number): void {
    const descriptor = this.descriptor!;
    try {
      for (let at = 0; at < length;) at += writeSync(descriptor, bytes, at, length - at);
      this.written += length;
    } catch (error) {
      ftruncateSync(descriptor, this.written);
      throw error;
    }
  }

  /** Nothing more is written to it. */
  end(): void {
    if (this.descriptor !== null) closeSync(this.descriptor);
    this.descriptor = null;
  }

  /** What comes next in it; to be called again with what it read once that is taken. */
  async next(limit: number): Promise<FoundFrames> {
    this.handle ??= await open(this.path, 'r');
    const most = Math.min(Math.max(PIECE * limit, 2 * LONGEST_RECORD), this.written - this.position);
    const { bytesRead, buffer } = await this.handle.read(Buffer.allocUnsafe(most), 0, most, this.position);
    const last = !this.isOpen && (bytesRead < most || this.position + bytesRead >= this.written);
    if (bytesRead < most) this.written = this.position + bytesRead;
    return findFrames(buffer.subarray(0, bytesRead), { last, limit, longest: LONGEST_RECORD });
  }

  taken(bytes: number): void {
    this.position += bytes;
  }

  async remove(): Promise<void> {
    this.end();
    await this.leave();
    await unlink(this.path).catch(ignoreMissing);
  }

  async leave(): Promise<void> {
    await this.handle?.close();
    this.handle = null;
  }
}

function ignoreMissing(error: NodeJS.ErrnoException): void {
  if (error.code !== 'ENOENT') throw error;
}

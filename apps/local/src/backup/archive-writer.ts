import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { open, rename, rm, type FileHandle } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { pack } from 'tar-stream';
import { MANIFEST, type Manifest } from './archive.js';

const CHUNK = 1024 * 1024;

/** Writes a backup, file by file, under a temporary name; it has its own once all of it is on the disk. */
export class ArchiveWriter {
  private readonly tar = pack();
  private readonly sums: Record<string, string> = {};
  private readonly written: Promise<void>;
  private failure: Error | null = null;

  private readonly half: string;

  constructor(private readonly path: string) {
    this.half = `${path}.${process.pid}.unfinished`;
    const target = createWriteStream(this.half, { flags: 'wx', mode: 0o600, flush: true });
    this.written = pipeline(this.tar, createGzip(), target);
    this.written.catch((error: Error) => (this.failure = error));
  }

  async folder(name: string): Promise<void> {
    await new Promise<void>((resolve, reject) => {
      this.tar.entry({ name, type: 'directory', mode: 0o700 }, (error) => (error ? reject(error) : resolve()));
    });
  }

  async text(name: string, text: string): Promise<void> {
    const bytes = Buffer.from(text);
    await this.entry(name, bytes.length, [bytes]);
  }

  /** Copies as many bytes as the file has when it is opened. @returns false when it is gone. */
  async file(name: string, path: string): Promise<boolean> {
    const file = await open(path, 'r').catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return null;
      throw error;
    });
    if (!file) return false;
    try {
      const { size } = await file.stat();
      await this.entry(name, size, bytesOf(file, size));
    } finally {
      await file.close();
    }
    return true;
  }

  async finish(manifest: Omit<Manifest, 'files'>): Promise<Manifest> {
    const whole: Manifest = { ...manifest, files: { ...this.sums } };
    await this.text(MANIFEST, JSON.stringify(whole));
    this.tar.finalize();
    await this.written;
    await rename(this.half, this.path);
    return whole;
  }

  /** Leaves nothing behind. */
  async giveUp(): Promise<void> {
    this.tar.destroy();
    await this.written.catch(() => undefined);
    await rm(this.half, { force: true });
  }

  private async entry(name: string, size: number, bytes: Iterable<Buffer> | AsyncIterable<Buffer>): Promise<void> {
    if (this.failure) throw this.failure;
    const sum = createHash('sha256');
    const entry = this.tar.entry({ name, type: 'file', mode: 0o600, size });
    const summed = async function* () {
      for await (const chunk of bytes) {
        sum.update(chunk);
        yield chunk;
      }
    };
    // Whoever cannot write any more would otherwise wait for ever for room.
    await Promise.race([pipeline(Readable.from(summed()), entry), this.written]);
    this.sums[name] = sum.digest('hex');
  }
}

/** Exactly `size` bytes: what a running server has cut off meanwhile is zeros, which its log puts right. */
async function* bytesOf(file: FileHandle, size: number): AsyncGenerator<Buffer> {
  for (let at = 0; at < size;) {
    const wanted = Math.min(CHUNK, size - at);
    const { bytesRead, buffer } = await file.read(Buffer.alloc(wanted), 0, wanted, at);
    yield bytesRead > 0 ? buffer.subarray(0, bytesRead) : buffer;
    at += bytesRead > 0 ? bytesRead : wanted;
  }
}

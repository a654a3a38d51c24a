import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, gzip } from 'node:zlib';
import { accepts, type Encoding } from '../encodings/accepts.js';

const compress = { br: promisify(brotliCompress), gzip: promisify(gzip) };

const TYPES: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
};
const WORTH_COMPRESSING = /^(text\/|application\/|image\/svg)/;

/** One file of the built portal, held in memory: there are few, and they change only with a new build. */
export class PortalFile {
  readonly type: string;
  readonly etag: string;
  private readonly encoded = new Map<Encoding, Buffer>();
  private readonly making = new Map<Encoding, Promise<Buffer>>();

  constructor(
    /** Address under the portal's root, such as `/assets/index-4f3a.js`. */
    readonly path: string,
    readonly bytes: Buffer,
  ) {
    this.type = TYPES[extname(path)] ?? 'application/octet-stream';
    this.etag = `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`;
  }

  /** Whether its name changes with its content, so that browsers may keep it for good. */
  get lasting(): boolean {
    return this.path.startsWith('/assets/');
  }

  get compressible(): boolean {
    return WORTH_COMPRESSING.test(this.type) && this.bytes.length > 1_000;
  }

  /**
   * Its bytes in the best of the encodings a browser accepts, made when first asked for and kept. Brotli's best is an
   * eighth smaller than gzip's and takes a second for the largest file: whoever asks meanwhile is not kept waiting.
   * @returns the encoding and the bytes; the bytes as they are where no encoding is accepted or worth it.
   */
  async encodedFor(accepted: string): Promise<{ encoding?: Encoding; bytes: Buffer }> {
    if (!this.compressible) return { bytes: this.bytes };
    if (accepts(accepted, 'br')) {
      const made = this.make('br');
      const ready = this.encoded.get('br') ?? (accepts(accepted, 'gzip') ? undefined : await made);
      if (ready) return { encoding: 'br', bytes: ready };
    }
    return accepts(accepted, 'gzip') ? { encoding: 'gzip', bytes: await this.make('gzip') } : { bytes: this.bytes };
  }

  private make(encoding: Encoding): Promise<Buffer> {
    const making = this.making.get(encoding) ?? this.compress(encoding);
    this.making.set(encoding, making);
    return making;
  }

  private async compress(encoding: Encoding): Promise<Buffer> {
    const bytes = await (encoding === 'br' ? compress.br(this.bytes) : compress.gzip(this.bytes, { level: 9 }));
    this.encoded.set(encoding, bytes);
    return bytes;
  }
}

/** Every file of a folder but source maps and what the build says of itself, which begins with a dot. */
export function readPortalFiles(folder: string): PortalFile[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.map'))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file) => ({ file, path: `/${relative(folder, file).split(sep).join('/')}` }))
    .filter(({ path }) => !path.startsWith('/.'))
    .map(({ file, path }) => new PortalFile(path, readFileSync(file)));
}

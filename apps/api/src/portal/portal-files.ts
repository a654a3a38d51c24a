import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';

const compress = promisify(gzip);

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
  private compressed?: Promise<Buffer>;

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

  /** Its bytes with gzip, made when first asked for. */
  gzipped(): Promise<Buffer> {
    this.compressed ??= compress(this.bytes, { level: 9 });
    return this.compressed;
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

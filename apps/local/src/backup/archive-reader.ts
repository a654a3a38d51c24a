import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { extract } from 'tar-stream';
import { isName, MANIFEST, type Manifest } from './archive.js';

/** Something of an archive, in the order in which it was written. */
export interface ArchiveEntry {
  name: string;
  kind: 'file' | 'folder';
  bytes: AsyncIterable<Buffer>;
}

/** Reads an archive from its beginning; whoever takes an entry reads its bytes before the next one. */
export async function readArchive(path: string, take: (entry: ArchiveEntry) => Promise<void>): Promise<void> {
  const entries = extract();
  const read = pipeline(createReadStream(path), createGunzip(), entries);
  read.catch(() => undefined);
  for await (const entry of entries) {
    const { name, type } = entry.header;
    if (!isName(name.replace(/\/$/, '')) || (type !== 'file' && type !== 'directory'))
      throw new Error(`it holds ${name}, which no backup does`);
    await take({
      name: name.replace(/\/$/, ''),
      kind: type === 'file' ? 'file' : 'folder',
      bytes: entry as AsyncIterable<Buffer>,
    });
    entry.resume();
  }
  await read;
}

/** Reads all of it and compares each file with what it is to be. @throws Error in one plain sentence. */
export async function checkArchive(path: string): Promise<Manifest> {
  const sums: Record<string, string> = {};
  let manifest: Manifest | null = null;
  try {
    await readArchive(path, async ({ name, kind, bytes }) => {
      if (manifest) throw new Error(`${name} comes after its end`);
      if (kind === 'folder') return;
      const sum = createHash('sha256');
      const chunks: Buffer[] = [];
      for await (const chunk of bytes) {
        sum.update(chunk);
        if (name === MANIFEST) chunks.push(chunk);
      }
      if (name === MANIFEST) manifest = JSON.parse(Buffer.concat(chunks).toString()) as Manifest;
      else if (sums[name]) throw new Error(`${name} is in it twice`);
      else sums[name] = sum.digest('hex');
    });
    return compared(manifest, sums);
  } catch (error) {
    throw new Error(`${path} is not a whole backup: ${(error as Error).message}.`, { cause: error });
  }
}

function compared(manifest: Manifest | null, sums: Record<string, string>): Manifest {
  if (!manifest) throw new Error('its end is missing');
  if (manifest.format !== 1) throw new Error('it has a form that this version does not know');
  const wrong = new Set([...Object.keys(manifest.files), ...Object.keys(sums)]);
  for (const name of wrong) if (manifest.files[name] === sums[name]) wrong.delete(name);
  const [first] = wrong;
  if (first) throw new Error(`${first} is not what was backed up`);
  return manifest;
}

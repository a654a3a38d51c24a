import { StreamableFile } from '@nestjs/common';
import type { Archive } from '#libs/rights';

/** An archive of somebody's data as a file to be saved, called what it is, whose and from when. */
export function archived({ name, zip }: Archive): StreamableFile {
  const file = name.replace(/[^\p{L}\p{M}\p{N}.]+/gu, '-').toLowerCase();
  const plain = file
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9.]+/g, '-');
  return new StreamableFile(zip, {
    type: 'application/zip',
    disposition: `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(file)}`,
  });
}

import type { Readable } from 'node:stream';
import { StreamableFile } from '@nestjs/common';

/** An archive of somebody's data as a file to be saved. */
export function archived(zip: Readable): StreamableFile {
  return new StreamableFile(zip, {
    type: 'application/zip',
    disposition: 'attachment; filename="personal-data.zip"',
  });
}

import { StreamableFile } from '@nestjs/common';
import type { Archive } from '#libs/rights';
import { savedAs } from '../fields/saved-as.js';

/** An archive of somebody's data as a file to be saved, called what it is, whose and from when. */
export function archived({ name, zip }: Archive): StreamableFile {
  return new StreamableFile(zip, { type: 'application/zip', disposition: savedAs(name) });
}
